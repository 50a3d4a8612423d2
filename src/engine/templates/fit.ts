import type { Channel } from '../draft/draft'
import { fold } from '../draft/tokens'
import { once } from '../once'
import type { Template } from './template'

/** What a template should fit. */
export interface Fit {
  /** Of the customer's language; null where nothing tells it: then every language fits. */
  readonly locale: string | null
  readonly channel: Channel
  /** The customer's message; '' where there is none. Its words tell the situation. */
  readonly customer: string
}

/** Templates by how well they fit: language first, then channel, then the words that they share with the message. */
export function byFit(templates: readonly Template[], { locale, channel, customer }: Fit): Template[] {
  const asked = stemsOf(customer)
  // A word that many templates share ("order") says little of which one is meant; a tag says more than a sentence.
  const frequency = new Map<string, number>()
  for (const template of templates)
    for (const stem of indexOf(template).stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  const shared = ({ stems, named }: Index) =>
    [...asked]
      .filter((stem) => stems.has(stem))
      .reduce((sum, stem) => sum + (named.has(stem) ? namedWeight : 1) / frequency.get(stem)!, 0)
  return templates
    .map((template) => {
      const fits =
        Number(fitsLocale(template.locale, locale)) * 2 + Number(template.channels.includes(channel))
      return { template, fits, shared: shared(indexOf(template)) }
    })
    .sort((a, b) => b.fits - a.fits || b.shared - a.shared || byTitle()(a.template.title, b.template.title))
    .map(({ template }) => template)
}

/** Templates in which each word of the query stands, as a word's beginning, in title, tags, case or text; titles first. */
export function searchTemplates(templates: readonly Template[], query: string): Template[] {
  const typed = wordsOf(query).map((word) => ` ${word}`)
  const places = ['title', 'description', 'text'] as const
  const found = { title: [] as Template[], description: [] as Template[], text: [] as Template[] }
  for (const template of templates) {
    const index = indexOf(template)
    const place = places.find((one) => typed.every((word) => index[one].includes(word)))
    if (place) found[place].push(template)
  }
  return places.flatMap((place) => found[place])
}

/** What ranking and search look at: folded words with a space before each. Each place holds the ones before it. */
interface Index {
  readonly title: string
  readonly description: string
  readonly text: string
  readonly stems: ReadonlySet<string>
  /** Stems of what names the template. */
  readonly named: ReadonlySet<string>
}

/** Made once for each template: in a library of thousands, at every key it would be felt. */
const indexes = new WeakMap<Template, Index>()

function indexOf(template: Template): Index {
  const known = indexes.get(template)
  if (known) return known
  const { id, title, body, doNotUse } = template
  const description = spaced(`${id} ${describing(template)}`)
  const index: Index = {
    title: spaced(`${id} ${title}`),
    description,
    text: description + spaced(`${doNotUse} ${body}`),
    stems: stemsOf(describing(template)),
    named: stemsOf(naming(template)),
  }
  indexes.set(template, index)
  return index
}

const spaced = (text: string): string =>
  wordsOf(text)
    .map((word) => ` ${word}`)
    .join('')

/** Made late: it takes as long as all the rest of a start. */
const byTitle = once(() => new Intl.Collator().compare)

const namedWeight = 3

const naming = ({ title, situation, tags }: Template): string => [title, situation, ...tags].join(' ')
const describing = (template: Template): string => `${naming(template)} ${template.whenToUse}`

const fitsLocale = (locale: string, wanted: string | null): boolean =>
  wanted === null || wanted.split('-')[0] === locale.split('-')[0]

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Letters that inflected forms of a word share ("refund", "refunded"); shorter words say nothing of a situation. */
const stemLength = 5
const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => word.length >= stemLength - 1)
      .map((word) => word.slice(0, stemLength)),
  )
