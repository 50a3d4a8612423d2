import type { Draft } from './draft/draft'
import type { CompiledLocale, Part } from './lint'
import { languageNeutral } from './rules/locale-data'
import type { TextSpan } from './span'

/** The draft for each of its languages, the main one first, each with that language's rules. */
export function partsOf(draft: Draft, localeFor: (tag: string) => CompiledLocale): Part[] {
  const locales = new Set([draft.locale, ...draft.languages.map(({ locale }) => locale)])
  if (locales.size === 1) return [{ draft, locale: localeFor(draft.locale ?? languageNeutral) }]
  return [...locales].map((locale) => {
    const spans = draft.languages.filter((stretch) => stretch.locale === locale).map(({ span }) => span)
    return { draft: only(draft, locale, spans), locale: localeFor(locale ?? languageNeutral) }
  })
}

/** The draft with the sentences and masks of some stretches alone; whose words are whose stays as it is. */
function only(draft: Draft, locale: string | null, spans: readonly TextSpan[]): Draft {
  const isInside = ({ span }: { readonly span: TextSpan }) =>
    spans.some(({ start, end }) => start <= span.start && span.end <= end)
  return {
    ...draft,
    locale,
    // Their neighbours are others here than in the draft.
    sentences: draft.sentences.filter(isInside).map(({ keptHere: _, ...sentence }) => sentence),
    masks: draft.masks.filter(isInside),
  }
}
