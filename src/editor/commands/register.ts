import * as vscode from 'vscode'
import { once } from '../../engine/once'
import { onDemand } from '../on-demand'
import type { HandlerParts } from './handlers'
import type { CommandId, Commands } from './ids'

export type Handlers = { readonly [Id in CommandId]: (...args: Commands[Id]) => PromiseLike<unknown> | void }

const ids: Readonly<Record<CommandId, true>> = {
  'replyLint.applyChange': true,
  'replyLint.fixRule': true,
  'replyLint.ignoreHere': true,
  'replyLint.turnRuleOff': true,
  'replyLint.addToVocabulary': true,
  'replyLint.explainRule': true,
  'replyLint.checkClipboard': true,
  'replyLint.pasteCustomer': true,
  'replyLint.copyReply': true,
  'replyLint.copyReplyAsHtml': true,
  'replyLint.explainDraft': true,
  'replyLint.falseAlarm': true,
  'replyLint.openFalseAlarms': true,
  'replyLint.copyRewrite': true,
  'replyLint.openReadable': true,
  'replyLint.openSample': true,
  'replyLint.insertTemplate': true,
  'replyLint.previewTemplate': true,
  'replyLint.customizeTemplate': true,
  'replyLint.openTemplate': true,
  'replyLint.createVariant': true,
  'replyLint.showPlace': true,
  'replyLint.nextHint': true,
  'replyLint.newRule': true,
  'replyLint.reloadRules': true,
  'replyLint.openMenu': true,
  'replyLint.toggleDraft': true,
}

/** Registers all commands; what they do is read when one of them is run first. */
export function registerCommands(parts: HandlerParts): vscode.Disposable {
  const handlers = once(async () => (await onDemand()).createHandlers(parts))
  return vscode.Disposable.from(
    ...Object.keys(ids).map((id) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        const run = (await handlers())[id as CommandId] as (...args: unknown[]) => PromiseLike<unknown>
        return run(...args)
      }),
    ),
  )
}
