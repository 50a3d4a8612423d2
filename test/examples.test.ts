import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createLinter } from '../src/engine'
import { formatOf } from '../src/team/selection'
import { packs } from './rule-packs'

/** What each sample reply is there to show, by rule or family; none for those that show a good reply. */
const shows: Readonly<Record<string, readonly string[]>> = {
  'bank-card.eml': ['missing-acknowledgement', 'canned-phrase', 'negative-phrasing-until', 'vague-time'],
  'clinic-appointment.reply.md': ['missing-acknowledgement', 'negative-phrasing-refusal'],
  'hotel-late-arrival.reply.md': [],
  'library-fine.reply.txt': [],
  'saas-export.reply.md': ['jargon', 'plain-words', 'missing-next-steps'],
  'shop-return.reply.md': ['unfilled-placeholder', 'negative-phrasing', 'repeated-word', 'missing-sign-off'],
  'posta-paket.reply.md': ['generic-acknowledgement', 'negative-phrasing', 'vague-time'],
  'internet-provajder.reply.md': ['generic-acknowledgement', 'negative-phrasing', 'vague-time'],
  'fietswinkel-herstel.reply.md': ['generic-acknowledgement', 'negative-phrasing', 'vague-time'],
  'telecom-outage.reply.txt': ['canned-phrase', 'missing-sign-off'],
}

/** The language of those that aren't English. */
const languages: Readonly<Record<string, string>> = {
  'posta-paket.reply.md': 'sl',
  'internet-provajder.reply.md': 'ru',
  'fietswinkel-herstel.reply.md': 'af',
}

suite('examples', () => {
  const linter = createLinter({ packs })

  test('each is here for a reason', () => {
    assert.deepEqual(readdirSync('examples').sort(), Object.keys(shows).sort())
  })

  for (const [file, families] of Object.entries(shows))
    test(`${file}: ${families.join(', ') || 'nothing'}`, () => {
      const { findings, locale } = linter.check(readFileSync(`examples/${file}`, 'utf8'), {
        format: formatOf(file),
      })
      const found = findings.map(({ ruleId }) => ruleId)
      assert.equal(locale, languages[file] ?? 'en')
      if (families.length === 0) assert.deepEqual(found, [])
      for (const family of families)
        assert.ok(
          found.some((id) => id === family || id.startsWith(`${family}-`)),
          `${family} is not among ${found.join(', ')}`,
        )
    })
})
