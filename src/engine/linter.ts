import type { Edit } from './finding'
import { editsInDraft, replyOf, type ReplyOf } from './reply-of'
import { compileLocale, type LocalePack } from './compile-locale'
import type { Draft } from './draft/draft'
import { parseDraft } from './draft/parse'
import { Recent } from './draft/recent'
import type { Finding } from './finding'
import { applyEdits, compatibleFixes } from './fix'
import { lint, type CompiledLocale } from './lint'
import { languageOfDraft, speakerOf, type Speaker, type Texts } from './message'
import { readMessage, type MessageReading } from './message-reading'
import type { CheckOptions, CheckResult, FixResult, FixScope, Silenced } from './options'
import { partsOf } from './parts'
import type { Problem } from './problem'
import { toResult, type Reading } from './result'
import { languageNeutral } from './rules/locale-data'
import type { Rule, RuleBase } from './rules/rule'
import type { TextSpan } from './span'
import type { ValeChecker } from './vale/checker'

export interface Linter {
  /** Locales that have rules. */
  readonly locales: readonly string[]
  /** Faults found while compiling rules; the faulty rules are left out, the rest goes on. */
  readonly problems: readonly Problem[]
  /** `text` is file text: UTF-8 without BOM, line ends as stored. Never throws on bad text. */
  check(text: string, options: CheckOptions): CheckResult
  /** What a mail's newest reply answers, and how it is to be read where it stands alone. */
  reply(text: string, options: CheckOptions): ReplyOf
  /** Writes edits of the newest reply, by offsets into it, into the file; null where they can't be written there. */
  editReply(text: string, options: CheckOptions, edits: readonly Edit[]): string | null
  /** Applies fixes until nothing more changes; overlapping ones in turns. */
  fix(text: string, options: CheckOptions, scope: FixScope): FixResult
}

export interface LinterOptions {
  readonly packs: readonly LocalePack[]
  /** Rules that replace the packs' ones of the same locale and id, or join them. */
  readonly teamRules?: readonly Rule[]
  /** A team's Vale styles, ready to run: loaded only where there are some. */
  readonly vale?: ValeChecker | null
  /** What is said in other languages than English, by tag; null where there is nothing. */
  readonly textsIn?: (language: string) => Texts | null
  /** Told a rule's id before it runs: the worker's watchdog listens while it replays a hang. */
  readonly onRule?: (ruleId: string) => void
}

/** Customers' messages that were read lately, in UTF-16 units. */
const mostMessages = 100_000

/** What differs between the checks that were asked for lately, in UTF-16 units. */
const mostKinds = 100_000

/** Fixes seldom touch: more rounds than this means that two rules undo each other. */
const mostRounds = 10

/** The composition root: the one place where the engine's parts meet. */
export function createLinter({
  packs,
  teamRules = [],
  vale = null,
  textsIn = () => null,
  onRule,
}: LinterOptions): Linter {
  const problems: Problem[] = []
  const compiled = new Map<string, CompiledLocale>() // on first use: most sessions need one locale
  const locales = packs.map(({ data }) => data).filter(({ locale }) => locale !== languageNeutral)

  const own: ReadonlySet<RuleBase> = new Set(teamRules)
  const speakerFor = (language: string | undefined, draft: Draft): Speaker => {
    const tag = language === languageOfDraft ? draft.locale : language
    return speakerOf(tag ? textsIn(tag) : null, own)
  }

  const localeFor = (tag: string): CompiledLocale => {
    const known = compiled.get(tag)
    if (known) return known
    const locale = compileLocale(tag, packs, teamRules, (problem) => problems.push(problem))
    compiled.set(tag, locale)
    return locale
  }

  const kinds = new Recent<object>(mostKinds)
  const messages = new Recent<MessageReading>(mostMessages)

  const read = (text: string, options: CheckOptions): Reading => {
    const parsed = parseDraft(text, { ...options, locales })
    const message = readMessage(parsed, locales, localeFor, messages)
    const cue = parsed.careful === null ? message.carefulCue() : null
    const draft = cue ? { ...parsed, careful: true } : parsed
    const silenced: Silenced<TextSpan>[] = []
    const { levels = {}, rewrites = true } = options
    const speaker = speakerFor(options.language, draft)
    const result = lint(partsOf(draft, localeFor), {
      levels,
      rewrites,
      speaker,
      vocabulary: folded(options.vocabulary),
      customer: message.state,
      sameFor: kinds.of(kindOf(draft, options), () => ({})),
      onSilenced: options.explain ? (one) => silenced.push(one) : undefined,
      onRule,
    })
    return { draft, result, cue, speaker, silenced: options.explain ? silenced : null }
  }

  const check = (text: string, options: CheckOptions): CheckResult => {
    const reading = read(text, options)
    if (!vale) return toResult(text, reading)
    const { levels = {}, rewrites = true, path = null } = options
    const question = {
      path,
      levels,
      rewrites,
      vocabulary: folded(options.vocabulary),
      onRule,
      phrases: reading.speaker.phrases,
    }
    const findings = [...reading.result.findings, ...vale.check(reading.draft, question)].sort(byPlace)
    return toResult(text, { ...reading, result: { ...reading.result, findings } })
  }

  return {
    locales: locales.map(({ locale }) => locale),
    problems,
    check,
    reply: (text, options) => replyOf(parseDraft(text, { ...options, locales })),
    editReply(text, options, edits) {
      const draft = parseDraft(text, { ...options, locales })
      const written = draft.toFileEdits(editsInDraft(draft, edits))
      return written && applyEdits(text, written)
    },
    fix(text, options, scope): FixResult {
      let fixed = text
      let count = 0
      for (let round = 0; round < mostRounds; round++) {
        const { draft, result } = read(fixed, { ...options, rewrites: true })
        const fixes = compatibleFixes(result.findings, ({ ruleId, fix }) =>
          scope === 'all' ? true : scope === 'lexical' ? fix.kind === 'lexical' : ruleId === scope.ruleId,
        )
        // What the mail's encoding can't hold stays a hint; the others go on.
        const written = fixes.filter(({ edits }) => draft.toFileEdits(edits) !== null)
        const edits = written.length ? draft.toFileEdits(written.flatMap((fix) => fix.edits)) : null
        if (!edits) break
        count += written.length
        fixed = applyEdits(fixed, edits)
      }
      return { text: fixed, applied: count, remaining: check(fixed, options) }
    },
  }
}

const folded = (words: readonly string[] = []): ReadonlySet<string> =>
  new Set(words.map((word) => word.toLowerCase()))

/** All that decides what is said of a sentence, beside its words and those around it. */
const kindOf = (draft: Draft, { levels, vocabulary, rewrites, language }: CheckOptions): string =>
  JSON.stringify([
    [draft.format, draft.locale, draft.channel, draft.kind, draft.turn, draft.careful],
    [draft.audience, draft.dateOrder, draft.signature, draft.customer?.text, draft.customer?.locale],
    [levels, vocabulary, rewrites, language],
  ])

const byPlace = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end
