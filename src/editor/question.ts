import type * as vscode from 'vscode'
import type { CheckOptions, Format } from '../engine'
import { optionsFor } from '../team/team'
import type { DraftAsk } from '../worker/protocol'
import type { Choice } from './choices'
import type { Settings } from './settings'
import type { LoadedTeam } from './teams'

const formats: Readonly<Record<string, Format>> = { markdown: 'markdown', email: 'email', plaintext: 'plain' }

/** An untitled tab in a language that says nothing is read as Markdown. */
export const formatFor = ({ languageId }: vscode.TextDocument): Format => formats[languageId] ?? 'markdown'

/** How a document is checked now: the team's config over the writer's settings, and the writer's choices over all. */
export function questionFor(
  document: vscode.TextDocument,
  loaded: LoadedTeam | null,
  settings: Settings,
  { locale, channel }: Choice,
): Pick<DraftAsk, 'options' | 'team'> {
  const path = document.isUntitled ? null : document.uri.path
  const forced = { ...(locale && { locale }), ...(channel && { channel }) }
  const options = optionsFor(loaded?.team ?? null, path, forced)
  const merged: CheckOptions = {
    ...options,
    format: formats[document.languageId] ?? options.format,
    language: settings.messageLanguage,
    levels: { ...settings.levels, ...options.levels },
    vocabulary: [...settings.vocabulary, ...(options.vocabulary ?? [])],
  }
  return { options: merged, team: loaded?.key ?? null }
}
