import type { Draft, Sentence } from '../draft/draft'
import { keptOf } from '../draft/kept'
import { TokenKind } from '../draft/tokens'
import { textSpan, type TextSpan } from '../span'
import { isBracketed } from './brackets'
import { defineCheck, type RawFinding } from './check'
import { customerUses, isOfTheTrade } from './customer'
import { isLabel } from './labels'
import { compileVeto, vetoFields, type VetoFields } from './vetoes'

interface AcronymFields extends VetoFields {
  /** What every reader knows (PDF, VAT), capitals that are no acronyms (NOT), and what other rules explain. */
  readonly exceptions?: readonly string[]
  /** Only after one of these words ("the QRB", "the new QRB", "via QRB"): without, capitals are a name more often than not. */
  readonly after?: readonly string[]
  /** Shorter ones are names more often than not. */
  readonly shortest?: number
  /** Words passed over where an acronym is spelled out: "proof of delivery". */
  readonly 'link-words'?: readonly string[]
  /** Suggestions; `{A}` stands for the acronym. */
  readonly suggest?: readonly string[]
  /** Silent where the customer's message uses the acronym. */
  readonly 'knows-customer'?: boolean
  /** Words by which customers show that they are of the trade: the rule is silent for them. */
  readonly experts?: readonly string[]
}

/** Longer runs of capitals are names or emphasis rather than acronyms. */
const shape = /^\p{Lu}{2,4}(?=s?$|-\p{Ll})/u
const allCapitals = /^\p{Lu}{2,}$/u

/** Acronyms that nobody explains to the customer: one hint a sentence, at the first use of each. */
export const acronym = defineCheck<AcronymFields>({
  name: 'acronym',
  about: 'An acronym that is neither generally known, nor explained, nor used by the customer.',
  fields: {
    exceptions: { type: 'string-list', about: 'Acronyms that need no explanation.' },
    after: { type: 'string-list', about: 'Only after one of these words; anywhere if not given.' },
    shortest: { type: 'number', about: 'How many capitals it takes; 2 if not given.' },
    'link-words': {
      type: 'string-list',
      about: 'Words passed over where an acronym is spelled out, such as "of".',
    },
    suggest: {
      type: 'string-list',
      about: 'What may stand there instead; {A} is the acronym, slots as {{name}}.',
    },
    'knows-customer': { type: 'boolean', about: 'Silent where the customer uses the acronym.' },
    experts: {
      type: 'string-list',
      about: 'Silent where the customer uses one of these, or program code (#code).',
    },
    ...vetoFields,
  },
  compile(rule, { patterns, language }) {
    const exceptions = new Set(rule.exceptions ?? [])
    const veto = compileVeto(rule, patterns)
    const shortest = rule.shortest ?? 2
    const after = rule.after && new Set(rule.after)
    const linkWords = new Set([...(rule['link-words'] ?? []), '&', '-'])
    return {
      rule,
      phrases: [],
      always: true,
      find({ draft, rewrites }) {
        if (isOfTheTrade(draft.customer, rule.experts, language.twins)) return []
        const known = new Set<string>()
        return draft.sentences.flatMap((here, sentence): RawFinding[] => {
          const { firstToken, endToken, zone } = here
          if (zone !== 'body' || !keptOf(here, holdsAcronym, () => holdsAcronym(draft, here))) return []
          for (let at = firstToken; at < endToken; at++) {
            const found = acronymAt(draft, at)
            if (!found || found.text.length < shortest || exceptions.has(found.text) || known.has(found.text))
              continue
            if (after && !isAfter(draft, at, firstToken, after)) continue
            const run = { from: at, to: at + 1 }
            if (isCode(draft, at, firstToken, endToken) || isLabel(draft, sentence, run)) continue
            if (veto(draft, sentence, run)) continue
            known.add(found.text)
            if (
              isBracketed(draft, run) ||
              isEmphasis(draft, found.text) ||
              isInAddress(draft, found.text) ||
              isSpelledOut(draft, found.text, linkWords)
            )
              continue
            if (rule['knows-customer'] && draft.customer && customerUses(draft.customer, [found.text]))
              continue
            const proposals = rewrites ? (rule.suggest ?? []) : []
            const suggestions = proposals.map((text) => [
              { span: found.span, newText: text.replaceAll('{A}', found.text) },
            ])
            return [{ span: found.span, args: ['', found.text], suggestions }]
          }
          return []
        })
      },
    }
  },
})

/** Behind one of the words, or behind one and a word more: "the correct VRM". */
function isAfter({ tokens }: Draft, at: number, first: number, after: ReadonlySet<string>): boolean {
  const stands = (back: number) => at - back >= first && after.has(tokens.word[at - back]!)
  return stands(1) || (tokens.kind[at - 1] === TokenKind.Word && stands(2))
}

/** Nearly no sentence does. */
function holdsAcronym(draft: Draft, { firstToken, endToken }: Sentence): boolean {
  for (let at = firstToken; at < endToken; at++) if (acronymAt(draft, at)) return true
  return false
}

function acronymAt(draft: Draft, at: number): { text: string; span: TextSpan } | null {
  const { start, end, kind } = draft.tokens
  if (kind[at] !== TokenKind.Word) return null
  const text = shape.exec(draft.text.slice(start[at], end[at]))?.[0]
  return text ? { text, span: textSpan(start[at]!, start[at]! + text.length) } : null
}

/** Part of a code or label, not of a sentence: beside a number or more capitals, or before a colon; or a signature ("– TM"). */
function isCode({ text, tokens }: Draft, at: number, first: number, end: number): boolean {
  const isPart = (other: number) =>
    other >= first &&
    other < end &&
    (tokens.kind[other] === TokenKind.Number ||
      allCapitals.test(text.slice(tokens.start[other], tokens.end[other])))
  const isInitials = at + 1 === end && at > first && /^[-–—^]$/.test(tokens.word[at - 1]!)
  return isPart(at - 1) || isPart(at + 1) || tokens.word[at + 1] === ':' || isInitials
}

/** A plain word in capitals: it stands elsewhere in small letters. */
function isEmphasis({ text, tokens }: Draft, acronym: string): boolean {
  const word = acronym.toLowerCase()
  return tokens.word.some(
    (other, at) => other === word && text.slice(tokens.start[at], tokens.end[at]) === word,
  )
}

/** "Your QRED bill" and help@qred.example: a house's own name. */
const isInAddress = ({ text }: Draft, acronym: string): boolean =>
  new RegExp(`[@/.]${acronym}\\.\\p{L}`, 'iu').test(text)

/** Its words stand somewhere in the draft: "ask the Quick Repairs Board", and later "the QRB". */
function isSpelledOut({ text, tokens }: Draft, acronym: string, linkWords: ReadonlySet<string>): boolean {
  const letters = acronym.toLowerCase()
  const begins = (at: number, letter: string) => {
    const word = tokens.word[at]!
    if (word.length < 3 || word[0] !== letter) return false
    return letters.length > 2 || text[tokens.start[at]!] === letter.toUpperCase()
  }
  return tokens.word.some((_, first) => {
    let next = 0
    for (let at = first; next < letters.length && at < tokens.count; at++) {
      if (begins(at, letters[next]!)) next++
      else if (next === 0 || !linkWords.has(tokens.word[at]!)) return false
    }
    return next === letters.length
  })
}
