import { parseArgs } from 'node:util'
import { channels, kinds, turns } from '../engine/draft/draft'
import { levels, type Level } from '../engine/finding'
import type { DraftFacts } from '../engine'
import { messageLanguages } from '../generated/languages'
import { nearest } from '../engine/rules/nearest'
import { languageTag } from '../engine/language-tag'
import { optionNames, optionTable } from './option-table'
import type { TestRulesArgs } from './test-rules'
import { isTemplateCommand, parseTemplateCommand, type TemplateArgs } from './templates/args'
import { UsageError } from './usage-error'

export type OutputFormat = 'pretty' | 'json' | 'sarif' | 'github' | 'vale-json'
const outputFormats: readonly OutputFormat[] = ['pretty', 'json', 'sarif', 'github', 'vale-json']

export interface Args {
  readonly input: 'files' | 'stdin' | 'jsonl'
  /** Files, folders and globs; the working directory where none is named. */
  readonly patterns: readonly string[]
  readonly stdinName: string | undefined
  readonly format: OutputFormat
  readonly fix: boolean
  /** What the options say of every draft. */
  readonly forced: DraftFacts
  readonly config: string | undefined
  readonly minLevel: Level
  /** The level to fail from; undefined: the input's own default. */
  readonly failLevel: Level | 'never' | undefined
  readonly shard: { readonly index: number; readonly count: number } | undefined
  readonly jobs: number
  readonly zones: boolean
  readonly rewrites: boolean
  /** Of the messages. */
  readonly language: string
}

export type Command = 'help' | 'version' | Args | TestRulesArgs | TemplateArgs

/** Sub-commands of later versions: the names are taken, so a path of that name is written `./…`. */
const laterCommands = ['report']

/** @throws UsageError on anything that the command doesn't take. */
export function parseCommand(argv: readonly string[]): Command {
  if (argv[0] === 'test-rules') return parseTestRules(argv.slice(1))
  if (isTemplateCommand(argv[0])) return parseTemplateCommand(argv[0], argv.slice(1), new Date())
  refuseLaterCommand(argv)
  const { values, positionals } = parseOptions(argv)
  if (values.help) return 'help'
  if (values.version) return 'version'
  // What an unset variable of a script leaves: with --fix, taking it for the working directory would do harm.
  if (positionals.includes('')) throw new UsageError('A path is empty. Name a file, or "." for this folder.')
  for (const [name, value] of Object.entries(values))
    if (value === '') throw new UsageError(`--${name} is empty. Give it a value, or leave it out.`)

  const args: Args = {
    input: values.jsonl ? 'jsonl' : values.stdin ? 'stdin' : 'files',
    patterns: positionals,
    stdinName: values['stdin-filename'],
    format: formatFrom(values.format),
    fix: values.fix ?? false,
    forced: {
      ...(values.locale !== undefined && { locale: localeFrom(values.locale) }),
      ...(values.channel !== undefined && { channel: oneOf('channel', values.channel, channels) }),
      ...(values.kind !== undefined && { kind: oneOf('kind', values.kind, kinds) }),
      ...(values.turn !== undefined && { turn: oneOf('turn', values.turn, turns) }),
    },
    config: values.config,
    minLevel: oneOf('min-level', values['min-level'] ?? 'suggestion', levels),
    failLevel:
      values['fail-level'] === undefined
        ? undefined
        : oneOf('fail-level', values['fail-level'], [...levels, 'never'] as const),
    shard: shardFrom(values.shard),
    jobs: jobsFrom(values.jobs),
    zones: values.zones ?? false,
    rewrites: !values['no-suggestions'],
    language: languageFrom(values.language),
  }
  refuseContradictions(args, values.stdin === true, values.format !== undefined)
  return args
}

function parseTestRules(argv: readonly string[]): Command {
  const { values, positionals } = parseOptions(argv)
  if (values.help) return 'help'
  const { config, ...others } = values
  for (const name of Object.keys(others)) throw new UsageError(`test-rules takes no --${name}. Leave it out.`)
  return { command: 'test-rules', paths: positionals, config }
}

