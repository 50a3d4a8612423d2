import type { LibraryEntry, Library } from './library'

/** How a template stands in a language. */
export type VariantState = 'present' | 'stale' | 'missing'

export interface CoverageRow {
  readonly id: string
  /** One a language of the library, in the order of `locales`. */
  readonly variants: readonly {
    readonly locale: string
    readonly state: VariantState
    readonly entry: LibraryEntry | null
  }[]
}

export interface Coverage {
  /** The source first, then sorted. */
  readonly locales: readonly string[]
  readonly rows: readonly CoverageRow[]
}

/** The templates of a library (or some, by their ids) in order of id, and their variants by language. */
export function coverageOf(library: Library, ids: readonly string[] = idsOf(library)): Coverage {
  const source = library.sourceLocale
  const locales = [...library.locales].sort((a, b) => Number(b === source) - Number(a === source))
  const rows = ids.map((id): CoverageRow => {
    const own = library.variants(id)
    return {
      id,
      variants: locales.map((locale) => {
        const entry = own.get(locale) ?? null
        return { locale, entry, state: entry ? stateOf(entry, library) : 'missing' }
      }),
    }
  })
  return { locales, rows }
}

export const idsOf = (library: Library): string[] => [...library.ids()].sort()

function stateOf(entry: LibraryEntry, library: Library): VariantState {
  const source = library.sourceOf(entry)
  return source && source.hash !== entry.template.upkeep.sourceHash ? 'stale' : 'present'
}
