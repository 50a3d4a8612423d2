import * as vscode from 'vscode'
import type { LintClient } from '../../worker/client'
import type { Choices } from '../choices'
import type { Drafts } from '../drafts'
import { applyChange } from '../edits'
import { isWholeDraft } from '../findings'
import { fixedBy } from '../fix-all'
import type { IgnoredHints } from '../ignored'
import { DraftMenu } from '../menu'
import type { ProblemList } from '../problems'
import { RuleSettings } from '../rule-settings'
import type { DraftSession } from '../session'
import type { TeamFolders } from '../teams'
import type { Handlers } from './register'

export interface HintParts {
  readonly client: LintClient
  readonly choices: Choices
  readonly drafts: Drafts
  readonly ignored: IgnoredHints
  readonly problems: ProblemList
  readonly teams: TeamFolders
}

/** What quick fixes and the status item run. */
export function hintHandlers(parts: HintParts) {
  const { client, drafts, ignored, teams } = parts
  const menu = new DraftMenu(parts)
  const rules = new RuleSettings(client, teams)
  const sessionOf = (uri: string): DraftSession | undefined => {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri)
    return document && drafts.get(document)
  }

  return {
    'replyLint.applyChange': applyChange,
    async 'replyLint.fixRule'({ uri, version, ruleId }) {
      const session = sessionOf(uri)
      if (session?.document.version !== version) return applyChange({ uri, version, edits: [] })
      const change = await fixedBy(session, client, { ruleId })
      return change !== null && applyChange(change)
    },
    async 'replyLint.ignoreHere'({ uri, version, ruleId, start }) {
      const session = sessionOf(uri)
      const checked = await session?.check() // rules may have changed since the hint was shown
      const finding = checked?.result.findings.find(
        (one) => one.ruleId === ruleId && one.span.start === start,
      )
      if (!session || !finding || checked?.version !== version) return
      await ignored.add(session.document, finding, isWholeDraft(checked, finding))
      session.publish()
    },
    'replyLint.turnRuleOff': ({ uri, ruleId }) => rules.turnOff(vscode.Uri.parse(uri), ruleId),
    'replyLint.addToVocabulary': ({ uri, word }) => rules.allowWord(vscode.Uri.parse(uri), word),
    'replyLint.openMenu': () => menu.open(),
    async 'replyLint.toggleDraft'() {
      const document = vscode.window.activeTextEditor?.document
      if (document) await menu.toggle(document)
    },
  } satisfies Partial<Handlers>
}
