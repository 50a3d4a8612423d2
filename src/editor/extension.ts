import type * as vscode from 'vscode'
import type { Entry } from './checklist/entries'
import type { ShownVersion } from './drafts'

/** What other extensions, and our tests, may ask. */
export interface ReplyLintApi {
  /** Workers started so far: none before the first draft. */
  readonly workerStarts: () => number
  /** What the status item says; undefined while it is hidden. */
  readonly status: () => string | undefined
  /** What the checklist says; nothing without a draft. */
  readonly checklist: () => readonly Entry[]
  /** What the Testing view lists; nothing where no rule has tests. */
  readonly ruleTests: () => readonly string[]
  /** What the templates' view shows: a line for each template and, indented, for each of its languages. */
  readonly coverage: () => Promise<readonly string[]>
  /** Hints were put on screen. */
  readonly onDidShow: vscode.Event<ShownVersion>
}

/** All extensions share one thread: ours is read and set up bit by bit, with the others' turn in between. */
export async function activate(context: vscode.ExtensionContext): Promise<ReplyLintApi> {
  await new Promise((resolve) => setTimeout(resolve))
  const { setUp } = await import('./set-up')
  return setUp(context)
}
