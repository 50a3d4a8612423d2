import type * as vscode from 'vscode'
import type { LintClient } from '../../worker/client'
import type { Drafts } from '../drafts'
import type { CheckedVersion } from '../findings'
import type { Question } from '../session'

export interface ReaderParts {
  readonly client: LintClient
  readonly drafts: Drafts
  log(error: unknown): void
}

/** What the engine says of a document, also of one that shows no hints. */
export interface Reading extends CheckedVersion {
  /** The text of that version. */
  readonly text: string
  readonly question: Question
}

/** Reads documents for the commands that go to work on a whole draft. */
export class DraftReader {
  constructor(private readonly parts: ReaderParts) {}

  /** Null where it can't be read, or changed meanwhile. */
  async read(
    document: vscode.TextDocument,
    more: Partial<Question['options']> = {},
  ): Promise<Reading | null> {
    const { client, drafts, log } = this.parts
    const question = await drafts.question(document)
    const [text, version] = [document.getText(), document.version]
    try {
      const options = { ...question.options, ...more }
      const answer = await client.check(`read ${document.uri.toString()}`, { ...question, text, options })
      return answer && document.version === version ? { ...answer, version, text, question } : null
    } catch (error) {
      log(error)
      return null
    }
  }
}
