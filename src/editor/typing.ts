import type { TextDocumentContentChangeEvent } from 'vscode'

/** Longer insertions were pasted or came from a quick fix. */
const longestWord = 40

interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * What the writer's keystrokes tell: where the caret stands, and whether an input method is at work. VS Code tells
 * extensions nothing of input methods, but their changes give them away: each replaces exactly what the one before
 * put in ("k" → "か" → "かん"; "^" → "ê"). It is over once something else happens: the next letter, a move of the
 * caret, a save.
 */
export class Typing {
  /** Where the caret stands because something was typed there; null when it was put there on purpose. */
  typedAt: number | null = null
  private last: Stretch | null = null
  private composed: Stretch | null = null

  /** Letters are being put together: what stands there isn't written yet. */
  get isComposing(): boolean {
    return this.composed !== null
  }

  /** The text changed; undo and redo are no typing. */
  changed(changes: readonly TextDocumentContentChangeEvent[], isTyped: boolean): void {
    const [change] = changes
    const isKeystroke =
      isTyped && changes.length === 1 && change!.text.length <= longestWord && !/\s./.test(change!.text)
    if (!isKeystroke) return this.rest()
    const { rangeOffset: start, rangeLength, text } = change!
    const isReplaced =
      this.last?.start === start && this.last.end === start + rangeLength && this.last.end > start
    const now = { start, end: start + text.length }
    this.typedAt = now.end
    this.last = now
    this.composed = isReplaced && text !== '' ? now : null
  }

  /** The caret is here now. False where that is only the typing itself. */
  caretMoved(offset: number): boolean {
    const { typedAt, composed } = this
    if (composed && offset >= composed.start && offset <= composed.end) return false
    if (typedAt === null || typedAt === offset) return false
    this.rest()
    return true
  }

  /** Nothing was typed for a while; an input method may be open for as long as it likes. */
  paused(): void {
    if (!this.composed) this.typedAt = null
  }

  /** Nothing is being written any more. */
  rest(): void {
    this.typedAt = null
    this.last = null
    this.composed = null
  }
}
