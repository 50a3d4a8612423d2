import { languageTag } from '../language-tag'
import type { LanguageStretch } from '../options'
import type { LocaleData } from '../rules/locale-data'
import type { TextSpan } from '../span'
import type { Block } from './draft'
import { evidenceOf, sumOf, told, type Evidence } from './evidence'
import type { Stretch } from './stretch'
import { candidatesFor, languageIn, languageOf, localeBy, localeOf } from './locale'

/** The languages of a reply, block by block. */
export interface Languages {
  /** The main one: as declared, else the one that the reply begins in. Null where no installed locale fits. */
  readonly locale: string | null
  /** In order; one stretch unless the reply is bilingual, none where it has no words. */
  readonly stretches: readonly LanguageStretch<TextSpan>[]
  /** The locale of a block, by its index. */
  localeAt(block: number): string | null
}

/** Words that a stretch in another language has at least: fewer are a title, a name, a button. */
const fewestWords = 8
/** What a block must tell to count as in another language; and how many times what it tells for the main one. */
const fewestTold = 1.5 * told
const clearly = 2

interface Run {
  /** Null is the declared language, or the one in which most is said. */
  readonly language: string | null
  readonly blocks: number[]
  words: number
}

/**
 * A block that tells little goes with the one before it, or at the top with the one below; one in another language
 * counts only on strong evidence, whatever the draft declares.
 */
export function readLanguages(
  text: string,
  blocks: readonly Block[],
  sources: readonly Stretch[],
  declared: string | undefined,
  installed: readonly LocaleData[],
): Languages {
  const candidates = candidatesFor(installed)
  const evidence = sources.map((source) => evidenceOf(source, candidates))
  const total = sumOf(evidence)
  const sample = () => blocks.map(({ span }) => text.slice(span.start, span.end)).join('\n')
  const tag = declared === undefined ? null : languageTag(declared)
  const most = tag ? languageOf(tag) : languageIn(total, sample, installed)
  const runs = withoutScraps(runsOf(evidence, most, installed))
  const isLatin = (members: readonly number[]) =>
    members.every((i) => evidence[i]!.latin * 2 >= evidence[i]!.words)
  const found = (run: Run) =>
    run.language === null
      ? localeBy(total, sample, installed)
      : localeOf(run.language, isLatin(run.blocks), installed)
  // A bilingual reply begins in its main language, unless it says which one that is.
  const locale = tag ?? (runs[0] ? found(runs[0]) : localeBy(total, sample, installed))
  const locales = new Map<number, string | null>()
  const stretches = runs.map((run): LanguageStretch<TextSpan> => {
    const { language, blocks: members } = run
    const own = language === null && tag !== null ? tag : found(run)
    for (const i of members) locales.set(i, own)
    return {
      locale: own,
      span: { start: blocks[members[0]!]!.span.start, end: blocks[members.at(-1)!]!.span.end },
    }
  })
  return { locale, stretches, localeAt: (block) => locales.get(block) ?? null }
}

function runsOf(evidence: readonly Evidence[], main: string | null, installed: readonly LocaleData[]): Run[] {
  const { languages } = candidatesFor(installed)
  const mainIndex = main === null ? -1 : languages.indexOf(main)
  const runs: Run[] = []
  let untold: number[] = []
  evidence.forEach(({ scores, words }, i) => {
    const speaks = mainIndex < 0 ? undefined : tellsOf(scores, mainIndex)
    if (speaks === undefined && runs.length === 0) return void untold.push(i)
    const language = speaks === undefined ? runs.at(-1)!.language : speaks < 0 ? null : languages[speaks]!
    const last = runs.at(-1)
    if (last?.language === language) {
      last.blocks.push(i)
      last.words += words
    } else runs.push({ language, blocks: [...untold, i], words })
    untold = []
  })
  return untold.length > 0 ? [{ language: null, blocks: untold, words: 0 }] : runs
}

/** The candidate that a block speaks for; -1 for the main one, undefined where it tells too little. */
function tellsOf(scores: Int32Array, main: number): number | undefined {
  let best = main
  for (let i = 0; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i
  if (scores[best]! < fewestTold) return undefined
  return scores[best]! >= clearly * Math.max(0, scores[main]!) && best !== main ? best : -1
}

/** Stretches too short to be another language join what stands before them. */
function withoutScraps(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const run of runs) {
    const language = run.language !== null && run.words < fewestWords ? null : run.language
    const last = kept.at(-1)
    if (last?.language === language) last.blocks.push(...run.blocks)
    else kept.push({ ...run, language })
  }
  return kept
}
