import assert from 'node:assert/strict'
import fc from 'fast-check'
import { levels, type Level } from '../../src/engine/finding'
import { withoutOverlaps } from '../../src/engine/overlap'
import { length, overlaps, textSpan } from '../../src/engine/span'

const finding = (ruleId: string, start: number, end: number, level: Level = 'warning', family = 'a') => ({
  ruleId,
  family,
  level,
  span: textSpan(start, end),
})
type Placed = ReturnType<typeof finding>

suite('overlapping findings', () => {
  const table: [name: string, given: Placed[], kept: string[]][] = [
    ['the longer span wins', [finding('x', 0, 5), finding('y', 2, 9)], ['y']],
    ['then the higher level', [finding('x', 0, 5, 'suggestion'), finding('y', 0, 5, 'warning')], ['y']],
    ['then the id', [finding('y', 0, 5), finding('x', 0, 5)], ['x']],
    ['families never hide each other', [finding('x', 0, 9), finding('y', 2, 5, 'error', 'b')], ['x', 'y']],
    ['neighbours both stay', [finding('x', 0, 5), finding('y', 5, 9)], ['x', 'y']],
    ['a loser hides nobody', [finding('x', 0, 6), finding('y', 4, 12), finding('z', 11, 14)], ['y']],
    ['order of place', [finding('y', 8, 9), finding('x', 0, 5)], ['x', 'y']],
  ]
  for (const [name, given, kept] of table)
    test(name, () =>
      assert.deepEqual(
        withoutOverlaps(given).map(({ ruleId }) => ruleId),
        kept,
      ),
    )

  const arbitrary = fc
    .tuple(
      fc.constantFrom('p', 'q', 'r'),
      fc.nat(30),
      fc.integer({ min: 1, max: 8 }),
      fc.constantFrom(...levels),
      fc.constantFrom('a', 'b', 'c'),
    )
    .map(([id, start, size, level, family]) => finding(id, start, start + size, level, family))
  const several = fc.array(arbitrary, { maxLength: 16 })

  /** Longer, else higher, else first by id; twins are as strong as each other. */
  const isAtLeastAsStrong = (a: Placed, b: Placed) => {
    const [more, higher] = [
      length(a.span) - length(b.span),
      levels.indexOf(a.level) - levels.indexOf(b.level),
    ]
    return more !== 0 ? more > 0 : higher !== 0 ? higher > 0 : a.ruleId <= b.ruleId
  }

  test('nothing overlaps within a family; what is left out met something at least as strong in its own', () => {
    fc.assert(
      fc.property(several, (given) => {
        const kept = withoutOverlaps(given)
        for (const [i, a] of kept.entries())
          for (const b of kept.slice(i + 1)) assert.ok(a.family !== b.family || !overlaps(a.span, b.span))
        for (const lost of given.filter((one) => !kept.includes(one)))
          assert.ok(
            kept.some(
              (one) =>
                one.family === lost.family && overlaps(one.span, lost.span) && isAtLeastAsStrong(one, lost),
            ),
          )
      }),
      { numRuns: 500 },
    )
  })

  test('a family is judged as if there were no other, and all come in order of place', () => {
    fc.assert(
      fc.property(several, (given) => {
        const kept = withoutOverlaps(given)
        for (const family of ['a', 'b', 'c']) {
          const isOne = (one: Placed) => one.family === family
          assert.deepEqual(kept.filter(isOne), withoutOverlaps(given.filter(isOne)))
        }
        for (const [i, { span }] of kept.entries())
          assert.ok(i === 0 || kept[i - 1]!.span.start <= span.start)
      }),
    )
  })
})
