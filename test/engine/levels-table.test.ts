import assert from 'node:assert/strict'
import { createLinter, type CheckOptions, type DraftSetting, type LevelSetting } from '../../src/engine'
import { packs } from '../../src/generated/rules'

/** The table of levels.md, cell by cell: each is a draft that the rule finds something in, checked in that column. */
const linter = createLinter({ packs })
const ours = packs.flatMap(({ rules }) => rules.map(({ id }) => id))

const columns = ['first', 'follow-up', 'chat', 'social', 'template'] as const
const facts: Record<(typeof columns)[number], DraftSetting> = {
  first: { channel: 'email', turn: 'first' },
  'follow-up': { channel: 'email', turn: 'follow-up' },
  chat: { channel: 'chat', turn: 'first' },
  social: { channel: 'social', turn: 'first' },
  template: { kind: 'template' },
}
const letters: Record<string, LevelSetting> = { E: 'error', W: 'warning', S: 'suggestion', '–': 'off' }

interface Row {
  /** A rule, or the rules of a family. */
  readonly rule: string
  readonly when?: string
  readonly text: string
  readonly customer?: string
  readonly facts?: DraftSetting
  /** A letter a column: E, W, S or – as in levels.md; a blank where the table says nothing. */
  readonly levels: string
}

const bare = 'The lamp has three settings.'
const greeted = `Hello Ada,\n\n${bare}`
const problem = 'My lamp arrived broken and I am upset.'
const long = (words: number) =>
  `${'The lamp and the shade and the cord and the plug and the bulb and the switch and the foot and the box and the'
    .split(' ')
    .concat('card and the bag and the map and the book and the pen and the cup and the key'.split(' '))
    .slice(0, words - 2)
    .join(' ')} are here.`

