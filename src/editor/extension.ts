import * as vscode from 'vscode'
import { LintClient } from '../worker/client'
import { startWorker, workerFile } from '../worker/host'
import type { WorkerScript } from '../worker/port'
import { HintActions } from './actions'
import { Checklist } from './checklist/view'
import type { Entry } from './checklist/entries'
import { Choices } from './choices'
import { Drafts, type ShownVersion } from './drafts'
import { registerFalseAlarms } from './false-alarms'
import { FixAllAction } from './fix-all'
import { registerRulePages } from './docs/rule-pages'
import { registerExplanation } from './explain'
import { registerFlow } from './flow'
import { CurrentDocument } from './flow/current'
import { DraftReader } from './flow/reader'
import { registerCommands } from './hint-commands'
import { IgnoredHints } from './ignored'
import { CoverageView } from './library/coverage'
import { registerLibrary } from './library'
import { DraftMenu } from './menu'
import { registerNextHint } from './next-hint'
import { ProblemList } from './problems'
import { ReadableDrafts, registerReadable } from './readable'
import { registerRuleAuthoring, RuleTests } from './rules'
import { RuleSettings } from './rule-settings'
import { Speaker } from './speaker'
import { StatusItem } from './status'
import { TeamFolders } from './teams'
import { registerTemplates, TemplateLibrary } from './templates'

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

/** The composition root of the editor's side. The engine is in the worker: nothing here checks text. */
export function activate(context: vscode.ExtensionContext): ReplyLintApi {
  const log = (error: unknown) => console.error('Reply Lint:', error)
  const script = workerScript(context.extensionUri)
  const client = new LintClient({ start: () => startWorker(script), onHang: () => teams.noteHang() })
  const teams = new TeamFolders(client, log)
  const problems = new ProblemList()
  const choices = new Choices(context.workspaceState)
  const ignored = new IgnoredHints(context.workspaceState)
  const readable = new ReadableDrafts(client)
  const drafts = new Drafts({ client, choices, ignored, teams, readable, log })
  const current = new CurrentDocument()
  const reader = new DraftReader({ client, drafts, log })
  const menu = new DraftMenu({ client, choices, drafts, ignored, problems })
  const status = new StatusItem(drafts)
  const checklist = new Checklist({ current, drafts })
  const library = new TemplateLibrary({ client, teams, extensionUri: context.extensionUri, log })
  const coverage = new CoverageView(client, library)
  const tests = new RuleTests(client, teams, log)
  const everywhere: vscode.DocumentSelector = { pattern: '**' }
  const showProblems = () => problems.set([...teams.problems(), ...library.problems(), ...tests.problems()])

  context.subscriptions.push(
    client,
    teams,
    problems,
    drafts,
    status,
    checklist,
    library,
    current,
    new Speaker({ current, drafts, extensionUri: context.extensionUri, log }),
    teams.onDidChangeProblems(showProblems),
    library.onDidChangeProblems(showProblems),
    tests,
    tests.onDidChangeProblems(showProblems),
    registerCommands({ client, drafts, ignored, menu, rules: new RuleSettings(client, teams) }),
    registerFlow({ choices, client, current, drafts, ignored, reader, extensionUri: context.extensionUri }),
    registerFalseAlarms({ client, current, drafts, ignored, teams, storage: context.globalStorageUri }),
    registerNextHint(drafts),
    registerExplanation({ choices, current, drafts, reader, teams }),
    registerReadable({ current, readable }),
    registerTemplates({ client, drafts, library, log }),
    registerRuleAuthoring({ drafts, teams, extensionUri: context.extensionUri, log }),
    registerLibrary({ client, coverage, library, log }),
    registerRulePages({ client, teams, extensionUri: context.extensionUri }),
    vscode.languages.registerCodeActionsProvider(everywhere, new HintActions(drafts), HintActions.metadata),
    vscode.languages.registerCodeActionsProvider(
      everywhere,
      new FixAllAction(drafts, client),
      FixAllAction.metadata,
    ),
  )
  return {
    workerStarts: () => client.starts,
    status: () => status.text,
    checklist: () => checklist.entries,
    ruleTests: () => tests.labels,
    coverage: () => coverage.outline(),
    onDidShow: drafts.onDidShow,
  }
}

function workerScript(extension: vscode.Uri): WorkerScript {
  const uri = vscode.Uri.joinPath(extension, workerFile)
  return {
    path: uri.fsPath,
    read: async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
  }
}
