import type * as vscode from 'vscode'
import type { CheckResult } from '../engine'
import type { LintClient } from '../worker/client'
import { formatFor } from './question'
import { isProse } from './selector'

export interface UntitledParts {
  readonly client: LintClient
  /** Nobody decided yet whether this tab is checked. */
  isOpen(document: vscode.TextDocument): boolean
  /** The tab reads like a reply. */
  recognised(document: vscode.TextDocument): void
  log(error: unknown): void
}

/** ms: what is read between keystrokes is no reply yet. */
const gatherTime = 400
/** UTF-16 units: shorter is no reply yet, longer was never written as one. */
const [shortest, longest] = [20, 50_000]

/** Untitled tabs that have come to read like a reply. One that does stays a draft: coming and going isn't calm. */
export class UntitledReplies implements vscode.Disposable {
  private readonly replies = new Set<string>()
  private readonly gathering = new Map<string, ReturnType<typeof setTimeout>>()

  constructor(private readonly parts: UntitledParts) {}

  has({ uri }: vscode.TextDocument): boolean {
    return this.replies.has(uri.toString())
  }

  /** Looks at the tab once it rests a little. */
  edited(document: vscode.TextDocument): void {
    if (!document.isUntitled || !isProse(document) || this.has(document) || !this.parts.isOpen(document))
      return
    const key = document.uri.toString()
    clearTimeout(this.gathering.get(key))
    this.gathering.set(
      key,
      setTimeout(() => void this.look(document, key), gatherTime),
    )
  }

  /** The tab was closed: its name goes to another one. */
  forget({ uri }: vscode.TextDocument): void {
    clearTimeout(this.gathering.get(uri.toString()))
    this.gathering.delete(uri.toString())
    this.replies.delete(uri.toString())
  }

  dispose(): void {
    for (const timer of this.gathering.values()) clearTimeout(timer)
  }

  private async look(document: vscode.TextDocument, key: string): Promise<void> {
    this.gathering.delete(key)
    const text = document.getText()
    if (document.isClosed || text.trim().length < shortest || text.length > longest) return
    try {
      const options = { format: formatFor(document), rewrites: false }
      const answer = await this.parts.client.check(`untitled ${key}`, { text, options, team: null })
      if (!answer || document.isClosed || !readsLikeReply(answer.result)) return
      this.replies.add(key)
      this.parts.recognised(document)
    } catch (error) {
      this.parts.log(error)
    }
  }
}

/** Any one of them opens notes and articles, too. */
export function readsLikeReply({ zones, words }: Pick<CheckResult, 'zones' | 'words'>): boolean {
  const roles = new Set(zones.map(({ role }) => role))
  const evidence = [roles.has('greeting'), roles.has('sign-off'), roles.has('quote')]
  return words > 0 && evidence.filter(Boolean).length >= 2
}
