import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createLinter, type CheckResult, type Template } from '../../src/engine'
import { parseTemplate } from '../../src/engine/templates/parse'
import { renderTemplate, textOfParts } from '../../src/engine/templates/render'
import { packs } from '../rule-packs'

const linter = createLinter({ packs })

const files = readdirSync('snippets', { recursive: true, encoding: 'utf8' })
  .map((name) => /^([^/\\]+)[/\\](.+)\.md$/.exec(name))
  .flatMap((match) =>
    match ? [{ locale: match[1]!, id: match[2]!, path: `snippets/${match[1]}/${match[2]}.md` }] : [],
  )
  .sort((a, b) => (a.path < b.path ? -1 : 1))

const parsed = files.map(({ locale, id, path }) =>
  parseTemplate(readFileSync(path, 'utf8'), path, locale, id),
)
const templates = parsed.flatMap(({ template }) => template ?? [])

/**
 * What a writer might fill in, by locale and template id (`all`: for every template). A slot that is missing there
 * gets words that fit most places. `_never` holds a pattern of words that no template of the locale may say.
 */
interface Filled {
  readonly _never: string
  readonly all: Readonly<Record<string, string>>
  readonly [id: string]: string | Readonly<Record<string, string>>
}

const locales = [...new Set(files.map(({ locale }) => locale))]
const filled: Readonly<Record<string, Filled>> = Object.fromEntries(
  locales.map((locale) => [
    locale,
    JSON.parse(readFileSync(`test/snippets/filled.${locale}.json`, 'utf8')) as Filled,
  ]),
)

const slotsOf = ({ body }: Template): string[] => [
  ...new Set(renderTemplate(body).flatMap((part) => (part.kind === 'slot' ? [part.name] : []))),
]

function asReply(template: Template): string {
  const { all, [template.id]: own } = filled[template.locale]!
  const values: Readonly<Record<string, string>> = { ...all, ...(own as Readonly<Record<string, string>>) }
  const words = slotsOf(template).map((slot) => [slot, values[slot] ?? all['*'] ?? slot])
  return textOfParts(renderTemplate(template.body, Object.fromEntries(words)))
}

function check(text: string, { locale, channels }: Template, kind: 'template' | 'reply'): CheckResult[] {
  return channels.map((channel) =>
    linter.check(text, { format: 'markdown', forced: { locale, channel, kind } }),
  )
}

const hintsOf = (results: readonly CheckResult[]): string[] =>
  results.flatMap(({ findings }) => findings.map(({ ruleId, message }) => `${ruleId}: ${message}`))

suite('built-in templates', () => {
  const english = templates.filter(({ locale }) => locale === 'en')

  test('there are the twenty that a desk needs', () => assert.equal(english.length, 20))

  test('everywhere by the same ids and with the same placeholders', () => {
    const slots = new Map(english.map((one) => [one.id, slotsOf(one).sort()]))
    for (const template of templates) {
      const counterpart = slots.get(template.id.replace(/-informal$/, ''))
      assert.deepEqual(slotsOf(template).sort(), counterpart, `${template.locale}/${template.id}`)
    }
  })

  test('the first-class locales have all of them', () => {
    for (const locale of ['sl', 'ru', 'af']) {
      const ids = new Set(files.filter((file) => file.locale === locale).map(({ id }) => id))
      assert.deepEqual(
        english.filter(({ id }) => !ids.has(id)),
        [],
        locale,
      )
    }
  })

  test('every file is a template without a fault', () => {
    assert.deepEqual(
      parsed.flatMap(({ problems }) => problems),
      [],
    )
    assert.equal(templates.length, files.length)
  })

  for (const template of templates)
    suite(`${template.locale}/${template.id}`, () => {
      test('says when it helps and when it would harm', () => {
        const { title, situation, whenToUse, doNotUse, tags } = template
        assert.ok(title && situation && whenToUse && doNotUse && tags.length > 0)
        assert.doesNotMatch([situation, ...tags].join(), /_|[A-Z]{2}/)
      })

      test('checks clean as a template', () =>
        assert.deepEqual(hintsOf(check(template.body, template, 'template')), []))

      test('checks clean as a file', () => {
        const file = readFileSync(`snippets/${template.locale}/${template.id}.md`, 'utf8')
        assert.deepEqual(hintsOf(check(file, template, 'template')), [])
      })

      test('checks clean once it is filled', () =>
        assert.deepEqual(hintsOf(check(asReply(template), template, 'reply')), []))

      test('does all that a reply should do, before it is filled and after', () => {
        const results = [
          ...check(template.body, template, 'template'),
          ...check(asReply(template), template, 'reply'),
        ]
        for (const { moves, grades } of results) {
          assert.ok(Object.values(moves).every(Boolean), JSON.stringify(moves))
          assert.equal(grades.acknowledgement, 'specific')
        }
      })

      test('says nothing that only the writer can know', () => {
        const text = renderTemplate(template.body).flatMap((part) =>
          part.kind === 'text' ? [part.text] : [],
        )
        // No sums, days, promises of a policy, or fault that is taken (levels.md).
        const prose = text.join('_').replace(/^\d+\. /gm, '')
        assert.doesNotMatch(prose, new RegExp(`\\d|${filled[template.locale]!._never}`, 'iu'))
      })

      test('isn’t ready while a slot is open', () => {
        const open = hintsOf(check(template.body, template, 'reply')).filter((hint) =>
          /^unfilled-placeholder/.test(hint),
        )
        assert.ok(open.length >= slotsOf(template).length * template.channels.length)
      })
    })
})
