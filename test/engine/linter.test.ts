import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createLinter, LineIndex, type CheckOptions, type Format, type Rule } from '../../src/engine'
import { packs } from '../../src/generated/rules'

const linter = createLinter({ packs })
const english = { locale: 'en' }
const markdown: CheckOptions = { format: 'markdown', forced: english }

/** Pieces that meet most of the parser and most of the rules, in any order. */
const piece = fc.constantFrom(
  'Hi Ada,',
  'Hello!',
  'Dear {{customer.name}},',
  "We can't ship it until you confirm your address.",
  'You can’t log in.',
  'utilize',
  'the the',
  'Please note that',
  "don't hesitate to call us",
  'in order to',
  'soon',
  '**bold**',
  '_it',
  '`code`',
  '[link](https://example.com/a_b)',
  '> quoted',
  '> > deeper',
  'On Monday, Bo wrote:',
  '-- ',
  '- item',
  '1. step',
  '# Head',
  '| a | b |',
  '<!-- note -->',
  '<!--',
  '```',
  '---',
  'Best regards,',
  'Tom',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  ' ',
  '​',
  '“quoted”',
  '$25',
  '}',
  '\\',
  '👍🏽',
  'e\u0301',
  '\ud800',
  '{{',
  '[NAME]',
  '___',
  'a@b.example',
  '?',
  '!',
  ':',
  '…',
)
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' '))
const format = fc.constantFrom<Format>('markdown', 'plain', 'email')

suite('the linter on any text', () => {
  test('findings lie inside the file, in order, with true ranges; zones are a partition', () => {
    fc.assert(
      fc.property(text, format, (source, format) => {
        const result = linter.check(source, { format, forced: english })
        const lines = new LineIndex(source)
        let last = 0
        for (const { span, range, fix, suggestions } of result.findings) {
          assert.ok(span.start >= last && span.end > span.start && span.end <= source.length)
          last = span.start
          assert.deepEqual(range, lines.range(span))
          for (const change of [...(fix ? [fix] : []), ...suggestions]) {
            assert.ok(change.edits.length > 0 && change.title !== '')
            for (const edit of change.edits) assert.ok(edit.span.start >= 0 && edit.span.end <= source.length)
          }
        }
        let at = 0
        for (const { span } of result.zones) {
          assert.equal(span.start, at)
          at = span.end
        }
        assert.equal(at, source.length)
      }),
      { numRuns: 300 },
    )
  })

  test('fixing twice changes nothing more', () => {
    fc.assert(
      fc.property(text, format, (source, format) => {
        const once = linter.fix(source, { format, forced: english }, 'all')
        assert.equal(linter.fix(once.text, { format, forced: english }, 'all').text, once.text)
        assert.deepEqual(
          once.remaining.findings.filter(({ fix }) => fix),
          [],
        )
      }),
      { numRuns: 200 },
    )
  })

  test('leaving out rewrites changes no level and no place', () => {
    fc.assert(
      fc.property(text, (source) => {
        const shape = (rewrites: boolean) =>
          linter
            .check(source, { ...markdown, rewrites })
            .findings.map(({ ruleId, level, span }) => ({ ruleId, level, span }))
        assert.deepEqual(shape(false), shape(true))
      }),
    )
  })
})

/** Of the id of one of ours. */
const teamRule = {
  id: 'repeated-word',
  locale: 'en',
  extends: 'substitution',
  message: 'ours',
  level: 'error',
  description: '',
  examples: [],
  allows: [],
  swap: { foo: 'bar' },
} as unknown as Rule

