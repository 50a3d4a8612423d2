import type * as vscode from 'vscode'
import { Overrun, type LintClient } from '../worker/client'
import type { DraftAsk } from '../worker/protocol'
import { isShownNow, restTime, showsWholeDraft, type Moment } from './calm'
import { isWholeDraft, toShown, type CheckedVersion, type Shown } from './findings'
import type { IgnoredHints } from './ignored'
import { Typing } from './typing'

/** Keystrokes that come within this time (ms) are checked together; long texts wait longer. */
const gatherTime = (length: number): number => 120 + length / 10_000

/** VS Code shows no more of them for one document; one that long is no letter. */
const mostHints = 1_000

/** How a draft is checked: everything but its text. */
export type Question = Pick<DraftAsk, 'options' | 'team'>

export interface SessionParts {
  readonly client: LintClient
  readonly ignored: IgnoredHints
  /** Called with what is to be on screen: always findings of the document's present version. */
  show(shown: Shown): void
  /** What is known of the draft changed. */
  changed(): void
  log(error: unknown): void
}

/** One draft that is being checked, from its first check until it is closed or switched off. */
export class DraftSession {
  shown: Shown = { version: -1, findings: [] }
  state: 'checking' | 'checked' | 'failed' = 'checking'
  question: Question | null = null

  /** The newest check; its version may be older than the document's. */
  latest: CheckedVersion | null = null
  private running: { readonly version: number; readonly done: Promise<void> } | null = null
  private gathering: ReturnType<typeof setTimeout> | undefined
  private resting: ReturnType<typeof setTimeout> | undefined
  private isSaved: boolean
  private isResting = false
  private wereShown = false
  private readonly typing = new Typing()
  private isTooSlow = false
  private isClosed = false

  constructor(
    readonly document: vscode.TextDocument,
    private readonly parts: SessionParts,
  ) {
    this.isSaved = !document.isUntitled && !document.isDirty
  }

  get key(): string {
    return this.document.uri.toString()
  }

  /** The check of the document as it is now, if that is there. */
  get current(): CheckedVersion | null {
    return this.latest?.version === this.document.version ? this.latest : null
  }

  /** Options or rules are these from now on: what was known of the draft no longer holds. */
  ask(question: Question): void {
    this.question = question
    this.latest = null
    this.running = null
    void this.check()
  }

  /** The text changed; undo and redo are no typing. */
  changed(changes: readonly vscode.TextDocumentContentChangeEvent[], isTyped: boolean): void {
    this.typing.changed(changes, isTyped)
    this.isSaved = false
    this.isResting = false
    clearTimeout(this.resting)
    this.resting = setTimeout(() => this.rest(), restTime)
    if (this.isTooSlow) return
    // Not put off by further keystrokes: who types without a pause sees hints, too.
    this.gathering ??= setTimeout(() => void this.check(), gatherTime(this.document.getText().length))
  }

  /** A saved draft is worth another try where the last check took too long. */
  saved(byHand: boolean): void {
    this.isTooSlow = false
    this.isSaved ||= byHand
    if (byHand) this.typing.rest()
    this.publish()
    void this.check()
  }

  /** The caret was moved without typing: nothing at it is being written any more. */
  caretMoved(offset: number): void {
    if (this.typing.caretMoved(offset)) this.publish()
  }

  /** Shows hints about the whole draft, too, from now on: the writer asked for them. */
  showWholeDraft(): void {
    this.wereShown = true
    this.publish()
  }

  /** Checks the document as it is now and shows the result. Resolves to null where that can't be done. */
  async check(): Promise<CheckedVersion | null> {
    clearTimeout(this.gathering)
    this.gathering = undefined
    while (!this.isClosed && this.question && !this.current) {
      if (this.running?.version !== this.document.version) this.start()
      await this.running?.done
      if (this.state === 'failed') return null
    }
    return this.current
  }

  /**
   * Shows what is to be seen at this moment; nothing new where the newest check is of an older version, or while
   * an input method puts letters together.
   */
  publish(): void {
    const { current, document } = this
    if (!current || this.isClosed || this.typing.isComposing) return
    const moment: Moment = {
      isSaved: this.isSaved,
      isResting: this.isResting,
      wereShown: this.wereShown,
      typedAt: this.typing.typedAt,
    }
    this.wereShown = current.result.words > 0 && showsWholeDraft(current, moment)
    const findings = current.result.findings
      .filter((finding) => isShownNow(current, finding, moment) && !this.isIgnored(current, finding))
      .slice(0, mostHints)
      .map((finding) => toShown(document, current, finding))
    this.shown = { version: current.version, findings }
    this.parts.show(this.shown)
    this.parts.changed()
  }

  close(): void {
    this.isClosed = true
    clearTimeout(this.gathering)
    clearTimeout(this.resting)
    this.parts.client.cancel(this.key)
  }

  /** What a check found, without what the writer ignored. */
  openFindings(checked: CheckedVersion): CheckedVersion['result']['findings'] {
    return checked.result.findings.filter((finding) => !this.isIgnored(checked, finding))
  }

  isIgnored(checked: CheckedVersion, finding: CheckedVersion['result']['findings'][number]): boolean {
    return this.parts.ignored.has(this.document, finding, isWholeDraft(checked, finding))
  }

  private start(): void {
    const { version } = this.document
    this.state = 'checking'
    const running = { version, done: this.run(version) }
    this.running = running
    void running.done.then(() => this.running === running && (this.running = null))
  }

  private async run(version: number): Promise<void> {
    const { document, parts, question } = this
    if (!question) return
    try {
      const answer = await parts.client.check(this.key, { text: document.getText(), ...question })
      if (!answer || version !== document.version || question !== this.question) return
      this.latest = { version, ...answer }
      this.state = 'checked'
      this.publish()
    } catch (error) {
      parts.log(error)
      this.isTooSlow = error instanceof Overrun
      this.state = 'failed'
      parts.changed()
    }
  }

  private rest(): void {
    this.isResting = true
    this.typing.paused()
    this.publish()
  }
}
