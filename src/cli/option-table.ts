/** One option of the command: what `parseArgs` needs, what help shows. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean'
  /** Name of the value in help. */
  readonly value?: string
  readonly about: string
}

export const optionTable = {
  format: { type: 'string', value: 'FORMAT', about: 'pretty (default), json, sarif or github' },
  fix: { type: 'boolean', about: 'write the rewrites that keep the meaning back into the files' },
  stdin: { type: 'boolean', about: 'check the text on standard input' },
  'stdin-filename': { type: 'string', value: 'NAME', about: 'the name and place that text would have' },
  jsonl: { type: 'boolean', about: 'read one JSON object a line on standard input, answer one a line' },
  locale: { type: 'string', value: 'TAG', about: 'the language of the drafts, such as en' },
  channel: { type: 'string', value: 'NAME', about: 'email, chat or social' },
  kind: { type: 'string', value: 'NAME', about: 'reply, template, part, note or auto' },
  turn: { type: 'string', value: 'NAME', about: 'first, follow-up or closing' },
  config: { type: 'string', value: 'FILE', about: 'this config.yaml instead of the nearest .reply-lint/' },
  'min-level': {
    type: 'string',
    value: 'LEVEL',
    about: 'show from this level on: suggestion (default), warning, error',
  },
  'fail-level': {
    type: 'string',
    value: 'LEVEL',
    about: 'exit 1 from this level on; default warning; never',
  },
  shard: { type: 'string', value: 'I/N', about: 'check only the I-th of N parts of the files, from 1/N on' },
  jobs: { type: 'string', value: 'N', about: 'check on N threads' },
  zones: { type: 'boolean', about: 'add what each part of a draft was taken for (json and jsonl)' },
  'no-suggestions': { type: 'boolean', about: 'findings only, without rewrites' },
  language: { type: 'string', value: 'TAG', about: 'the language of the messages; only en is there yet' },
  help: { type: 'boolean', about: 'show this help' },
  version: { type: 'boolean', about: 'show the version' },
} as const satisfies Record<string, OptionSpec>

export type OptionName = keyof typeof optionTable

export const optionNames = Object.keys(optionTable) as OptionName[]
