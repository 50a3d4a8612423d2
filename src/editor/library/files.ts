import * as vscode from 'vscode'
import type { Template } from '../../engine'
import { textHash } from '../../engine/templates/hash'
import { templateFile } from '../../engine/templates/write'
import { teamFolderName } from '../../team/selection'
import { exists } from '../file-edit'
import { languageName } from '../language-name'
import { say } from '../l10n'
import type { TemplateLibrary } from '../templates/library'

/** Which variant of which template. */
export interface VariantPlace {
  readonly id: string
  readonly locale: string
}

/** Makes and opens a team's template files. */
export class TemplateFiles {
  constructor(private readonly library: TemplateLibrary) {}

  /** Copies a built-in template over, so that the team can make it its own. */
  async customize(): Promise<void> {
    const templates = await this.library.builtIn()
    const items = templates.map((template) => ({
      label: template.title,
      description: [languageName(template.locale), template.situation].filter(Boolean).join(' · '),
      detail: template.whenToUse,
      template,
    }))
    const chosen = await vscode.window.showQuickPick(items, {
      title: say('library.customize'),
      placeHolder: say('template.placeHolder'),
      matchOnDescription: true,
      matchOnDetail: true,
    })
    const folder = chosen && (await this.folder())
    if (!chosen || !folder) return
    const { template } = chosen
    const uri = vscode.Uri.joinPath(folder, template.locale, `${template.id}.md`)
    if (!(await exists(uri))) await write(uri, templateFile(draftOf(template)))
    await vscode.window.showTextDocument(uri)
  }

  /** Starts a missing variant from the source text, which opens beside it. */
  async createVariant({ id, locale }: VariantPlace): Promise<void> {
    const folder = await this.folder()
    if (!folder) return
    const source = await this.sourceOf(id, locale)
    if (!source) return
    const uri = vscode.Uri.joinPath(folder, locale, `${id}.md`)
    const upkeep = { ...draftOf(source).upkeep, sourceHash: textHash(source.body), externalIds: {} }
    if (!(await exists(uri))) await write(uri, templateFile({ ...source, locale, upkeep }))
    const original = vscode.Uri.joinPath(folder, source.locale, `${id}.md`)
    if (await exists(original))
      await vscode.window.showTextDocument(original, { viewColumn: vscode.ViewColumn.One })
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside })
  }

  async open(path: string): Promise<void> {
    const folder = await this.folder()
    if (folder) await vscode.window.showTextDocument(folder.with({ path }))
  }

  private async sourceOf(id: string, locale: string): Promise<Template | null> {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri
    if (!root) return null
    const variants = (await this.library.own(vscode.Uri.joinPath(root, 'draft.md'))).filter(
      (template) => template.id === id && template.locale !== locale,
    )
    return variants.find((template) => template.locale === 'en') ?? variants[0] ?? null
  }

  /** Where the team of the workspace keeps its templates; a team is made where there is none. */
  private async folder(): Promise<vscode.Uri | null> {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri
    if (!root) return (void vscode.window.setStatusBarMessage(say('library.noFolder'), 6_000), null)
    const team = await this.library.ready(vscode.Uri.joinPath(root, 'draft.md'))
    return vscode.Uri.joinPath(team?.root ?? root, teamFolderName, 'snippets')
  }
}

/** Nobody has read or approved the copy yet. */
const draftOf = (template: Template): Template => ({
  ...template,
  upkeep: { ...template.upkeep, status: 'draft', approval: null },
})

const write = (uri: vscode.Uri, text: string) =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
