import type { TeamFiles } from '../team/team-files'
import type { LoadTeamAsk } from './protocol'

interface Entry {
  readonly files: TeamFiles
  /** Changes with everything that the worker must know anew. */
  readonly version: number
  /** Rules that hang, with the text that did. */
  readonly hanging: ReadonlyMap<string, string>
}

/** What the client knows of each team, so that a new worker can be told. */
export class TeamShelf {
  private readonly entries = new Map<string, Entry>()
  private lastVersion = 0

  /** A rule that hung stays off for as long as its text is the same. */
  put(team: string, files: TeamFiles): void {
    const before = this.entries.get(team)?.hanging ?? new Map<string, string>()
    const hanging = new Map([...before].filter(([ruleId, text]) => textOf(files, ruleId) === text))
    this.entries.set(team, { files, version: ++this.lastVersion, hanging })
  }

  remove(team: string): void {
    this.entries.delete(team)
  }

  /** False where the rule was known to hang already. */
  markHanging(team: string, ruleId: string): boolean {
    const entry = this.entries.get(team)
    if (!entry || entry.hanging.has(ruleId)) return false
    const hanging = new Map([...entry.hanging, [ruleId, textOf(entry.files, ruleId)]])
    this.entries.set(team, { ...entry, version: ++this.lastVersion, hanging })
    return true
  }

  hanging(team: string): readonly string[] {
    return [...(this.entries.get(team)?.hanging.keys() ?? [])]
  }

  /** What to tell a worker of the team, and a name for that state; null for a team not known. */
  ask(
    team: string,
    alsoOff: readonly string[] = [],
  ): { readonly ask: LoadTeamAsk; readonly state: string } | null {
    const entry = this.entries.get(team)
    if (!entry) return null
    const off = [...new Set([...entry.hanging.keys(), ...alsoOff])]
    return { ask: { team, files: entry.files, off }, state: `${entry.version}:${alsoOff.join()}` }
  }
}

const textOf = (files: TeamFiles, ruleId: string): string =>
  files.rules.flatMap((file) => (file.id === ruleId ? [file.text] : [])).join('\0')
