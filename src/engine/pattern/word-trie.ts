import type { Tokens } from '../draft/tokens'
import { TokenBuilder } from '../draft/tokens'
import type { Finder, Phrase } from './phrase'
import type { Vocabulary } from './vocabulary'

/**
 * A trie as lists of numbers, as the build writes it: the children of node n are the entries from `first[n]` to
 * `first[n + 1]`, by the number of their word; the child in entry i is node i + 1.
 */
export interface FlatTrie {
  readonly first: Int32Array
  readonly word: Int32Array
  /** What ends there; -1 where nothing does. */
  readonly value: Int32Array
}

interface Node {
  readonly next: Map<number, Node>
  value: number
}

/**
 * Thousands of literal terms as one phrase: a rule with a long word list costs one lookup a token, and the
 * longest term wins. Terms are compared word by word as the tokenizer cuts them, folded.
 */
export class WordTrie {
  constructor(
    readonly flat: FlatTrie,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Of terms with their numbers; of two that fold to the same words, the first stays. */
  static of(terms: Iterable<readonly [term: string, value: number]>, vocabulary: Vocabulary): WordTrie {
    const root: Node = { next: new Map(), value: -1 }
    for (const [term, value] of terms) {
      let node = root
      for (const word of termWords(term)) {
        const id = vocabulary.intern(word)
        let next = node.next.get(id)
        if (!next) node.next.set(id, (next = { next: new Map(), value: -1 }))
        node = next
      }
      if (node !== root && node.value < 0) node.value = value
    }
    return new WordTrie(flattened(root), vocabulary)
  }

  /** The number of the term of just these tokens; -1 where there is none. */
  valueOf({ word }: Tokens, from: number, to: number): number {
    let node = 0
    for (let at = from; at < to && node >= 0; at++) node = this.child(node, this.vocabulary.idOf(word[at]!))
    return node > 0 ? this.flat.value[node - 1]! : -1
  }

  /** The whole list as a phrase for the index. */
  asPhrase(source: string): Phrase {
    const { flat, vocabulary } = this
    return {
      source,
      vocabulary,
      needs: [],
      anchors: Array.from(flat.word.subarray(0, flat.first[1])),
      ...this.asFinder(),
    }
  }

  asFinder(): Finder {
    return {
      opening: null,
      anchorMin: 0,
      anchorMax: 0,
      behind: (word) => this.wordsBehind(word),
      match: ({ id, end }, at) => this.longest(id, at, end),
    }
  }

  /** The second words of terms that begin with a word; null where it is a term itself, or begins too many. */
  private wordsBehind(word: number): Int32Array | null {
    const { flat } = this
    const node = this.child(0, word)
    if (node < 0 || flat.value[node - 1]! >= 0 || flat.first[node + 1]! - flat.first[node]! > mostBehind)
      return null
    return flat.word.subarray(flat.first[node], flat.first[node + 1])
  }

  /** The end of the longest term that begins at token `at` and ends before `end`; -1 where there is none. */
  private longest(id: Int32Array, at: number, end: number): number {
    let node = 0
    let found = -1
    for (let to = at; to < end;) {
      node = this.child(node, id[to]!)
      if (node < 0) break
      to++
      if (this.flat.value[node - 1]! >= 0) found = to
    }
    return found
  }

  private child(node: number, id: number): number {
    const { first, word } = this.flat
    let low = first[node]!
    let high = first[node + 1]!
    while (low < high) {
      const middle = (low + high) >> 1
      if (word[middle]! < id) low = middle + 1
      else high = middle
    }
    return low < first[node + 1]! && word[low] === id ? low + 1 : -1
  }
}

/** So many are gone through faster than the trie is asked. */
const mostBehind = 12

/** Level by level, so that the children of a node stand side by side. */
function flattened(root: Node): FlatTrie {
  const first: number[] = []
  const word: number[] = []
  const value: number[] = []
  const nodes = [root]
  for (let at = 0; at < nodes.length; at++) {
    first.push(word.length)
    for (const [id, child] of [...nodes[at]!.next].sort(([a], [b]) => a - b)) {
      word.push(id)
      value.push(child.value)
      nodes.push(child)
    }
  }
  first.push(word.length)
  return { first: Int32Array.from(first), word: Int32Array.from(word), value: Int32Array.from(value) }
}

/** A term's words as the tokenizer cuts them, folded. */
export function termWords(term: string): readonly string[] {
  const tokens = new TokenBuilder()
  tokens.add(term, 0, term.length, [])
  return tokens.word
}