suite('the linter by example', () => {
  const ids = (source: string, options: Partial<CheckOptions> = {}) =>
    linter.check(source, { ...markdown, ...options }).findings.map(({ ruleId }) => ruleId)

  test('an empty reply has no findings', () => {
    const locked = '<!-- locked -->\nHi ,\n<!-- /locked -->\n'
    for (const empty of ['', ' \n', '> only a quote\n', '---\nlang: en\n---\n', locked])
      assert.deepEqual(ids(empty), [], empty)
  })

  test('a locale without rules stays silent, but for what holds in every language', () => {
    const check = (locale: string) =>
      linter
        .check("We can't ship it to {{customer.name}}.", { format: 'plain', forced: { locale } })
        .findings.map(({ ruleId }) => ruleId)
    for (const locale of ['xx', 'fi-FI']) assert.deepEqual(check(locale), ['unfilled-placeholder'])
  })

  test('a team’s rules hold in a locale that we have none for', () => {
    const own = { ...teamRule, locale: 'fi' }
    const found = createLinter({ packs, teamRules: [own] }).check('Foo on täällä.', {
      format: 'plain',
      forced: { locale: 'fi' },
    }).findings
    assert.deepEqual(
      found.map(({ message }) => message),
      ['ours'],
    )
  })

  test('a locale is known however its tag is written', () => {
    for (const lang of ['EN', 'en_GB', 'en-gb'])
      assert.ok(
        ids(`---\nlang: ${lang}\n---\n\nUtilize it.`, { forced: {} }).some((id) => id.startsWith('jargon')),
        lang,
      )
  })

  test('comments are read in Markdown and in templates, nowhere else', () => {
    const text = '<!-- reply-lint-disable -->\n\nUtilize it.'
    const found = (options: Partial<CheckOptions>) => ids(text, options).some((id) => id.startsWith('jargon'))
    assert.equal(found({}), false)
    assert.equal(found({ format: 'plain' }), true)
    assert.equal(found({ format: 'plain', forced: { locale: 'en', kind: 'template' } }), false)
  })

  test('a regional locale falls back to its language', () => {
    assert.ok(
      ids("We can't ship it.", { forced: { locale: 'en-GB' } }).some((id) => id.startsWith('negative')),
    )
  })

  test('vocabulary silences a word in any case', () => {
    assert.ok(ids('Utilize it.').some((id) => id.startsWith('jargon')))
    assert.ok(!ids('Utilize it.', { vocabulary: ['utilize'] }).some((id) => id.startsWith('jargon')))
  })

  test('comments switch rules off, by id or by family', () => {
    const line = "We can't ship it."
    const off = (what: string) => ids(`<!-- reply-lint-disable-next-line ${what} -->\n${line}`)
    assert.ok(off('jargon').some((id) => id.startsWith('negative')))
    assert.ok(!off('negative-phrasing').some((id) => id.startsWith('negative')))
  })

  test('a comment switches off what begins on the next line, though it ends on a later one', () => {
    const text =
      "<!-- reply-lint-disable-next-line -->\nWe can't ship your order until you\nconfirm your address."
    assert.ok(!ids(text).some((id) => id.startsWith('negative')))
    assert.ok(ids(text.replace('\n', '\n\n')).some((id) => id.startsWith('negative')))
  })

  test('a rule switched on again speaks, the others stay silent', () => {
    const found = ids(
      '<!-- reply-lint-disable -->\n\n<!-- reply-lint-enable repeated-word -->\n\nUtilize the the code.',
    )
    assert.deepEqual(
      found.filter((id) => !id.startsWith('missing')),
      ['repeated-word'],
    )
  })

  test('only lexical fixes are applied on save', () => {
    const source = "We can't ship it until you confirm your address. Please utilize the the code."
    assert.equal(
      linter.fix(source, markdown, 'lexical').text,
      "We can't ship it until you confirm your address. Please use the code.",
    )
    assert.equal(
      linter.fix(source, markdown, 'all').text,
      'We need you to confirm your address before we can ship it. Please use the code.',
    )
  })

  test('a team rule replaces the built-in one of its id and locale', () => {
    const team = createLinter({ packs, teamRules: [teamRule] })
    const found = team.check('The the foo.', markdown).findings.filter(({ ruleId }) => ruleId === teamRule.id)
    assert.deepEqual(
      found.map(({ message }) => message),
      ['ours'],
    )
  })

  test('a team rule for all languages doesn’t replace one of ours for a language', () => {
    const own = { ...teamRule, locale: 'all' }
    const found = createLinter({ packs, teamRules: [own] }).check('The the foo.', markdown).findings
    assert.ok(found.some(({ ruleId, message }) => ruleId === own.id && message !== 'ours'))
  })

  test('a faulty team rule is told as a problem, and the rest goes on', () => {
    const faulty = {
      id: 'broken',
      locale: 'en',
      extends: 'rewrite',
      message: '',
      level: 'error',
      description: '',
      examples: [],
      allows: [],
      patterns: ['(a b'],
    } as unknown as Rule
    const team = createLinter({ packs, teamRules: [faulty] })
    assert.ok(team.check('Utilize it.', markdown).findings.length > 0)
    assert.deepEqual(
      team.problems.map(({ code, path }) => [code, path]),
      [['bad-pattern', 'rules/en/broken.yaml']],
    )
  })
})

/**
 * Each unit makes rules find, rewrite or prove something in one endless sentence. Work that grew with the square of its
 * length would take hours here, where what is linear takes seconds: the limit needs no precise clock.
 */
suite('checking stays linear', () => {
  const units = [
    'prior to lamps ', 'we utilize lamps ', 'prior to **x** ', '"we utilize ', 'the the lamp ', "we can't ship it until you confirm ", 'soon ',
    'sorry that ', 'RMA ', '{{x}} ', "can't ", 'please note that ', "don't hesitate to call, ", 'thanks for sending ',
  ] // prettier-ignore
  const size = 20_000
  for (const unit of units)
    test(JSON.stringify(unit), () => {
      const text = unit.repeat(Math.ceil(size / unit.length))
      assert.ok(linter.check(text, markdown).findings.length > 0)
    }).timeout(60_000)
})
