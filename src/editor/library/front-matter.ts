import * as vscode from 'vscode'
import { templateFields } from '../../engine/templates/fields'
import type { FieldSpec, FieldType } from '../../engine/rules/field'
import { snippetPlace } from '../../team/selection'

const fields = templateFields as Readonly<Record<string, FieldSpec>>
const keyAt = /^([\w-]+)[ \t]*:/

/** Completes and explains the keys of a template's front matter, and their values where there is a list of them. */
export class FrontMatterHelp implements vscode.CompletionItemProvider, vscode.HoverProvider {
  provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
    if (!isInFrontMatter(document, position)) return []
    const before = document.lineAt(position).text.slice(0, position.character)
    const key = keyAt.exec(before)?.[1]
    if (key !== undefined)
      return valuesOf(fields[key]?.type).map(
        (value) => new vscode.CompletionItem(value, vscode.CompletionItemKind.EnumMember),
      )
    if (!/^[\w-]*$/.test(before)) return []
    const there = keysOf(document)
    return Object.entries(fields)
      .filter(([name]) => !there.has(name))
      .map(([name, { about }], rank) => {
        const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Property)
        item.insertText = `${name}: `
        item.documentation = about
        item.sortText = String(rank).padStart(3, '0')
        item.range = new vscode.Range(position.with({ character: 0 }), position)
        return item
      })
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | null {
    if (!isInFrontMatter(document, position)) return null
    const match = keyAt.exec(document.lineAt(position).text)
    const about = match && fields[match[1]!]?.about
    if (!about || position.character > match[1]!.length) return null
    return new vscode.Hover(about, new vscode.Range(position.line, 0, position.line, match[1]!.length))
  }
}

function isInFrontMatter(document: vscode.TextDocument, { line }: vscode.Position): boolean {
  if (!snippetPlace(document.uri.path) || line === 0 || document.lineAt(0).text.trimEnd() !== '---')
    return false
  for (let at = 1; at < line; at++) if (/^(---|\.\.\.)\s*$/.test(document.lineAt(at).text)) return false
  return !/^(---|\.\.\.)\s*$/.test(document.lineAt(line).text)
}

function keysOf(document: vscode.TextDocument): ReadonlySet<string> {
  const keys = new Set<string>()
  for (let at = 1; at < document.lineCount && document.lineAt(at).text.trimEnd() !== '---'; at++) {
    const key = keyAt.exec(document.lineAt(at).text)?.[1]
    if (key) keys.add(key)
  }
  return keys
}

function valuesOf(type: FieldType | undefined): string[] {
  if (type === 'boolean') return ['true', 'false']
  if (typeof type !== 'object') return []
  if ('oneOf' in type) return type.oneOf.map(String)
  if ('listOf' in type) return valuesOf(type.listOf)
  return 'anyOf' in type ? [...new Set(type.anyOf.flatMap(valuesOf))] : []
}