const table: Row[] = [
  { rule: 'unfilled-placeholder', text: 'Hello {{customer.name}},', levels: 'EEEE–' },
  { rule: 'unfilled-placeholder', when: 'a name that templates don’t know', text: 'Hello {{customer.nmae}},', levels: 'EEEEE' },
  { rule: 'mixed-address', text: 'Pošljite mi številko naročila. Potem ti pošljem povezavo.', facts: { locale: 'sl' }, levels: 'WWWWW' },
  { rule: 'mixed-address', when: 'ru', text: 'Пришлите номер заказа. Потом я отправлю тебе ссылку.', facts: { locale: 'ru' }, levels: 'WWWWW' },
  { rule: 'mixed-address', when: 'af', text: 'Stuur asseblief u bestelnommer. Dan stuur ek jou die skakel.', facts: { locale: 'af' }, levels: 'WWWWW' },
  { rule: 'blame', text: 'You failed to send the form.', levels: 'WWWWW' },
  { rule: 'negative-phrasing-refusal', text: "We can't refund it.", levels: 'WWSWW' },
  { rule: 'negative-phrasing', when: 'an alternative beside it', text: "We can't refund it, but you can swap it.", levels: 'SSSSS' },
  { rule: 'negative-phrasing', when: 'an alternative next', text: "We can't refund it. Instead, you can swap it.", levels: 'SSSSS' },
  { rule: 'negative-phrasing-until', when: 'with a fix', text: "We can't ship it until you confirm your address.", levels: 'WSSSW' },
  { rule: 'deflection', text: "That's not our department.", levels: 'WWSWW' },
  { rule: 'deflection', when: 'a private route to us', text: 'Please contact our workshop team, or send us a direct message.', levels: 'WWS– ' },
  { rule: 'missing-next-steps', text: greeted, levels: 'WWSWW' },
  { rule: 'missing-next-steps', when: 'after a problem', text: greeted, customer: problem, levels: 'WWSW ' },
  { rule: 'missing-next-steps', when: 'closing', text: greeted, facts: { turn: 'closing' }, levels: '––––' },
  { rule: 'missing-next-steps', when: 'after thanks', text: greeted, customer: 'Great, thanks!', levels: '––––' },
  { rule: 'missing-next-steps', when: 'after an answer', text: greeted, customer: 'My order number is 4711.', levels: '––––' },
  { rule: 'missing-acknowledgement', when: 'with the customer’s text', text: greeted, customer: problem, levels: 'WSSWW' },
  { rule: 'missing-acknowledgement', when: 'without it', text: greeted, levels: 'S–SWW' },
  { rule: 'missing-acknowledgement', when: 'after a plain question', text: greeted, customer: 'Which colours are there?', levels: 'W–SWW' },
  { rule: 'missing-acknowledgement', when: 'after thanks', text: greeted, customer: 'Great, thanks!', levels: '––––' },
  { rule: 'missing-acknowledgement', when: 'after an answer', text: greeted, customer: 'Yes, please.', levels: '––––' },
  { rule: 'missing-acknowledgement', when: 'closing', text: greeted, customer: problem, facts: { turn: 'closing' }, levels: '––––' },
  { rule: 'generic-acknowledgement', text: `Hello Ada,\n\nThank you for your message. ${bare}`, customer: problem, levels: 'S––SS' },
  { rule: 'missing-greeting', text: bare, levels: 'S–S–S' },
  { rule: 'missing-sign-off', text: greeted, levels: 'SS––S' },
  { rule: 'missing-sign-off', when: 'closing', text: greeted, facts: { turn: 'closing' }, levels: 'SS––' },
  { rule: 'missing-sign-off', when: 'appended', text: greeted, facts: { signature: 'appended' }, levels: '–––––' },
  { rule: 'missing-help-offer', when: 'the matter is closed', text: "Hi Ada,\n\nI've refunded the 40 euros.", levels: 'S–––S' },
  { rule: 'missing-help-offer', when: 'the matter is open', text: "Hi Ada,\n\nI'll refund the 40 euros on Friday.", levels: '–––––' },
  { rule: 'missing-help-offer', when: 'closing', text: "Hi Ada,\n\nI've refunded the 40 euros.", facts: { turn: 'closing' }, levels: '––––' },
  { rule: 'vague-time', when: 'we promise', text: "We'll write to you soon.", levels: 'WWSSW' },
  { rule: 'vague-time', when: 'nobody promises', text: 'The parcel will arrive in due course.', levels: 'SSSSW' },
  { rule: 'canned-phrase', text: 'We apologise for any inconvenience caused.', levels: 'SSSWW' },
  { rule: 'jargon', text: 'Please utilize the code.', levels: 'SSSSW' },
  { rule: 'unexplained-acronym', text: 'Your claim went to the BRT.', levels: 'SSSSW' },
  { rule: 'ambiguous-date', text: 'The lamp arrives on 03/04/2026.', levels: 'WWSWW' },
  { rule: 'ambiguous-date', when: 'the team’s order is known', text: 'The lamp arrives on 03/04/2026.', facts: { dateOrder: 'dmy' }, levels: '–––––' },
  { rule: 'time-zone', text: 'I will call you tomorrow at 3 pm.', facts: { audience: 'international' }, levels: 'SS–SW' },
  { rule: 'time-zone', when: 'for readers here', text: 'I will call you tomorrow at 3 pm.', facts: { audience: 'local' }, levels: '–––––' },
  { rule: 'time-zone', when: 'readers unknown', text: 'I will call you tomorrow at 3 pm.', levels: '–––––' },
  { rule: 'idiom', text: "We'll get the ball rolling on your claim today.", levels: 'SS–SW' },
  { rule: 'long-sentence', when: '31 words', text: long(31), levels: 'SSSSS' },
  { rule: 'long-sentence', when: '24 words', text: long(24), levels: '––SS–' },
  { rule: 'long-sentence', when: '21 words', text: long(21), levels: '––S––' },
  { rule: 'long-sentence', when: '20 words', text: long(20), levels: '–––––' },
  { rule: 'over-apology', text: "I'm so sorry. I am really sorry about the lamp. Sorry again, we deeply apologise.", levels: 'SSSSW' },
  { rule: 'shouting', text: 'PLEASE DO NOT OPEN the lamp.', levels: 'SSSSW' },
  { rule: 'vague-subject', text: `Subject: Update\n\n${greeted}`, levels: 'S–––S' },
  { rule: 'repeated-word', text: 'Take the the lamp.', levels: 'WWSWW' },
  { rule: 'mixed-message', text: "I'm sorry about the lamp, but you should have checked it first.", levels: 'WWSWW' },
  { rule: 'passive-promise', text: 'This will be looked into.', levels: 'WWSWW' },
  { rule: 'wrong-weekday', text: 'The lamp arrives on Tuesday, 12 June 2025.', levels: 'WWSWW' },
  { rule: 'click-here', text: 'For the form, [click here](https://lamps.example/form).', levels: 'SSSSS' },
  { rule: 'steps-as-wall', text: 'Open the lid, press the red button, wait for a minute, close the lid, then start the lamp again. Unplug it and plug it in.', levels: 'SSSSS' },
  { rule: 'plain-words', text: 'Call us in order to change it.', levels: 'SSSSS' },
] // prettier-ignore

