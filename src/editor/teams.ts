import * as vscode from 'vscode'
import type { Problem } from '../engine'
import { once } from '../engine/once'
import { folderOf, joinPath } from '../team/files'
import { teamFolderName } from '../team/selection'
import type { TeamData } from '../team/parse-team'
import { pathOfId } from '../team/rule-path'
import type { Team } from '../team/team'
import { readTeamFiles, type TeamFiles } from '../team/team-files'
import type { LintClient } from '../worker/client'
import { readerFor } from './files'
import { say } from './l10n'
import { onDemand } from './on-demand'

/** A team folder as the editor knows it. */
export interface LoadedTeam {
  /** The URI of the folder that holds `.reply-lint/`; the worker knows the team by it. */
  readonly key: string
  readonly root: vscode.Uri
  readonly team: Team
}

/** Changes to a team's files are gathered for this long (ms): saving all touches many at once. */
const gatherTime = 150

/** Finds and loads the team folders of documents, and loads them anew when their files change. */
export class TeamFolders implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>()
  /** Something about some team is new: config, rules, or that there is one. */
  readonly onDidChange = this.changed.event
  private readonly wasLoaded = new vscode.EventEmitter<LoadedTeam>()
  /** The worker knows the team now. */
  readonly onDidLoad = this.wasLoaded.event
  private readonly problemsChanged = new vscode.EventEmitter<void>()
  readonly onDidChangeProblems = this.problemsChanged.event

  /** Of each folder that was looked at: is it one that holds a team folder? */
  private looks = new Map<string, Promise<boolean>>()
  private byRoot = new Map<string, Promise<LoadedTeam>>()
  private readonly loaded = new Map<string, LoadedTeam>()
  /** Counts the reloads: what an earlier reading brings too late must not replace what a later one brought. */
  private reading = 0
  private readonly disposables: vscode.Disposable[] = [this.changed, this.problemsChanged, this.wasLoaded]
  private gathering: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly client: LintClient,
    private readonly log: (error: unknown) => void,
  ) {
    const { workspace } = vscode
    this.disposables.push(
      workspace.onDidSaveTextDocument(({ uri }) => this.touched(uri)),
      workspace.onDidGrantWorkspaceTrust(() => this.reload()),
      workspace.onDidChangeWorkspaceFolders(() => this.reload()),
    )
  }

  /** The team of a document; an untitled one belongs to the first workspace folder's. Null where there is none. */
  async teamFor(uri: vscode.Uri): Promise<LoadedTeam | null> {
    const folder = uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : folderUri(uri)
    const root = folder && (await this.rootAt(folder, uri.scheme !== 'untitled'))
    return root ? this.load(root) : null
  }

  /** Faults in the files of every team met so far, with the URI of the file. */
  problems(): { readonly uri: vscode.Uri; readonly problem: Problem }[] {
    return [...this.loaded.values()].flatMap(({ key, root, team }) =>
      [...team.problems, ...this.client.hanging(key).map((ruleId) => hangProblem(team, ruleId))].map(
        (problem) => ({ uri: root.with({ path: problem.path }), problem }),
      ),
    )
  }

  /** Looks anew which rules hang. */
  noteHang(): void {
    this.problemsChanged.fire()
  }

  /** Reads everything anew. */
  reload(): void {
    this.reading++
    this.looks = new Map()
    this.byRoot = new Map()
    this.loaded.clear()
    this.changed.fire()
  }

  dispose(): void {
    clearTimeout(this.gathering)
    for (const one of this.disposables) one.dispose()
  }

  /**
   * Watches from the first look on: who opens no draft needs no watcher. On the web it may stay silent, and it never
   * looks above the workspace, so saving counts as well.
   */
  private readonly watch = once(() => {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${teamFolderName}{,/**}`)
    const touched = (uri: vscode.Uri) => this.touched(uri)
    this.disposables.push(
      watcher,
      watcher.onDidCreate(touched),
      watcher.onDidChange(touched),
      watcher.onDidDelete(touched),
    )
  })

  private touched(uri: vscode.Uri): void {
    const isOurs = `${uri.path}/`.includes(`/${teamFolderName}/`) // the folder itself, too: it can go as a whole
    // Templates are read by their library; but the first one may be what makes the team.
    if (!isOurs || (uri.path.includes(`/${teamFolderName}/snippets/`) && this.isOfKnownTeam(uri))) return
    clearTimeout(this.gathering)
    this.gathering = setTimeout(() => this.reload(), gatherTime)
  }

  private isOfKnownTeam({ path }: vscode.Uri): boolean {
    return [...this.loaded.values()].some(({ root }) =>
      path.startsWith(`${joinPath(root.path, teamFolderName)}/`),
    )
  }

  /**
   * The nearest folder at or above this one that holds a `.reply-lint/`. All are asked for at once: each answer comes by
   * way of the window, which is busy while it opens a draft, and the first hints wait for the last of them.
   */
  private async rootAt(folder: vscode.Uri, above: boolean): Promise<vscode.Uri | null> {
    const folders = [folder]
    while (above && folders.at(-1)!.path !== '/') folders.push(folderUri(folders.at(-1)!))
    const looks = folders.map((one) => this.look(one))
    for (const [at, look] of looks.entries()) if (await look) return folders[at]!
    return null
  }

  /** Each folder is looked at once. */
  private look(folder: vscode.Uri): Promise<boolean> {
    this.watch()
    const key = folder.toString()
    const look = this.looks.get(key) ?? this.hasTeamFolder(folder)
    this.looks.set(key, look)
    return look
  }

  private async hasTeamFolder(folder: vscode.Uri): Promise<boolean> {
    try {
      return (await readerFor(folder).list(joinPath(folder.path, teamFolderName))) !== null
    } catch (error) {
      this.log(error)
      return false
    }
  }

  private load(root: vscode.Uri): Promise<LoadedTeam> {
    const key = root.toString()
    const known = this.byRoot.get(key)
    if (known) return known
    const loading = this.read(root, key)
    this.byRoot.set(key, loading)
    return loading
  }

  private async read(root: vscode.Uri, key: string): Promise<LoadedTeam> {
    const reading = this.reading
    const files = (await readTeamFiles(readerFor(root), root.path)) ?? emptyFiles(root.path)
    if (reading !== this.reading) return this.load(root)
    // A rule's pattern can hang the checks: it comes from the folder, so the folder must be trusted.
    const trusted = vscode.workspace.isTrusted ? files : { ...files, rules: [], vale: [] }
    const { createTeam } = await onDemand()
    const { whole, data } = await this.understood(key, root, trusted)
    if (reading !== this.reading) return this.load(root)
    const loaded = { key, root, team: createTeam(whole, data ?? unread(files)) }
    this.loaded.set(key, loaded)
    this.problemsChanged.fire()
    if (data) this.wasLoaded.fire(loaded)
    return loaded
  }

  /** Which Vale styles to read, only the config as the worker understands it can tell. */
  private async understood(key: string, root: vscode.Uri, files: TeamFiles) {
    const data = await this.client.loadTeam(key, files).catch(this.log)
    const named = data?.config.valeStyles ?? []
    if (named.length === 0 || !vscode.workspace.isTrusted) return { whole: files, data }
    const { readValeSources } = await onDemand()
    const whole = { ...files, vale: await readValeSources(readerFor(root), root.path, named, files.config) }
    return { whole, data: await this.client.loadTeam(key, whole).catch(this.log) }
  }
}

const folderUri = (uri: vscode.Uri): vscode.Uri =>
  uri.with({ path: folderOf(uri.path), query: '', fragment: '' })

const emptyFiles = (root: string): TeamFiles => ({ root, config: null, rules: [], problems: [] })

const unread = ({ root, problems }: TeamFiles): TeamData => ({
  root,
  config: { overrides: [] },
  rules: [],
  vale: [],
  isVale: false,
  rulePaths: {},
  problems,
})

function hangProblem(team: Team, ruleId: string): Problem {
  const path = pathOfId(team, ruleId) ?? ''
  return { code: 'rule-hangs', level: 'error', path, message: say('problem.ruleHangs', { rule: ruleId }) }
}
