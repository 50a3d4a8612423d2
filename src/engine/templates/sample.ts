import { factValues, marketsOf, type Fact } from '../facts/facts'
import type { Finding } from '../finding'
import { fileSpan, type FileSpan } from '../span'
import type { LibraryEntry } from './library'

/** A template as a customer would get it, and where each stretch of it comes from. */
export interface Sample {
  /** Who gets it, for a person: `no name, "refund", market uk`. */
  readonly about: string
  readonly text: string
  /** Stretches of the text, in order, and what they come from in the file; `isLiteral` where both are the same. */
  readonly pieces: readonly { readonly at: number; readonly from: FileSpan; readonly isLiteral: boolean }[]
}

/** Long, but borne: two given names and two surnames. */
const longName = 'Maximiliana Alexandra Featherstonehaugh-Konstantinopoulou'
const shortName = 'Ana'

/**
 * A template filled in for several customers: one who gave no name, one with a very long one, with every option of every
 * choice and in every market at least once, in as few texts as that takes. Blanks that only a writer can fill stay.
 */
export function samplesOf(entry: LibraryEntry, facts: readonly Fact[], today: string): Sample[] {
  const used = new Set(entry.blanks.filter(({ kind }) => kind === 'fact').map(({ name }) => name.slice(5)))
  const markets = ['', ...marketsOf(facts.filter(({ id }) => used.has(id)))]
  const options = Math.max(1, ...entry.blanks.map((blank) => blank.options.length))
  const names = [null, longName, shortName]
  const hasName = entry.blanks.some(({ name }) => isName(name))
  const count = Math.max(hasName ? 2 : 1, options, markets.length)
  return Array.from({ length: count }, (_, at) => {
    const name = names[at % names.length]!
    const market = markets[at % markets.length]!
    const known = factValues(facts, { locale: entry.file.locale, market, today })
    return sampleOf(entry, { name: name ?? null, market, known, at, today })
  })
}

interface Customer {
  readonly name: string | null
  readonly market: string
  readonly known: Readonly<Record<string, string>>
  readonly at: number
  readonly today: string
}

/** A day that the writer fills in: without one, a promise would seem to have no time. */
const isDay = /(?:^|[\s._-])(?:date|day|deadline)(?:$|[\s._-])/

const isName = (name: string) => /^customer\.(?:name|first-name|last-name|full-name)$/.test(name)

function sampleOf({ file: { text }, blanks, places: { body } }: LibraryEntry, customer: Customer): Sample {
  const pieces: Sample['pieces'][number][] = []
  const about = new Set<string>()
  let sample = ''
  const add = (added: string, from: FileSpan, isLiteral: boolean) => {
    pieces.push({ at: sample.length, from, isLiteral })
    sample += added
  }
  let last = body.start
  for (const { span, marker, kind, name, fallback, options } of blanks) {
    add(text.slice(last, span.start), fileSpan(last, span.start), true)
    last = span.end
    if (kind === 'choice') {
      const option = options[customer.at % options.length] ?? marker
      about.add(`"${option}"`)
      add(option, span, false)
    } else if (kind === 'fact') {
      if (customer.market) about.add(`market ${customer.market}`)
      add(customer.known[name] ?? fallback ?? marker, span, false)
    } else if (isName(name)) {
      about.add(customer.name === null ? 'no name' : `the name ${customer.name}`)
      add(customer.name ?? fallback ?? '', span, false)
    } else add(isDay.test(name) ? customer.today : marker, span, false)
  }
  add(text.slice(last, body.end), fileSpan(last, body.end), true)
  return { about: [...about].join(', '), text: sample, pieces }
}

/** Where in the file a stretch of a sample comes from. */
export function placeInFile(
  { pieces, text }: Sample,
  { start, end }: Pick<FileSpan, 'start' | 'end'>,
): FileSpan {
  const touched = pieces.filter(({ at }, index) => at < end && (pieces[index + 1]?.at ?? text.length) > start)
  const [first, last] = [touched[0] ?? pieces[0]!, touched.at(-1) ?? pieces.at(-1)!]
  const from = first.isLiteral ? first.from.start + Math.max(0, start - first.at) : first.from.start
  const to = last.isLiteral ? Math.min(last.from.end, last.from.start + (end - last.at)) : last.from.end
  return fileSpan(from, Math.max(from, to))
}

/** Is a finding of a sample news? What the template says itself, and a blank that is meant to be there, aren't. */
export function isNews(
  sample: Sample,
  finding: Pick<Finding<FileSpan>, 'ruleId' | 'span'>,
  entry: LibraryEntry,
  known: readonly Pick<Finding<FileSpan>, 'ruleId' | 'span'>[],
): boolean {
  const place = placeInFile(sample, finding.span)
  const isBlank = entry.blanks.some(
    ({ marker }) => marker === sample.text.slice(finding.span.start, finding.span.end),
  )
  const overlaps = ({ start, end }: FileSpan) => start < place.end && place.start < end
  return (
    !isBlank &&
    !known.some(
      ({ ruleId, span }) => (ruleId === finding.ruleId || ruleId.startsWith('template-')) && overlaps(span),
    )
  )
}

/** How a sample is checked: as the reply that it becomes. */
export const kindOfSample = ({ template: { kind } }: LibraryEntry) => kind
