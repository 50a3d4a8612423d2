import * as vscode from 'vscode'
import type { Problem, Template } from '../../engine'
import { teamFolderName } from '../../team/selection'
import { readTeamSnippets } from '../../team/team-files'
import type { Fact } from '../../engine/facts/facts'
import { byFit, type Fit } from '../../engine/templates/fit'
import { isOffered } from '../../engine/templates/template'
import type { LintClient } from '../../worker/client'
import { readerFor } from '../files'
import type { PlacedProblem } from '../problems'
import type { LoadedTeam, TeamFolders } from '../teams'

export interface LibraryParts {
  readonly client: LintClient
  readonly teams: TeamFolders
  log(error: unknown): void
}

interface TeamTemplates {
  readonly templates: readonly Template[]
  readonly facts: readonly Fact[]
  readonly problems: readonly Problem[]
}

const none: TeamTemplates = { templates: [], facts: [], problems: [] }

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
  private readonly byTeam = new Map<string, Promise<TeamTemplates>>()
  /** Faults of each team that was read, by the URI of its `.reply-lint/`. */
  private readonly faults = new Map<string, readonly PlacedProblem[]>()
  private readonly disposables: vscode.Disposable[]

  constructor(private readonly parts: LibraryParts) {
    const { workspace } = vscode
    // On the web a watcher may stay silent, and it never looks above the workspace: saving counts as well.
    const watcher = workspace.createFileSystemWatcher(`**/${teamFolderName}/{snippets/**,facts.yaml}`)
    const changed = (uri: vscode.Uri) => void this.changed(uri)
    this.disposables = [
      this.problemsChanged,
      this.wasRead,
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
      workspace.onDidSaveTextDocument(({ uri }) => changed(uri)),
      workspace.onDidOpenTextDocument(({ uri }) => isTemplate(uri) && void this.ofTeam(uri)),
      parts.teams.onDidChange(() => this.renew()),
    ]
  }

  /** Templates for a document, the best fitting first. */
  async for(uri: vscode.Uri, fit: Fit): Promise<readonly Template[]> {
    const [{ templates }, own] = await Promise.all([import('../../generated/templates'), this.ofTeam(uri)])
    const all = [...templates, ...own.templates]
    const byId = new Map(all.map((template) => [`${template.locale}/${template.id}`, template]))
    const today = dayOf(new Date())
    return byFit(
      [...byId.values()].filter((template) => isOffered(template, today)),
      fit,
    )
  }

  /** The built-in templates. */
  async builtIn(): Promise<readonly Template[]> {
    return (await import('../../generated/templates')).templates
  }

  /** Those of a document's team, whatever their status. */
  async own(uri: vscode.Uri): Promise<readonly Template[]> {
    return (await this.ofTeam(uri)).templates
  }

  /** What the team of a document states as true. */
  async facts(uri: vscode.Uri): Promise<readonly Fact[]> {
    return (await this.ofTeam(uri)).facts
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
    for (const one of this.disposables) one.dispose()
  }

  private async ofTeam(uri: vscode.Uri): Promise<TeamTemplates> {
    const team = await this.parts.teams.teamFor(uri)
    if (!team) return none
    const known = this.byTeam.get(team.key)
    if (known) return known
    const reading = this.read(team)
    this.byTeam.set(team.key, reading)
    return reading
  }

  private async read({ key, root }: LoadedTeam): Promise<TeamTemplates> {
    try {
      const files = await readTeamSnippets(readerFor(root), root.path)
      const builtInIds = [...new Set((await this.builtIn()).map(({ id }) => id))]
      const read = await this.parts.client.readLibrary({
        team: key,
        files,
        today: dayOf(new Date()),
        builtInIds,
      })
      const { templates, facts, problems } = read ?? none
      const placed = problems.map((problem) => ({
        uri: root.with({ path: problem.path }),
        problem,
      }))
      this.faults.set(vscode.Uri.joinPath(root, teamFolderName).toString(), placed)
      this.problemsChanged.fire()
      this.wasRead.fire()
      return { templates, facts, problems }
    } catch (error) {
      this.parts.log(error)
      this.byTeam.delete(key) // ours are still there, and the next time may go better
      return none
    }
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

  private async changed(uri: vscode.Uri): Promise<void> {
    if (!isTemplate(uri) && !uri.path.endsWith(`/${teamFolderName}/facts.yaml`)) return
    const team = await this.parts.teams.teamFor(uri)
    if (!team) return
    this.byTeam.delete(team.key)
    await this.ofTeam(uri)
  }
}

export const isTemplate = ({ path }: vscode.Uri): boolean => path.includes(`/${teamFolderName}/snippets/`)

/** The day where the writer is, `2026-11-25`. */
export function dayOf(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
