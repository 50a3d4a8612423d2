import * as vscode from 'vscode'
import type { Checklist } from '../checklist/view'
import { ruleExplainer } from '../docs/rule-pages'
import { explainDraft, type ExplainParts } from '../explain'
import { falseAlarmHandlers, type FalseAlarmParts } from '../false-alarms'
import { tell } from '../file-edit'
import { flowHandlers, type FlowParts } from '../flow/handlers'
import { say } from '../l10n'
import { libraryHandlers } from '../library/handlers'
import { goToNextHint } from '../next-hint'
import { openReadable } from '../readable/open'
import { newRule } from '../rules/new-rule'
import { templateHandlers, type TemplateParts } from '../templates/handlers'
import { hintHandlers, type HintParts } from './hint-handlers'
import type { Handlers } from './register'

export type HandlerParts = HintParts &
  FlowParts &
  FalseAlarmParts &
  ExplainParts &
  TemplateParts & { readonly checklist: Checklist }

/** What each command does. */
export const createHandlers = (parts: HandlerParts): Handlers => ({
  ...hintHandlers(parts),
  ...flowHandlers(parts),
  ...falseAlarmHandlers(parts),
  ...templateHandlers(parts),
  ...libraryHandlers(parts.library),
  'replyLint.explainDraft': () => explainDraft(parts),
  'replyLint.explainRule': ruleExplainer(parts),
  'replyLint.openReadable': (uri) => openReadable(parts.current, uri),
  'replyLint.nextHint': () => goToNextHint(parts.drafts),
  'replyLint.showPlace': (jump) => parts.checklist.show(jump),
  'replyLint.newRule': () => newRule(parts.teams, parts.drafts),
  async 'replyLint.reloadRules'() {
    parts.teams.reload()
    tell(say('rules.reloaded'))
  },
  'replyLint.copyRewrite': (text) => vscode.env.clipboard.writeText(text),
})
