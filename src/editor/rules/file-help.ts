import * as vscode from 'vscode'
import { readPackaged } from '../package-files'
import { onDemand } from '../on-demand'
import type { Proposal, Schema } from './schema-help'

const files: readonly [pattern: string, schema: string][] = [
  ['**/.reply-lint/rules/*/*.{yaml,yml}', 'rule'],
  ['**/.reply-lint/config.yaml', 'config'],
  ['**/.reply-lint/facts.yaml', 'facts'],
]

/** Completion and hover in rule, config and facts files. Red Hat's YAML extension does it better where it is at work. */
export function registerFileHelp(extensionUri: vscode.Uri): vscode.Disposable {
  const isOurs = () => !vscode.extensions.getExtension('redhat.vscode-yaml')?.isActive
  const parts = files.flatMap(([pattern, name]) => {
    const schema = lazily(() => readPackaged<Schema>(extensionUri, `schemas/${name}.schema.json`))
    const completions: vscode.CompletionItemProvider = {
      async provideCompletionItems(document, { line, character }) {
        if (!isOurs()) return []
        const { proposalsAt } = await onDemand()
        return proposalsAt(await schema(), document.getText(), line, character).map(toItem)
      },
    }
    const hovers: vscode.HoverProvider = {
      async provideHover(document, { line, character }) {
        if (!isOurs()) return null
        const { aboutAt } = await onDemand()
        const about = aboutAt(await schema(), document.getText(), line, character)
        return about === null ? null : new vscode.Hover(new vscode.MarkdownString().appendText(about))
      },
    }
    return [
      vscode.languages.registerCompletionItemProvider({ pattern }, completions, ' '),
      vscode.languages.registerHoverProvider({ pattern }, hovers),
    ]
  })
  return vscode.Disposable.from(...parts)
}

function toItem({ label, about, isKey, isRequired }: Proposal): vscode.CompletionItem {
  const { Property, Value } = vscode.CompletionItemKind
  const item = new vscode.CompletionItem(label, isKey ? Property : Value)
  item.documentation = about
  if (isKey) item.insertText = `${label}: `
  item.sortText = `${isRequired ? 0 : 1}${label}`
  return item
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
