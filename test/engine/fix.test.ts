import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Finding } from '../../src/engine/finding'
import { applyEdits, compatibleFixes } from '../../src/engine/fix'
import { formatMessage, titleOf } from '../../src/engine/message'
import { textSpan } from '../../src/engine/span'

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

  test('chosen fixes never overlap', () => {
    const arbitrary = fc
      .tuple(fc.nat(20), fc.nat(5))
      .map(([start, size]) => finding([edit(start, start + size, '')]))
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 8 }), (findings) => {
        const spans = compatibleFixes(findings, () => true).flatMap(({ edits }) =>
          edits.map(({ span }) => span),
        )
        spans.forEach((a, i) => spans.slice(i + 1).forEach((b) => assert.ok(a.end <= b.start)))
      }),
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
