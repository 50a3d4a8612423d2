import assert from 'node:assert/strict'
import { byFit, searchTemplates, type Fit } from '../../../src/engine/templates/fit'
import type { Template } from '../../../src/engine'
import { templates } from '../../../src/generated/templates'

const english = templates.filter(({ locale }) => locale === 'en')
const firstFor = (fit: Partial<Fit>): Template =>
  byFit(templates, { locale: 'en', channel: 'email', customer: '', ...fit })[0]!

suite('which template fits', () => {
  const customers: [message: string, id: string][] = [
    ['My parcel never arrived, the tracking says delivered.', 'missing-parcel'],
    ['I was charged twice, the invoice is wrong.', 'billing-error'],
    ["I can't log in, the password reset does nothing.", 'login-trouble'],
    ['Please cancel my subscription.', 'cancellation'],
    ['The lamp came damaged, one side is broken.', 'damaged-item'],
  ]
  for (const [customer, id] of customers) test(customer, () => assert.equal(firstFor({ customer }).id, id))

  test('the language goes before the words', () =>
    assert.equal(firstFor({ locale: 'sl', customer: 'My parcel never arrived.' }).locale, 'sl'))
  test('the channel goes before the words', () => {
    const chat = { ...english[0]!, id: 'chat-only', title: 'Zz', channels: ['chat'] as const }
    const mail = { ...english[1]!, channels: ['email'] as const }
    const [first] = byFit([mail, chat], { locale: 'en', channel: 'chat', customer: mail.title })
    assert.equal(first!.id, 'chat-only')
  })
  test('without a message, by title', () => {
    const titles = byFit(english, { locale: 'en', channel: 'email', customer: '' }).map(({ title }) => title)
    assert.deepEqual(
      titles,
      [...titles].sort((a, b) => a.localeCompare(b)),
    )
  })
})

suite('searching templates', () => {
  const lamp: Template = { ...english[0]!, id: 'a', title: 'Lamp', situation: '', tags: ['light'], whenToUse: 'One broke.', doNotUse: '', body: 'It ships on Monday.' } // prettier-ignore
  const bulb: Template = { ...lamp, id: 'b', title: 'Bulb', tags: [], body: 'The lamp stays.' }
  const cases: [query: string, ids: string[]][] = [
    ['', ['b', 'a']], // as they were given
    ['lam', ['a', 'b']], // the title goes before the text
    ['light', ['a']],
    ['monday', ['a']],
    ['ship mon', ['a']],
    ['onday', []],
    ['lamp stays', ['b']],
  ]
  for (const [query, ids] of cases)
    test(JSON.stringify(query), () =>
      assert.deepEqual(
        searchTemplates([bulb, lamp], query).map(({ id }) => id),
        ids,
      ),
    )
})
