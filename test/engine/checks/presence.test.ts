import assert from 'node:assert/strict'
import { createLinter, type CheckOptions, type CheckResult, type Rule } from '../../../src/engine'
import { checks } from '../../../src/engine/checks'
import { loadRule } from '../../../src/engine/rules/load'
import { locales } from '../draft/support'

const sets = { act: ['send', 'call'], 'stop-words': ['your', 'with', 'have', 'the', 'for', 'too'] }

function linterOf(...rules: string[]) {
  const loaded = rules.map((text, i): Rule => {
    const id = `rule-${i}`
    const { rule, problems } = loadRule(`extends: presence\n${text}`, `${id}.yaml`, 'en', id, checks)
    assert.deepEqual(problems, [])
    return rule!
  })
  const linter = createLinter({ packs: [{ data: { ...locales[0]!, sets }, rules: loaded }] })
  return (text: string, options: Partial<CheckOptions> = {}) => {
    const result = linter.check(text, {
      format: 'markdown',
      ...options,
      forced: { locale: 'en', ...options.forced },
    })
    assert.deepEqual(linter.problems, [])
    return result
  }
}

/** The words that make a move, with their grade; null where it is missing. */
function made(result: CheckResult, text: string, move: 'acknowledgement' | 'next-steps'): string | null {
  const span = result.moves[move]
  return span && `${result.grades[move]}: ${text.slice(span.start, span.end)}`
}

suite('presence: cues', () => {
  const check = linterOf(`
message: m
move: acknowledgement
cues:
  - { name: sorry, within: 2, patterns: [sorry that], unless-sentence: [sorry that we refuse] }
  - { name: thanks, grade: generic, patterns: [thanks for] }
  - { name: told, question: false, patterns: [you asked] }
  - { name: asked, question: true, patterns: [is it about] }
  - { name: linked, patterns: ["page at #address"] }
unless: [no thanks for]
`)
  const table: [text: string, expected: string | null][] = [
    ['Sorry that it broke.', 'specific: Sorry that'],
    ['Hi Ada,\n\nOne. Sorry that it broke.', 'specific: Sorry that'],
    ['One. Two. Sorry that it broke.', null],
    ['Sorry that we refuse.', null],
    ['Thanks for that.', 'generic: Thanks for'],
    ['No thanks for that.', null],
    ['Thanks for that. Sorry that it broke.', 'specific: Sorry that'],
    ['You asked us.', 'specific: You asked'],
    ['Have you asked us?', null],
    ['Is it about the red one?', 'specific: Is it about'],
    ['This is it about now.', null],
    ['The page at https://a.example/b explains it.', 'specific: page at https://a.example/b'],
    ['The page at `b` explains it.', null],
    ['It ships.\n\nThanks for now,\nTom', null],
    ['It ships.\n\n> You asked us.', null],
  ]
  for (const [text, expected] of table)
    test(text, () => assert.equal(made(check(text), text, 'acknowledgement'), expected))
})

suite('presence: the customer’s own words', () => {
  const check = linterOf(`
message: m
move: acknowledgement
cues: [{ name: thanks, grade: generic, patterns: [thanks] }]
echoes: { words: 2, sentences: 2, with: [too long, shouldn't] }
`)
  const customer = 'I have been waiting 14 days for my red parcel with the presents.'
  const table: [text: string, customer: string | undefined, expected: string | null][] = [
    ['A parcel with presents shouldn’t wait.', customer, 'specific: A parcel with presents shouldn’t wait.'],
    ['Parcels with presents ship on Mondays.', customer, null],
    ['The parcel took too long.', customer, null],
    ['14 days for a parcel is too long.', customer, 'specific: 14 days for a parcel is too long.'],
    ['One. Two. The red parcel took too long.', customer, null],
    ['Thanks. The red parcel took too long.', customer, 'specific: The red parcel took too long.'],
    ['Thanks. The red parcel left.', customer, 'generic: Thanks'],
    ['I have your note with me, that was too long.', customer, null],
    ['A red parcel shouldn’t wait.', undefined, null],
  ]
  for (const [text, theirs, expected] of table)
    test(`${text} ${theirs ? '' : '(customer unknown)'}`, () =>
      assert.equal(
        made(check(text, theirs === undefined ? {} : { customer: theirs }), text, 'acknowledgement'),
        expected,
      ))
})

