/** The team's `config.yaml`. Import it dynamically: it brings the YAML parser. */
import {
  audiences,
  channels,
  dateOrders,
  kinds,
  signatures,
  turns,
  type Audience,
  type Channel,
  type DateOrder,
  type Kind,
  type Signature,
  type Turn,
} from '../draft/draft'
import { levels, type LevelSetting } from '../finding'
import type { Problem } from '../problem'
import type { FieldSpec } from '../rules/field'
import { mappingOf } from '../rules/mapping'
import { readFields } from '../rules/read-fields'
import { Source } from '../rules/source'

/** What may hold for all drafts, or for some files only. */
export interface DraftSettings {
  readonly locale?: string
  readonly channel?: Channel
  readonly kind?: Kind
  readonly turn?: Turn
  /** By exact rule id, else the longest family prefix at a hyphen. */
  readonly levels?: Readonly<Record<string, LevelSetting>>
  /** Words and phrases that no word rule flags. */
  readonly vocabulary?: readonly string[]
  readonly dateOrder?: DateOrder
  readonly audience?: Audience
  /** `appended`: the mail program adds the sign-off. */
  readonly signature?: Signature
  readonly careful?: boolean
}

export interface ConfigOverride extends DraftSettings {
  /** Globs, relative to the folder that holds `.reply-lint/`. */
  readonly files: readonly string[]
}

export interface TeamConfig extends DraftSettings {
  /** Globs of files that are checked too, relative to the folder that holds `.reply-lint/`. */
  readonly include?: readonly string[]
  /** Globs of files that are never checked unless named. */
  readonly exclude?: readonly string[]
  /** Folders of Vale styles, or a `.vale.ini`. Kept for the rules that will be read from there. */
  readonly valeStyles?: readonly string[]
  /** In the file's order: a later one wins. */
  readonly overrides: readonly ConfigOverride[]
}

type FieldsOf<T> = { readonly [K in keyof T]-?: FieldSpec }

const settingFields: FieldsOf<DraftSettings> = {
  locale: { type: 'string', fault: localeFault, about: 'The language of the drafts, such as en or pt-BR.' },
  channel: { type: { oneOf: channels }, about: 'How the replies are sent.' },
  kind: { type: { oneOf: kinds }, about: 'What the drafts are.' },
  turn: { type: { oneOf: turns }, about: 'Where in the conversation the drafts stand.' },
  levels: {
    type: { mapOf: { oneOf: ['off', ...levels] } },
    about: 'How loudly rules speak, by rule or family.',
  },
  vocabulary: { type: 'string-list', about: 'Words and phrases that are fine.' },
  dateOrder: { type: { oneOf: dateOrders }, about: 'How the team writes dates.' },
  audience: { type: { oneOf: audiences }, about: 'Who reads the replies.' },
  signature: {
    type: { oneOf: signatures },
    about: 'Whether the mail program adds the sign-off.',
  },
  careful: { type: 'boolean', about: 'True: no rewrites are offered, and rules only suggest.' },
}

const overrideFields: FieldsOf<ConfigOverride> = {
  files: {
    type: 'string-list',
    required: true,
    fault: globFault,
    about: 'The files that the settings are for, as globs.',
  },
  ...settingFields,
}

/** The keys of `config.yaml`: checked here, and read by completion and hover. */
export const configFields: FieldsOf<TeamConfig> = {
  include: { type: 'string-list', fault: globFault, about: 'Files that are checked too, as globs.' },
  exclude: { type: 'string-list', fault: globFault, about: 'Files that are not checked, as globs.' },
  ...settingFields,
  valeStyles: { type: 'string-list', about: 'Folders of Vale styles, or a .vale.ini.' },
  overrides: {
    type: { listOf: { mapping: overrideFields } },
    about: 'Settings for some files: { files, … }.',
  },
}

/** What would match nothing, or nearly everything, without anybody's being told. */
function globFault(glob: string): string | null {
  if (glob === '') return 'is empty: name a file, a folder or a glob such as replies/**.'
  if (glob.startsWith('!')) return `can't begin with "!": name what is not meant under "exclude".`
  if (/\\[\w*]/.test(glob)) return `must have / between folders, not "\\": ${glob.replaceAll('\\', '/')}.`
  return null
}

function localeFault(locale: string): string | null {
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(locale)) return null
  return `must be a language tag such as en or pt-BR, not "${locale}".`
}

/**
 * Reads a `config.yaml`. Faults are returned, never thrown: a faulty key is a warning and left out, the rest holds.
 * No config only where the file can't be read at all.
 * @param path the file's path as the caller knows it, for problems
 */
export function parseConfig(
  yamlText: string,
  path: string,
): { readonly config?: TeamConfig; readonly problems: readonly Problem[] } {
  const source = new Source(yamlText, path)
  const root = mappingOf(source, 'A config file holds keys and values, such as "locale: en".')
  const values = root && readFields(root, configFields, source)
  if (!values) return { problems: source.problems }
  return { config: { overrides: [], ...values } as TeamConfig, problems: source.problems }
}
