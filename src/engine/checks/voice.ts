import type { Draft } from '../draft/draft'
import type { PatternCompiler } from '../pattern/compile'
import type { Phrase, PhraseMatch } from '../pattern/phrase'
import { matchesIn } from '../pattern/phrase-index'
import { setMembers, type NamedSets } from './set-members'

/** Who writes: a team ("we") or one person ("I"). */
export type Voice = 'team' | 'person'
export type VoiceFinder = (draft: Draft, match: PhraseMatch) => Voice

/**
 * Who speaks in the sentence of a match, by the locale's sets `voice-of-team` and `voice-of-person`: what a
 * suggestion adds must not turn "I can't" into "but we can". "I'm afraid we can't" is the team's, as is a sentence
 * that tells neither, and every sentence of a locale without these sets.
 */
export function compileVoice(sets: NamedSets, patterns: PatternCompiler): VoiceFinder {
  const members = setMembers(sets, patterns)
  const team = members('voice-of-team')
  const person = members('voice-of-person')
  return (draft, { sentence }) => {
    const isHeard = (phrases: readonly Phrase[]) => matchesIn(draft, sentence, phrases).length > 0
    return !isHeard(team()) && isHeard(person()) ? 'person' : 'team'
  }
}
