import type { LocalePack } from '../engine'
import { parseDraft } from '../engine/draft/parse'
import { languageNeutral } from '../engine/rules/locale-data'
import { keyOf } from '../engine/templates/key'
import type { Library } from '../engine/templates/library'
import type { TeamData } from '../team/parse-team'
import type { Calls } from './protocol'

type LibraryCallName = 'openLibrary' | 'putTemplates' | 'checkTemplate' | 'coverage' | 'knownValues'

/** The worker's answers about templates; libraries stay here, so that a keystroke costs one template. */
export function libraryCalls(
  packs: readonly LocalePack[],
  teamOf: (key: string) => TeamData | null,
): { [Name in LibraryCallName]: (ask: Calls[Name]['ask']) => Promise<Calls[Name]['answer']> } {
  const libraries = new Map<string, Library>()
  const locales = packs.map(({ data }) => data).filter(({ locale }) => locale !== languageNeutral)
  const checks = async () => (await import('../engine/templates/checks')).libraryChecks

  return {
    async openLibrary({ team, facts, today, builtInIds }) {
      const { openLibrary } = await import('../team/template-library')
      const opened = await openLibrary(facts, { packs, team: teamOf(team), today, builtInIds })
      libraries.set(team, opened.library)
      return { facts: opened.facts, problems: opened.problems }
    },
    async putTemplates({ team, files, removed }) {
      const library = libraries.get(team)
      if (!library) return null
      for (const place of removed) library.remove(keyOf(place))
      return files.map((file) => {
        const problems = library.put(file)
        return { path: file.path, template: library.get(keyOf(file))?.template ?? null, problems }
      })
    },
    async checkTemplate({ team, file }) {
      const library = libraries.get(team)
      if (!library) return null
      const key = keyOf(file)
      if (library.get(key)?.file.text !== file.text) library.put(file)
      const entry = library.get(key)
      return entry ? library.check(entry, await checks()) : null
    },
    async coverage({ team, from, count }) {
      const library = libraries.get(team)
      if (!library) return null
      const { coverageOf, idsOf } = await import('../engine/templates/coverage')
      const all = await checks()
      const ids = idsOf(library)
      const { locales, rows } = coverageOf(library, ids.slice(from, from + count))
      return {
        locales,
        total: ids.length,
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
