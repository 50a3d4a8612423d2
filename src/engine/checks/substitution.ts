import type { Draft } from '../draft/draft'
import { spanOf, textOf } from '../draft/token-run'
import { TokenKind } from '../draft/tokens'
import type { Edit } from '../finding'
import { spellings } from '../language/stems'
import type { InflectedPair, WordClass } from '../language/language'
import type { PhraseMatch } from '../pattern/phrase'
import { termWords } from '../pattern/word-trie'
import { isBracketed } from './brackets'
import { isAcronym, withCaseOf } from './casing'
import { defineCheck, type CompileContext, type FindContext, type RawFinding } from './check'
import { customerUses } from './customer'
import { isLabel } from './labels'
import { masksIn } from './masks'
import { compileVeto, vetoFields, type VetoFields } from './vetoes'

interface SubstitutionFields extends VetoFields {
  /** Term → what to say instead; several proposals are parted by `|`, as in Vale. */
  readonly swap?: Readonly<Record<string, string>>
  /** Term → a short plain explanation, where no one plain word exists: asked for at first use. */
  readonly explain?: Readonly<Record<string, string>>
  /** Expands terms and proposals to all their forms; `true` where the word class doesn't matter. */
  readonly inflect?: boolean | WordClass
  readonly ignorecase?: boolean
  /** Terms that are fine after all: for team rules that start from a longer list. */
  readonly exceptions?: readonly string[]
  /** Silent where the customer's message uses the term, in any form. */
  readonly 'knows-customer'?: boolean
  /** Words by which customers show that they are of the trade: the rule is silent for them. */
  readonly experts?: readonly string[]
}

/** One form of a term, and the same form of each proposal. */
interface Form {
  readonly lemma: Lemma
  /** As listed: an acronym must stand just so. */
  readonly text: string
  readonly exact: boolean
  readonly proposals: readonly InflectedPair[]
}

interface Lemma {
  /** What is proposed: two terms for one thing ("RMA", "RMA number") need one hint. */
  readonly meaning: string
  readonly explanation: string | null
  /** All forms, for "did the customer say it?". */
  readonly forms: readonly string[]
}

export const substitution = defineCheck<SubstitutionFields>({
  name: 'substitution',
  about: 'Words and phrases that have a plainer or a preferred equivalent, or need an explanation.',
  findsWords: true,
  fault: ({ swap = {}, explain = {} }) =>
    Object.keys({ ...swap, ...explain }).length > 0
      ? null
      : 'has an empty swap, and can find nothing. Add "swap: { utilize: use }".',
  fields: {
    swap: {
      type: 'string-map',
      about: 'What is found: what to say instead; several proposals parted by "|".',
    },
    explain: {
      type: 'string-map',
      about: 'What is found: a short explanation to add in brackets at first use.',
    },
    inflect: {
      type: { oneOf: [true, false, 'verb', 'noun'] },
      about: 'Find and replace all forms of a term.',
    },
    ignorecase: { type: 'boolean', about: 'False: terms count only in the case in which they are listed.' },
    exceptions: { type: 'string-list', about: 'Terms of the list that are fine.' },
    'knows-customer': { type: 'boolean', about: 'Silent where the customer uses the term.' },
    experts: {
      type: 'string-list',
      about: 'Silent where the customer uses one of these: a person of the trade knows the other terms, too.',
    },
    ...vetoFields,
  },
  compile(rule, context) {
    const terms = termsOf(rule)
    const forms = (number: number) => formsOf(terms[number]!, rule, context)
    const trie = context.termTrie(rule, () =>
      terms.flatMap((_, number) =>
        forms(number).flatMap((form) =>
          spellingsOf(form, context).map((spelling) => [spelling, number] as const),
        ),
      ),
    )
    // A term's forms are made when it is found: most of a list never is.
    const known: ReadonlyMap<string, Form>[] = []
    const formAt = ({ tokens }: Draft, { from, to }: PhraseMatch): Form | undefined => {
      const number = trie.valueOf(tokens, from, to)
      if (number < 0) return undefined
      const bySpelling = (known[number] ??= spelled(forms(number), context))
      return bySpelling.get(tokens.word.slice(from, to).join(' '))
    }
    const veto = compileVeto(rule, context.patterns)

    return {
      rule,
      phrases: [trie.asPhrase(rule.id)],
      find(find: FindContext, matches) {
        const { draft } = find
        if (rule.experts && draft.customer && customerUses(draft.customer, rule.experts)) return []
        const named = new Set<string>()
        const findings: RawFinding[] = []
        let free = 0
        for (const match of matches) {
          const form = formAt(draft, match)
          if (!form || match.from < free) continue
          if (form.exact && textOf(draft, match).replace(/\s+/g, ' ') !== form.text) continue
          if (veto(draft, match.sentence, match) || isLabel(draft, match.sentence, match, form.text)) continue
          if (rule.inflect === 'verb' && isName(find, match)) continue
          const { lemma } = form
          if (rule['knows-customer'] && draft.customer && customerUses(draft.customer, lemma.forms)) continue
          free = match.to
          // One hint a term is calm, and enough; a fix is offered at every place.
          if (!rule.fix && named.has(lemma.meaning)) continue
          named.add(lemma.meaning)
          if ((form.exact || lemma.explanation !== null) && isBracketed(draft, match)) continue
          findings.push(
            lemma.explanation === null
              ? replacement(find, match, form, rule.fix !== undefined)
              : explanation(find, match, lemma.explanation, singularOf(form)),
          )
        }
        return findings
      },
    }
  },
})