const inFamily = (id: string, rule: string) => id === rule || id.startsWith(`${rule}-`)

function levelIn({ rule, text, customer, facts: more }: Row, column: (typeof columns)[number]): LevelSetting {
  const { locale = 'en', channel, kind, turn, ...rest } = { ...facts[column], ...more }
  const forced = Object.fromEntries(
    Object.entries({ locale, channel, kind, turn }).filter(([, value]) => value !== undefined),
  )
  const options: CheckOptions = {
    format: 'markdown',
    forced,
    defaults: rest,
    ...(customer ? { customer } : {}),
  }
  const { findings } = linter.check(text, options)
  return findings.find(({ ruleId }) => inFamily(ruleId, rule))?.level ?? 'off'
}

suite('the table of levels, cell by cell', () => {
  for (const row of table)
    [...row.levels].forEach((letter, i) => {
      if (letter === ' ') return
      const column = columns[i]!
      const title = `${row.rule}${row.when ? `, ${row.when}` : ''}: ${column} ${letter}`
      // A rule that isn't there yet is shown as pending; its cells are asked for as soon as its file stands.
      if (row.rule !== 'unfilled-placeholder' && !ours.some((id) => inFamily(id, row.rule)))
        return void test(title)
      test(title, () => assert.equal(levelIn(row, column), letters[letter]))
    })

  test('has the five columns in every row', () => {
    for (const { levels, rule } of table) assert.ok(levels.length === 5 || levels.length === 4, rule)
  })

  test('initials sign off in public', () => {
    const { moves } = linter.check('Sorry about the lamp, Ada! It ships today. ^TM', {
      format: 'plain',
      forced: { locale: 'en', channel: 'social' },
    })
    assert.ok(moves['sign-off'])
  })
})

suite('an automatic reply', () => {
  const mail = (header: string, body: string) =>
    `From: Shop <help@lamps.example>\nTo: Ada <ada@mail.example>\n${header}\n\n${body}\n`
  const found = (text: string) =>
    linter.check(text, { format: 'email', forced: { locale: 'en' } }).findings.map(({ ruleId }) => ruleId)
  const body = 'We have received your message.'

  for (const header of ['Auto-Submitted: auto-replied', 'Precedence: auto_reply'])
    test(`${header}: needs a time and a route, and no personal touch`, () =>
      assert.deepEqual(found(mail(header, body)).sort(), ['missing-expected-time', 'missing-route']))
  test('with both is fine', () =>
    assert.deepEqual(
      found(
        mail(
          'Auto-Submitted: auto-replied',
          `${body} We answer within one day. To add something, reply to this mail.`,
        ),
      ),
      [],
    ))
  test('an ordinary mail needs what a person’s reply needs', () =>
    assert.ok(!found(mail('Auto-Submitted: no', body)).includes('missing-route')))
})
