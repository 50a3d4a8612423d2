import assert from 'node:assert/strict'
import { createLinter, type CheckOptions } from '../../src/engine'
import { compileLocale } from '../../src/engine/compile-locale'
import { parseDraft } from '../../src/engine/draft/parse'
import { Recent } from '../../src/engine/draft/recent'
import { readMessage } from '../../src/engine/message-reading'
import { packs } from '../../src/generated/rules'

const linter = createLinter({ packs })
const locales = packs.map(({ data }) => data).filter(({ locale }) => locale !== 'all')
const english = compileLocale('en', packs, [], ({ message }) => assert.fail(message))

/** What an English message is taken for. */
const stateOf = (customer: string) => {
  const draft = parseDraft('Hi.', { format: 'plain', customer, locales })
  return readMessage(draft, locales, () => english, new Recent(1000)).state()
}

suite('what the customer’s message is', () => {
  const table: Record<string, string[]> = {
    problem: [
      'Hi, my lamp arrived broken.',
      "The app doesn't load since the update. Can you help?",
      'I have been waiting for three weeks now.',
      'You charged me twice!',
      'Thanks, but it still is not working.',
      'I am really disappointed.',
      'Where is my parcel?',
    ],
    thanks: [
      'Thanks!',
      'Great, thank you so much.',
      'Perfect, that works.\n\nBest,\nAda',
      "Hi Tom,\n\nThat worked. I'll try it at home too.\n\nThanks,\nAda",
      'No problem, thanks for fixing the issue!',
      'We really appreciate your help.',
      'Yes, please go ahead.',
    ],
    answer: [
      'Yes, please.',
      'My order number is 4711.',
      "It's 4711. Thanks!",
      "I've attached the photo.",
      'The blue one, please.',
      'On Monday, please.',
      'Hi,\n\nyes, the email address is ada@mail.example.\n\nAda',
    ],
    other: [
      'Do you have lamps in blue?',
      'Thanks for the offer. How much is the blue one?',
      'Please cancel my subscription.',
      'Thank you. Can I have an invoice?',
      'Thanks for nothing.',
    ],
  }
  for (const [state, messages] of Object.entries(table))
    for (const message of messages)
      test(`${state}: ${JSON.stringify(message)}`, () => assert.equal(stateOf(message), state))
})

const carefulFor = (customer: string, more: Partial<CheckOptions> = {}) =>
  linter.check('Hi Ada,\n\nPlease utilize the form.', {
    format: 'markdown',
    customer,
    ...more,
    forced: { locale: 'en', ...more.forced },
  })

