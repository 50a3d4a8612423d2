import * as vscode from 'vscode'
import type { Template } from '../../engine'
import { placeTemplate } from '../../engine/templates/placement'
import { renderTemplate, textOfParts } from '../../engine/templates/render'
import type { Drafts } from '../drafts'
import { snippetOf } from '../snippets'

/**
 * A template as a snippet for a place in a document: what stands in a list item or a quote goes on there, and a
 * greeting or sign-off that the draft has isn't repeated. Slots are tab stops that keep their marker.
 */
export function placedSnippet(
  template: Template,
  document: vscode.TextDocument,
  range: vscode.Range,
  drafts: Drafts,
): vscode.SnippetString {
  const text = document.getText()
  const moves = drafts.get(document)?.latest?.result.moves
  const placed = placeTemplate(renderTemplate(template.body), {
    before: text.slice(0, document.offsetAt(range.start)),
    after: text.slice(document.offsetAt(range.end)),
    newLine: document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n',
    hasGreeting: Boolean(moves?.greeting),
    hasSignOff: Boolean(moves?.['sign-off']),
    indentsByItself: true,
  })
  return snippetOf(textOfParts(placed))
}
