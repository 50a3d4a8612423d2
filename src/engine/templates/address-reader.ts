import { checkOf } from '../checks'
import { compileLocale, type LocalePack } from '../compile-locale'
import { parseDraft } from '../draft/parse'
import type { CompiledLocale } from '../lint'
import { languageNeutral } from '../rules/locale-data'
import type { Rule } from '../rules/rule'
import type { Address } from './library'

/** Tells how a text addresses its reader, by the rules that tell formal from informal address, and by them alone. */
export function createAddressReader(
  packs: readonly LocalePack[],
  teamRules: readonly Rule[],
): (text: string, locale: string) => Address {
  const tells = (rule: Rule) => checkOf(rule)?.tellsAddress === true
  const few = packs.map(({ data, rules }) => ({ data, rules: rules.filter(tells) }))
  const own = teamRules.filter(tells)
  const locales = packs.map(({ data }) => data).filter(({ locale }) => locale !== languageNeutral)
  const compiled = new Map<string, CompiledLocale>()

  return (text, locale) => {
    const rules = compiled.get(locale) ?? compileLocale(locale, few, own, () => undefined)
    compiled.set(locale, rules)
    if (rules.rules.length === 0) return null
    const draft = parseDraft(text, { format: 'markdown', forced: { locale, kind: 'template' }, locales })
    const matches = rules.index.scan(draft)
    for (const rule of rules.rules) {
      const { formal, informal } = rule.addressIn?.(draft, matches.get(rule) ?? []) ?? {
        formal: 0,
        informal: 0,
      }
      if (formal !== informal && Math.min(formal, informal) === 0) return formal > 0 ? 'formal' : 'informal'
    }
    return null
  }
}