suite('careful mode by what the customer writes', () => {
  const cues: [message: string, cue: string][] = [
    ['My husband died in May and I have to close his account.', 'husband died'],
    ['My mother passed away last week.', 'passed away'],
    ['The kettle burned my hand.', 'burned my hand'],
    ['I cut my finger on the lid and ended up in the hospital.', 'cut my finger'],
    ["I don't want to live any more.", "don't want to live any more"],
    ['You will hear from my lawyer.', 'my lawyer'],
    ['Otherwise I take this to court.', 'take this to court'],
    ['I have written to the ombudsman.', 'ombudsman'],
    ['I will go to the press with this.', 'go to the press'],
    ['I am filing a chargeback.', 'chargeback'],
    ['Another customer can see my address in the app.', 'Another customer can see my address'],
    ['Your driver made a racist remark.', 'racist'],
    ['My son bought coins for 300 euros in your game.', 'My son bought'],
    ["I lost my job and can't pay the bill.", 'lost my job'],
    ['I was diagnosed with cancer.', 'diagnosed with'],
  ]
  for (const [message, cue] of cues)
    test(`${cue}: rules suggest and propose nothing`, () => {
      const { careful, findings } = carefulFor(message)
      assert.equal(careful?.cue, cue)
      assert.ok(findings.length > 0)
      for (const { level, fix, suggestions } of findings)
        assert.deepEqual([level, fix, suggestions], ['suggestion', null, []])
    })

  const innocent = [
    'Can I book the tennis court for Monday?',
    'Which court shoes do you have? I play on court 3.',
    'My phone died, can I reset the password on the web?',
    'The gas regulator has a loose knob.',
    'Press the button, you said, and nothing happens.',
    'I saw it on social media.',
    "I can't pay with my card, can I use PayPal?",
    'We are a law firm and need 20 lamps.',
    'My account is disabled.',
    'My daughter turns six: do you have lamps for children?',
    'I broke the lid, sorry.',
    'The lamp is dead.',
  ]
  for (const message of innocent)
    test(`${message}: an ordinary draft`, () => {
      const { careful, findings } = carefulFor(message)
      assert.equal(careful, null)
      assert.ok(findings.some(({ fix }) => fix))
    })

  test('the cue is shown where it stands in the quote', () => {
    const text = 'Hi Ada,\n\nPlease utilize the form.\n\n> Hello,\n> you will hear from my lawyer.\n'
    const { careful } = linter.check(text, { format: 'markdown', forced: { locale: 'en' } })
    assert.ok(careful?.span)
    assert.equal(text.slice(careful.span.start, careful.span.end), 'my lawyer')
  })
  test('our own words are no cue', () =>
    assert.equal(
      linter.check('Hi Ada,\n\nOur legal team has asked my lawyer. We utilize the form.', {
        format: 'markdown',
        forced: { locale: 'en' },
      }).careful,
      null,
    ))
  test('what the writer says has the last word', () =>
    assert.equal(carefulFor('See you in court.', { defaults: { careful: false } }).careful, null))
  test('what the writer says has no cue', () =>
    assert.deepEqual(carefulFor('Hello.', { defaults: { careful: true } }).careful, {
      cue: null,
      span: null,
    }))
  test('a message in another language is read by its own cues only', () =>
    assert.equal(
      carefulFor('Wir haben Ihre Nachricht, und court ist für uns kein Wort in dieser Sprache.').careful,
      null,
    ))
})

suite('what was silenced, and why', () => {
  const silencedIn = (text: string, options: Partial<CheckOptions> = {}) =>
    (
      linter.check(text, {
        format: 'markdown',
        explain: true,
        ...options,
        forced: { locale: 'en', ...options.forced },
      }).silenced ?? []
    ).map(
      ({ ruleId, reason, span }) =>
        `${ruleId.replace(/^(jargon).*/, '$1')} ${reason}: ${text.slice(span.start, span.end)}`,
    )
  const table: [name: string, text: string, options: Partial<CheckOptions>, line: string][] = [
    ['a comment', '<!-- reply-lint-disable jargon -->\n\nUtilize it.', {}, 'jargon comment: Utilize'],
    ['the vocabulary', 'Utilize it.', { vocabulary: ['utilize'] }, 'jargon vocabulary: Utilize'],
    ['config', 'Utilize it.', { levels: { jargon: 'off' } }, 'jargon config: Utilize'],
    ['the channel', 'It ships.', { forced: { channel: 'social' } }, 'missing-greeting channel: It'],
    ['the turn', 'It ships.', { forced: { turn: 'follow-up' } }, 'missing-greeting turn: It'],
    ['the kind', 'It ships.', { forced: { kind: 'note' } }, 'missing-greeting kind: It'],
    ['the customer', 'It ships.', { customer: 'Thanks!' }, 'missing-next-steps customer: ships'],
    ['the date order', 'It ships on 03/04/2026.', { defaults: { dateOrder: 'mdy' } }, 'ambiguous-date dateOrder: 03/04/2026'],
    ['the signature', 'It ships.', { defaults: { signature: 'appended' } }, 'missing-sign-off signature: ships'],
  ] // prettier-ignore
  for (const [name, text, options, line] of table)
    test(`by ${name}`, () => {
      const lines = silencedIn(text, options)
      assert.ok(lines.includes(line), lines.join('\n'))
    })
  test('is told only to those who ask', () =>
    assert.equal(
      linter.check('Utilize it.', { format: 'markdown', levels: { jargon: 'off' } }).silenced,
      undefined,
    ))
})
