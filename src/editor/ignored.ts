import type * as vscode from 'vscode'
import type { FileFinding } from '../engine'

const key = 'ignored'
/** The oldest are forgotten first: drafts come and go, the workspace's state stays. */
const most = 2_000

/** One hint that a writer doesn't want to see: by rule and sentence, so that it stays ignored when lines move. */
interface Ignored {
  readonly ruleId: string
  readonly sentence: string
  /** Set for hints about a whole draft: their sentence ("Hi Anna,") may open any other draft, too. */
  readonly uri?: string
}

/** What "Ignore here" was said to, kept in the workspace's state: in the text it would reach the customer. */
export class IgnoredHints {
  constructor(private readonly state: vscode.Memento) {}

  async add(document: vscode.TextDocument, finding: FileFinding, wholeDraft: boolean): Promise<void> {
    const all = [...this.all(), entryOf(document, finding, wholeDraft)]
    await this.state.update(key, all.slice(-most))
  }

  has(document: vscode.TextDocument, finding: FileFinding, wholeDraft: boolean): boolean {
    const ofRule = this.all().filter(({ ruleId }) => ruleId === finding.ruleId)
    if (ofRule.length === 0) return false
    const entry = entryOf(document, finding, wholeDraft)
    return ofRule.some(({ sentence, uri }) => sentence === entry.sentence && uri === entry.uri)
  }

  /** Shows these hints again. */
  async remove(
    document: vscode.TextDocument,
    findings: readonly { finding: FileFinding; wholeDraft: boolean }[],
  ) {
    const gone = findings.map(({ finding, wholeDraft }) => entryOf(document, finding, wholeDraft))
    const isGone = (one: Ignored) =>
      gone.some(
        ({ ruleId, sentence, uri }) => one.ruleId === ruleId && one.sentence === sentence && one.uri === uri,
      )
    await this.state.update(
      key,
      this.all().filter((one) => !isGone(one)),
    )
  }

  private all(): readonly Ignored[] {
    return this.state.get(key, [])
  }
}

function entryOf(document: vscode.TextDocument, { ruleId, span }: FileFinding, wholeDraft: boolean): Ignored {
  const sentence = sentenceAround(document.getText(), span.start, span.end)
  return wholeDraft ? { ruleId, sentence, uri: document.uri.toString() } : { ruleId, sentence }
}

/**
 * The sentence that an offset range stands in, roughly: from the last to the next sentence end or blank line,
 * white space folded. It only has to be the same tomorrow.
 * @param withStop with the full stop that ends it
 */
export function sentenceAround(text: string, start: number, end: number, withStop = false): string {
  const paragraphStart = Math.max(text.lastIndexOf('\n\n', start - 1), text.lastIndexOf('\n\r\n', start - 1))
  const before = text.slice(Math.max(0, paragraphStart, start - longest), start)
  const after = text.slice(end, end + longest)
  const opens = Math.max(
    ...[...before.matchAll(/[.!?…]["'”’)]*\s+|\n\r?\n/g)].map((m) => m.index + m[0].length),
    0,
  )
  const closes = after.search(/[.!?…](?=["'”’)]*(\s|$))|\n\r?\n/)
  const sentence =
    before.slice(opens) + text.slice(start, end) + (closes < 0 ? after : after.slice(0, closes))
  const stop = withStop && closes >= 0 ? stopAt(after, closes) : ''
  return sentence.replace(/\s+/g, ' ').trim() + stop
}

const stopAt = (text: string, at: number): string => /^[.!?…]["'”’)]*/.exec(text.slice(at))?.[0] ?? ''

/** No sentence is longer; keeps the work small in a text without full stops. */
const longest = 1_000
