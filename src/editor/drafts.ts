import * as vscode from 'vscode'
import type { LintClient } from '../worker/client'
import type { Choices } from './choices'
import type { IgnoredHints } from './ignored'
import { questionFor } from './question'
import { isShownReadable, mailOf, noteLossy, type ReadableDrafts } from './readable'
import { isCheckable, isSelected } from './selector'
import { DraftSession, type Question } from './session'
import { section, settingsFor } from './settings'
import type { LoadedTeam, TeamFolders } from './teams'
import { UntitledReplies } from './untitled'

export interface DraftsParts {
  readonly client: LintClient
  readonly choices: Choices
  readonly ignored: IgnoredHints
  readonly teams: TeamFolders
  readonly readable: ReadableDrafts
  log(error: unknown): void
}

/** A document and the version of it that hints were made for. */
export interface ShownVersion {
  readonly uri: vscode.Uri
  readonly version: number
}

/** The drafts that are open: which documents are checked, and what the editor's events mean to them. */
export class Drafts implements vscode.Disposable {
  private readonly sessions = new Map<string, DraftSession>()
  private readonly collection = vscode.languages.createDiagnosticCollection('reply-lint')
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>()
  /** What is known of a draft changed, or it became one, or is none any more. */
  readonly onDidChange = this.changed.event
  private readonly showed = new vscode.EventEmitter<ShownVersion>()
  /** Hints were put on screen; told at once, before the document can change. */
  readonly onDidShow = this.showed.event
  private readonly disposables: vscode.Disposable[]
  /** Documents that are being saved because the writer said so. */
  private readonly savedByHand = new Set<string>()
  private readonly untitled: UntitledReplies

