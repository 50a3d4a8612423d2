import * as vscode from 'vscode'
import { withCaseOf } from '../../engine/casing'
import { teamFolderName } from '../../team/selection'
import { exists } from '../file-edit'
import { say } from '../l10n'
import type { Drafts } from '../drafts'
import type { TeamFolders } from '../teams'

/** Where the rule came from: a phrase that somebody selected, and its sentence. */
interface Origin {
  readonly phrase: string
  readonly sentence: string
}

/** "New Rule…": asks for a name, and opens the rule's file with the selected phrase in it; saving it makes the rule. */
export async function newRule(teams: TeamFolders, drafts: Drafts): Promise<void> {
  const editor = vscode.window.activeTextEditor
  const team = editor && (await teams.teamFor(editor.document.uri))
  const root = team?.root ?? vscode.workspace.workspaceFolders?.[0]?.uri
  if (!root) return
  const origin = originOf(editor)
  const locale = (editor && drafts.get(editor.document)?.current?.result.locale) ?? 'en'
  const folder = vscode.Uri.joinPath(root, teamFolderName, 'rules', locale)
  const fileOf = (id: string) => vscode.Uri.joinPath(folder, `${id}.yaml`)
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
  await shown.insertSnippet(ruleSnippet(origin), new vscode.Position(0, 0))
}

function originOf(editor: vscode.TextEditor | undefined): Origin {
  const phrase = editor?.document.getText(editor.selection).replace(/\s+/g, ' ').trim() ?? ''
  if (!editor || phrase === '' || phrase.length > 100) {
    const none = say('rules.newPhrase')
    return { phrase: none, sentence: say('rules.newBad', { phrase: none }) }
  }
  const { start } = editor.selection
  const line = editor.document.lineAt(start.line).text
  const sentences = line.match(/[^.!?]+[.!?]*/g) ?? [line]
  const sentence = sentences.find((one) => one.replace(/\s+/g, ' ').includes(phrase))
  return { phrase, sentence: (sentence ?? phrase).replace(/\s+/g, ' ').trim() }
}

const slug = (phrase: string): string =>
  (phrase.normalize('NFKD').toLowerCase().match(/[a-z\d]+/g) ?? []).slice(0, 4).join('-')

/** The file's text: what is said instead is typed once, and stands in the example, too. */
export function ruleSnippet({ phrase, sentence }: Origin): vscode.SnippetString {
  const quoted = (text: string) => text.replaceAll("'", "''")
  const [before, after] = split(sentence, phrase)
  const snippet = new vscode.SnippetString()
  snippet.appendText(`extends: substitution\nmessage: "Say '%s' instead of '%s'."\nlevel: suggestion\ndescription: `)
  snippet.appendPlaceholder(say('rules.newDescription'), 2)
  snippet.appendText(`\nswap:\n  '${quoted(asTerm(phrase))}': '`)
  snippet.appendPlaceholder(say('rules.newInstead'), 1)
  snippet.appendText(`'\nexamples:\n  - bad: '${quoted(sentence)}'\n    good: '${quoted(before)}`)
  snippet.value += tabstopInCaseOf(phrase, before.trim() === '')
  snippet.appendText(`${quoted(after)}'\n`)
  return snippet
}

/** A term with one of these characters is read as a regular expression. */
const asTerm = (phrase: string): string => phrase.replace(/[\\^$*+?()[\]{}|]/g, '\\$&')

/** What is said instead, once more, in the case that the rule will give it. */
function tabstopInCaseOf(phrase: string, opensSentence: boolean): string {
  const cases: Readonly<Record<string, string>> = { Ab: 'capitalize', AB: 'upcase' }
  const change = cases[withCaseOf(phrase, 'ab', opensSentence)]
  return change ? `\${1/(.*)/\${1:/${change}}/}` : '$1'
}

function split(sentence: string, phrase: string): [string, string] {
  const at = sentence.indexOf(phrase)
  return at < 0 ? ['', ''] : [sentence.slice(0, at), sentence.slice(at + phrase.length)]
}
