/** One option of the command: what `parseArgs` needs, what help shows. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean'
  /** One letter that stands for it. */
  readonly short?: string
  /** Name of the value in help. */
  readonly value?: string
  readonly about: string
}

export const optionTable = {
  format: { type: 'string', value: 'FORMAT', about: 'pretty (default), json, sarif, github, vale-json' },
  fix: { type: 'boolean', about: 'write rewrites that keep the meaning into the files' },
  stdin: { type: 'boolean', about: 'check the text on standard input' },
  'stdin-filename': { type: 'string', value: 'NAME', about: 'the file name that this text would have' },
  jsonl: { type: 'boolean', about: 'read a JSON object a line on standard input' },
  locale: { type: 'string', value: 'TAG', about: 'the language of the drafts, such as en' },
  channel: { type: 'string', value: 'NAME', about: 'email, chat or social' },
  kind: { type: 'string', value: 'NAME', about: 'reply, template, part, note or auto' },
  turn: { type: 'string', value: 'NAME', about: 'first, follow-up or closing' },
  config: {
    type: 'string',
    value: 'FILE',
    about: 'this config.yaml or .vale.ini, not .reply-lint/',
  },
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
  shard: { type: 'string', value: 'I/N', about: 'check the I-th of N parts of the files, from 1/N' },
  jobs: { type: 'string', value: 'N', about: 'check on N threads' },
  zones: { type: 'boolean', about: 'add the parts of each draft (json and jsonl)' },
  'no-suggestions': { type: 'boolean', about: 'findings only, without rewrites' },
  language: {
    type: 'string',
    value: 'TAG',
    about: 'messages in en (default), af, de, es, fr, ru or sl',
  },
  help: { type: 'boolean', short: 'h', about: 'show this help' },
  version: { type: 'boolean', short: 'v', about: 'show the version' },
} as const satisfies Record<string, OptionSpec>

export type OptionName = keyof typeof optionTable

export const optionNames = Object.keys(optionTable) as OptionName[]
