import { textSpan } from '../span'
import { compileGrammar, type GrammarMatch } from '../language/english-grammar'
import { PatternError } from '../pattern/parse'
import { foldCase, type Literals } from '../vale/regex/literals'
import { withCaseOf } from '../casing'
import { defineCheck, type RawFinding } from './check'
import { masksIn } from './masks'
import { runAt } from './regex'
import { compileVeto, vetoFields, type VetoFields } from './vetoes'

interface MatchFields extends VetoFields {
  readonly patterns: readonly string[]
  readonly suggest?: readonly string[]
}

/** Finds constructions by parts of speech. What a tagger finds is never sure: it suggests, and fixes nothing. */
export const match = defineCheck<MatchFields>({
  name: 'match',
  about:
    'Constructions by parts of speech, as patterns of compromise: "#Modal be [<act>#PastTense]". English only.',
  fields: {
    patterns: {
      type: 'string-list',
      required: true,
      about:
        'Words, tags (#Verb), roots ({walk}), choices (a|b), captures [<name>…]; one named "here" is underlined alone.',
    },
    suggest: {
      type: 'string-list',
      about: 'What may stand there instead; captures as {name}, slots as {{name}}.',
    },
    ...vetoFields,
  },
  fault: ({ locale, patterns }) =>
    !/^en(?:-|$)/i.test(locale)
      ? 'reads English only, and can find nothing here. Move it into a folder rules/en/.'
      : patterns.every((pattern) => pattern.trim() === '')
        ? 'has no patterns, and can find nothing. Add "patterns: [#Modal be #PastTense]".'
        : null,
  compile(rule, { patterns }) {
    const grammar = rule.patterns.map(compileGrammar)
    const suggest = rule.suggest ?? []
    for (const target of suggest)
      for (const [, name] of target.matchAll(captured))
        if (name !== undefined && !grammar.some(({ captures }) => captures.has(name)))
          throw new PatternError(`No pattern has a capture "[<${name}>…]"`, target)
    const veto = compileVeto(rule, patterns)
    const needs = neededBy(grammar.map((one) => one.needs))

    return {
      rule,
      phrases: [],
      always: true,
      needs,
      find({ draft, rewrites }): RawFinding[] {
        return draft.sentences.flatMap((sentence, index): RawFinding[] => {
          const text = draft.text.slice(sentence.span.start, sentence.span.end)
          if (needs && !needs.some((word) => foldCase(text).includes(word))) return []
          const found = grammar
            .flatMap((one) => one.matchesIn(text.replace(/\s/g, ' ')))
            .sort((a, b) => a.start - b.start)
          let free = 0
          return found.flatMap((one): RawFinding[] => {
            const { start, end } = one.captures.get('here') ?? one
            const span = textSpan(sentence.span.start + start, sentence.span.start + end)
            const masks = masksIn(draft.masks, span.start, span.end)
            const isProse = masks.every(({ kind }) => kind === 'markup')
            if (start < free || !isProse || veto(draft, index, runAt(draft, index, span))) return []
            free = end
            const observed = text.slice(start, end)
            const proposed = suggest.flatMap((target) => filled(target, one, text) ?? [])
            const texts = proposed.map((to) => withCaseOf(observed, to, start === 0))
            const isPlain = rewrites && masks.length === 0
            return [
              {
                span,
                args: [texts[0] ?? observed, observed],
                suggestions: isPlain ? texts.map((newText) => [{ span, newText }]) : [],
              },
            ]
          })
        })
      },
    }
  },
})

const captured = /\{\{[^}]*\}\}|\{([^{}]+)\}/g

/** With its captures; null where one of them took no part. */
function filled(target: string, { captures }: GrammarMatch, text: string): string | null {
  let isWhole = true
  const words = target.replace(captured, (all, name?: string) => {
    if (name === undefined) return all
    const place = captures.get(name)
    if (!place) isWhole = false
    return place ? text.slice(place.start, place.end) : ''
  })
  return isWhole ? words : null
}

const neededBy = (all: readonly Literals[]): Literals =>
  all.includes(null) ? null : all.flatMap((literals) => literals ?? [])
