import type * as vscode from 'vscode'
import type { Channel, Template } from '../../engine'
import { readTeamSnippets } from '../../team/team-files'
import type { LintClient } from '../../worker/client'
import { readerFor } from '../files'
import type { TeamFolders } from '../teams'

export interface LibraryParts {
  readonly client: LintClient
  readonly teams: TeamFolders
}

/** What a template should fit. */
export interface Fit {
  readonly locale: string | null
  readonly channel: Channel
}

/** The built-in templates and those of the team, whose own replace ours of the same locale and id. */
export class TemplateLibrary {
  constructor(private readonly parts: LibraryParts) {}

  /** Templates for a document, the best fitting first. */
  async for(uri: vscode.Uri, fit: Fit): Promise<readonly Template[]> {
    const [{ templates }, own] = await Promise.all([import('../../generated/templates'), this.ofTeam(uri)])
    const byId = new Map(
      [...templates, ...own].map((template) => [`${template.locale}/${template.id}`, template]),
    )
    const score = ({ locale, channels }: Template) =>
      (fits(locale, fit.locale) ? 2 : 0) + (channels.includes(fit.channel) ? 1 : 0)
    return [...byId.values()].sort((a, b) => score(b) - score(a) || a.title.localeCompare(b.title))
  }

  private async ofTeam(uri: vscode.Uri): Promise<readonly Template[]> {
    const team = await this.parts.teams.teamFor(uri)
    if (!team) return []
    const { snippets } = await readTeamSnippets(readerFor(team.root), team.root.path)
    if (snippets.length === 0) return []
    return (await this.parts.client.readTemplates(snippets)) ?? []
  }
}

const fits = (locale: string, wanted: string | null) =>
  wanted === null || wanted.split('-')[0] === locale.split('-')[0]
