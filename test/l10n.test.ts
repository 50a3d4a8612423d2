import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createLinter, languageOfDraft } from '../src/engine'
import { messageLanguages } from '../src/generated/languages'
import { packs } from '../src/generated/rules'
import { textsIn } from '../src/generated/texts'
import { chooseLanguage } from '../src/editor/choose-language'
import { isSaid, say, speak, type Strings } from '../src/editor/l10n'

interface Tools {
  readonly languages: readonly string[]
  l10nFaults(): Promise<string[]>
  tableFaults(file: string, english: object, translated: object): string[]
  ruleFaults(file: string, rules: readonly object[], engine: object, texts: object): string[]
}
const tools = async (): Promise<Tools> =>
  (await import(pathToFileURL(path.resolve('scripts/l10n-missing.mjs')).href)) as Tools
const engine = () => import('../src/engine/message')

suite('l10n', () => {
  test('every family that the checklist shows has a name, and no name is left over', () => {
    const families = packs.flatMap(({ rules }) =>
      rules.filter((rule) => !('move' in rule)).map(({ id, family }) => family ?? id),
    )
    assert.deepEqual(
      families.filter((family) => !isSaid(`family.${family}`)),
      [],
    )
    const english = JSON.parse(readFileSync('l10n/editor.en.json', 'utf8')) as Record<string, string>
    const named = Object.keys(english).flatMap((key) => /^family\.(.+)/.exec(key)?.[1] ?? [])
    assert.deepEqual(
      named.filter((family) => !families.includes(family)),
      [],
    )
  })

  test('every language says everything, nothing else, and with the same placeholders', async function () {
    this.timeout(60_000)
    const { l10nFaults, languages } = await tools()
    assert.deepEqual(await l10nFaults(), [])
    const files = readdirSync('l10n').filter((name) => name.startsWith('rules.'))
    assert.deepEqual(
      files,
      languages.map((language) => `rules.${language}.json`),
    )
    assert.deepEqual([...messageLanguages], ['en', ...languages])
  })

  test('rule files speak English in every locale', () => {
    for (const { id, locale, message } of packs.flatMap(({ rules }) => rules))
      assert.doesNotMatch(message, /[^\p{Script=Latin}\p{Script=Common}]|[čšžäöüßñêë]/iu, `${locale}/${id}`)
  })

  const faulty: [title: string, translated: object, fault: RegExp][] = [
    ['missing', {}, /a: missing/],
    ['surplus', { a: 'Geh {b}', c: 'x' }, /c: there is no such key/],
    ['another placeholder', { a: 'Geh {n}' }, /a: holds \{n\} instead of \{b\}/],
    ['a lost link', { a: 'Geh' }, /a: holds nothing instead of \{b\}/],
    ['empty', { a: ' ' }, /a: empty/],
  ]
  for (const [title, translated, fault] of faulty)
    test(`a table is refused: ${title}`, async () =>
      assert.match((await tools()).tableFaults('x', { a: 'Go {b}' }, translated).join('\n'), fault))

  const rules = [
    { locale: 'en', id: 'blunt', message: "Say '%s'." },
    { locale: 'en', id: 'blunt-other', message: "Another '%[2]s'." },
  ]
  const faultyTexts: [title: string, texts: object, fault: RegExp | null][] = [
    ['a family speaks for its members', { blunt: '»%s«.', 'blunt-other': '»%[2]s«.' }, null],
    [
      'a text that shows a proposal is for a rule that has one',
      { blunt: '»%s«.' },
      /en\/blunt-other: missing/,
    ],
    ['an argument that is not there', { blunt: '»%s«.', 'blunt-other': '»%[3]s«.' }, /two arguments/],
    ['a text of no rule', { blunt: '»%s«.', 'blunt-other': '»%[2]s«.', x: 'y' }, /x: no rule reads this/],
  ]
  for (const [title, texts, fault] of faultyTexts)
    test(title, async () => {
      const found = (await tools()).ruleFaults('x', rules, await engine(), texts).join('\n')
      if (fault) assert.match(found, fault)
      else assert.equal(found, '')
    })
})

suite('the language of messages', () => {
  const linter = createLinter({ packs, textsIn })
  const draft = 'Hi Ana,\n\nThank you for telling us. You can utilize the code now.\n'
  const said = (language: string | undefined, text = draft, of = linter) => {
    const { findings } = of.check(text, { format: 'plain', ...(language && { language }) })
    const found = findings.find(({ ruleId }) => /^(plain-words|jargon)/.test(ruleId))
    assert.ok(found)
    return [found.message, found.fix?.title]
  }
  const table: [language: string | undefined, message: string, title: string][] = [
    [undefined, "Say 'use' instead of 'utilize'.", "Say 'use'"],
    ['en', "Say 'use' instead of 'utilize'.", "Say 'use'"],
    ['xx', "Say 'use' instead of 'utilize'.", "Say 'use'"],
    [languageOfDraft, "Say 'use' instead of 'utilize'.", "Say 'use'"],
    ['sl', 'Napišite »use« namesto »utilize«.', 'Napiši »use«'],
    ['ru', 'Скажите «use» вместо «utilize».', 'Сказать «use»'],
    ['de-AT', 'Schreiben Sie „use“ statt „utilize“.', '„use“ schreiben'],
  ]
  for (const [language, message, title] of table)
    test(`${language}: ${message}`, () => assert.deepEqual(said(language), [message, title]))

  test('the draft’s own language', () => {
    const text = 'Здравствуйте, Анна!\n\nМы напишем вам в ближайшее время, как только узнаем больше.\n'
    const { findings } = linter.check(text, { format: 'plain', language: languageOfDraft })
    assert.ok(findings.length > 0)
    for (const { message } of findings) assert.match(message, /[а-я]/)
  })

  test('a team’s rule speaks as the team wrote it', () => {
    const ours = packs.flatMap(({ rules: all }) => all).find(({ id }) => id === 'plain-words')!
    const teamRules = packs
      .flatMap(({ rules: all }) => all)
      .filter(({ locale, id }) => locale === 'en' && /^(plain-words|jargon)/.test(id))
      .map((rule) => ({ ...rule, message: 'Our way.' }))
    assert.ok(ours)
    assert.equal(said('sl', draft, createLinter({ packs, teamRules, textsIn }))[0], 'Our way.')
  })

  const choices: [setting: unknown, display: string, chosen: string][] = [
    ['auto', 'en', 'draft'],
    ['auto', 'en-GB', 'draft'],
    ['auto', 'de', 'de'],
    ['auto', 'pt-br', 'draft'],
    ['ru', 'de', 'ru'],
    ['en', 'de', 'en'],
    ['klingon', 'fr', 'fr'],
    [7, 'en', 'draft'],
  ]
  for (const [setting, display, chosen] of choices)
    test(`messageLanguage ${String(setting)}, display ${display}: ${chosen}`, () =>
      assert.equal(chooseLanguage(setting, display), chosen))

  test('our own words: in the language, and in English where it lacks one', () => {
    const strings = JSON.parse(readFileSync('l10n/editor.sl.json', 'utf8')) as Strings
    try {
      speak('sl', { 'count.hints': strings['count.hints']! })
      assert.equal(say('count.hints', { count: 3 }), 'namigov: 3')
      assert.equal(say('count.hint'), '1 hint')
    } finally {
      speak('en', {})
    }
  })
})
