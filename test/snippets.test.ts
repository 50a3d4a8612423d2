import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createLinter, type CheckResult, type Template } from '../src/engine'
import { parseTemplate } from '../src/engine/templates/parse'
import { renderTemplate, textOfParts } from '../src/engine/templates/render'
import { packs } from './rule-packs'

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

/** What a writer might fill in. A slot that is missing here gets words that fit most places. */
const filled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  all: { 'customer.name': 'Ada', 'agent.name': 'Tom', date: 'Friday', amount: '40 euros' },
  delay: {
    'what is late': 'your blue lamp',
    reason: 'the workshop had to order a new shade',
    'new date': '4 May',
    who: 'the workshop',
    'what happens now': 'fit the shade and test it',
  },
  'refund-granted': { 'what was bought': 'the tent', 'payment method': 'the card that you paid with' },
  'refund-refused-alternative': {
    'what happened': 'the seam that opened on your second walk',
    offer: 'a free repair, or a voucher over 60 euros',
    reason: 'the shoes were worn outdoors',
  },
  'login-trouble': {
    account: 'your library account',
    'link to reset the password': 'https://library.example/new-password',
    minutes: '5',
  },
  'more-information-needed': {
    'what it is about': 'the double charge on your March bill',
    'what is needed': 'the last four digits of the card',
    'where to find it': 'on the front of the card',
    'what you will do': 'compare both payments',
    time: 'one day',
  },
  'bug-acknowledged': {
    'what goes wrong': 'the export that stops at half',
    'what the customer wants to do': 'your report for Monday',
    who: 'our developers',
    'way round it': 'choose CSV instead of PDF, which finishes here',
  },
}

const slotsOf = ({ body }: Template): string[] => [
  ...new Set(renderTemplate(body).flatMap((part) => (part.kind === 'slot' ? [part.name] : []))),
]

function asReply(template: Template): string {
  const values = { ...filled['all'], ...filled[template.id] }
  const words = slotsOf(template).map((slot) => [slot, values[slot] ?? 'the blue lamp'])
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
  test('there are the six that a first day needs', () => {
    const ids = files.filter(({ locale }) => locale === 'en').map(({ id }) => id)
    const needed = Object.keys(filled).filter((id) => id !== 'all')
    assert.deepEqual(
      needed.filter((id) => !ids.includes(id)),
      [],
    )
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
        assert.doesNotMatch(
          text.join('_').replace(/^\d+\. /gm, ''),
          /\d|\b(today|tomorrow|monday|friday|same day|guarantee|entitled|our (fault|mistake)|policy)\b/i,
        )
      })

      test('isn’t ready while a slot is open', () => {
        const open = hintsOf(check(template.body, template, 'reply')).filter((hint) =>
          /^unfilled-placeholder/.test(hint),
        )
        assert.ok(open.length >= slotsOf(template).length * template.channels.length)
      })
    })
})
