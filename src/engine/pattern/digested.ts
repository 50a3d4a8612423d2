import { rowOf } from '../rows'
import { Choice } from './choice'
import type { OpeningFact, PatternDigest, PatternFacts, PhraseFacts, SetFacts } from './digest'
import type { Matcher } from './matcher'
import type { Opening } from './openings'
import type { Finder, MatchState, Phrase } from './phrase'
import type { Plan } from './plan'
import type { Vocabulary } from './vocabulary'
import type { FlatTrie } from './word-trie'

/** A digest, and how its sets and plans are read. */
export interface ReadableDigest extends PatternDigest {
  readonly setAt: (place: number) => SetFacts
  readonly planAt: (number: number) => Plan
}

/**
 * A plan's matcher, for all phrases that say the same: many rules of a family do. Where one of them has failed in a sentence,
 * the others needn't be tried.
 */
class SharedMatcher {
  private matcher: Matcher | undefined
  private reading = -1
  /** A bit for each place of that sentence, counted from its first token, where the plan doesn't match. */
  private failed = 0

  constructor(private readonly make: () => Matcher) {}

  match(state: MatchState, at: number): number {
    if (state.reading !== this.reading) {
      this.reading = state.reading
      this.failed = 0
    }
    const place = at - state.first
    const bit = place < placesKept ? 1 << place : 0
    if ((this.failed & bit) !== 0) return -1
    const end = (this.matcher ??= this.make())(state, at)
    if (end < 0) this.failed |= bit
    return end
  }
}

const placesKept = 31

/** Its opening and its matcher are made on first use: most phrases never meet their anchor. */
class LateFinder implements Finder {
  private knownOpening: Opening | null | undefined
  private matcher: SharedMatcher | undefined

  constructor(
    protected readonly digested: Digested,
    private readonly planNumber: number,
    readonly anchorMin: number,
    readonly anchorMax: number,
    private readonly openingFact: OpeningFact,
  ) {}

  get opening(): Opening | null {
    if (this.knownOpening === undefined) this.knownOpening = this.digested.opening(this.openingFact)
    return this.knownOpening
  }

  match(state: MatchState, at: number): number {
    return (this.matcher ??= this.digested.matcher(this.planNumber)).match(state, at)
  }
}

/** A rule has hundreds of them (measured: they are a third of what compiling it leaves in memory), so it copies nothing. */
class LatePhrase extends LateFinder implements Phrase {
  constructor(
    digested: Digested,
    readonly source: string,
    private readonly facts: PhraseFacts,
  ) {
    super(digested, facts[0], facts[2], facts[3], facts[4])
  }

  get vocabulary(): Vocabulary {
    return this.digested.vocabulary
  }

  get anchors(): readonly number[] {
    return Array.from(this.digested.listAt(this.facts[1]))
  }

  get needs(): readonly number[] {
    return this.facts.slice(factsBeforeNeeds)
  }
}

const factsBeforeNeeds = 5

/** Reads a digest: what it tells of patterns stands in the place of the patterns until a text holds their words. */
export class Digested {
  private readonly phrases = new Map<string, PhraseFacts>()
  private readonly tries = new Map<string, number>()
  private readonly openings = new Map<OpeningFact, Opening>()
  /** By the number of the name: the place among the sets, and the opening. */
  private readonly sets = new Map<number, readonly [place: number, opening: OpeningFact]>()
  private readonly choices = new Map<number, Choice>()
  private readonly matchers = new Map<number, SharedMatcher>()

  constructor(
    private readonly digest: ReadableDigest,
    readonly vocabulary: Vocabulary,
    private readonly matcherOf: (plan: Plan) => Matcher,
  ) {
    const { sets } = digest
    for (let at = 0; at < sets.length; at += 2) this.sets.set(sets[at]!, [at / 2, sets[at + 1]!])
  }

  learn({ phrases, tries }: PatternFacts): void {
    for (const source in phrases) this.phrases.set(source, phrases[source]!)
    for (const rule in tries) this.tries.set(rule, tries[rule]!)
  }

  trieOf(ruleId: string): FlatTrie | undefined {
    const number = this.tries.get(ruleId)
    return number === undefined ? undefined : this.trieAt(number)
  }

  trieAt(number: number): FlatTrie {
    const row = (at: number) => rowOf(this.digest.tries, 3 * number + at)
    return { first: row(0), word: row(1), value: row(2) }
  }

  /** Undefined where nothing was learned of the pattern. */
  phrase(source: string): Phrase | undefined {
    const facts = this.phrases.get(source)
    return facts && new LatePhrase(this, source, facts)
  }

  finder(plan: number, min: number, max: number, opening: OpeningFact): Finder {
    return new LateFinder(this, plan, min, max, opening)
  }

  matcher(plan: number): SharedMatcher {
    let shared = this.matchers.get(plan)
    if (!shared)
      this.matchers.set(plan, (shared = new SharedMatcher(() => this.matcherOf(this.digest.planAt(plan)))))
    return shared
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
    const choice = new Choice(
      new Set(this.listAt(words)),
      openings.map((fact) => this.opening(fact)),
      (option) => this.digest.planAt(plans[option]!),
    )
    this.choices.set(set, choice)
    return choice
  }

  /** Undefined where the build wasn't asked for them. */
  membersOf(set: number, source: string): readonly Phrase[] | undefined {
    const place = this.sets.get(set)?.[0]
    if (place === undefined) return undefined
    return this.digest.setAt(place).members?.map((facts) => new LatePhrase(this, source, facts))
  }

  /** Each is made once: many patterns begin alike. */
  opening(fact: OpeningFact): Opening | null {
    if (fact < 0) return null
    const known = this.openings.get(fact)
    if (known) return known
    const words = new Set(this.listAt(fact >> 2))
    const opening = { words, hasStem: (fact & 2) > 0, atStart: (fact & 1) > 0 }
    this.openings.set(fact, opening)
    return opening
  }

  listAt(number: number): Int32Array {
    return rowOf(this.digest.lists, number)
  }
}
