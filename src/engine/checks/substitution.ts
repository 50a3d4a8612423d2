import type { Draft } from '../draft/draft'
import { spanOf, type TokenRun } from '../draft/token-run'
import { TokenKind } from '../draft/tokens'
import { spellings } from '../language/stems'
import type { InflectedPair, WordClass } from '../language/language'
import type { PhraseMatch } from '../pattern/phrase'
import { termWords } from '../pattern/word-trie'
import { isBracketed } from './brackets'
import { isAcronym } from '../casing'
import { bySentence, saidOnce } from './by-sentence'
import { defineCheck, type CompileContext, type RawFinding, type SentenceContext } from './check'
import { customerKnows, customerUses, isOfTheTrade } from './customer'
import { isLabel } from './labels'
import { optionsOf } from '../proposals'
import { holdsRegex, neededBy } from './regex'
import { explanation, isAsProposed, replacement, type Form, type Place } from './substitution-edits'
import { compileExpression, expressionPlaces, expressionsOf } from './swap-expressions'
import { compileVeto, looksAhead, vetoFields, type VetoFields } from './vetoes'

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

export const substitution = defineCheck<SubstitutionFields>({
  name: 'substitution',
  about: 'Words and phrases that have a plainer or a preferred equivalent, or need an explanation.',
  findsWords: true,
  mayHang: ({ swap = {} }) => expressionsOf(swap).length > 0,
  fault: ({ swap = {}, explain = {} }) =>
    Object.keys({ ...swap, ...explain }).length > 0
      ? null
      : 'has an empty swap, and can find nothing. Add "swap: { utilize: use }".',
  fields: {
    swap: {
      type: 'string-map',
      about:
        'What is found, words or a regular expression: what to say instead; several proposals parted by "|", "$1" is what the first group found.',
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
    exceptions: { type: 'string-list', about: 'Terms of the list, or found texts, that are fine.' },
    'knows-customer': { type: 'boolean', about: 'Silent where the customer uses the term.' },
    experts: {
      type: 'string-list',
      about:
        'Silent where the customer uses one of these, or program code (#code): a person of the trade knows the other terms, too.',
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
    const expressions = expressionsOf(rule.swap ?? {}).map(([term, to]) =>
      compileExpression(term, to, rule.ignorecase ?? true),
    )
    const veto = compileVeto(rule, context.patterns)
    const innocent = innocentIn(rule)

    const knows = ({ customer }: Draft, listed: readonly string[], found: string) =>
      customer !== null &&
      (customerUses(customer, listed) || customerKnows(customer, found, context.language.twins))

    const placesIn = (draft: Draft, matches: readonly PhraseMatch[]): Place[] => {
      const listed = matches.flatMap((match): Place[] => {
        const form = formAt(draft, match)
        return form ? [{ ...match, form, span: spanOf(draft, match) }] : []
      })
      if (!expressions.length) return listed
      const found = expressions.flatMap((expression) => expressionPlaces(draft, expression))
      return [...listed, ...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    }

    const judged = (find: SentenceContext, places: readonly Place[]): RawFinding[] => {
      const { draft } = find
      if (isOfTheTrade(draft.customer, rule.experts, context.language.twins)) return []
      const findings: RawFinding[] = []
      let free = 0
      for (const place of places) {
        const { form, span, sentence } = place
        const found = draft.text.slice(span.start, span.end)
        if (span.start < free || innocent.has(found.toLowerCase())) continue
        if (form.exact && found.replace(/\s+/g, ' ') !== form.text) continue
        if (veto(draft, sentence, place) || isLabel(draft, sentence, place, form.text)) continue
        if (rule.inflect === 'verb' && isName(find, place)) continue
        const { lemma } = form
        if (lemma.explanation === null && isAsProposed(draft, place)) continue
        if (rule['knows-customer'] && (isAddress(draft, sentence) || knows(draft, lemma.forms, found)))
          continue
        free = span.end
        // One hint a term is enough; a fix is offered at every place.
        const once = rule.fix ? {} : { once: lemma.meaning }
        if ((form.exact || lemma.explanation !== null) && isBracketed(draft, place))
          findings.push({ span, ...once, isSilent: true })
        else if (lemma.explanation === null)
          findings.push({ ...replacement(find, place, rule.fix !== undefined), ...once })
        else findings.push({ ...explanation(find, place, lemma.explanation, singularOf(form)), ...once })
      }
      return findings
    }
    const common = { rule, phrases: terms.length ? [trie.asPhrase(rule.id)] : [] }
    if (expressions.length === 0)
      return {
        ...common,
        ...bySentence({ looksAhead: looksAhead(rule) }, (find, _, matches) =>
          judged(find, placesIn(find.draft, matches)),
        ),
      }
    return {
      ...common,
      always: true,
      needs: neededBy(expressions.map(({ regex }) => regex)),
      find: (find, matches) => saidOnce(judged(find, placesIn(find.draft, matches))),
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
  const innocent = innocentIn(rule)
  const swaps = Object.entries(rule.swap ?? {})
    .filter(([term]) => !holdsRegex(term))
    .map(([term, to]) => ({ term, proposals: optionsOf(to), explanation: null }))
  const terms = Object.entries(rule.explain ?? {}).map(([term, explanation]) => ({
    term,
    proposals: [term],
    explanation,
  }))
  return [...swaps, ...terms].filter(({ term }) => !innocent.has(term.toLowerCase()))
}

const innocentIn = ({ exceptions = [] }: SubstitutionFields): ReadonlySet<string> =>
  new Set(exceptions.map((term) => term.toLowerCase()))

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

/** "Dear Policyholder", "Prepress": who is spoken to and who speaks. */
const isAddress = ({ sentences }: Draft, sentence: number) =>
  sentences[sentence]!.zone === 'greeting' || sentences[sentence]!.zone === 'sign-off'

/** "HMS Endeavour": a verb with a capital after a word is none. */
function isName({ draft: { text, tokens } }: SentenceContext, { from }: TokenRun): boolean {
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
