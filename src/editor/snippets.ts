import * as vscode from 'vscode'

const slot = /\{\{[^{}]*\}\}/g

/**
 * Text with `{{slots}}` as an editor snippet. Everything else is literal ("$25" is no tab stop). A slot's default
 * text is its own marker, so that one which isn't filled is still found; the same slot twice is filled once.
 */
export function snippetOf(text: string, numbers: Map<string, number> = new Map()): vscode.SnippetString {
  const snippet = new vscode.SnippetString()
  let at = 0
  for (const { 0: marker, index } of text.matchAll(slot)) {
    snippet.appendText(text.slice(at, index))
    const number = numbers.get(marker) ?? numbers.size + 1
    numbers.set(marker, number)
    snippet.appendPlaceholder(marker, number)
    at = index + marker.length
  }
  return snippet.appendText(text.slice(at))
}

export const hasSlots = (text: string): boolean => text.search(slot) >= 0