/** A term as listed: what to say instead, or what it means. */
interface Term {
  readonly term: string
  readonly proposals: readonly string[]
  readonly explanation: string | null
}

function termsOf(rule: SubstitutionFields): Term[] {
  const innocent = new Set((rule.exceptions ?? []).map((term) => term.toLowerCase()))
  const swaps = Object.entries(rule.swap ?? {}).map(([term, to]) => ({
    term,
    proposals: to.split('|'),
    explanation: null,
  }))
  const terms = Object.entries(rule.explain ?? {}).map(([term, explanation]) => ({
    term,
    proposals: [term],
    explanation,
  }))
  return [...swaps, ...terms].filter(({ term }) => !innocent.has(term.toLowerCase()))
}

function formsOf(
  { term, proposals, explanation }: Term,
  rule: SubstitutionFields,
  { language }: CompileContext,
): Form[] {
  const as = rule.inflect === 'verb' || rule.inflect === 'noun' ? rule.inflect : undefined
  const inflected = proposals.map((proposal): readonly InflectedPair[] =>
    rule.inflect ? language.inflect(term, proposal.trim(), as) : [{ from: term, to: proposal.trim() }],
  )
  const forms = inflected[0]!.map((pair) => pair.from)
  const lemma = {
    meaning: explanation ?? proposals.join('|'),
    explanation,
    forms: forms.flatMap((form) => spellings(form, language)),
  }
  const exact = rule.ignorecase === false || isAcronym(term)
  return forms.map((text, index) => ({
    lemma,
    text,
    exact,
    proposals: inflected.map((form) => form[index]!),
  }))
}

const spellingsOf = ({ text }: Form, { language }: CompileContext): readonly string[] =>
  hyphenations(text).flatMap((written) => spellings(written, language))

/** Forms by the words in which they may stand; the first stays. */
function spelled(forms: readonly Form[], context: CompileContext): ReadonlyMap<string, Form> {
  const result = new Map<string, Form>()
  for (const form of forms)
    for (const spelling of spellingsOf(form, context)) {
      const key = termWords(spelling).join(' ')
      if (!result.has(key)) result.set(key, form)
    }
  return result
}

