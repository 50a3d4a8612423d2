import assert from 'node:assert/strict'
import fc from 'fast-check'
import { exists, readNumericDate, weekdayOf } from '../../../src/engine/checks/calendar'
import { foundIn, linterOf, suggestedFor } from './support'

const words = `weekdays: [Monday Mon, Tuesday Tue, Wednesday Wed, Thursday Thu, Friday Fri, Saturday Sat, Sunday Sun]
months: [January Jan, February Feb, March Mar, April, May, June Jun, July, August, September, October, November, December]
between: [the, of]
`
const rule = (finds: string, more = '') =>
  linterOf([`extends: date\nmessage: '%s, not %[2]s'\nfinds: ${finds}\n${words}${more}`])

suite('calendar', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  test('weekdays are those of JavaScript', () =>
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, of] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
        assert.equal(weekdayOf({ year, month, day: of }), (date.getUTCDay() + 6) % 7)
        assert.ok(exists({ year, month, day: of }))
      }),
    ))

  test('a day exists only where JavaScript does not roll it over', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.nat(32),
        (year, month, of) => {
          const date = new Date(Date.UTC(year, month - 1, of))
          const isSame =
            date.getUTCFullYear() === year && date.getUTCMonth() + 1 === month && date.getUTCDate() === of
          assert.equal(exists({ year, month, day: of }), isSame)
        },
      ),
    ))

  for (const [text, readings] of [
    ['03/04/2026', ['2026-4-3', '2026-3-4']],
    ['3.4.26', ['2026-4-3', '2026-3-4']],
    ['04/04/2026', ['2026-4-4']],
    ['13/04/2026', ['2026-4-13']],
    ['2026-04-03', ['2026-4-3']],
    ['31/06/2026', []],
    ['3/4', ['null-4-3', 'null-3-4']],
    ['12-34-56', null],
    ['3-4', null],
    ['1.5', null],
    ['2026', null],
    ['03/04-2026', null],
  ] as const)
    test(text, () => {
      const found = readNumericDate(text)?.readings.map(({ year, month, day }) =>
        [year, month, day].map(String).join('-'),
      )
      assert.deepEqual(found ?? null, readings)
    })
})

suite('date', () => {
  suite('the wrong weekday', () => {
    const check = rule('contradicted')
    for (const [text, found, right] of [
      ['On Tuesday 12 June 2025 at ten.', 'Tuesday 12 June 2025', 'On Thursday 12 June 2025 at ten.'],
      ['On TUE, the 12th of Jun, 2025.', 'TUE, the 12th of Jun, 2025', 'On Thu, the 12th of Jun, 2025.'],
      ['On tuesday June 12th, 2025.', 'tuesday June 12th, 2025', 'On Thursday June 12th, 2025.'],
      ['On 12 June 2025 (Tue) at ten.', '12 June 2025 (Tue', 'On 12 June 2025 (Thu) at ten.'],
      ['On Tuesday, 2025-06-12.', 'Tuesday, 2025-06-12', 'On Thursday, 2025-06-12.'],
    ] as const)
      test(text, () => {
        assert.deepEqual(foundIn(check(text), text), [found])
        assert.deepEqual(suggestedFor(check(text), text), [right])
      })

    test('figures with two readings are wrong where neither fits', () => {
      const text = 'On Monday, 03/04/2026.'
      assert.deepEqual(suggestedFor(check(text), text), [
        'On Friday, 03/04/2026.',
        'On Wednesday, 03/04/2026.',
      ])
    })

    for (const text of [
      'On Thursday 12 June 2025.',
      'On Tuesday 12 June.',
      'On Friday, 03/04/2026, or Wednesday, 03/04/2026.',
      'On Tuesday. 12 June 2025 is fine.',
      'Tuesday has 12 hours, June 2025 was warm.',
      'You wrote "Tuesday 12 June 2025" to us.',
      'Fine.\n\n> Tuesday 12 June 2025',
    ])
      test(text, () => assert.deepEqual(foundIn(check(text), text), []))
  })

  suite('two readings', () => {
    const check = rule('ambiguous', "as: '{day} {month} {year}'\nafter: [by]\nseparators: [/, '-']\n")
    test('both are offered', () => {
      const text = 'It ends on 03/04/2026.'
      assert.deepEqual(suggestedFor(check(text), text), [
        'It ends on 3 April 2026.',
        'It ends on 4 March 2026.',
      ])
    })
    for (const [text, found] of [
      ['By 3/4, please.', ['3/4']],
      ['03/04 is fine.', ['03/04']],
      ['3/4 of them.', []],
      ['3.4.2026', []],
      ['From 03/04/2026 to 28/04/2026.', []],
      ['From 03/04/2026 to 28-04-2026.', ['03/04/2026']],
      ['It is 4 March, so 03/04/2026.', []],
      ['Friday, 03/04/2026', []],
      ['Friday, by 03/04', ['03/04']],
    ] as const)
      test(text, () => assert.deepEqual(foundIn(check(text), text), found))
  })

  suite('no such day', () => {
    const check = rule('impossible')
    for (const [text, found] of [
      ['By 31 June.', ['31 June']],
      ['On February 29th, 2026.', ['February 29th, 2026']],
      ['On February 29th.', []],
      ['On 29 February 2028.', []],
      ['We may 40 times.', []],
      ['31/06/2026', []],
    ] as const)
      test(text, () => assert.deepEqual(foundIn(check(text), text), found))
  })
})
