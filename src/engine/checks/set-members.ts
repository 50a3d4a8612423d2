import type { PatternCompiler } from '../pattern/compile'
import type { Phrase } from '../pattern/phrase'

/** The locale's named sets as rules write them, by name. */
export type NamedSets = Readonly<Record<string, readonly string[]>>

/** The phrases of a named set, compiled when first asked for; none where the locale has no such set. */
export const setMembers = (sets: NamedSets, patterns: PatternCompiler) => (name: string) =>
  patterns.later((): readonly Phrase[] => (name in sets ? patterns.compileEach(`@${name}`) : []))
