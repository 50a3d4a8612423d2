import { once } from '../once'
import type { OpeningFact, PatternDigest, PatternFacts, PhraseFacts, SetFacts } from './digest'
import type { Matcher } from './matcher'
import type { Opening } from './openings'
import type { PatternNode } from './parse'
import type { Phrase } from './phrase'
import type { Vocabulary } from './vocabulary'
import type { FlatTrie } from './word-trie'

/** Reads a digest: what it tells of patterns stands in the place of the patterns until a text holds their words. */
export class Digested {
  private readonly phrases = new Map<string, PhraseFacts>()
  private readonly tries = new Map<string, FlatTrie>()
  private readonly openings = new Map<OpeningFact, Opening>()
  private readonly sets = new Map<string, PatternNode>()

  /** @param parse a pattern that is known to be sound */
  constructor(
    private readonly digest: PatternDigest,
    private readonly vocabulary: Vocabulary,
    private readonly parse: (pattern: string) => PatternNode,
  ) {}

  learn({ phrases, tries }: PatternFacts): void {
    for (const source in phrases) this.phrases.set(source, phrases[source]!)
    for (const rule in tries) this.tries.set(rule, tries[rule]!)
  }

  trieOf(ruleId: string): FlatTrie | undefined {
    return this.tries.get(ruleId)
  }

  /** Undefined where nothing was learned of the pattern. */
  phrase(source: string, matcher: () => Matcher): Phrase | undefined {
    const facts = this.phrases.get(source)
    if (!facts) return undefined
    const [anchors, anchorMin, anchorMax, opening, ...needs] = facts
    const openingOf = once(() => this.opening(opening))
    let built: Matcher | undefined
    return {
      source,
      vocabulary: this.vocabulary,
      anchors: this.digest.lists[anchors]!,
      anchorMin,
      anchorMax,
      needs,
      get opening() {
        return openingOf()
      },
      match: (state, at) => (built ??= matcher())(state, at),
    }
  }

  /** A named set, whose members are parsed one by one; undefined where the build didn't meet it. */
  set(name: string, patterns: readonly string[]): PatternNode | undefined {
    const known = this.sets.get(name)
    if (known || !Object.hasOwn(this.digest.sets, name)) return known
    const facts = this.digest.sets[name]!
    const node = this.later(facts.opening, () => ({ type: 'choice', options: this.options(facts, patterns) }))
    this.sets.set(name, node)
    return node
  }

  private options({ words, members }: SetFacts, patterns: readonly string[]): readonly PatternNode[] {
    const options: PatternNode[] = []
    for (let i = 0; i < members.length; i += 2)
      options.push(this.later(members[i + 1]!, () => this.parse(patterns[members[i]!]!)))
    for (const word of this.digest.lists[words]!)
      options.push({ type: 'word', word: this.vocabulary.wordOf(word) })
    return options
  }

  private later(fact: OpeningFact, make: () => PatternNode): PatternNode {
    const openingOf = () => this.opening(fact)
    let made: PatternNode | undefined
    return {
      type: 'later',
      get opening() {
        return openingOf()
      },
      node: () => (made ??= make()),
    }
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
