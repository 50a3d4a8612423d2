import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Edit, Finding } from '../../src/engine/finding'
import { applyEdits, compatibleFixes } from '../../src/engine/fix'
import { formatMessage, titleOf } from '../../src/engine/message'
import { overlaps, textSpan } from '../../src/engine/span'

const edit = (start: number, end: number, newText: string) => ({ span: textSpan(start, end), newText })
const finding = (edits: ReturnType<typeof edit>[]): Finding => ({
  ruleId: 'r',
  level: 'warning',
  message: '',
  span: edits[0]!.span,
  fix: { kind: 'lexical', title: '', edits },
  suggestions: [],
})

suite('applying fixes', () => {
  test('edits are applied in any order', () => {
    assert.equal(applyEdits('abcdef', [edit(4, 6, 'Z'), edit(0, 1, 'xx'), edit(2, 2, '-')]), 'xxb-cdZ')
  })

  test('of two that touch, the first is applied and the other waits', () => {
    const fixes = compatibleFixes(
      [finding([edit(0, 4, 'a')]), finding([edit(3, 6, 'b')]), finding([edit(8, 9, 'c')])],
      () => true,
    )
    assert.deepEqual(
      fixes.map(({ edits }) => edits[0]!.newText),
      ['a', 'c'],
    )
  })

  test('a fix is whole or not at all', () => {
    const both = finding([edit(0, 1, 'x'), edit(8, 9, 'y')])
    const inside = finding([edit(4, 5, 'z')])
    assert.deepEqual(
      compatibleFixes([both, inside], () => true).map(({ edits }) => edits.length),
      [2],
    )
  })

  const chosenOf = (findings: readonly Finding[]) =>
    compatibleFixes(findings, () => true).map(({ edits }) => edits.map(({ newText }) => newText).join('+'))

  const tables: [name: string, findings: Finding[], chosen: string[]][] = [
    ['findings in any order', [finding([edit(8, 9, 'c')]), finding([edit(0, 4, 'a')])], ['a', 'c']],
    ['neighbours', [finding([edit(0, 4, 'a')]), finding([edit(4, 6, 'b')])], ['a', 'b']],
    [
      'an insertion where an earlier fix ends',
      [finding([edit(0, 4, 'a')]), finding([edit(4, 4, 'b')])],
      ['a'],
    ],
    [
      'an insertion behind an earlier fix',
      [finding([edit(0, 4, 'a')]), finding([edit(5, 5, 'b')])],
      ['a', 'b'],
    ],
    [
      'edits of one fix that overlap',
      [finding([edit(0, 4, 'a'), edit(3, 6, 'b')]), finding([edit(2, 5, 'c')])],
      ['c'],
    ],
    ['edits of one fix, the later first', [finding([edit(5, 6, 'b'), edit(0, 1, 'a')])], ['b+a']],
    ['no fix', [{ ...finding([edit(0, 1, 'a')]), fix: null }], []],
  ]
  for (const [name, findings, chosen] of tables)
    test(name, () => assert.deepEqual(chosenOf(findings), chosen))

  test('chosen fixes never overlap, and no other is lost but for one that it touches', () => {
    const one = fc.tuple(fc.nat(30), fc.nat(5)).map(([start, size]) => edit(start, start + size, ''))
    const arbitrary = fc.array(one, { minLength: 1, maxLength: 2 }).map(finding)
    const whole = (edits: readonly Edit[]) => ({
      start: Math.min(...edits.map(({ span }) => span.start)),
      end: Math.max(...edits.map(({ span }) => span.end)),
    })
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 8 }), (findings) => {
        const chosen = compatibleFixes(findings, () => true)
        const stretches = chosen.map(({ edits }) => whole(edits))
        stretches.forEach((a, i) => stretches.slice(i + 1).forEach((b) => assert.ok(a.end <= b.start)))
        for (const { fix } of findings) {
          if (chosen.includes(fix!)) continue
          const [a, b] = [fix!.edits[0]!.span, fix!.edits[1]?.span]
          const lost = whole(fix!.edits)
          assert.ok(
            (b && overlaps(a, b)) ||
              stretches.some(({ start, end }) => start <= lost.end && lost.start <= end),
          )
        }
      }),
      { numRuns: 500 },
    )
  })
})

suite('messages and titles', () => {
  const messages: [string, string[], string][] = [
    ["Say '%s' instead of '%s'.", ['use', 'utilize'], "Say 'use' instead of 'utilize'."],
    ["'%[2]s': say '%[1]s'.", ['use', 'utilize'], "'utilize': say 'use'."],
    ['%s%s', ['a'], 'a'],
    ['100 % sure', [], '100 % sure'],
  ]
  for (const [message, args, expected] of messages)
    test(message, () => assert.equal(formatMessage(message, args), expected))

  const titles: [newText: string, found: string, title: string][] = [
    ['use', 'utilize', "Say 'use'"],
    ['', 'please note that', "Remove 'please note that'"],
    ['\n\nBest regards', '', "Add 'Best regards'"],
    [
      'We need you to confirm your e-mail address and your order number before we can ship',
      'x',
      "Say 'We need you to confirm your e-mail address and your order…'",
    ],
  ]
  for (const [newText, found, title] of titles)
    test(title, () => assert.equal(titleOf([{ newText }], found), title))
})
