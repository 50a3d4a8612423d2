import type { Tokens } from '../draft/tokens'
import { TokenBuilder } from '../draft/tokens'
import type { Phrase } from './phrase'
import type { Vocabulary } from './vocabulary'

interface Node<Value> {
  readonly next: Map<string, Node<Value>>
  value?: Value
}

/**
 * Thousands of literal terms as one phrase: a rule with a long word list costs one lookup a token, and the
 * longest term wins. Terms are compared word by word as the tokenizer cuts them, folded.
 */
export class WordTrie<Value> {
  private readonly root: Node<Value> = { next: new Map() }

  /** Adds a term; of two that fold to the same words, the first stays. */
  add(term: string, value: Value): void {
    let node = this.root
    for (const word of termWords(term)) {
      let next = node.next.get(word)
      if (!next) node.next.set(word, (next = { next: new Map() }))
      node = next
    }
    if (node !== this.root) node.value ??= value
  }

  /** The longest term that begins at token `at` and ends before `end`. */
  longest(tokens: Tokens, at: number, end: number): { readonly to: number; readonly value: Value } | null {
    let node = this.root
    let found: { to: number; value: Value } | null = null
    for (let to = at; to < end;) {
      const next = node.next.get(tokens.word[to]!)
      if (!next) break
      node = next
      to++
      if (node.value !== undefined) found = { to, value: node.value }
    }
    return found
  }

  /** The whole list as a phrase for the index. */
  asPhrase(source: string, vocabulary: Vocabulary): Phrase {
    return {
      source,
      vocabulary,
      needs: [],
      opening: null,
      anchors: new Set(this.root.next.keys()),
      anchorMin: 0,
      anchorMax: 0,
      match: ({ draft, end }, at) => this.longest(draft.tokens, at, end)?.to ?? -1,
    }
  }
}

/** A term's words as the tokenizer cuts them, folded. */
export function termWords(term: string): readonly string[] {
  const tokens = new TokenBuilder()
  tokens.add(term, 0, term.length, [])
  return tokens.word
}
