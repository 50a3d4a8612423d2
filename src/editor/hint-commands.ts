import * as vscode from 'vscode'
import type { LintClient } from '../worker/client'
import type { Commands } from './commands'
import type { Drafts } from './drafts'
import { applyChange } from './edits'
import { isWholeDraft } from './findings'
import { fixedBy } from './fix-all'
import type { IgnoredHints } from './ignored'
import type { DraftMenu } from './menu'
import type { RuleSettings } from './rule-settings'
import type { DraftSession } from './session'

export interface CommandParts {
  readonly client: LintClient
  readonly drafts: Drafts
  readonly ignored: IgnoredHints
  readonly menu: DraftMenu
  readonly rules: RuleSettings
}

type Handlers = { readonly [Id in keyof Commands]?: (...args: Commands[Id]) => Promise<unknown> }

/** What quick fixes and the status item run. */
export function registerCommands(parts: CommandParts): vscode.Disposable {
  const { client, drafts, ignored, menu, rules } = parts
  const sessionOf = (uri: string): DraftSession | undefined => {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri)
    return document && drafts.get(document)
  }

  const handlers: Handlers = {
    'replyLint.applyChange': applyChange,
    async 'replyLint.fixRule'({ uri, version, ruleId }) {
      const session = sessionOf(uri)
      if (session?.document.version !== version) return applyChange({ uri, version, edits: [] })
      const change = await fixedBy(session, client, { ruleId })
      return change !== null && applyChange(change)
    },
    async 'replyLint.ignoreHere'({ uri, version, ruleId, start }) {
      const session = sessionOf(uri)
      const checked = session?.current
      const finding = checked?.result.findings.find(
        (one) => one.ruleId === ruleId && one.span.start === start,
      )
      if (!session || !finding || checked?.version !== version) return
      await ignored.add(session.document, finding, isWholeDraft(checked, finding))
      session.publish()
    },
    'replyLint.turnRuleOff': ({ uri, ruleId }) => rules.turnOff(vscode.Uri.parse(uri), ruleId),
    'replyLint.addToVocabulary': ({ uri, word }) => rules.allowWord(vscode.Uri.parse(uri), word),
    'replyLint.copyRewrite': async (text) => vscode.env.clipboard.writeText(text),
    'replyLint.openMenu': () => menu.open(),
    async 'replyLint.toggleDraft'() {
      const document = vscode.window.activeTextEditor?.document
      if (document) await menu.toggle(document)
    },
  }
  const commands = Object.entries(handlers) as [string, (...args: unknown[]) => Promise<unknown>][]
  return vscode.Disposable.from(...commands.map(([id, run]) => vscode.commands.registerCommand(id, run)))
}
