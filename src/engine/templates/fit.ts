import type { Channel } from '../draft/draft'
import { fold } from '../draft/tokens'
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
  const stems = new Map(templates.map((template) => [template, stemsOf(describing(template))]))
  const frequency = new Map<string, number>()
  for (const own of stems.values())
    for (const stem of own) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  // A word that many templates share ("order") says little of which one is meant; a tag says more than a sentence.
  const shared = (template: Template) => {
    const named = stemsOf(naming(template))
    return [...stems.get(template)!]
      .filter((stem) => asked.has(stem))
      .reduce((sum, stem) => sum + (named.has(stem) ? namedWeight : 1) / frequency.get(stem)!, 0)
  }
  const score = new Map(
    templates.map((template) => [
      template,
      [
        Number(fitsLocale(template.locale, locale)),
        Number(template.channels.includes(channel)),
        shared(template),
      ],
    ]),
  )
  return [...templates].sort((a, b) => {
    const [one, other] = [score.get(a)!, score.get(b)!]
    const at = one.findIndex((value, i) => value !== other[i])
    return at < 0 ? a.title.localeCompare(b.title) : other[at]! - one[at]!
  })
}

/** Templates in which each word of the query stands, as a word's beginning, in title, tags, case or text; titles first. */
export function searchTemplates(templates: readonly Template[], query: string): Template[] {
  const typed = wordsOf(query)
  const holds = (text: string) => {
    const words = wordsOf(text)
    return typed.every((word) => words.some((one) => one.startsWith(word)))
  }
  const inTitle = templates.filter(({ id, title }) => holds(`${id} ${title}`))
  const found = new Set(inTitle)
  const described = templates.filter((one) => !found.has(one) && holds(`${one.id} ${describing(one)}`))
  for (const one of described) found.add(one)
  const inText = templates.filter(
    (one) => !found.has(one) && holds(`${one.id} ${describing(one)} ${one.doNotUse} ${one.body}`),
  )
  return [...inTitle, ...described, ...inText]
}

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
