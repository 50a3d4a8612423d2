import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { LocalePack, Rule } from '../src/engine'
import { checks } from '../src/engine/checks'
import { loadLocaleData, loadRule } from '../src/engine/rules/load'

/** The built-in rules from their files, with examples and allows: what is compiled into the product leaves them out. */
export const packs: readonly LocalePack[] = readdirSync('rules').map((locale) => {
  const folder = `rules/${locale}`
  const file = (name: string) => ({
    path: `${folder}/${name}`,
    text: existsSync(`${folder}/${name}`) ? readFileSync(`${folder}/${name}`, 'utf8') : '',
  })
  const topics = existsSync(`${folder}/_sets`) ? readdirSync(`${folder}/_sets`) : []
  const sets = ['_sets.yaml', ...topics.map((name) => `_sets/${name}`)].map(file)
  const { data } = loadLocaleData(locale, file('_locale.yaml'), sets, file('_forms.yaml'))
  const empty = { name: '', frequent: [], greeting: [], closing: [], abbreviations: [], sentFrom: [] }
  const rules = readdirSync(folder)
    .filter((name) => !name.startsWith('_'))
    .flatMap((name): Rule[] => {
      const { path, text } = file(name)
      const { rule } = loadRule(text, path, locale, name.replace(/\.yaml$/, ''), checks)
      return rule ? [rule] : []
    })
  return { data: data ?? { ...empty, locale, sets: {} }, rules }
})

export const rules: readonly Rule[] = packs.flatMap((pack) => pack.rules)

export const familyOf = ({ id, family }: Rule): string => family ?? id
