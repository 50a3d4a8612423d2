/**
 * English by parts of speech, for patterns in compromise's language: "#Modal be [<act>#PastTense]". The package is
 * large and slow to start: it is evaluated where a rule first asks, and each sentence is read once.
 */
import { PatternError } from '../pattern/parse'
import { nearest } from '../rules/nearest'
import { foldCase, type Literals } from '../vale/regex/literals'

export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface GrammarMatch extends Stretch {
  readonly captures: ReadonlyMap<string, Stretch>
}

export interface GrammarPattern {
  /** Folded words of which a sentence must hold one; null where the pattern names none. */
  readonly needs: Literals
  readonly captures: ReadonlySet<string>
  matchesIn(sentence: string): readonly GrammarMatch[]
}

/** What we use of the package: its own types don't cover pointers. */
interface Nlp {
  (text: string): View
  parseMatch(pattern: string): readonly Part[]
  model(): { readonly one: { readonly tagSet: Readonly<Record<string, unknown>> } }
}
interface View {
  readonly document: readonly (readonly Term[])[]
  readonly fullPointer: readonly (readonly [sentence: number, start: number, end: number])[]
  match(pattern: readonly Part[]): View
  groups(): Readonly<Record<string, View>>
}
interface Term {
  readonly pre: string
  readonly text: string
  readonly post: string
}
interface Part {
  readonly word?: string
  readonly tag?: string
  readonly group?: string
  readonly root?: string
  readonly regex?: unknown
  readonly optional?: boolean
  readonly negative?: boolean
  readonly fastOr?: ReadonlySet<string>
  readonly choices?: readonly (readonly Part[])[]
}

let loaded: Nlp | undefined

// Not `import`: that evaluates the package at start, or answers too late for work that is synchronous.
const nlp = (): Nlp => (loaded ??= require('compromise/two') as Nlp)
declare const require: (name: 'compromise/two') => unknown

/** @throws PatternError on what can never match, with its place */
export function compileGrammar(pattern: string): GrammarPattern {
  checkBrackets(pattern)
  const parts = nlp().parseMatch(pattern)
  for (const part of parts) checkPart(part, pattern)
  const captures = new Set(parts.flatMap(({ group }) => group ?? []))
  return { needs: needsOf(parts), captures, matchesIn: (sentence) => matchesIn(parts, sentence) }
}

function checkBrackets(pattern: string): void {
  const closers: Record<string, string> = { '(': ')', '[': ']', '{': '}', '<': '>' }
  const open: { readonly at: number; readonly closer: string }[] = []
  for (const [at, char] of [...pattern].entries()) {
    if (char in closers) open.push({ at, closer: closers[char]! })
    else if (open.at(-1)?.closer === char) open.pop()
    else if (/[)\]}>]/.test(char))
      throw new PatternError(`"${char}" closes nothing`, pattern, 'bad-pattern', at)
  }
  const last = open.pop()
  if (last) throw new PatternError(`"${pattern[last.at]}" is never closed`, pattern, 'bad-pattern', last.at)
}

function checkPart({ tag, regex, choices = [] }: Part, pattern: string): void {
  for (const part of choices.flat()) checkPart(part, pattern)
  if (regex) {
    const message = 'Regular expressions belong to "existence": name words, tags (#Verb) or roots ({walk})'
    throw new PatternError(message, pattern, 'bad-pattern', pattern.indexOf('/'))
  }
  const { tagSet } = nlp().model().one
  if (tag === undefined || tag in tagSet) return
  const meant = nearest(tag, Object.keys(tagSet))
  const remedy = meant ? `did you mean "#${meant}"?` : 'see the tags of compromise.'
  const at = pattern.toLowerCase().indexOf(`#${tag.toLowerCase()}`)
  throw new PatternError(`There is no tag "#${tag}": ${remedy}`, pattern, 'bad-pattern', Math.max(0, at))
}

/** "We'll" is read as "we will": these words may be matched without standing there. */
const contracted = new Set(
  'not is are am was were will would shall should have has had do does did us let it that there what who be'.split(
    ' ',
  ),
)

function needsOf(parts: readonly Part[]): Literals {
  const all = parts.flatMap((part): string[][] => {
    const { word, fastOr, root, optional, negative } = part
    if (optional || negative) return []
    // A root's forms are many, and what its pattern lists isn't all that it finds.
    const words = root ? [] : word !== undefined ? [word] : [...(fastOr ?? [])]
    const isPlain = words.length > 0 && words.every((one) => /^[a-z]{2,}$/.test(one) && !contracted.has(one))
    return isPlain ? [words] : []
  })
  const [best] = all.sort((a, b) => a.length - b.length)
  return best ? best.map(foldCase) : null
}

interface Read {
  readonly view: View
  /** Where each term stands, by sentence as the package cuts them; null where its terms aren't the text. */
  readonly places: readonly (readonly Stretch[])[] | null
}

/** While somebody types, all sentences but one are those of before. */
const known = new Map<string, Read>()
const mostKnown = 500

function read(sentence: string): Read {
  const before = known.get(sentence)
  if (before) return before
  const view = nlp()(sentence)
  let at = 0
  let text = ''
  const places = view.document.map((terms) =>
    terms.map(({ pre, text: word, post }): Stretch => {
      const start = at + pre.length
      at = start + word.length + post.length
      text += pre + word + post
      return { start, end: start + word.length }
    }),
  )
  const result = { view, places: text === sentence ? places : null }
  if (known.size >= mostKnown) known.clear()
  known.set(sentence, result)
  return result
}

function matchesIn(parts: readonly Part[], sentence: string): GrammarMatch[] {
  const { view, places } = read(sentence)
  if (!places) return []
  const found = view.match(parts)
  const groups = Object.entries(found.groups())
  return found.fullPointer.flatMap(([index, from, to]): GrammarMatch[] => {
    const inside = groups.flatMap(([name, group]) => {
      const own = group.fullPointer.find(([at, start, end]) => at === index && from <= start && end <= to)
      const place = own && stretch(places[index]!, own[1], own[2])
      return place ? [[name, place] as const] : []
    })
    const whole = stretch(places[index]!, from, to)
    return whole ? [{ ...whole, captures: new Map(inside) }] : []
  })
}

/** From the first to the last term that stands in the text; what a contraction only implies has no length. */
function stretch(places: readonly Stretch[], from: number, to: number): Stretch | null {
  const terms = places.slice(from, to).filter(({ start, end }) => end > start)
  return terms.length ? { start: terms[0]!.start, end: terms.at(-1)!.end } : null
}
