import type { Draft } from '../draft/draft'
import { fold } from '../draft/tokens'
import { textSpan, type TextSpan } from '../span'
import { defineCheck, type RawFinding } from './check'

interface LinkTextFields {
  /** Whole texts of links, in small letters. */
  readonly texts: readonly string[]
  readonly suggest?: readonly string[]
}

/** Links whose words say nothing of what is behind them: screen readers read links out by themselves. */
export const linkText = defineCheck<LinkTextFields>({
  name: 'link-text',
  about: 'A Markdown link whose text does not say where it leads.',
  fields: {
    texts: { type: 'string-list', required: true, about: 'Whole texts of links that say nothing.' },
    suggest: {
      type: 'string-list',
      about: 'What may stand there instead: {text} is the text, {{name}} a slot.',
    },
  },
  compile(rule) {
    const hollow = new Set(rule.texts.map(fold))
    return {
      rule,
      phrases: [],
      always: true,
      find({ draft }) {
        return linkTexts(draft).flatMap((span): RawFinding[] => {
          const text = draft.text.slice(span.start, span.end)
          if (!hollow.has(fold(text.trim().replace(/[*_.!:]/g, '')))) return []
          const suggestions = (rule.suggest ?? []).map((wording) => [
            { span, newText: wording.replace('{text}', () => text) },
          ])
          return [{ span, args: ['', text], suggestions }]
        })
      },
    }
  },
})

/** The texts of the links in the reply's own sentences: what stands between "[" and "](". */
function linkTexts({ text, masks, sentences }: Draft): TextSpan[] {
  return masks.flatMap(({ kind, span }) => {
    if (kind !== 'link-target' || text[span.start] !== ']') return []
    const open = text.lastIndexOf('[', span.start - 1)
    const isOwn = sentences.some(
      (sentence) =>
        sentence.zone === 'body' && sentence.span.start <= span.start && span.start <= sentence.span.end,
    )
    return open >= 0 && text[open - 1] !== '!' && isOwn ? [textSpan(open + 1, span.start)] : []
  })
}
