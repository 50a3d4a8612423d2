import * as vscode from 'vscode'
import { failuresOf } from '../../team/failures'
import type { TeamOutcome } from '../../team/test-team'
import type { LintClient } from '../../worker/client'
import { say } from '../l10n'
import { rangeOf, type PlacedProblem } from '../problems'
import type { LoadedTeam, TeamFolders } from '../teams'

interface TestedTeam {
  readonly loaded: LoadedTeam
  readonly outcomes: readonly TeamOutcome[]
}

interface TestedFile {
  readonly uri: vscode.Uri
  readonly outcomes: TeamOutcome[]
}

/**
 * Runs the examples and tests that the rules of each team carry, as soon as they are loaded: failures are problems of
 * the rule's file, and the Testing view has them all. Where no rule has tests, there is no such view.
 */
export class RuleTests implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>()
  readonly onDidChangeProblems = this.changed.event
  private readonly teams = new Map<string, TestedTeam>()
  private files: ReadonlyMap<string, TestedFile> = new Map()
  private view: vscode.TestController | null = null
  private readonly disposables: vscode.Disposable[]

  constructor(
    private readonly client: LintClient,
    folders: TeamFolders,
    private readonly log: (error: unknown) => void,
  ) {
    this.disposables = [
      this.changed,
      folders.onDidLoad((loaded) => void this.test(loaded).catch(log)),
      folders.onDidChange(() => this.forget()),
    ]
  }

  /** What the view lists. */
  get labels(): readonly string[] {
    return this.view ? this.leavesOf(itemsIn(this.view.items)).map(({ label }) => label) : []
  }

  problems(): readonly PlacedProblem[] {
    return [...this.teams.values()].flatMap(({ loaded, outcomes }) =>
      failuresOf(outcomes).map((problem) => ({ uri: loaded.root.with({ path: problem.path }), problem })),
    )
  }

  dispose(): void {
    this.view?.dispose()
    for (const one of this.disposables) one.dispose()
  }

  private async test(loaded: LoadedTeam): Promise<void> {
    const paths = [...new Set(Object.values(loaded.team.rulePaths))]
    if (paths.length === 0) return
    this.teams.set(loaded.key, { loaded, outcomes: [] })
    const outcomes = await this.client.testTeam({ team: loaded.key, paths })
    if (this.teams.get(loaded.key)?.loaded !== loaded) return // loaded anew in the meantime
    this.teams.set(loaded.key, { loaded, outcomes })
    this.changed.fire()
    this.list()
  }

  private forget(): void {
    this.teams.clear()
    this.changed.fire()
  }

  private list(): void {
    const files = new Map<string, TestedFile>()
    for (const { loaded, outcomes } of this.teams.values())
      for (const outcome of outcomes) {
        const uri = loaded.root.with({ path: outcome.path })
        const file = files.get(uri.toString()) ?? { uri, outcomes: [] }
        files.set(uri.toString(), file)
        file.outcomes.push(outcome)
      }
    this.files = files
    if (files.size === 0) {
      this.view?.dispose()
      this.view = null
      return
    }
    const view = (this.view ??= this.createView())
    view.items.replace([...files].map(([key, file]) => view.items.get(key) ?? fileItem(view, key, file)))
    for (const item of itemsIn(view.items)) if (item.children.size) this.fill(view, item)
  }

  /** The tests of a file become items once they are looked at, or run: a thousand rules may have many. */
  private resolve(view: vscode.TestController, item: vscode.TestItem): void {
    if (item.canResolveChildren && item.children.size === 0) this.fill(view, item)
  }

  private fill(view: vscode.TestController, item: vscode.TestItem): void {
    const { uri, outcomes } = this.files.get(item.id)!
    item.children.replace(outcomes.map((outcome) => testItem(view, item.id, uri, outcome)))
  }

  private leavesOf(items: readonly vscode.TestItem[]): vscode.TestItem[] {
    return items.flatMap((item) => {
      if (this.view) this.resolve(this.view, item)
      return item.children.size ? this.leavesOf(itemsIn(item.children)) : [item]
    })
  }

  private createView(): vscode.TestController {
    const view = vscode.tests.createTestController('reply-lint.rules', say('rules.tests'))
    view.refreshHandler = () => vscode.commands.executeCommand('replyLint.reloadRules') as Promise<void>
    view.resolveHandler = (item) => item && this.resolve(view, item)
    view.createRunProfile(
      say('rules.run'),
      vscode.TestRunProfileKind.Run,
      (request) => this.run(view, request).catch(this.log),
      true,
    )
    return view
  }

  private async run(view: vscode.TestController, request: vscode.TestRunRequest): Promise<void> {
    const run = view.createTestRun(request)
    const items = this.leavesOf(request.include ?? itemsIn(view.items))
    const wanted = items.filter((item) => !request.exclude?.includes(item))
    for (const item of wanted) run.started(item)
    for (const { loaded } of this.teams.values()) {
      const ofTeam = new Set(Object.values(loaded.team.rulePaths))
      const own = wanted.filter(({ uri }) => uri && ofTeam.has(uri.path))
      const paths = [...new Set(own.map(({ uri }) => uri!.path))]
      const outcomes = await this.client.testTeam({ team: loaded.key, paths })
      const faults = new Map(
        outcomes.map((one) => [testKey(loaded.root.with({ path: one.path }).toString(), one), one.fault]),
      )
      for (const item of own) report(run, item, faults.get(item.id))
    }
    run.end()
  }
}

const testKey = (file: string, { kind, index }: TeamOutcome): string => `${file} ${kind} ${index}`

const itemsIn = (items: vscode.TestItemCollection): vscode.TestItem[] => [...items].map(([, item]) => item)

function fileItem(view: vscode.TestController, key: string, { uri, outcomes }: TestedFile): vscode.TestItem {
  const item = view.createTestItem(key, outcomes[0]!.ruleId, uri)
  item.canResolveChildren = true
  return item
}

function testItem(
  view: vscode.TestController,
  file: string,
  uri: vscode.Uri,
  outcome: TeamOutcome,
): vscode.TestItem {
  const name = say(`rules.name.${outcome.kind}`, { name: outcome.name })
  const item = view.createTestItem(testKey(file, outcome), name, uri)
  item.range = rangeOf({ range: outcome.range } as never)
  return item
}

/** A test that was not run is of a rule that hangs. */
function report(run: vscode.TestRun, item: vscode.TestItem, fault: string | null | undefined): void {
  if (fault === null) return run.passed(item)
  if (fault === undefined) return run.skipped(item)
  const message = new vscode.TestMessage(fault)
  if (item.uri && item.range) message.location = new vscode.Location(item.uri, item.range)
  run.failed(item, message)
}
