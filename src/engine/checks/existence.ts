import type { Draft } from '../draft/draft'
import { spanOf, type TokenRun } from '../draft/token-run'
import { spellings } from '../language/stems'
import type { TextSpan } from '../span'
import { withCaseOf } from '../casing'
import type { PhraseMatch } from '../pattern/phrase'
import { bySentence } from './by-sentence'
import { defineCheck, type RawFinding, type SentenceContext } from './check'
import { masksIn } from './masks'
import { compileRegex, holdsRegex, neededBy, regexMatches, runAt } from './regex'
import { compileVeto, looksAhead, vetoFields, type VetoFields } from './vetoes'

interface ExistenceFields extends VetoFields {
  readonly tokens?: readonly string[]
  /** Expressions joined as they stand, without word boundaries. */
  readonly raw?: readonly string[]
  readonly nonword?: boolean
  readonly ignorecase?: boolean
  readonly exceptions?: readonly string[]
  readonly suggest?: readonly string[]
}

interface Found {
  readonly sentence: number
  readonly span: TextSpan
  readonly run: TokenRun
}

/** Words, phrases and regular expressions that shouldn't be there. Built-in rules use words only: they can't hang. */
export const existence = defineCheck<ExistenceFields>({
  name: 'existence',
  about: 'Words or phrases that should not be there; regular expressions as in Vale.',
  findsWords: true,
  mayHang: (rule) => (rule.raw ?? []).length > 0 || expressionsOf(rule).length > 0,
  fault: ({ tokens = [], raw = [] }) =>
    [...tokens, ...raw].some((part) => part.trim() !== '')
      ? null
      : 'has neither tokens nor raw, and can find nothing. Add "tokens: [a word]".',
  fields: {
    tokens: { type: 'string-list', about: 'Words, phrases or regular expressions, each at word boundaries.' },
    raw: { type: 'string-list', about: 'Parts of one regular expression, joined as they stand.' },
    nonword: { type: 'boolean', about: 'True: no word boundaries are asked for.' },
    ignorecase: { type: 'boolean', about: 'False: case matters (default true).' },
    exceptions: { type: 'string-list', about: 'Found texts that are fine.' },
    suggest: { type: 'string-list', about: 'What may stand there instead; slots as {{name}}.' },
    ...vetoFields,
  },
  compile(rule, { patterns, language, termTrie }) {
    const options = { ignoreCase: rule.ignorecase ?? true, nonword: rule.nonword ?? false }
    const expressions = expressionsOf(rule)
    const literal = (rule.tokens ?? []).filter((token) => !expressions.includes(token))
    const trie = termTrie(rule, () =>
      literal.flatMap((token) => spellings(token, language).map((spelling) => [spelling, 0] as const)),
    )
    const regexes = [
      ...(expressions.length ? [compileRegex(expressions, options)] : []),
      ...(rule.raw?.length ? [compileRegex([rule.raw.join('')], { ...options, nonword: true })] : []),
    ]
    const veto = compileVeto(rule, patterns)
    const innocent = new Set((rule.exceptions ?? []).map((text) => text.toLowerCase()))

    const judged = ({ draft, rewrites }: SentenceContext, found: Found[]): RawFinding[] => {
      found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
      let free = 0
      return found.flatMap(({ sentence, span, run }) => {
        const text = draft.text.slice(span.start, span.end)
        if (span.start < free || innocent.has(text.toLowerCase()) || veto(draft, sentence, run)) return []
        free = span.end
        const finding: RawFinding = { span, args: [text] }
        if (!rewrites || !rule.suggest || masksIn(draft.masks, span.start, span.end).length) return [finding]
        const opens = span.start === draft.sentences[sentence]!.span.start
        const suggestions = rule.suggest.map((to) => [{ span, newText: withCaseOf(text, to, opens) }])
        return [{ ...finding, suggestions }]
      })
    }
    const listed = (draft: Draft, matches: readonly PhraseMatch[]): Found[] =>
      matches.map((run) => ({ sentence: run.sentence, span: spanOf(draft, run), run }))
    const common = { rule, phrases: literal.length ? [trie.asPhrase(rule.id)] : [] }
    if (regexes.length === 0)
      return {
        ...common,
        ...bySentence({ looksAhead: looksAhead(rule) }, (context, _, matches) =>
          judged(context, listed(context.draft, matches)),
        ),
      }
    return {
      ...common,
      always: true,
      needs: neededBy(regexes),
      find(context, matches) {
        const { draft } = context
        const found = regexes
          .flatMap((regex) => regexMatches(draft, regex))
          .map((match): Found => ({ ...match, run: runAt(draft, match.sentence, match.span) }))
        return judged(context, [...listed(draft, matches), ...found])
      },
    }
  },
})

/** The tokens of a rule that only a regular expression can find; plain words are looked up far faster. */
function expressionsOf({
  tokens = [],
  ignorecase = true,
  nonword = false,
}: ExistenceFields): readonly string[] {
  return nonword || !ignorecase ? tokens : tokens.filter(holdsRegex)
}
