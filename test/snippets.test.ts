import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createLinter } from '../src/engine'
import { renderTemplate, textOfParts } from '../src/engine/templates/render'
import { packs } from '../src/generated/rules'
import { templates } from '../src/generated/templates'

const linter = createLinter({ packs })

/** What a writer might fill in; enough words to read as prose. */
const values: Record<string, string> = {
  'customer.name': 'Ada',
  'agent.name': 'Tom',
  date: 'Friday',
  amount: '40 euros',
}

suite('built-in templates', () => {
  test('there are the six that a first day needs', () => {
    const ids = templates.filter(({ locale }) => locale === 'en').map(({ id }) => id)
    for (const id of [
      'delay',
      'refund-granted',
      'refund-refused-alternative',
      'login-trouble',
      'more-information-needed',
      'bug-acknowledged',
    ])
      assert.ok(ids.includes(id), id)
  })

  for (const template of templates)
    suite(`${template.locale}/${template.id}`, () => {
      const check = (text: string, kind: 'template' | 'reply') =>
        linter
          .check(text, { format: 'markdown', forced: { locale: template.locale, kind } })
          .findings.map(({ ruleId, message }) => `${ruleId}: ${message}`)

      test('says when it helps and when it would harm', () => {
        assert.ok(template.title && template.whenToUse && template.doNotUse && template.situation)
      })

      test('checks clean as a template', () => assert.deepEqual(check(template.body, 'template'), []))

      test('the whole file checks clean, too', () => {
        const file = readFileSync(`snippets/${template.locale}/${template.id}.md`, 'utf8')
        assert.deepEqual(check(file, 'template'), [])
      })

      test('checks clean once it is filled', () => {
        const slots = renderTemplate(template.body).flatMap((part) =>
          part.kind === 'slot' ? [part.name] : [],
        )
        const filled = Object.fromEntries(slots.map((slot) => [slot, values[slot] ?? 'the blue lamp']))
        assert.deepEqual(check(textOfParts(renderTemplate(template.body, filled)), 'reply'), [])
      })

      test('a reply with unfilled slots is not ready', () => {
        assert.ok(check(template.body, 'reply').some((line) => line.startsWith('unfilled-placeholder')))
      })
    })
})
