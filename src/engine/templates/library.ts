import type { Fact } from '../facts/facts'
import type { FileFinding, Level, LevelSetting, Suggestion } from '../finding'
import { levelFor } from '../levels'
import { LineIndex } from '../lines'
import type { Problem } from '../problem'
import type { FileSpan } from '../span'
import { blanksIn, type PlacedBlank } from './blanks'
import { switchedOff } from './comments'
import { DuplicateIndex } from './duplicates'
import { textHash } from './hash'
import { keyOf } from './key'
import { parseTemplate, type TemplatePlaces } from './parse'
import type { Template } from './template'

/** A template's file, as it was read. */
export interface TemplateFile {
  readonly path: string
  readonly text: string
  readonly locale: string
  readonly id: string
}

/** A template with its file. */
export interface LibraryEntry {
  /** `en/refund-granted`. */
  readonly key: string
  readonly file: TemplateFile
  readonly template: Template
  readonly places: TemplatePlaces
  readonly blanks: readonly PlacedBlank[]
  readonly hash: string
}

/** How the reader is addressed; null where the text doesn't tell, or mixes both. */
export type Address = 'formal' | 'informal' | null

export interface LibraryOptions {
  readonly facts: readonly Fact[]
  /** The day that counts as today, `2026-11-25`. */
  readonly today: string
  /** The language that the others are translated from; else English where there is some, else the largest. */
  readonly sourceLocale?: string | undefined
  /** Ids of templates outside of the library. */
  readonly otherIds?: readonly string[]
  /** Names of placeholders that are filled on insertion. */
  readonly knownNames?: readonly string[]
  readonly levels?: Readonly<Record<string, LevelSetting>>
  addressOf?(entry: LibraryEntry): Address
}

export interface LibraryFinding {
  readonly span: FileSpan
  readonly message: string
  readonly suggestions?: readonly Suggestion<FileSpan>[]
}

/** One question that is asked of every template in its library. Its work doesn't grow with the library. */
export interface LibraryCheck {
  readonly id: string
  readonly level: Level
  /** Why it matters. */
  readonly about: string
  find(entry: LibraryEntry, library: Library): readonly LibraryFinding[]
}

/** A team's templates, which can be changed one by one: what was found out about the others is kept. */
export class Library {
  readonly facts: ReadonlyMap<string, Fact>
  readonly knownNames: ReadonlySet<string>
  readonly duplicates = new DuplicateIndex()
  /** Changes with every file that comes, goes or changes. */
  version = 0
  private readonly byKey = new Map<string, LibraryEntry>()
  private readonly byId = new Map<string, Map<string, LibraryEntry>>()
  private readonly counts = new Map<string, number>()
  private readonly addresses = new Map<LibraryEntry, Address>()

  constructor(readonly options: LibraryOptions) {
    this.facts = new Map(options.facts.map((fact) => [fact.id, fact]))
    this.knownNames = new Set(options.knownNames ?? [])
  }

  /** Takes a file in, or its new text. Faults are returned; a file with an error is no part of the library. */
  put(file: TemplateFile): readonly Problem[] {
    const key = keyOf(file)
    this.remove(key)
    this.version++
    const { template, places, problems } = parseTemplate(file.text, file.path, file.locale, file.id)
    if (!template || !places) return problems
    const blanks = blanksIn(file.text, places.body.start, places.body.end)
    const entry: LibraryEntry = { key, file, template, places, blanks, hash: textHash(template.body) }
    this.byKey.set(key, entry)
    const variants = this.byId.get(file.id) ?? new Map<string, LibraryEntry>()
    this.byId.set(file.id, variants.set(file.locale, entry))
    this.counts.set(file.locale, (this.counts.get(file.locale) ?? 0) + 1)
    this.duplicates.put(entry)
    return problems
  }

  remove(key: string): void {
    const entry = this.byKey.get(key)
    if (!entry) return
    const { id, locale } = entry.file
    this.version++
    this.byKey.delete(key)
    this.byId.get(id)!.delete(locale)
    if (this.byId.get(id)!.size === 0) this.byId.delete(id)
    const count = this.counts.get(locale)! - 1
    if (count > 0) this.counts.set(locale, count)
    else this.counts.delete(locale)
    this.addresses.delete(entry)
    this.duplicates.remove(entry)
  }

  get(key: string): LibraryEntry | undefined {
    return this.byKey.get(key)
  }

  entries(): IterableIterator<LibraryEntry> {
    return this.byKey.values()
  }

  ids(): IterableIterator<string> {
    return this.byId.keys()
  }

  /** The template in each of its languages. */
  variants(id: string): ReadonlyMap<string, LibraryEntry> {
    return this.byId.get(id) ?? new Map<string, LibraryEntry>()
  }

  has(id: string): boolean {
    return this.byId.has(id) || (this.options.otherIds?.includes(id) ?? false)
  }

  /** The languages that it has templates in, sorted. */
  get locales(): string[] {
    return [...this.counts.keys()].sort()
  }

  get sourceLocale(): string | null {
    const { sourceLocale } = this.options
    if (sourceLocale && this.counts.has(sourceLocale)) return sourceLocale
    if (this.counts.has('en')) return 'en'
    const [largest] = [...this.counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    return largest?.[0] ?? null
  }

  /** The text that this one translates; null for a source text, and for one that has none. */
  sourceOf({ file: { id, locale } }: LibraryEntry): LibraryEntry | null {
    const source = this.sourceLocale
    if (source === null || locale === source) return null
    return this.variants(id).get(source) ?? this.variants(withoutTone(id)).get(source) ?? null
  }

  addressOf(entry: LibraryEntry): Address {
    const known = this.addresses.get(entry)
    if (known !== undefined) return known
    const address = this.options.addressOf?.(entry) ?? null
    this.addresses.set(entry, address)
    return address
  }

  /** What the checks say of one template, in the order of its file. */
  check(entry: LibraryEntry, checks: readonly LibraryCheck[]): FileFinding[] {
    const { file, places } = entry
    const isOff = switchedOff(file.text, places.body)
    let lines: LineIndex | undefined
    return checks
      .flatMap((check) => {
        const level = levelFor(check.id, this.options.levels ?? {}) ?? check.level
        if (level === 'off') return []
        return check
          .find(entry, this)
          .filter(({ span }) => !isOff(check.id, span))
          .map(({ span, message, suggestions = [] }): FileFinding => {
            const range = (lines ??= new LineIndex(file.text)).range(span)
            return { ruleId: check.id, level, message, span, range, fix: null, suggestions }
          })
      })
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  }
}

/** Built-in templates that say "du" to the customer have ids that end so. */
export const informalEnding = '-informal'
export const withoutTone = (id: string): string =>
  id.endsWith(informalEnding) ? id.slice(0, -informalEnding.length) : id

/** The first line of a template's text: where a finding about the whole text stands. */
export function firstLine({ file: { text }, places: { body } }: LibraryEntry): FileSpan {
  const end = /[\r\n]/.exec(text.slice(body.start, body.end))?.index
  return { start: body.start, end: end === undefined ? body.end : body.start + end }
}

/** The value of a front-matter key, else the title's: where a finding about it stands. */
export function placeOf({ places: { keys } }: LibraryEntry, ...names: readonly string[]): FileSpan {
  for (const name of [...names, 'title']) {
    const place = keys[name]
    if (place && place.value.end > place.value.start) return place.value
    if (place) return place.key
  }
  return { start: 0, end: 3 }
}