  constructor(private readonly parts: DraftsParts) {
    const { workspace, window } = vscode
    this.untitled = new UntitledReplies({
      client: parts.client,
      log: parts.log,
      isOpen: (document) => !this.get(document) && parts.choices.of(document.uri).isOn === undefined,
      recognised: (document) => void this.consider(document),
    })
    this.disposables = [
      this.untitled,
      this.collection,
      this.changed,
      this.showed,
      workspace.onDidOpenTextDocument((document) => void this.opened(document)),
      workspace.onDidCloseTextDocument((document) => this.closed(document)),
      workspace.onDidChangeTextDocument((event) => this.edited(event)),
      workspace.onWillSaveTextDocument(({ document, reason }) => {
        if (reason === vscode.TextDocumentSaveReason.Manual) this.savedByHand.add(document.uri.toString())
      }),
      workspace.onDidSaveTextDocument((document) => {
        const byHand = this.savedByHand.delete(document.uri.toString())
        this.get(document)?.saved(byHand)
      }),
      window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) =>
        this.get(document)?.caretMoved(document.offsetAt(selection.active)),
      ),
      workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration(section) && this.considerAll(),
      ),
      parts.teams.onDidChange(() => this.considerAll()),
      parts.choices.onDidChange((uri) =>
        this.considerAll((document) => document.uri.toString() === uri.toString()),
      ),
    ]
    this.considerAll()
  }

  /** The draft's session, where the document is checked. */
  get(document: vscode.TextDocument): DraftSession | undefined {
    return this.sessions.get(document.uri.toString())
  }

  /** How a document is checked, or would be. */
  async question(document: vscode.TextDocument): Promise<Question> {
    const known = this.get(document)?.question
    if (known) return known
    const { choices } = this.parts
    const team = await this.teamOf(document)
    return this.inMail(
      document,
      questionFor(document, team, settingsFor(document.uri), choices.of(document.uri)),
    )
  }

  /** The session of a document that was switched on just now. */
  async begin(document: vscode.TextDocument): Promise<DraftSession | undefined> {
    await this.consider(document)
    return this.get(document)
  }

  /** What is said of drafts is said in another way from now on. */
  showAgain(): void {
    for (const { document } of this.sessions.values()) this.changed.fire(document)
  }

  dispose(): void {
    for (const session of this.sessions.values()) session.close()
    for (const one of this.disposables) one.dispose()
  }

  private considerAll(isMeant: (document: vscode.TextDocument) => boolean = () => true): void {
    for (const document of vscode.workspace.textDocuments.filter(isMeant)) void this.consider(document)
  }

  /** Starts, renews or ends the check of a document, as things stand now. */
  private async consider(document: vscode.TextDocument): Promise<void> {
    if (!isCheckable(document)) return
    const { choices, client } = this.parts
    // Where the window is busy, a team is looked for longer than a worker takes to start.
    if (this.isMeant(document, null)) client.prepare()
    const team = await this.teamOf(document)
    await noteLossy(document)
    if (document.isClosed) return
    const choice = choices.of(document.uri)
    const settings = settingsFor(document.uri)
    if (this.isMeant(document, team))
      this.sessionOf(document).ask(this.inMail(document, questionFor(document, team, settings, choice)))
    else {
      this.close(document)
      this.untitled.edited(document)
    }
    this.changed.fire(document)
  }

  /** Is it checked, as things stand now? A mail's hints show in one of its two documents only. */
  private isMeant(document: vscode.TextDocument, team: LoadedTeam | null): boolean {
    const { uri } = document
    if (isShownReadable(uri)) return false
    const isReply = this.untitled.has(document)
    return isSelected(document, team, settingsFor(uri), this.parts.choices.of(uri), isReply)
  }

  /** A mail's readable draft has the team of the mail. */
  private teamOf({ uri }: vscode.TextDocument): ReturnType<TeamFolders['teamFor']> {
    return this.parts.teams.teamFor(mailOf(uri) ?? uri)
  }

  /** A readable draft is read as what it is in its mail: the answer to what that quotes. */
  private inMail({ uri }: vscode.TextDocument, question: Question): Question {
    const reply = this.parts.readable.replyOf(uri)
    if (!reply) return question
    const { customer, turn, locale, isAuto } = reply
    const { options } = question
    const forced = {
      turn,
      ...(isAuto && { kind: 'auto' as const }),
      ...(locale && { locale }),
      ...options.forced,
    }
    return { ...question, options: { ...options, forced, ...(customer && { customer }) } }
  }

  /** The mail behind a readable draft that was opened or closed. */
  private considerMail({ uri }: vscode.TextDocument): void {
    const mail = mailOf(uri)?.toString()
    if (mail) this.considerAll((document) => document.uri.toString() === mail)
  }

  private sessionOf(document: vscode.TextDocument): DraftSession {
    const known = this.get(document)
    if (known) return known
    const { client, ignored, log } = this.parts
    const session = new DraftSession(document, {
      client,
      ignored,
      log,
      show: ({ version, findings }) => {
        this.collection.set(
          document.uri,
          findings.map(({ diagnostic }) => diagnostic),
        )
        this.showed.fire({ uri: document.uri, version })
      },
      changed: () => this.changed.fire(document),
    })
    this.sessions.set(session.key, session)
    return session
  }

  private close(document: vscode.TextDocument): void {
    this.get(document)?.close()
    this.sessions.delete(document.uri.toString())
    this.collection.delete(document.uri)
  }

  private async opened(document: vscode.TextDocument): Promise<void> {
    if (!document.isUntitled) await this.inherit(document)
    this.considerMail(document)
    await this.consider(document)
  }

  private closed(document: vscode.TextDocument): void {
    this.close(document)
    this.considerMail(document)
    // A change of language closes and opens a document at once: then it is still the same draft.
    const isGone = () =>
      !vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === document.uri.toString())
    if (!document.isUntitled) return
    setTimeout(() => {
      if (!isGone()) return
      this.untitled.forget(document)
      void this.parts.choices.forget(document.uri)
    })
  }

  private edited({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return // only whether it is saved changed
    this.get(document)?.changed(contentChanges, reason === undefined)
    this.untitled.edited(document)
  }

  /** An untitled draft that was just saved as a file goes on being checked as the writer chose. */
  private async inherit(file: vscode.TextDocument): Promise<void> {
    const { choices } = this.parts
    const draft = vscode.workspace.textDocuments.find(
      (one) => one.isUntitled && this.sessions.has(one.uri.toString()) && one.getText() === file.getText(),
    )
    if (draft && choices.of(file.uri).isOn === undefined)
      await choices.change(file.uri, choices.of(draft.uri))
  }
}
