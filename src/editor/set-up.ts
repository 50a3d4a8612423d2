import * as vscode from 'vscode'
import { LintClient } from '../worker/client'
import { startWorker, workerFile } from '../worker/host'
import type { WorkerScript } from '../worker/port'
import { Checklist } from './checklist/view'
import { Choices } from './choices'
import { registerCommands } from './commands/register'
import { tellContext } from './draft-context'
import { Drafts } from './drafts'
import { DraftPages } from './explain/pages'
import type { ReplyLintApi } from './extension'
import { CurrentDocument } from './flow/current'
import { DraftReader } from './flow/reader'
import { IgnoredHints } from './ignored'
import { CoverageView } from './library/coverage'
import { LibraryHints } from './library/hints'
import { ProblemList } from './problems'
import { registerProviders } from './providers'
import { ReadableDrafts, readableScheme } from './readable'
import { registerRuleAuthoring, RuleTests } from './rules'
import { Speaker } from './speaker'
import { StatusItem } from './status'
import { TeamFolders } from './teams'
import { TemplateLibrary } from './templates/library'
import { TemplatePreview } from './templates/preview'

/** Other extensions have their turn. */
const turn = () => new Promise((resolve) => setTimeout(resolve))

/** The composition root of the editor's side. The engine is in the worker: nothing here checks text. */
export async function setUp(context: vscode.ExtensionContext): Promise<ReplyLintApi> {
  const { extensionUri, globalStorageUri: storage, workspaceState } = context
  const log = (error: unknown) => console.error('Reply Lint:', error)
  await turn() // reading these files was one already
  const keep = <One extends vscode.Disposable>(one: One): One => (context.subscriptions.push(one), one)
  const script = workerScript(extensionUri)
  const client = keep(new LintClient({ start: () => startWorker(script), onHang: () => teams.noteHang() }))
  const teams = keep(new TeamFolders(client, log))
  const problems = keep(new ProblemList())
  const choices = new Choices(workspaceState)
  const ignored = new IgnoredHints(workspaceState)
  const readable = keep(new ReadableDrafts(client))
  // Before the first draft brings its team: whoever comes later hears nothing of it.
  const tests = keep(new RuleTests(client, teams, log))
  const library = keep(new TemplateLibrary({ client, teams, extensionUri, log }))
  for (const one of [teams, library, tests])
    keep(
      one.onDidChangeProblems(() =>
        problems.set([...teams.problems(), ...library.problems(), ...tests.problems()]),
      ),
    )
  await turn()

  const drafts = keep(new Drafts({ client, choices, ignored, teams, readable, log }))
  const current = keep(new CurrentDocument())
  const status = keep(new StatusItem(drafts))
  await turn()

  const checklist = keep(new Checklist({ current, drafts }))
  keep(new Speaker({ current, drafts, extensionUri, log }))
  keep(tellContext(drafts))
  await turn()

  const reader = new DraftReader({ client, drafts, log })
  const pages = keep(new DraftPages())
  const preview = keep(new TemplatePreview())
  const texts = { client, choices, current, drafts, ignored, reader, extensionUri, log }
  keep(registerCommands({ ...texts, checklist, library, pages, preview, problems, storage, teams }))
  await turn()

  keep(vscode.workspace.registerFileSystemProvider(readableScheme, readable, { isCaseSensitive: true }))
  const hints = keep(new LibraryHints(client, library, log))
  keep(registerProviders({ client, drafts, extensionUri, hints, library, log, teams }))
  await turn()

  const coverage = keep(new CoverageView(client, library))
  keep(registerRuleAuthoring({ teams, extensionUri, log }))
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
    read: async () => (await vscode.workspace.fs.readFile(uri)) as Uint8Array<ArrayBuffer>,
  }
}
