import type { PhraseMatch } from '../pattern/phrase'
import type { CompiledRule, RawFinding } from './check'

interface Ways {
  /** Does it look at sentences without a match, too? */
  readonly always?: boolean
  readonly looksAhead: boolean
}

/** Of a rule that judges sentence by sentence: what it finds in one, and so in a draft. */
export function bySentence(
  { always = false, looksAhead }: Ways,
  findIn: NonNullable<CompiledRule['findIn']>,
): Pick<CompiledRule, 'findIn' | 'find' | 'always' | 'looksAhead'> {
  return {
    always,
    looksAhead,
    findIn,
    find(context, matches) {
      const all = bySentenceOf(matches)
      const asked = always ? context.draft.sentences.keys() : all.keys()
      return saidOnce([...asked].flatMap((sentence) => findIn(context, sentence, all.get(sentence) ?? [])))
    },
  }
}

/** In order of place, as matches are. */
function bySentenceOf(matches: readonly PhraseMatch[]): ReadonlyMap<number, readonly PhraseMatch[]> {
  const result = new Map<number, PhraseMatch[]>()
  for (const match of matches) {
    const group = result.get(match.sentence)
    if (group) group.push(match)
    else result.set(match.sentence, [match])
  }
  return result
}

/** Of what is to be said once, the first. */
export function saidOnce(findings: readonly RawFinding[]): RawFinding[] {
  const said = new Set<string>()
  return findings.filter(({ once, isSilent }) => {
    if (once !== undefined && said.has(once)) return false
    if (once !== undefined) said.add(once)
    return !isSilent
  })
}
