import type { TextChange } from './last-text'
import type {
  CheckOptions,
  CheckResult,
  FileFinding,
  Edit,
  FixResult,
  FixScope,
  Level,
  Move,
  Problem,
  ReplyOf,
  Template,
} from '../engine'
import type { FalseAlarm } from '../engine/config/false-alarms'
import type { Fact } from '../engine/facts/facts'
import type { VariantState } from '../engine/templates/coverage'
import type { TemplateValues } from '../engine/templates/render'
import type { TeamData } from '../team/parse-team'
import type { LocaleFile, SourceFile, TeamFiles } from '../team/team-files'
import type { TeamOutcome } from '../team/test-team'

/** What the editor shows beside a finding, and only its rule knows. */
export interface RuleFacts {
  readonly locale: string
  /** The move whose absence the rule reports; a finding of it speaks of the whole draft. */
  readonly move: Move | null
  /** It finds single words, which a vocabulary can allow. */
  readonly words: boolean
  /** It finds blanks that nobody filled in. */
  readonly blanks: boolean
  /** Rules that are about the same thing have the same one. */
  readonly family: string
  /** The level in the rule's own file, whatever config makes of it; null for a team's rule. */
  readonly ownLevel: Level | null
}

export interface Checked {
  readonly result: CheckResult
  /** Facts of each rule that found something, by id. */
  readonly rules: Readonly<Record<string, RuleFacts>>
}

export interface DraftAsk {
  /** File text, see design.md §6. */
  readonly text: string
  readonly options: CheckOptions
  /** The team whose rules apply, by the key it was loaded under; null for the built-in rules alone. */
  readonly team: string | null
}

/** A mail's text, and the options that it is read with. */
export type ReplyAsk = Pick<DraftAsk, 'text' | 'options'>

export interface LoadTeamAsk {
  readonly team: string
  readonly files: TeamFiles
  /** Ids of rules that hang: they are left out. */
  readonly off: readonly string[]
}

export interface TestTeamAsk {
  readonly team: string
  /** The rule files whose tests are run: few at a time, so that drafts needn't wait. */
  readonly paths: readonly string[]
}

export interface LibraryAsk {
  readonly team: string
  readonly facts: SourceFile | null
  /** `2026-11-25`. */
  readonly today: string
  readonly builtInIds: readonly string[]
}

export interface TemplateChange {
  readonly team: string
  readonly files: readonly LocaleFile[]
  readonly removed: readonly Pick<LocaleFile, 'locale' | 'id'>[]
}

/** What became of a template's file: a faulty one is no part of the library. */
export interface PutTemplate {
  readonly path: string
  readonly template: Template | null
  readonly problems: readonly Problem[]
}

/** `coverageOf` as plain data. */
export interface CoverageTable {
  readonly locales: readonly string[]
  readonly rows: readonly {
    readonly id: string
    readonly variants: readonly {
      readonly locale: string
      readonly state: VariantState
      /** Null where it is missing. */
      readonly path: string | null
      /** Hints of the library's checks. */
      readonly findings: number
    }[]
  }[]
}

/** What to put into a `config.yaml`. */
export type ConfigChange = { readonly ruleOff: string } | { readonly word: string }

/** Every call of the worker: what is asked and what is answered. All of it is plain, cloneable data. */
export interface Calls {
  check: { ask: DraftAsk; answer: Checked }
  fix: { ask: DraftAsk & { readonly scope: FixScope }; answer: FixResult }
  /** The newest reply of a mail alone. */
  readReply: { ask: ReplyAsk; answer: ReplyOf }
  /** The mail's text with edits of its newest reply, and that reply as it is then; null where they can't be written. */
  writeReply: {
    ask: ReplyAsk & { readonly edits: readonly Edit[] }
    answer: { readonly text: string; readonly reply: string } | null
  }
  /** Understands some of a team's rule files ahead of `loadTeam`, which then finds that done. */
  readRules: { ask: Pick<TeamFiles, 'root' | 'rules'>; answer: null }
  /** The answer's `rules` are left out: they stay in the worker. */
  loadTeam: { ask: LoadTeamAsk; answer: TeamData }
  /** Runs the examples and tests that rules of a loaded team carry. */
  testTeam: { ask: TestTeamAsk; answer: readonly TeamOutcome[] }
  /** Begins a team's library: it knows the facts, and no template yet. It is kept for the calls below. */
  openLibrary: {
    ask: LibraryAsk
    answer: { readonly facts: readonly Fact[]; readonly problems: readonly Problem[] }
  }
  /** Takes files into a library, or their new texts, and others out of it; null where the library isn't open. */
  putTemplates: { ask: TemplateChange; answer: readonly PutTemplate[] | null }
  /** What the library's checks say of a template with this text; null where the library isn't open, or the file is faulty. */
  checkTemplate: {
    ask: { readonly team: string; readonly file: LocaleFile }
    answer: readonly FileFinding[] | null
  }
  /** Which template is there in which language, of `count` templates; null where the library isn't open. */
  coverage: {
    ask: { readonly team: string; readonly from: number; readonly count: number }
    answer: (CoverageTable & { readonly total: number }) | null
  }
  /** What a draft tells of customer and order, by placeholder name. */
  knownValues: { ask: DraftAsk; answer: TemplateValues }
  /** The page about a team's own rule, as Markdown; null where the rule's file is faulty. */
  rulePage: { ask: LocaleFile; answer: string | null }
  /** The text of a `false-alarms.yaml` with one more entry; null where its YAML is broken. */
  noteFalseAlarm: {
    ask: { readonly text: string; readonly alarm: FalseAlarm; readonly header: readonly string[] }
    answer: string | null
  }
  /** The file's new text, its comments kept; null where its YAML is broken. */
  editConfig: { ask: { readonly text: string; readonly change: ConfigChange }; answer: string | null }
}

export type CallName = keyof Calls

/** From the client to the worker. One at a time: the next one is sent when the answer is there. */
export type Request = {
  [Name in CallName]: {
    readonly id: number
    readonly call: Name
    readonly ask: Calls[Name]['ask']
    /** Of a check: what became of the text of the last one. Then the text itself is left out. */
    readonly change: TextChange | null
    /** Name each rule before it runs. */
    readonly replay: boolean
  }
}[CallName]

/** From the worker to the client. */
export type Reply =
  | { readonly kind: 'ready'; readonly locales: readonly string[] }
  /** While a request is replayed: this rule runs now; null for a built-in one, which is never to blame. */
  | { readonly kind: 'rule'; readonly ruleId: string | null }
  | { readonly kind: 'answer'; readonly id: number; readonly value: Calls[CallName]['answer'] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
