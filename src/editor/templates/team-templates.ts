import type * as vscode from 'vscode'
import type { Problem, Template } from '../../engine'
import type { Fact } from '../../engine/facts/facts'
import { snippetPlace, teamFolderName, templateId } from '../../team/selection'
import { readTeamSnippets, readTemplateFile } from '../../team/team-files'
import type { PutTemplate } from '../../worker/protocol'
import { readerFor } from '../files'
import type { LoadedTeam } from '../teams'
import { dayOf } from './day'
import type { LibraryParts } from './library'

/** More files than this that change at once (a checkout, say) are read as a whole folder. */
const manyFiles = 200

/** One team's templates, as they were read last; the worker's library holds the same. */
export class TeamTemplates {
  facts: readonly Fact[] = []
  private readonly byPath = new Map<string, PutTemplate>()
  private problemsOfFolder: readonly Problem[] = []
  private listed: readonly Template[] | null = null
  private generation = -1

  private constructor(
    private readonly parts: Pick<LibraryParts, 'client'>,
    private readonly team: LoadedTeam,
  ) {}

  /** Reads the team's folder. Rejects where the worker can't be asked. */
  static async read(
    parts: Pick<LibraryParts, 'client'>,
    team: LoadedTeam,
    builtInIds: readonly string[],
  ): Promise<TeamTemplates> {
    const read = new TeamTemplates(parts, team)
    const { library } = parts.client
    const { snippets, facts, problems } = await readTeamSnippets(readerFor(team.root), team.root.path)
    const opened = await library.open({ team: team.key, facts, today: dayOf(new Date()), builtInIds })
    read.facts = opened?.facts ?? []
    read.problemsOfFolder = [...problems, ...(opened?.problems ?? [])]
    read.keep(await library.put({ team: team.key, files: snippets, removed: [] }))
    read.generation = library.generation
    return read
  }

  /** False once a new worker, which knows nothing of it, has taken the place of the one that was told. */
  get isKnown(): boolean {
    return this.generation === this.parts.client.library.generation
  }

  get templates(): readonly Template[] {
    return (this.listed ??= [...this.byPath.values()].flatMap(({ template }) => template ?? []))
  }

  get problems(): readonly Problem[] {
    return [...this.problemsOfFolder, ...[...this.byPath.values()].flatMap(({ problems }) => problems)]
  }

  /**
   * Takes in what changed. False where that can't be told by the files alone, so that the folder must be read anew:
   * facts, whole folders, files in no language's folder, or very many.
   */
  async change(uris: readonly vscode.Uri[]): Promise<boolean> {
    if (uris.length > manyFiles || !uris.every(({ path }) => isFileOfLocale(path))) return false
    const { root, key } = this.team
    const read = await Promise.all(uris.map(({ path }) => readTemplateFile(readerFor(root), path)))
    const files = read.flatMap(({ file }) => file ?? [])
    const gone = uris.filter((_, i) => !read[i]!.file).map(({ path }) => path)
    const removed = gone.map((path) => ({ locale: snippetPlace(path)!.locale!, id: templateId(path) }))
    for (const path of gone) this.byPath.delete(path)
    this.keep(await this.parts.client.library.put({ team: key, files, removed }))
    this.keep(
      read.flatMap(({ problems }, i) =>
        problems.length > 0 ? { path: uris[i]!.path, template: null, problems } : [],
      ),
    )
    return this.isKnown
  }

  private keep(put: readonly PutTemplate[]): void {
    for (const one of put) this.byPath.set(one.path, one)
    this.listed = null
  }
}

const isFileOfLocale = (path: string): boolean =>
  path.includes(`/${teamFolderName}/snippets/`) && /\/snippets\/[^/]+\/[^/]+\.md$/i.test(path)
