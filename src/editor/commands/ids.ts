import type { Jump } from '../checklist/view'
import type { DraftChange } from '../edits'
import type { CoverageEntry } from '../library/coverage'
import type { VariantPlace } from '../library/files'

/** A hint in one version of a document; plain data, because commands carry it. */
export interface HintPlace {
  readonly uri: string
  readonly version: number
  readonly ruleId: string
  /** Where the hint starts: file offset, UTF-16. */
  readonly start: number
}

/** All commands, with what each takes. */
export interface Commands {
  'replyLint.applyChange': [DraftChange]
  'replyLint.fixRule': [Omit<HintPlace, 'start'>]
  'replyLint.ignoreHere': [HintPlace]
  'replyLint.turnRuleOff': [{ readonly uri: string; readonly ruleId: string }]
  'replyLint.addToVocabulary': [{ readonly uri: string; readonly word: string }]
  /** Shows the rule's page: rule id, locale. */
  'replyLint.explainRule': [string, string]
  'replyLint.checkClipboard': []
  'replyLint.pasteCustomer': []
  'replyLint.copyReply': []
  'replyLint.copyReplyAsHtml': []
  'replyLint.explainDraft': []
  /** Notes that the hint is wrong here. */
  'replyLint.falseAlarm': [HintPlace]
  'replyLint.openFalseAlarms': []
  /** Puts a rewrite on the clipboard that the mail can't hold. */
  'replyLint.copyRewrite': [string]
  /** Shows a mail's newest reply, decoded; of the mail at this address, else of the one at hand. */
  'replyLint.openReadable': [string?]
  'replyLint.openSample': []
  'replyLint.insertTemplate': []
  /** Shows the text of the template that is selected in the picker. */
  'replyLint.previewTemplate': []
  'replyLint.customizeTemplate': []
  /** Opens a template of the team: its path. */
  'replyLint.openTemplate': [string]
  /** From a click the place comes; from the view's menu, the entry. */
  'replyLint.createVariant': [VariantPlace | CoverageEntry]
  /** Shows where an entry of the checklist leads. */
  'replyLint.showPlace': [Jump]
  /** Moves the caret to the next hint of the draft, and shows what it says. */
  'replyLint.nextHint': []
  'replyLint.newRule': []
  'replyLint.reloadRules': []
  'replyLint.openMenu': []
  'replyLint.toggleDraft': []
}

export type CommandId = keyof Commands
