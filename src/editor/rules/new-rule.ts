import * as vscode from 'vscode'
import { withCaseOf } from '../../engine/casing'
import { optionsOf } from '../../engine/proposals'
import { teamFolderName } from '../../team/selection'
import { exists } from '../file-edit'
import { say } from '../l10n'
import type { Drafts } from '../drafts'
import type { TeamFolders } from '../teams'

/** Where the rule came from: a phrase that somebody selected, and its sentence. */
interface Origin {
  readonly isSelected: boolean
  readonly phrase: string
  readonly sentence: string
}

/**
 * "New Rule…": asks what to say instead of the selected phrase and for a name, and opens the rule's file; saving it makes
 * the rule. What is typed into the file itself would meet the editor's own completions, and Tab would take one of them.
 */
export async function newRule(teams: TeamFolders, drafts: Drafts): Promise<void> {
  const editor = vscode.window.activeTextEditor
  const team = editor && (await teams.teamFor(editor.document.uri))
  const root = team?.root ?? vscode.workspace.workspaceFolders?.[0]?.uri
  if (!root) return
  const origin = originOf(editor)
  const locale = (editor && drafts.get(editor.document)?.current?.result.locale) ?? 'en'
  const folder = vscode.Uri.joinPath(root, teamFolderName, 'rules', locale)
  const fileOf = (id: string) => vscode.Uri.joinPath(folder, `${id}.yaml`)
  const instead = origin.isSelected ? await askInstead(origin.phrase) : ''
  if (instead === undefined) return
  const id = await vscode.window.showInputBox({
    title: say('rules.idTitle'),
    prompt: say('rules.idPrompt'),
    value: slug(origin.phrase),
    validateInput: async (value) => {
      if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(value)) return say('rules.idWrong')
      return (await exists(fileOf(value))) ? say('rules.idTaken') : null
    },
  })
  if (!id) return
  // Untitled: nothing is left behind where the author thinks better of it.
  const document = await vscode.workspace.openTextDocument(fileOf(id).with({ scheme: 'untitled' }))
  const shown = await vscode.window.showTextDocument(document)
  await shown.insertSnippet(ruleSnippet(origin, instead), new vscode.Position(0, 0))
}

async function askInstead(phrase: string): Promise<string | undefined> {
  const said = await vscode.window.showInputBox({
    title: say('rules.idTitle'),
    prompt: say('rules.insteadPrompt', { phrase }),
  })
  return said?.trim()
}

function originOf(editor: vscode.TextEditor | undefined): Origin {
  const phrase = editor?.document.getText(editor.selection).replace(/\s+/g, ' ').trim() ?? ''
  if (!editor || phrase === '' || phrase.length > 100) {
    const none = say('rules.newPhrase')
    return { isSelected: false, phrase: none, sentence: say('rules.newBad', { phrase: none }) }
  }
  const { start } = editor.selection
  const line = editor.document.lineAt(start.line).text
  const sentences = line.match(/[^.!?]+[.!?]*/g) ?? [line]
  const sentence = sentences.find((one) => one.replace(/\s+/g, ' ').includes(phrase))
  return { isSelected: true, phrase, sentence: (sentence ?? phrase).replace(/\s+/g, ' ').trim() }
}

const slug = (phrase: string): string =>
  (phrase.normalize('NFKD').toLowerCase().match(/[a-z\d]+/g) ?? []).slice(0, 4).join('-')

/** The file's text. What isn't known yet is typed once, and stands in the example, too. */
function ruleSnippet({ phrase, sentence }: Origin, instead: string): vscode.SnippetString {
  const quoted = (text: string) => text.replaceAll("'", "''")
  const [before, after] = split(sentence, phrase)
  const snippet = new vscode.SnippetString()
  snippet.appendText(`extends: substitution\nmessage: "Say '%s' instead of '%s'."\nlevel: suggestion\ndescription: `)
  snippet.appendPlaceholder(say('rules.newDescription'), 2)
  snippet.appendText(`\nswap:\n  '${quoted(asTerm(phrase))}': '`)
  if (instead) snippet.appendText(quoted(instead))
  else snippet.appendPlaceholder(say('rules.newInstead'), 1)
  snippet.appendText(`'\nexamples:\n  - bad: '${quoted(sentence)}'\n    good: '${quoted(before)}`)
  // The first proposal, in the case that the rule will give it.
  const [first = ''] = optionsOf(instead)
  if (instead) snippet.appendText(quoted(withCaseOf(phrase, first, before.trim() === '')))
  else snippet.appendTabstop(1)
  snippet.appendText(`${quoted(after)}'\n`)
  return snippet
}

/** A term with one of these characters is read as a regular expression. */
const asTerm = (phrase: string): string => phrase.replace(/[\\^$*+?()[\]{}|]/g, '\\$&')

function split(sentence: string, phrase: string): [string, string] {
  const at = sentence.indexOf(phrase)
  return at < 0 ? ['', ''] : [sentence.slice(0, at), sentence.slice(at + phrase.length)]
}
