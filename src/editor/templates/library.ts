import * as vscode from 'vscode'
import type { Template } from '../../engine'
import { teamFolderName } from '../../team/selection'
import type { Fact } from '../../engine/facts/facts'
import { byFit, type Fit } from '../../engine/templates/fit'
import { isOffered } from '../../engine/templates/template'
import { once } from '../../engine/once'
import type { LintClient } from '../../worker/client'
import { readPackaged } from '../package-files'
import type { PlacedProblem } from '../problems'
import type { LoadedTeam, TeamFolders } from '../teams'
import { dayOf } from './day'
import { TeamTemplates } from './team-templates'

export interface LibraryParts {
  readonly client: LintClient
  readonly teams: TeamFolders
  /** The folder that the extension is in, with the built-in templates. */
  readonly extensionUri: vscode.Uri
  log(error: unknown): void
}

/** Changes are gathered for this long (ms): a checkout brings many. */
const gatherTime = 50

/**
 * The built-in templates and those of the teams, whose own replace ours of the same locale and id. A team's are read
 * when they are first asked for, or one of them is opened, and again after a change.
 */
export class TemplateLibrary implements vscode.Disposable {
  private readonly problemsChanged = new vscode.EventEmitter<void>()
  readonly onDidChangeProblems = this.problemsChanged.event
  private readonly wasRead = new vscode.EventEmitter<void>()
  /** A team's templates were read, or read again. */
  readonly onDidRead = this.wasRead.event
  private readonly byTeam = new Map<string, Promise<TeamTemplates | null>>()
  private packaged: Promise<readonly Template[]> | undefined
  private touched: vscode.Uri[] = []
  private gathering: ReturnType<typeof setTimeout> | undefined
  private turn: Promise<unknown> = Promise.resolve()
  /** Faults of each team that was read, by the URI of its `.reply-lint/`. */
  private readonly faults = new Map<string, readonly PlacedProblem[]>()
  private readonly disposables: vscode.Disposable[]

  constructor(private readonly parts: LibraryParts) {
    const { workspace } = vscode
    this.disposables = [
      this.problemsChanged,
      this.wasRead,
      workspace.onDidSaveTextDocument(({ uri }) => this.touch(uri)),
      workspace.onDidOpenTextDocument(({ uri }) => isTemplate(uri) && void this.ofTeam(uri)),
      parts.teams.onDidChange(() => this.renew()),
    ]
  }

  /** Templates for a document (all, or those that are meant), the best fitting first. */
  async for(uri: vscode.Uri, fit: Fit, isMeant = (_: Template) => true): Promise<readonly Template[]> {
    const all = [...(await this.builtIn()), ...(await this.own(uri))]
    const byId = new Map(all.map((template) => [`${template.locale}/${template.id}`, template]))
    const today = dayOf(new Date())
    return byFit(
      [...byId.values()].filter((template) => isMeant(template) && isOffered(template, today)),
      fit,
    )
  }

  /** The built-in templates. */
  async builtIn(): Promise<readonly Template[]> {
    this.packaged ??= readPackaged(this.parts.extensionUri, 'dist/data/templates.json')
    return this.packaged
  }

  /** Those of a document's team, whatever their status. */
  async own(uri: vscode.Uri): Promise<readonly Template[]> {
    return (await this.ofTeam(uri))?.templates ?? []
  }

  /** What the team of a document states as true. */
  async facts(uri: vscode.Uri): Promise<readonly Fact[]> {
    return (await this.ofTeam(uri))?.facts ?? []
  }

  /** Reads the team's templates, so that they can be asked about. Null where there is no team. */
  async ready(uri: vscode.Uri): Promise<LoadedTeam | null> {
    await this.ofTeam(uri)
    return this.parts.teams.teamFor(uri)
  }

  /** Faults in the templates of the teams met so far. */
  problems(): readonly PlacedProblem[] {
    return [...this.faults.values()].flat()
  }

  dispose(): void {
    clearTimeout(this.gathering)
    for (const one of this.disposables) one.dispose()
  }

  private async ofTeam(uri: vscode.Uri): Promise<TeamTemplates | null> {
    const team = await this.parts.teams.teamFor(uri)
    if (!team) return null
    const known = this.byTeam.get(team.key)
    if (known && (await known)?.isKnown !== false) return known
    const newer = this.byTeam.get(team.key)
    return newer && newer !== known ? newer : this.readAnew(team)
  }

  /**
   * Watches from the first reading on. On the web a watcher may stay silent, and it never looks above the workspace:
   * saving counts as well.
   */
  private readonly watch = once(() => {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${teamFolderName}/{snippets/**,facts.yaml}`)
    const changed = (uri: vscode.Uri) => this.touch(uri)
    this.disposables.push(
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
    )
  })

  private readAnew(team: LoadedTeam): Promise<TeamTemplates | null> {
    this.watch()
    const reading = this.inTurn(() => this.read(team))
    this.byTeam.set(team.key, reading)
    return reading
  }

  /** One after the other: what was read earlier must never reach the worker after what was read later. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work)
    this.turn = done.catch(() => undefined)
    return done
  }

  private async read(team: LoadedTeam): Promise<TeamTemplates | null> {
    try {
      const builtInIds = [...new Set((await this.builtIn()).map(({ id }) => id))]
      const read = await TeamTemplates.read(this.parts, team, builtInIds)
      this.tell(team, read)
      return read
    } catch (error) {
      this.parts.log(error)
      this.byTeam.delete(team.key) // ours are still there, and the next time may go better
      return null
    }
  }

  private tell({ root }: LoadedTeam, { problems }: TeamTemplates): void {
    const placed = problems.map((problem) => ({ uri: root.with({ path: problem.path }), problem }))
    this.faults.set(vscode.Uri.joinPath(root, teamFolderName).toString(), placed)
    this.problemsChanged.fire()
    this.wasRead.fire()
  }

  /** Teams came, went or changed: those that were read are read again, wherever they are now. */
  private renew(): void {
    const open = vscode.workspace.textDocuments.map(({ uri }) => uri).filter(isTemplate)
    const read = [...this.faults.keys()].map((uri) => vscode.Uri.parse(uri))
    this.byTeam.clear()
    this.faults.clear()
    this.problemsChanged.fire()
    for (const uri of [...open, ...read]) void this.ofTeam(uri)
  }

  private touch(uri: vscode.Uri): void {
    if (!isTemplate(uri) && !uri.path.endsWith(`/${teamFolderName}/facts.yaml`)) return
    this.touched.push(uri)
    clearTimeout(this.gathering)
    this.gathering = setTimeout(() => void this.takeIn().catch(this.parts.log), gatherTime)
  }

  /** What changed goes into what was read: a library of thousands isn't read anew for each save. */
  private async takeIn(): Promise<void> {
    const uris = new Map(this.touched.map((uri) => [uri.toString(), uri]))
    this.touched = []
    const byTeam = new Map<LoadedTeam, vscode.Uri[]>()
    for (const uri of uris.values()) {
      const team = await this.parts.teams.teamFor(uri)
      if (team) byTeam.set(team, [...(byTeam.get(team) ?? []), uri])
    }
    for (const [team, changed] of byTeam) {
      const known = await this.byTeam.get(team.key)
      if (known && (await this.inTurn(() => known.change(changed)))) this.tell(team, known)
      else await this.readAnew(team)
    }
  }
}

export const isTemplate = ({ path }: vscode.Uri): boolean => path.includes(`/${teamFolderName}/snippets/`)