/** Looked for before the options, as a sub-command has options of its own that we don't know yet. */
function refuseLaterCommand(argv: readonly string[]): void {
  const { tokens } = parseArgs({
    ...{ args: [...argv], options: optionTable, allowPositionals: true, strict: false, tokens: true },
  })
  const first = tokens.find(({ kind }) => kind === 'positional' || kind === 'option-terminator')
  if (first?.kind === 'positional' && isTemplateCommand(first.value))
    throw new UsageError(`"${first.value}" comes first: reply-lint ${first.value} …`)
  if (first?.kind === 'positional' && laterCommands.includes(first.value))
    throw new UsageError(
      `"${first.value}" isn't there yet. To check a file or folder of that name, write ./${first.value}.`,
    )
}

function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: optionTable, allowPositionals: true })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error
    const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && /'(-+[^']*)'/.exec(message)?.[1]
    if (!unknown)
      throw new UsageError(`${message.split('\n')[0]!.replace(/\.$/, '')}. See reply-lint --help.`)
    const near = nearest(unknown.replace(/^-+/, ''), optionNames)
    throw new UsageError(
      `There is no option ${unknown}. ${near ? `Did you mean --${near}?` : 'See reply-lint --help.'}`,
    )
  }
}

function refuseContradictions(args: Args, stdin: boolean, formatNamed: boolean): void {
  const { input, patterns } = args
  if (input === 'jsonl') {
    if (stdin) throw new UsageError('--jsonl reads standard input itself. Leave --stdin out.')
    if (args.shard) throw new UsageError('--shard is for files: split the lines before --jsonl reads them.')
    if (args.fix)
      throw new UsageError('--jsonl writes findings, no texts. Leave --fix out; each finding has its fix.')
    if (formatNamed && args.format !== 'json')
      throw new UsageError('--jsonl has its own output. Leave --format out.')
  }
  if (input !== 'files' && patterns.length)
    throw new UsageError(`--${input} reads standard input. Leave out "${patterns[0]}", or --${input}.`)
  if (input === 'stdin' && args.shard)
    throw new UsageError('--shard is for files. Leave it out with --stdin.')
  if (input !== 'stdin' && args.stdinName !== undefined)
    throw new UsageError('--stdin-filename names the text on standard input. Add --stdin.')
  if (args.zones && input !== 'jsonl' && args.format !== 'json')
    throw new UsageError('--zones adds to JSON. Add --format json, or --jsonl.')
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  if ((allowed as readonly string[]).includes(value)) return value as T
  const near = nearest(value, allowed)
  const hint = near ? `Did you mean "${near}"?` : `It takes ${allowed.join(', ')}.`
  throw new UsageError(`--${option} doesn't take "${value}". ${hint}`)
}

const formatFrom = (value = 'pretty'): OutputFormat => oneOf('format', value, outputFormats)

function localeFrom(value: string): string {
  const tag = languageTag(value)
  if (tag) return tag
  throw new UsageError(`--locale doesn't take "${value}". It takes a language tag such as en, pt-BR or sl.`)
}

/** A tag of a language that we have ("de-AT" is read as "de"). */
function languageFrom(value = 'en'): string {
  const language = languageTag(value)?.split('-')[0]
  return language && messageLanguages.includes(language)
    ? language
    : oneOf('language', value, messageLanguages)
}

function shardFrom(value: string | undefined): Args['shard'] {
  if (value === undefined) return undefined
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(value) ?? []).map(Number)
  if (index >= 1 && index <= count) return { index, count }
  throw new UsageError(`--shard doesn't take "${value}". It takes I/N with I from 1 to N, such as 1/4.`)
}

function jobsFrom(value = '1'): number {
  const jobs = /^\d{1,3}$/.test(value) ? Number(value) : 0
  if (jobs >= 1) return jobs
  throw new UsageError(`--jobs doesn't take "${value}". It takes the number of threads, from 1 to 999.`)
}
