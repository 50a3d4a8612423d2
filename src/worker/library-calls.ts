import type { LocalePack } from '../engine'
import { parseDraft } from '../engine/draft/parse'
import { languageNeutral } from '../engine/rules/locale-data'
import type { Library } from '../engine/templates/library'
import type { TeamData } from '../team/parse-team'
import type { Calls } from './protocol'

type LibraryCallName = 'readLibrary' | 'checkTemplate' | 'coverage' | 'knownValues'

/** The worker's answers about templates; libraries stay here, so that a keystroke costs one template. */
export function libraryCalls(
  packs: readonly LocalePack[],
  teamOf: (key: string) => TeamData | null,
): { [Name in LibraryCallName]: (ask: Calls[Name]['ask']) => Promise<Calls[Name]['answer']> } {
  const libraries = new Map<string, Library>()
  const locales = packs.map(({ data }) => data).filter(({ locale }) => locale !== languageNeutral)
  const checks = async () => (await import('../engine/templates/checks')).libraryChecks

  return {
    async readLibrary({ team, files, today, builtInIds }) {
      const { loadLibrary } = await import('../team/template-library')
      const loaded = await loadLibrary(files, { packs, team: teamOf(team), today, builtInIds })
      libraries.set(team, loaded.library)
      const templates = [...loaded.library.entries()].map(({ template }) => template)
      return { templates, facts: loaded.facts, problems: loaded.problems }
    },
    async checkTemplate({ team, file }) {
      const library = libraries.get(team)
      if (!library) return null
      const key = `${file.locale}/${file.id}`
      if (library.get(key)?.file.text !== file.text) library.put(file)
      const entry = library.get(key)
      return entry ? library.check(entry, await checks()) : null
    },
    async coverage(team) {
      const library = libraries.get(team)
      if (!library) return null
      const { coverageOf } = await import('../engine/templates/coverage')
      const all = await checks()
      const { locales, rows } = coverageOf(library)
      return {
        locales,
        rows: rows.map(({ id, variants }) => ({
          id,
          variants: variants.map(({ locale, state, entry }) => ({
            locale,
            state,
            path: entry?.file.path ?? null,
            findings: entry ? library.check(entry, all).length : 0,
          })),
        })),
      }
    },
    async knownValues({ text, options }) {
      const { knownValues } = await import('../engine/templates/known-values')
      return knownValues(parseDraft(text, { ...options, locales }))
    },
  }
}
