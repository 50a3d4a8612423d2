/** The engine's door: everything outside `src/engine` imports from here. */
export type {
  Careful,
  CheckOptions,
  CheckResult,
  DraftFacts,
  DraftSetting,
  FixResult,
  FixScope,
  LanguageStretch,
  Silenced,
  SilenceReason,
} from './options'
export type { Channel, Format, Kind, Turn, ZoneRole, MaskKind } from './draft/draft'
export { channels, formats, kinds, turns } from './draft/draft'
export type {
  Change,
  Copy,
  Edit,
  FileFinding,
  Finding,
  Fix,
  Level,
  LevelSetting,
  Suggestion,
} from './finding'
export { levels } from './finding'
export type { Position, Range } from './lines'
export { LineIndex } from './lines'
export type { Grade, Move } from './moves'
export { moves } from './moves'
export type { Problem, ProblemCode } from './problem'
export type { Rule } from './rules/rule'
export type { LocaleData } from './rules/locale-data'
export type { FileSpan, TextSpan } from './span'
export type { Template, TemplateKind, TemplatePart, TemplateStatus } from './templates/template'
export type { LocalePack } from './compile-locale'
export type { ReplyOf } from './reply-of'
export type { Phrases, Texts } from './message'
export { languageOfDraft } from './message'
export type { Linter } from './linter'
export { createLinter } from './linter'
