import { Choice } from './choice'
import type { OpeningFact, PatternDigest, PatternFacts, PhraseFacts, PlanText, SetFacts } from './digest'
import type { Matcher } from './matcher'
import type { Opening } from './openings'
import type { MatchState, Phrase } from './phrase'
import type { Plan } from './plan'
import type { Vocabulary } from './vocabulary'
import type { FlatTrie } from './word-trie'

/** A digest, and how one of its sets is read. */
export interface ReadableDigest extends PatternDigest {
  readonly setAt: (place: number) => SetFacts
}

/** Its opening and its matcher are made on first use: most phrases never meet their anchor. */
class LatePhrase implements Phrase {
  private knownOpening: Opening | null | undefined
  private matcher: Matcher | undefined

  constructor(
    readonly source: string,
    readonly vocabulary: Vocabulary,
    readonly anchors: readonly number[],
    readonly anchorMin: number,
    readonly anchorMax: number,
    readonly needs: readonly number[],
    private readonly makeOpening: () => Opening | null,
    private readonly makeMatcher: () => Matcher,
  ) {}

  get opening(): Opening | null {
    if (this.knownOpening === undefined) this.knownOpening = this.makeOpening()
    return this.knownOpening
  }

  match(state: MatchState, at: number): number {
    return (this.matcher ??= this.makeMatcher())(state, at)
  }
}

/** Reads a digest: what it tells of patterns stands in the place of the patterns until a text holds their words. */
export class Digested {
  private readonly phrases = new Map<string, PhraseFacts>()
  private readonly tries = new Map<string, FlatTrie>()
  private readonly openings = new Map<OpeningFact, Opening>()
  /** By the number of the name: the place among the sets, and the opening. */
  private readonly sets = new Map<number, readonly [place: number, opening: OpeningFact]>()
  private readonly choices = new Map<number, Choice>()

  constructor(
    private readonly digest: ReadableDigest,
    private readonly vocabulary: Vocabulary,
  ) {
    const { sets } = digest
    for (let at = 0; at < sets.length; at += 2) this.sets.set(sets[at]!, [at / 2, sets[at + 1]!])
  }

  learn({ phrases, tries }: PatternFacts): void {
    for (const source in phrases) this.phrases.set(source, phrases[source]!)
    for (const rule in tries) this.tries.set(rule, tries[rule]!)
  }

  trieOf(ruleId: string): FlatTrie | undefined {
    return this.tries.get(ruleId)
  }

  /** Undefined where nothing was learned of the pattern. */
  phrase(source: string, matcherOf: (plan: Plan, source: string) => Matcher): Phrase | undefined {
    const facts = this.phrases.get(source)
    if (!facts) return undefined
    const [plan, anchors, anchorMin, anchorMax, opening, ...needs] = facts
    return new LatePhrase(
      source,
      this.vocabulary,
      this.digest.lists[anchors]!,
      anchorMin,
      anchorMax,
      needs,
      () => this.opening(opening),
      () => matcherOf(read(plan), source),
    )
  }

  /** Undefined where the build didn't meet the set. */
  openingOfSet(set: number): Opening | null | undefined {
    const known = this.sets.get(set)
    return known && this.opening(known[1])
  }

  /** A named set, of whose members each is read for itself; undefined where the build didn't meet it. */
  choiceOfSet(set: number): Choice | undefined {
    const known = this.choices.get(set)
    const place = this.sets.get(set)?.[0]
    if (known || place === undefined) return known
    const { words, openings, plans } = this.digest.setAt(place)
    const read = lazily(plans)
    const choice = new Choice(
      new Set(this.digest.lists[words]),
      openings.map((fact) => this.opening(fact)),
      read,
    )
    this.choices.set(set, choice)
    return choice
  }

  /** Each is made once: many patterns begin alike. */
  private opening(fact: OpeningFact): Opening | null {
    if (fact < 0) return null
    const known = this.openings.get(fact)
    if (known) return known
    const words = new Set(this.digest.lists[fact >> 2]!)
    const opening = { words, hasStem: (fact & 2) > 0, atStart: (fact & 1) > 0 }
    this.openings.set(fact, opening)
    return opening
  }
}

const read = (plan: PlanText) => JSON.parse(plan) as Plan

/** What was read once is kept, as choices inside of it are known by their options. */
function lazily(texts: readonly PlanText[]): (at: number) => Plan {
  const plans: Plan[] = []
  return (at) => (plans[at] ??= read(texts[at]!))
}