/** "Lead time" is also written "lead-time". */
function hyphenations(term: string): readonly string[] {
  return /^\p{L}+ \p{L}+$/u.test(term) ? [term, term.replace(' ', '-')] : [term]
}

/** "HMS Endeavour": a verb with a capital after a word is none. */
function isName({ draft: { text, tokens } }: FindContext, { from }: PhraseMatch): boolean {
  return (
    from > 0 &&
    tokens.kind[from - 1] === TokenKind.Word &&
    /^\p{Lu}\p{Ll}/u.test(text.slice(tokens.start[from], tokens.end[from])) &&
    !/[.!?\n]/.test(text.slice(tokens.end[from - 1], tokens.start[from]))
  )
}

/** The singular of a term that stands in the plural: "affidavits (affidavit: a statement under oath)". */
function singularOf({ text, lemma: { forms } }: Form): string | null {
  if (!text.endsWith('s') || forms[0]!.endsWith('s')) return null
  return forms.find((form) => !form.endsWith('s') && text.startsWith(form.slice(0, -1))) ?? null
}

function explanation(
  context: FindContext,
  match: PhraseMatch,
  meaning: string,
  singular: string | null,
): RawFinding {
  const span = spanOf(context.draft, match)
  const text = singular === null ? meaning : `${singular}: ${meaning}`
  const after = { start: span.end, end: span.end }
  return {
    span,
    args: [meaning, textOf(context.draft, match)],
    suggestions: context.rewrites ? [[{ span: after, newText: ` (${text})` }]] : [],
  }
}

function replacement(context: FindContext, match: PhraseMatch, form: Form, fixable: boolean): RawFinding {
  const proposals = chosenForms(context, match, form.proposals)
  const found = textOf(context.draft, match)
  const finding = { span: spanOf(context.draft, match), args: [proposals.join(' / '), found] }
  if (!context.rewrites) return finding
  const disagreeing = new Set(form.proposals.filter(({ disagrees }) => disagrees).map(({ to }) => to))
  const edits = proposals
    .filter((proposal) => !disagreeing.has(proposal))
    .flatMap((proposal) => edit(context, match, form.text, proposal) ?? [])
  if (fixable && proposals.length === 1 && edits[0]) return { ...finding, fix: [edits[0]] }
  return { ...finding, suggestions: edits.map((change) => [change]) }
}

/** Where past and participle differ ("took", "taken"), the words before decide; else both are proposed. */
function chosenForms(
  { draft, language }: FindContext,
  match: PhraseMatch,
  pairs: readonly InflectedPair[],
): string[] {
  const { firstToken } = draft.sentences[match.sentence]!
  const chosen = pairs.flatMap(({ to, participle }) => {
    if (participle === undefined) return [to]
    const fit = language.verbForm(draft.tokens.word.slice(firstToken, match.from))
    return fit === 'past' ? [to] : fit === 'participle' ? [participle] : [to, participle]
  })
  return [...new Set(chosen)]
}

/** The edit, with a/an before it made to fit. Null where markup would be torn apart. */
function edit(context: FindContext, match: PhraseMatch, listed: string, proposal: string): Edit | null {
  const { draft, language } = context
  const { firstToken } = draft.sentences[match.sentence]!
  const span = spanOf(draft, match)
  let start = span.start
  let newText = withCaseOf(textOf(draft, match), proposal, match.from === firstToken, listed)
  if (match.from > firstToken) {
    const before = spanOf(draft, { from: match.from - 1, to: match.from })
    const gap = draft.text.slice(before.end, span.start)
    const fitting =
      gap.trim() === '' ? language.article(draft.text.slice(before.start, before.end), newText) : null
    if (fitting) {
      start = before.start
      newText = fitting + gap + newText
    } else if (newText === '' && before.end < span.start) start = before.end
  }
  if (masksIn(draft.masks, start, span.end).length > 0) return null
  return { span: { start, end: span.end }, newText }
}
