import * as vscode from 'vscode'
import type { LevelSetting } from '../engine'
import { chooseLanguage } from './choose-language'

export const section = 'replyLint'

/** The writer's own settings; a team folder's config comes on top of them. */
export interface Settings {
  readonly enable: boolean
  /** Untitled tabs: all of them, none, or those that read like a reply. */
  readonly untitled: 'auto' | 'always' | 'never'
  readonly levels: Readonly<Record<string, LevelSetting>>
  readonly vocabulary: readonly string[]
  /** Of hints and of our own words: a tag, or `draft` for that of the draft. */
  readonly messageLanguage: string
  /** Who signs; '' where nobody said. */
  readonly agentName: string
  /** Whose values of facts are inserted; '' for the general ones. */
  readonly market: string
}

/** Settings as they hold for a document. Values of a wrong type count as not set: people edit JSON by hand. */
export function settingsFor(uri: vscode.Uri | undefined): Settings {
  const configuration = configurationFor(uri)
  const untitled = configuration.get<unknown>('untitled')
  const levels = configuration.get<unknown>('levels')
  const vocabulary = configuration.get<unknown>('vocabulary')
  return {
    enable: configuration.get<unknown>('enable') !== false,
    untitled: untitled === 'always' || untitled === 'never' ? untitled : 'auto',
    levels: Object.fromEntries(Object.entries(isRecord(levels) ? levels : {}).filter(isLevelEntry)),
    vocabulary: Array.isArray(vocabulary) ? vocabulary.filter((word) => typeof word === 'string') : [],
    messageLanguage: languageIn(configuration),
    agentName: textOf(configuration.get<unknown>('agentName')),
    market: textOf(configuration.get<unknown>('market')),
  }
}

/** That of the hints alone: it is asked at every key. */
export const messageLanguageFor = (uri: vscode.Uri | undefined): string => languageIn(configurationFor(uri))

const languageIn = (configuration: vscode.WorkspaceConfiguration): string =>
  chooseLanguage(configuration.get<unknown>('messageLanguage'), vscode.env.language)

/** null says that no document is meant; without a word VS Code writes a warning to its log, each time. */
const configurationFor = (uri: vscode.Uri | undefined): vscode.WorkspaceConfiguration =>
  vscode.workspace.getConfiguration(section, uri ?? null)

/** Adds to `replyLint.levels`, where it is set already for this draft, else in the user's settings. */
export async function setLevel(draft: vscode.Uri, ruleId: string, level: LevelSetting): Promise<void> {
  const value = (before: unknown) => ({ ...(isRecord(before) ? before : {}), [ruleId]: level })
  await update(draft, 'levels', value)
}

/** Adds to `replyLint.vocabulary`, where it is set already for this draft, else in the user's settings. */
export async function addWord(draft: vscode.Uri, word: string): Promise<void> {
  const value = (before: unknown) => [...new Set([...(Array.isArray(before) ? before : []), word])]
  await update(draft, 'vocabulary', value)
}

/** Written where it counts: a folder's own value would hide one that is further out. */
async function update(draft: vscode.Uri, name: string, change: (before: unknown) => unknown): Promise<void> {
  const { WorkspaceFolder, Workspace, Global } = vscode.ConfigurationTarget
  const configuration = vscode.workspace.getConfiguration(section, draft)
  const now = configuration.inspect<unknown>(name)
  const places: [target: vscode.ConfigurationTarget, value: unknown][] = [
    [WorkspaceFolder, now?.workspaceFolderValue],
    [Workspace, now?.workspaceValue],
  ]
  const [target, before] = places.find(([, value]) => value !== undefined) ?? [Global, now?.globalValue]
  await configuration.update(name, change(before), target)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const settable: readonly unknown[] = ['off', 'suggestion', 'warning', 'error'] satisfies LevelSetting[]

const isLevelEntry = (entry: [string, unknown]): entry is [string, LevelSetting] =>
  settable.includes(entry[1])
