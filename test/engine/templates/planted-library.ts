import { readFileSync, readdirSync } from 'node:fs'
import { textHash } from '../../../src/engine/templates/hash'
import {
  bodies,
  extras,
  faults,
  germanOf,
  locales,
  nouns,
  type Extra,
  type PlantedLocale,
} from './planted-words'

/** A library with faults of every kind, the same for the same seed. */
export interface PlantedLibrary {
  /** By path below the team's folder. */
  readonly files: ReadonlyMap<string, string>
  /** What must be found, and nothing else: `en/t0001 template-owner`. */
  readonly expected: ReadonlySet<string>
}

export const plantedToday = '2026-11-25'

export const facts = `refund-window:
  about: How long a purchase can be sent back.
  values:
    - value: { en: 45 days, sl: 45 dni, ru: 45 дней, af: 45 dae, de: 45 Tage }
    - { market: uk, value: { en: 28 days } }
`

/** mulberry32, by Tommy Ettinger (public domain): numbers from 0 to 1. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The parts of the built-in templates that can be put together anew: same blanks in every language. */
const pieces = readPieces()

interface Pieces {
  readonly [place: string]: readonly Readonly<Record<PlantedLocale, string>>[]
}

function readPieces(): Pieces {
  const ids = readdirSync('snippets/en').map((name) => name.replace(/\.md$/, ''))
  const blanks = (text: string) => [...new Set(text.match(/\{\{.*?\}\}/g) ?? [])].sort().join()
  const parts = ids
    .filter((id) => !bodies.unfit.includes(id))
    .map((id) => {
      const byLocale = locales
        .filter((locale) => locale !== 'de')
        .map((locale) => {
          const paragraphs = readFileSync(`snippets/${locale}/${id}.md`, 'utf8')
            .split(/^---$/m)
            .slice(2)
            .join('---')
            .trim()
            .split(/\n\n+/)
          return [
            locale,
            { ack: paragraphs[1]!, middle: paragraphs.slice(2, -2).join('\n\n'), close: paragraphs.at(-2)! },
          ] as const
        })
      return Object.fromEntries(byLocale) as unknown as Record<
        Exclude<PlantedLocale, 'de'>,
        Record<string, string>
      >
    })
  return Object.fromEntries(
    ['ack', 'middle', 'close'].map((place) => {
      const fit = parts.filter(
        (part) => new Set(Object.values(part).map((one) => blanks(one[place]!))).size === 1 && part.en[place],
      )
      return [
        place,
        fit.map((part, at) => ({
          ...(Object.fromEntries(
            Object.entries(part).map(([locale, one]) => [locale, one[place]!]),
          ) as Record<Exclude<PlantedLocale, 'de'>, string>),
          de: germanOf(place, at, part.en[place]!.match(/\{\{.*?\}\}/g) ?? []),
        })),
      ]
    }),
  )
}

/** One in so many templates has a fault. */
const step = 5

/** @param count templates, each in every language; a hundred hold every kind of fault */
export function plantLibrary(count: number, seed: number): PlantedLibrary {
  const next = random(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const files = new Map<string, string>([
    ['.reply-lint/facts.yaml', facts],
    ['.reply-lint/config.yaml', 'locale: en\n'],
  ])
  const expected = new Set<string>()
  const kinds = Object.keys(faults)
  let last: Readonly<Record<PlantedLocale, string>> | null = null

  for (let at = 0; at < count; at++) {
    const id = `case-${String(at).padStart(4, '0')}`
    const fault = at > 0 && at % step === 0 ? faults[kinds[(at / step) % kinds.length]!] : undefined
    const chosen = {
      ack: pick(pieces['ack']!),
      middle: pick(pieces['middle']!),
      close: pick(pieces['close']!),
    }
    const listed = [...nouns.keys()].sort(() => next() - 0.5).slice(0, 12)
    const extra: Extra | null = next() < 0.4 ? pick(extras) : null
    const texts = Object.fromEntries(
      locales.map((locale) => [
        locale,
        bodies.compose(locale, chosen, listed, extra, `${next()}`.slice(2, 8)),
      ]),
    ) as Record<PlantedLocale, string>
    const planted = fault?.({ id, texts, last, previous: `case-${String(at - 1).padStart(4, '0')}` }) ?? {
      expected: [],
    }
    const body: Readonly<Record<PlantedLocale, string>> = { ...texts, ...planted.texts }
    for (const one of planted.expected) expected.add(one)
    for (const locale of locales) {
      if (planted.without === locale) continue
      const head = {
        title: `Case ${at}`,
        owner: 'docs',
        status: 'approved',
        'review-by': '2027-06-30',
        approval: `{by: Ana, on: 2026-10-01, hash: "${textHash(body[locale])}"}`,
        ...(locale !== 'en' && { 'source-hash': `"${textHash(body.en)}"` }),
        ...planted.head?.[locale],
      }
      const lines = Object.entries(head).filter(([, value]) => value !== '')
      files.set(
        `.reply-lint/snippets/${locale}/${id}.md`,
        `---\n${lines.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n${body[locale]}\n`,
      )
    }
    last = body
  }
  return { files, expected }
}
