import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createLinter, type CheckOptions, type FileSpan, type Format } from '../../src/engine'
import { replyRoles } from '../../src/engine/draft/draft'
import { packs } from '../../src/generated/rules'

const linter = createLinter({ packs })
const forced = { locale: 'en' } as const

/** What has a fix, */
const troubles = [
  'Please utilize the the code prior to Friday.',
  "We can't ship it until you confirm your address.",
  "We can't ship `utilize` until you confirm the the address.",
  'In order to log in, utilize [prior to](https://utilize.example/prior-to).',
  'UTILIZE IT. The **the** lamp, prior **to** May.',
]
/** and where it may stand. */
const places = [
  ...[
    ' ',
    '\n',
    '\n\n',
    '\r\n\r\n',
    'Hi Ada,\n\n',
    '\n\nBest regards,\nTom\n',
    '- ',
    '# ',
    '| a | b |\n|---|---|\n',
  ],
  ...[
    '`',
    '```\n',
    '\n```\n',
    '<!-- locked -->',
    '<!-- /locked -->',
    '<!-- x -->',
    '“',
    '”',
    '"',
    '**',
    '_',
    '{{x}}',
  ],
  ...[
    '\n> ',
    '\n> > ',
    '\n-- \n',
    '\n\nOn Monday, Bo wrote:\n> ',
    '\n\n-----Original Message-----\nFrom: a@b.example\n',
  ],
]
const reply = fc
  .array(fc.oneof(fc.constantFrom(...troubles), fc.constantFrom(...places)), { maxLength: 14 })
  .map((parts) => parts.join(''))
const before = fc.constantFrom(
  ...[
    '',
    '---\nsubject: utilize the the code\n---\n',
    'From: utilize@the.example\nSubject: prior to May code prior to May\n\n',
  ],
)
const after = fc.constantFrom(
  '',
  '\n\nOn 3 May 2025, Ann <a@b.example> wrote:\n\n> Utilize the the code prior to May.\n',
)
const file = fc.tuple(before, reply, after).map((parts) => parts.join(''))
const format = fc.constantFrom<Format>('markdown', 'plain', 'email')

const within = (outer: FileSpan, inner: FileSpan) => outer.start <= inner.start && inner.end <= outer.end
const touches = (a: FileSpan, b: FileSpan) => a.start < b.end && b.start < a.end

suite('fixes stay in the reply', () => {
  test('every edit lies in one zone of the reply, clear of what is locked; code is copied as it stands', () => {
    let fixes = 0
    fc.assert(
      fc.property(file, format, (text, format) => {
        const { findings, zones, masks } = linter.check(text, { format, forced })
        for (const { span, newText } of findings.flatMap(({ fix }) => fix?.edits ?? [])) {
          fixes++
          assert.ok(zones.some((zone) => replyRoles.has(zone.role) && within(zone.span, span)))
          for (const mask of masks.filter((one) => touches(one.span, span))) {
            assert.notEqual(mask.kind, 'locked')
            if (mask.kind !== 'code') continue
            assert.ok(within(span, mask.span))
            assert.ok(newText.includes(text.slice(mask.span.start, mask.span.end)))
          }
        }
      }),
      { numRuns: 400 },
    )
    assert.ok(fixes > 400, `only ${fixes} fixes were looked at`)
  })

  test('fixing leaves headers, quotes and every other zone as they are, byte by byte', () => {
    let applied = 0
    fc.assert(
      fc.property(file, format, (text, format) => {
        const options: CheckOptions = { format, forced }
        const fixed = linter.fix(text, options, 'all')
        applied += fixed.applied
        // A shorter or longer reply may be parted otherwise when it is read again: the texts are what must stay.
        let at = 0
        for (const { role, span } of linter.check(text, options).zones) {
          if (replyRoles.has(role)) continue
          const found = fixed.text.indexOf(text.slice(span.start, span.end), at)
          assert.ok(found >= at, `${role} was changed`)
          at = found + span.end - span.start
        }
      }),
      { numRuns: 400 },
    )
    assert.ok(applied > 400, `only ${applied} fixes were applied`)
  })

  test('in a mail, the reply alone is fixed, its line ends kept', () => {
    const mail = (words: string) =>
      `From: a@b.example\r\nSubject: prior to May\r\n\r\nHi Ada,\r\n\r\nCall us ${words} Friday.\r\n\r\nOn 3 May 2025, Ann wrote:\r\n> The the?\r\n`
    const { text, applied } = linter.fix(mail('prior to'), { format: 'email', forced }, 'all')
    assert.deepEqual([text, applied], [mail('before'), 1])
  })
})

suite('what comments switch off is silent', () => {
  const tame = fc
    .array(fc.constantFrom(...troubles, ' ', '\n\n', '\r\n\r\n', '- ', '{{name}} ', 'Hi Ada,\n\n'), {
      maxLength: 8,
    })
    .map((parts) => parts.join(''))
  const off = '\n\n<!-- reply-lint-disable -->\n\n'
  const on = '\n\n<!-- reply-lint-enable -->\n\n'

  test('no finding begins in the stretch, and what stands outside is still found', () => {
    fc.assert(
      fc.property(tame, tame, tame, (above, inside, below) => {
        const text = above + off + inside + on + below
        const [start, end] = [(above + off).length, (above + off + inside).length]
        const { findings } = linter.check(text, { format: 'markdown', forced })
        for (const { span } of findings) assert.ok(span.start < start || span.start >= end)
        for (const [part, from] of [
          [above, 0],
          [below, (above + off + inside + on).length],
        ] as const)
          if (troubles.some((trouble) => part.includes(trouble)))
            assert.ok(findings.some(({ span }) => from <= span.start && span.start < from + part.length))
      }),
      { numRuns: 200 },
    )
  })

  test('a family that is off is silent, and no other', () => {
    const text = (comment: string) => `${comment}\n\n${troubles.join('\n\n')}`
    const found = (source: string) =>
      linter.check(source, { format: 'markdown', forced }).findings.map(({ ruleId }) => ruleId)
    const all = found(text('<!-- a comment -->'))
    const families = ['jargon', 'negative-phrasing', 'repeated-word', 'plain-words']
    for (const family of families) {
      const isOne = (id: string) => id === family || id.startsWith(`${family}-`)
      assert.ok(all.some(isOne), family)
      assert.deepEqual(
        found(text(`<!-- reply-lint-disable ${family} -->`)),
        all.filter((id) => !isOne(id)),
      )
    }
  })
})
