import * as vscode from 'vscode'
import type { Template } from '../../engine'
import { searchTemplates } from '../../engine/templates/fit'
import { say } from '../l10n'
import type { TemplatePreview } from './preview'

interface TemplateItem extends vscode.QuickPickItem {
  readonly template: Template
}

/** Of a large library: a list of thousands is slow to show, and nobody reads it. */
const mostListed = 200

/** While it is true, the key for the preview is ours. */
const pickingContext = 'replyLint.pickingTemplate'

/**
 * Lets the writer choose a template: search goes over title, tags, case and text, and a preview beside follows the
 * selection once it is asked for. Undefined where nothing was chosen.
 */
export class TemplatePicker {
  private startPreview: (() => void) | undefined

  constructor(private readonly preview: TemplatePreview) {}

  /** Shows the text of the selected template beside the draft; nothing while nothing is being chosen. */
  showPreview(): void {
    this.startPreview?.()
  }

  async pick(templates: Promise<readonly Template[]>): Promise<Template | undefined> {
    const picker = vscode.window.createQuickPick<TemplateItem>()
    const previewButton = {
      iconPath: new vscode.ThemeIcon('open-preview'),
      tooltip: say('template.preview'),
    }
    picker.title = say('template.title')
    picker.placeholder = say('template.placeHolder')
    picker.buttons = [previewButton]
    picker.busy = true
    picker.show()
    void vscode.commands.executeCommand('setContext', pickingContext, true)

    let isPreviewed = false
    const show = () => {
      const [active] = picker.activeItems
      if (active) void this.preview.show(active.template)
    }
    const startPreview = () => {
      isPreviewed = true
      picker.ignoreFocusOut = true // the preview opens beside
      show()
    }
    this.startPreview = startPreview
    const disposables = [
      picker,
      picker.onDidTriggerButton(startPreview),
      picker.onDidChangeActive(() => isPreviewed && show()),
    ]
    try {
      const all = await templates
      const fill = (query: string) => {
        const found = searchTemplates(all, query)
        picker.items = itemsOf(found.slice(0, mostListed))
        const isCut = found.length > mostListed
        picker.title = say('template.title') + (isCut ? ` (${mostListed} / ${found.length})` : '')
      }
      fill(picker.value)
      disposables.push(picker.onDidChangeValue(fill))
      picker.busy = false
      return await chosenFrom(picker)
    } finally {
      this.startPreview = undefined
      for (const one of disposables) one.dispose()
      void vscode.commands.executeCommand('setContext', pickingContext, false)
      if (isPreviewed) await this.preview.close()
    }
  }
}

function chosenFrom(picker: vscode.QuickPick<TemplateItem>): Promise<Template | undefined> {
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      const [active] = picker.activeItems
      if (active) resolve(active.template) // Enter on an empty list chooses nothing, and closes nothing
    })
    picker.onDidHide(() => resolve(undefined))
  })
}

/** The language is told only where there is a choice of it. */
function itemsOf(templates: readonly Template[]): TemplateItem[] {
  const isMixed = new Set(templates.map(({ locale }) => locale)).size > 1
  return templates.map((template) => {
    const { title, situation, tags, locale, whenToUse, doNotUse } = template
    const words = new Set([isMixed ? locale : '', situation, ...tags].filter(Boolean))
    return {
      template,
      label: title,
      description: [...words].join(' · '),
      detail: [whenToUse, doNotUse && say('template.doNotUse', { when: doNotUse })].filter(Boolean).join(' '),
      alwaysShow: true, // what fits the query is found by us, in the text as well
    }
  })
}