test('presence: enough of the customer’s words show it alone', () => {
  const check = linterOf(`
message: m
move: acknowledgement
echoes: { words: 2, sentences: 2, alone: 3, with: [too long] }
`)
  const customer = 'I have been waiting 14 days for my red parcel with the presents.'
  for (const [text, expected] of [
    ['Parcels with presents ship on Mondays.', null],
    ['A parcel of presents: it is red.', 'specific: A parcel of presents: it is red.'],
    ['A parcel of presents left. The red one stayed.', 'specific: The red one stayed.'],
  ] as const)
    assert.equal(made(check(text, { customer }), text, 'acknowledgement'), expected)
})

suite('presence: when a move is due', () => {
  const check = linterOf(`
message: m
level: warning
move: next-steps
insert: before-sign-off
without-customer: suggestion
cues: [{ name: promise, patterns: [we'll @act] }]
due: [lamp, parcel]
unless-reply: [closed]
undue: ["^ thanks $", "^ it works $"]
phrases: ["We'll call about {{concern}}."]
concerns: { parcel: your parcel, lamp: your lamp, lamps: your lamp }
`)
  const levels = (text: string, options?: Partial<CheckOptions>) =>
    check(text, options).findings.map(({ level }) => level)
  const table: [name: string, text: string, customer: string | undefined, expected: string[]][] = [
    ['missing', 'The lamp is red.', 'Where?', ['warning']],
    ['missing, customer unknown', 'The lamp is red.', undefined, ['suggestion']],
    ['made', "The lamp is red. We'll send it.", 'Where?', []],
    ['not due', 'It is red.', 'Where?', []],
    ['not due in such a reply', 'The lamp is red. We are closed.', 'Where?', []],
    ['undue after thanks', 'The lamp is red.', 'Thanks! It works.', []],
    ['due after thanks and more', 'The lamp is red.', 'Thanks! Where is it?', ['warning']],
    ['no reply at all', '', 'Where?', []],
  ]
  for (const [name, text, customer, expected] of table)
    test(name, () => assert.deepEqual(levels(text, customer === undefined ? {} : { customer }), expected))

  const proposed = (customer: string, forced: CheckOptions['forced'] = {}) =>
    check('The lamp is red.', { customer, forced }).findings[0]!.suggestions[0]!.edits[0]!.newText.trim()
  test('the one thing that the customer names is filled in', () =>
    assert.equal(proposed('Two lamps broke. Which lamp is it?'), "We'll call about your lamp."))
  test('of two things neither is', () =>
    assert.equal(proposed('The lamp was in the parcel.'), "We'll call about {{concern}}."))
  test('in public nothing is', () =>
    assert.equal(proposed('My lamp broke.', { channel: 'social' }), "We'll call about {{concern}}."))
  test('no suggestions where none are wanted', () =>
    assert.deepEqual(check('The lamp is red.', { rewrites: false }).findings[0]!.suggestions, []))
})

suite('presence: zones and grades', () => {
  const check = linterOf(
    'message: greet\nmove: greeting\nzone: greeting\n',
    'message: sign\nmove: sign-off\nzone: sign-off\nwhen: [{ signature: appended, level: off }]\n',
    'message: acknowledge\nmove: acknowledgement\ncues: [{ name: a, grade: generic, patterns: [thanks] }]\n',
    'message: be specific\nmove: acknowledgement\nasks: specific\n',
  )
  const table: [text: string, signature: 'typed' | 'appended', expected: string[]][] = [
    ['Hi Ada,\n\nThanks. It ships.\n\nBest,\nTom', 'typed', ['be specific']],
    ['It ships.', 'typed', ['greet', 'sign', 'acknowledge']],
    ['It ships.', 'appended', ['greet', 'acknowledge']],
  ]
  for (const [text, signature, expected] of table)
    test(`${JSON.stringify(text)}, signature ${signature}`, () =>
      assert.deepEqual(
        check(text, { defaults: { signature } })
          .findings.map(({ message }) => message)
          .sort(),
        [...expected].sort(),
      ))
})
