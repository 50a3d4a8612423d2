import * as vscode from 'vscode'
import { languageOfDraft } from '../engine/message'
import { knownLanguage } from './choose-language'
import type { Drafts } from './drafts'
import type { CurrentDocument } from './flow/current'
import { speak, spokenLanguage, type Strings } from './l10n'
import { readPackaged } from './package-files'
import { messageLanguageFor } from './settings'

export interface SpeakerParts {
  readonly current: CurrentDocument
  readonly drafts: Drafts
  /** The folder that the extension is in, with `l10n/`. */
  readonly extensionUri: vscode.Uri
  log(error: unknown): void
}

/**
 * Keeps our own words in the language of the hints: the one that was set, else the display language, else that of the
 * draft that the writer is at. Only the languages that are spoken are read.
 */
export class Speaker implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[]
  private wanted = spokenLanguage()

  constructor(private readonly parts: SpeakerParts) {
    const { current, drafts } = parts
    this.disposables = [
      current.onDidChange(() => void this.follow()),
      drafts.onDidChange((document) => document === current.value && void this.follow()),
      vscode.workspace.onDidChangeConfiguration(() => void this.follow()),
    ]
    void this.follow()
  }

  dispose(): void {
    for (const one of this.disposables) one.dispose()
  }

  /** What isn't known yet, such as the language of a draft that is being read, changes nothing. */
  private async follow(): Promise<void> {
    const document = this.parts.current.value
    const language = messageLanguageFor(document?.uri)
    const locale = document && this.parts.drafts.get(document)?.latest?.result.locale
    const tag = language === languageOfDraft ? locale : language
    const wanted = tag ? (knownLanguage(tag) ?? 'en') : this.wanted
    if (wanted === this.wanted) return
    this.wanted = wanted
    try {
      const strings = await this.read(wanted)
      if (wanted !== this.wanted) return // meanwhile the writer went to another draft
      speak(wanted, strings)
      this.parts.drafts.showAgain()
    } catch (error) {
      this.parts.log(error)
    }
  }

  private async read(language: string): Promise<Strings> {
    if (language === 'en') return {}
    return readPackaged(this.parts.extensionUri, `l10n/editor.${language}.json`)
  }
}
