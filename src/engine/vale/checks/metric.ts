import type { Block, Document } from '../document/block'
import { defineValeCheck } from './check'
import { compileCondition, compileFormula, type Variables } from './formula'
import { measure } from './readability-measures'

interface MetricFields {
  readonly formula: string
  readonly condition: string
}

/** A formula over what is counted in the prose, and the condition under which it is told. */
export const metric = defineValeCheck<MetricFields>({
  name: 'metric',
  about: 'A formula over counts of the document, such as words per sentence.',
  scope: 'summary',
  fields: {
    formula: {
      type: 'string',
      required: true,
      about: 'Arithmetic over words, sentences, syllables, heading.h2 …',
    },
    condition: { type: 'string', required: true, about: 'When the result is told, such as "> 8.0".' },
  },
  compile({ formula, condition }) {
    const value = compileFormula(formula)
    const isTold = compileCondition(condition)
    return () => (block, document) => {
      const variables = variablesOf(block, document)
      if (!variables) return []
      const result = value(variables)
      return isTold(result) ? [{ span: null, args: [result.toFixed(2)] }] : []
    }
  },
})

/** Null where there are no words to measure. */
function variablesOf(block: Block, { counts }: Document): Variables | null {
  const measures = measure(block.text)
  if (measures.words === 0) return null
  const variables: Record<string, number> = {}
  for (const [name, count] of counts) variables[name.replaceAll('.', '_')] = count
  return {
    ...variables,
    complex_words: measures.complexWords,
    long_words: measures.longWords,
    paragraphs: measures.paragraphs - 1,
    sentences: measures.sentences,
    characters: measures.characters,
    words: measures.words,
    polysyllabic_words: measures.polysyllables,
    syllables: measures.syllables,
  }
}
