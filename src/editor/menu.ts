import * as vscode from 'vscode'
import type { Channel } from '../engine'
import type { LintClient } from '../worker/client'
import type { Choices } from './choices'
import type { CommandId } from './commands/ids'
import type { Drafts } from './drafts'
import type { IgnoredHints } from './ignored'
import { languageName } from './language-name'
import { say, type MessageKey } from './l10n'
import { rangeOf, type ProblemList } from './problems'
import { isCheckable } from './selector'
import { isWholeDraft } from './findings'
import { isLossy } from './readable'
import type { DraftSession } from './session'

export interface MenuParts {
  readonly client: LintClient
  readonly choices: Choices
  readonly drafts: Drafts
  readonly ignored: IgnoredHints
  readonly problems: ProblemList
}

interface Entry extends vscode.QuickPickItem {
  run(): Thenable<unknown> | void
}

const channelNames: Readonly<Record<Channel, MessageKey>> = {
  email: 'channel.email',
  chat: 'channel.chat',
  social: 'channel.social',
}

const runCommand = (id: CommandId) => vscode.commands.executeCommand(id)

/** The menu behind the status item: everything about the draft in the active editor. */
export class DraftMenu {
  constructor(private readonly parts: MenuParts) {}

  async open(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document
    const entries = [
      ...(document && isCheckable(document) ? this.draftEntries(document) : []),
      ...this.otherEntries(),
    ]
    await pick(entries, say('menu.title'))
  }

  /** Switches the check of a document on or off. */
  async toggle(document: vscode.TextDocument): Promise<void> {
    await this.parts.choices.change(document.uri, { isOn: !this.parts.drafts.get(document) })
  }

  private draftEntries(document: vscode.TextDocument): Entry[] {
    const { drafts, choices, ignored } = this.parts
    const session = drafts.get(document)
    const run = () => this.toggle(document)
    if (!session) return [{ label: `$(eye) ${say('menu.checkOn')}`, detail: say('menu.checkOnDetail'), run }]

    const { locale, channel } = choices.of(document.uri)
    const checked = session.current
    const count = checked ? session.openFindings(checked).length : 0
    const nowLocale = locale ?? checked?.result.locale
    const nowChannel = channel ?? checked?.result.channel ?? 'email'
    const hidden = checked?.result.findings.filter((finding) => session.isIgnored(checked, finding)) ?? []
    return [
      ...(count > 0
        ? [
            {
              label: `$(list-unordered) ${say('menu.showHints', { count })}`,
              run: () => this.chooseHint(session),
            },
          ]
        : []),
      {
        label: `$(globe) ${say('menu.locale', { locale: nowLocale ? languageName(nowLocale) : '?' })}`,
        run: () => this.chooseLocale(document.uri),
      },
      {
        label: `$(comment) ${say('menu.channel', { channel: say(channelNames[nowChannel]) })}`,
        run: () => this.chooseChannel(document.uri),
      },
      ...(checked && hidden.length
        ? [
            {
              label: `$(discard) ${say('menu.ignored', { count: hidden.length })}`,
              run: async () => {
                const gone = hidden.map((finding) => ({
                  finding,
                  wholeDraft: isWholeDraft(checked, finding),
                }))
                await ignored.remove(document, gone)
                session.publish()
              },
            },
          ]
        : []),
      { label: `$(copy) ${say('menu.copyReply')}`, run: () => runCommand('replyLint.copyReply') },
      ...(document.languageId === 'email' || isLossy(document.uri)
        ? [
            {
              label: `$(mail-read) ${say('menu.openReadable')}`,
              run: () => runCommand('replyLint.openReadable'),
            },
          ]
        : []),
      { label: `$(question) ${say('menu.explainDraft')}`, run: () => runCommand('replyLint.explainDraft') },
      { label: `$(eye-closed) ${say('menu.checkOff')}`, run },
    ]
  }

  private otherEntries(): Entry[] {
    const { problems } = this.parts
    const insert = () => runCommand('replyLint.insertTemplate')
    const manageTrust = () => vscode.commands.executeCommand('workbench.trust.manage')
    return [
      { label: `$(add) ${say('menu.insertTemplate')}`, run: insert },
      {
        label: `$(megaphone) ${say('menu.falseAlarms')}`,
        run: () => runCommand('replyLint.openFalseAlarms'),
      },
      ...(problems.all.length
        ? [
            {
              label: `$(warning) ${say('menu.problems', { count: problems.all.length })}`,
              run: () => this.showProblems(),
            },
          ]
        : []),
      ...(vscode.workspace.isTrusted
        ? []
        : [{ label: `$(shield) ${say('menu.untrusted')}`, run: manageTrust }]),
    ]
  }

  /**
   * A list of our own: the Problems view leaves suggestions out, and what is missing may not be underlined yet.
   * The chosen hint's quick fixes open at once.
   */
  private async chooseHint(session: DraftSession): Promise<void> {
    const editor = vscode.window.activeTextEditor
    const checked = await session.check()
    if (!checked || editor?.document !== session.document) return
    const entries = session.openFindings(checked).map(({ message, span }): Entry => {
      const start = editor.document.positionAt(span.start)
      const run = () => {
        session.showWholeDraft()
        editor.selection = new vscode.Selection(start, start)
        editor.revealRange(editor.selection)
        return vscode.commands.executeCommand('editor.action.quickFix')
      }
      return { label: message, description: say('menu.line', { line: start.line + 1 }), run }
    })
    await pick(entries, say('menu.hintsTitle'))
  }

  private async chooseLocale(uri: vscode.Uri): Promise<void> {
    const locales = (await this.parts.client.locales()) ?? []
    const options = locales.map((locale) => ({ label: languageName(locale), value: locale }))
    await this.choose(say('menu.localeTitle'), options, (locale) =>
      this.parts.choices.change(uri, { locale }),
    )
  }

  private async chooseChannel(uri: vscode.Uri): Promise<void> {
    const channels = Object.keys(channelNames) as Channel[]
    const options = channels.map((channel) => ({ label: say(channelNames[channel]), value: channel }))
    await this.choose(say('menu.channelTitle'), options, (channel) =>
      this.parts.choices.change(uri, { channel }),
    )
  }

  private choose<T>(
    title: string,
    options: readonly { readonly label: string; readonly value: T }[],
    chosen: (value: T | undefined) => Promise<void>,
  ): Promise<void> {
    const auto: Entry = { label: say('menu.chooseAuto'), run: () => chosen(undefined) }
    return pick(
      [auto, ...options.map(({ label, value }): Entry => ({ label, run: () => chosen(value) }))],
      title,
    )
  }

  private async showProblems(): Promise<void> {
    const entries = this.parts.problems.all.map(({ uri, problem }): Entry => {
      const selection = rangeOf(problem)
      const description = `${vscode.workspace.asRelativePath(uri)}:${selection.start.line + 1}`
      const run = () => vscode.window.showTextDocument(uri, { selection })
      return { label: problem.message, description, run }
    })
    await pick(entries, say('menu.problemsTitle'))
  }
}

async function pick(entries: readonly Entry[], title: string): Promise<void> {
  const entry = await vscode.window.showQuickPick(entries, { title, matchOnDescription: true })
  // VS Code gives the focus back to the status item that was clicked: the next blank typed would open the menu again.
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup')
  await entry?.run()
}
