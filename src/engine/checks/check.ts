import type { TextSpan } from '../span'
import type { Edit, Level, Suggestion } from '../finding'
import type { Draft } from '../draft/draft'
import type { Moves, Grade, Move } from '../moves'
import type { PhraseMatch, Phrase } from '../pattern/phrase'
import type { FieldSpec } from '../rules/field'
import type { FormFinder } from '../rules/forms'
import type { RuleBase } from '../rules/rule'
import type { PatternCompiler } from '../pattern/compile'
import type { WordTrie } from '../pattern/word-trie'
import type { LanguageTools } from '../language/language'
import type { Literals } from '../vale/regex/literals'
import type { When } from '../when'

export type { FieldSpec, FieldType } from '../rules/field'

export interface CompileContext {
  readonly patterns: PatternCompiler
  readonly language: LanguageTools
  /** The locale's named sets of patterns, for checks that look something up in one; rules write them `@name`. */
  readonly sets: Readonly<Record<string, readonly string[]>>
  /** Folded words of the locale that take a small letter once they no longer open a sentence. */
  readonly lowercase: ReadonlySet<string>
  /** A rule's terms with their numbers as a trie: from the digest where the rule is the program's own, else made now. */
  termTrie(rule: RuleBase, terms: () => Iterable<readonly [term: string, value: number]>): WordTrie
  /** The locale's tables of word forms, for targets: `{V:verb-we}`. */
  readonly formOf: FormFinder
}

/** What a rule may know that judges a sentence. */
export interface SentenceContext {
  readonly draft: Draft
  /** False where the caller wants neither fixes nor suggestions: skip the work. */
  readonly rewrites: boolean
  readonly language: LanguageTools
}

export interface FindContext extends SentenceContext {
  readonly moves: Moves
}

/** What a check reports; `lint` adds rule id, level and the finished message. */
export interface RawFinding {
  readonly span: TextSpan
  /** Fill `%s` in the rule's message: what is proposed, then what was found. */
  readonly args?: readonly string[]
  readonly message?: string
  readonly level?: Level
  /** The engine gives the title and checks the result again before it is offered. */
  readonly fix?: readonly Edit[]
  readonly suggestions?: readonly (readonly Edit[] | Suggestion)[]
  /** Of what bears the same name here, the rule says the first alone: one hint a term is calm, and enough. */
  readonly once?: string
  /** It says nothing, and leaves nothing to say of what bears the same name. */
  readonly isSilent?: boolean
}

export interface CompiledRule {
  readonly rule: RuleBase
  /** Looked up for all rules in one pass over the tokens; their matches are handed to `find`. */
  readonly phrases: readonly Phrase[]
  /** True where `find` must run even without a match (whole-draft and regex rules). */
  readonly always?: boolean
  /** Folded texts of which a draft must hold one for such a rule to run after all; null where it must run on any. */
  readonly needs?: Literals
  /** It speaks of the whole draft, not of some words: of a bilingual one, only the main language's rules do. */
  readonly isWhole?: boolean
  /** The levels of the rule's `when`; set where the rule is compiled, whatever its check. */
  readonly when?: When | undefined
  /** The move that this rule's cues detect. */
  readonly move?: Move
  detect?(context: SentenceContext): { span: TextSpan; grade: Grade } | null
  find(context: FindContext, matches: readonly PhraseMatch[]): RawFinding[]
  /**
   * What it finds in one sentence, of a rule that may be asked sentence by sentence (see `bySentence`): it looks at
   * nothing but the sentence, its zone, the kind of its block, what stands right before and behind it (see
   * `readSurroundings`), and what holds for the draft as a whole (customer, channel, …). So it is asked again only where
   * one of these has changed.
   */
  readonly findIn?:
    | ((context: SentenceContext, sentence: number, matches: readonly PhraseMatch[]) => RawFinding[])
    | undefined
  /** Does `findIn` look at the next sentence beyond its first words? */
  readonly looksAhead?: boolean | undefined
  /** How often the reader is addressed in each way; only where the rule is about that. */
  addressIn?(
    draft: Draft,
    matches: readonly PhraseMatch[],
  ): { readonly formal: number; readonly informal: number }
}

/** A check kind: one file, one line in the registry. `T` are its own fields as `compile` may rely on them. */
export interface Check<T = unknown> {
  readonly name: string
  readonly about: string
  readonly fields: { readonly [K in keyof T]-?: FieldSpec }
  compile(rule: RuleBase & T, context: CompileContext): CompiledRule
  /** True where its rules find single words, which a vocabulary can allow. */
  readonly findsWords?: boolean
  /** True where its rules find blanks that nobody filled in: such a reply can't be sent. */
  readonly findsBlanks?: boolean
  /** True where its rules tell formal from informal address. */
  readonly tellsAddress?: boolean
  /** The move whose absence a rule reports: its findings speak of the whole draft. */
  moveOf?(rule: RuleBase & T): Move
  /** Why a rule can never find anything, as words that follow "The rule x", with the remedy; null where it can. */
  fault?(rule: RuleBase & T): string | null
  /** Can a rule run without end? Only regular expressions can: all else works in linear time. */
  mayHang?(rule: RuleBase & T): boolean
}

/** Lets TypeScript infer a check's fields and forgets them for the registry. */
export const defineCheck = <T>(check: Check<T>): Check => check as unknown as Check
