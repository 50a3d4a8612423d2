import { parseArgs } from 'node:util'
import { languageTag } from '../../engine/language-tag'
import { levels, type Level } from '../../engine/finding'
import { nearest } from '../../engine/rules/nearest'
import { dateFault } from '../../engine/templates/dates'
import type { OptionSpec } from '../option-table'
import { UsageError } from '../usage-error'

const reportFormats = ['pretty', 'json', 'sarif', 'github'] as const
const tableFormats = ['pretty', 'json'] as const

export interface CheckTemplatesArgs {
  readonly command: 'check-templates'
  /** A team's folder, or a folder or file in it. */
  readonly path: string
  /** `2026-11-25`. */
  readonly today: string
  readonly format: (typeof reportFormats)[number]
  readonly minLevel: Level
  readonly failLevel: Level | 'never'
}

export interface CoverageArgs {
  readonly command: 'template-coverage'
  readonly path: string
  readonly today: string
  readonly format: (typeof tableFormats)[number]
}

export const exchangeFormats = ['csv', 'zendesk', 'code-snippets'] as const
export type ExchangeFormat = (typeof exchangeFormats)[number]

export interface ExportArgs {
  readonly command: 'export-templates'
  readonly path: string
  readonly to: ExchangeFormat
  /** Those that nobody has approved as well. */
  readonly all: boolean
}

export interface ImportArgs {
  readonly command: 'import-templates'
  /** The team's folder. */
  readonly path: string
  readonly file: string
  readonly from: ExchangeFormat
  /** Of templates that don't say theirs. */
  readonly locale: string
}

export type TemplateArgs = CheckTemplatesArgs | CoverageArgs | ExportArgs | ImportArgs
export type TemplateCommand = TemplateArgs['command']

const today = {
  type: 'string',
  value: 'DATE',
  about: 'the day that counts as today, such as 2026-11-25',
} as const
const help = { type: 'boolean', short: 'h', about: 'show the help' } as const
const format = { type: 'string', value: 'FORMAT', about: 'pretty (default), json' } as const

const options = {
  'check-templates': {
    format: { ...format, about: 'pretty (default), json, sarif, github' },
    today,
    'min-level': {
      type: 'string',
      value: 'LEVEL',
      about: 'suggestion (default), warning or error: show no less',
    },
    'fail-level': {
      type: 'string',
      value: 'LEVEL',
      about: 'exit 1 from this level on: default warning; never',
    },
    help,
  },
  'template-coverage': { format, today, help },
  'export-templates': {
    to: { type: 'string', value: 'FORMAT', about: 'csv, zendesk or code-snippets' },
    all: { type: 'boolean', about: 'those that nobody has approved as well' },
    help,
  },
  'import-templates': {
    from: { type: 'string', value: 'FORMAT', about: 'csv, zendesk or code-snippets' },
    locale: {
      type: 'string',
      value: 'TAG',
      about: 'the language of those that do not say theirs: default en',
    },
    help,
  },
} as const satisfies Record<TemplateCommand, Record<string, OptionSpec>>

export const templateCommands = Object.keys(options) as TemplateCommand[]

export const isTemplateCommand = (name: string | undefined): name is TemplateCommand =>
  (templateCommands as readonly (string | undefined)[]).includes(name)

/**
 * @param now what today is unless the options say so
 * @throws UsageError on anything that the command doesn't take
 */
export function parseTemplateCommand(
  command: TemplateCommand,
  argv: readonly string[],
  now: Date,
): TemplateArgs | 'help' {
  const { values, positionals } = parsed(command, argv)
  if (values['help']) return 'help'
  if (command === 'import-templates') return importArgs(positionals, values)
  if (positionals.length > 1)
    throw new UsageError(`${command} takes one folder. Leave "${positionals[1]}" out.`)
  const text = (name: string) => values[name] as string | undefined
  const path = positionals[0] ?? '.'
  if (path === '') throw new UsageError('The path is empty. Name a folder, or "." for this one.')
  if (command === 'export-templates')
    return { command, path, to: oneOf('to', text('to') ?? '', exchangeFormats), all: values['all'] === true }
  const today = dayFrom(text('today'), now)
  if (command === 'template-coverage')
    return { command, path, today, format: oneOf('format', text('format') ?? 'pretty', tableFormats) }
  return {
    command,
    path,
    today,
    format: oneOf('format', text('format') ?? 'pretty', reportFormats),
    minLevel: oneOf('min-level', text('min-level') ?? 'suggestion', levels),
    failLevel: oneOf('fail-level', text('fail-level') ?? 'warning', [...levels, 'never'] as const),
  }
}

function importArgs(
  [file, path = '.', ...more]: readonly string[],
  values: Readonly<Record<string, string | boolean | undefined>>,
): ImportArgs {
  if (!file || more.length > 0)
    throw new UsageError('import-templates takes a file, and the folder of the team.')
  const locale = languageTag(String(values['locale'] ?? 'en'))
  if (!locale)
    throw new UsageError(
      `--locale doesn't take "${String(values['locale'])}". It takes a language tag such as en or sl.`,
    )
  return {
    command: 'import-templates',
    file,
    path,
    locale,
    from: oneOf('from', String(values['from'] ?? ''), exchangeFormats),
  }
}

function parsed(command: TemplateCommand, argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: options[command], allowPositionals: true }) as {
      values: Readonly<Record<string, string | boolean | undefined>>
      positionals: string[]
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error
    const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && /'-*([^']*)'/.exec(message)?.[1]
    if (!unknown)
      throw new UsageError(`${message.split('\n')[0]!.replace(/\.$/, '')}. See reply-lint --help.`)
    const known = Object.keys(options[command])
    const near = nearest(unknown, known)
    const hint = near ? `Did you mean --${near}?` : `It takes --${known.join(', --')}.`
    throw new UsageError(`${command} has no option --${unknown}. ${hint}`)
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  if ((allowed as readonly string[]).includes(value)) return value as T
  throw new UsageError(`--${option} doesn't take "${value}". It takes ${allowed.join(', ')}.`)
}

/** The computer's own day, in its time zone, where none is given. */
function dayFrom(value: string | undefined, now: Date): string {
  if (value === undefined) {
    const two = (number: number) => String(number).padStart(2, '0')
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  }
  const fault = dateFault(value)
  if (fault) throw new UsageError(`--today ${fault.replace(/\.$/, '')}.`)
  return value
}
