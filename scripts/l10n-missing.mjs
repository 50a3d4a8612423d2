// Lists what isn't translated, what is left over, and placeholders that differ: l10n/ and package.nls.*.json.
// usage: node scripts/l10n-missing.mjs   (exit 1 where there is something)
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { buildEngine, parts } from './build-engine.mjs'
import { readRules } from './rule-files.mjs'

export const languages = ['af', 'de', 'es', 'fr', 'ru', 'sl']

const json = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** All faults as lines "file: key: what". */
export async function l10nFaults() {
  const engine = await buildEngine([...parts, 'message'])
  const rules = readRules(engine).packs.flatMap((pack) => pack.rules)
  return languages.flatMap((language) => [
    ...tableFaults(`l10n/editor.${language}.json`, json('l10n/editor.en.json')),
    ...tableFaults(`package.nls.${language}.json`, json('package.nls.json')),
    ...tableFaults(`l10n/engine.${language}.json`, engine.englishPhrases),
    ...ruleFaults(`l10n/rules.${language}.json`, rules, engine),
  ])
}

/** A table of keys against the English one. */
export function tableFaults(file, english, translated = json(file)) {
  const keys = [...new Set([...Object.keys(english), ...Object.keys(translated)])]
  return keys.flatMap((key) => {
    if (!(key in translated)) return [`${file}: ${key}: missing: ${JSON.stringify(english[key])}`]
    if (!(key in english)) return [`${file}: ${key}: there is no such key`]
    if (translated[key].trim() === '') return [`${file}: ${key}: empty`]
    const [theirs, ours] = [translated[key], english[key]].map(partsOf)
    return theirs === ours
      ? []
      : [`${file}: ${key}: holds ${theirs || 'nothing'} instead of ${ours || 'nothing'}`]
  })
}

/** What must be the same in every language: `{name}`, `$(icon)`, links to commands. */
const partsOf = (text) =>
  [...text.matchAll(/\{+[\w.]+\}+|\$\([\w-]+\)|\]\([^)]*\)|`[^`]*`/g)]
    .map(([part]) => part)
    .sort()
    .join(' ')

/**
 * Every rule must find a text that shows what its own message shows; rules that share one say the same in English,
 * in each locale; and no text is without a rule.
 */
export function ruleFaults(file, rules, { namesOf, namesProposal }, texts = json(file)) {
  const used = new Map()
  const faults = rules.flatMap((rule) => {
    const name = namesOf(rule).find(
      (one) => texts[one] !== undefined && namesProposal(texts[one]) === namesProposal(rule.message),
    )
    if (!name) return [`${file}: ${rule.locale}/${rule.id}: missing: ${JSON.stringify(rule.message)}`]
    used.set(name, [...(used.get(name) ?? []), rule])
    const wrong = [...texts[name].matchAll(/%(?:\[(\d+)\])?s/g)].filter(([, n]) => Number(n ?? 1) > 2)
    return wrong.length ? [`${file}: ${name}: a message has two arguments`] : []
  })
  const shared = [...used].flatMap(([name, group]) => {
    const strays = group.filter(({ id }) => id !== name.replace(/^.*\//, ''))
    const said = new Set(strays.map(({ message }) => message.replace(/\[\d\]/g, '')))
    return said.size > 1
      ? [`${file}: ${name}: is read by rules that differ: ${strays.map(({ id }) => id)}`]
      : []
  })
  const surplus = Object.keys(texts)
    .filter((name) => !used.has(name))
    .map((name) => `${file}: ${name}: no rule reads this`)
  return [...faults, ...shared, ...surplus]
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = await l10nFaults()
  for (const fault of faults) console.log(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}
