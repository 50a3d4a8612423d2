import { renderTemplate } from '../render'
import {
  idOf,
  imported,
  incomingOf,
  isRecord,
  json,
  ownPart,
  refused,
  type Exchange,
  type Incoming,
} from './exchange'

/** VS Code's own snippets: blanks are tab stops, choices choices. */
export const codeSnippets: Exchange = {
  write: (templates) => {
    const snippets = templates.map(incomingOf).map(({ locale, id, head, body }): [string, object] => [
      `${locale}/${id}`,
      {
        prefix: [id],
        body: snippetText(body).split('\n'),
        ...(head['when-to-use'] && { description: head['when-to-use'] }),
        replyLint: { locale, id, head, body },
      },
    ])
    return `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`
  },

  read(text, path, locale) {
    const parsed = json(text)
    if (!isRecord(parsed))
      return refused(
        path,
        'This is no file of snippets: it must hold names, each with a "body". Take comments out of it.',
      )
    const all = Object.entries(parsed).flatMap(
      ([name, snippet]) => (isRecord(snippet) && fromSnippet(name, snippet, locale)) || [],
    )
    return imported(all, path)
  },
}

function fromSnippet(
  name: string,
  snippet: Readonly<Record<string, unknown>>,
  locale: string,
): Incoming | null {
  const said = linesOf(snippet['body']).join('\n')
  if (!said) return null
  const own = ownPart(snippet['replyLint'])
  const [prefix = name] = linesOf(snippet['prefix'])
  const use = linesOf(snippet['description']).join(' ')
  return {
    locale: own?.locale ?? locale,
    id: own?.id ?? idOf(prefix),
    head: own?.head ?? { title: name, ...(use && { 'when-to-use': use }) },
    // Edited since: what the snippet says counts.
    body: own && snippetText(own.body) === said ? own.body : templateText(said),
  }
}

/** One text or a list of them, as snippets have it. */
const linesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((line) => typeof line === 'string')

function snippetText(body: string): string {
  let stop = 0
  return renderTemplate(body)
    .map((part) => {
      if (part.kind === 'text') return part.text.replace(/[\\$}]/g, '\\$&')
      stop++
      if (part.kind === 'slot') return `\${${stop}:${part.marker.replace(/[\\$}]/g, '\\$&')}}`
      return `\${${stop}|${part.options.map((option) => option.replace(/[\\,|]/g, '\\$&')).join(',')}|}`
    })
    .join('')
}

/** Tab stops as blanks, choices as choices, `$1` as a blank of that number. */
const templateText = (text: string): string =>
  text
    .replace(
      /\$\{\d+\|((?:[^|\\]|\\.)*)\|\}/g,
      (_, list: string) => `{{choice: ${options(list).join(' | ')}}}`,
    )
    .replace(/\$\{(\d+):((?:[^}\\]|\\.)*)\}/g, (_, _stop, inner: string) => {
      const plain = unescaped(inner)
      return /^[{[<%#]/.test(plain) ? plain : `{{${plain || 'blank'}}}`
    })
    .replace(/(?<!\\)\$\{?(\d+)\}?/g, (_, stop: string) => (stop === '0' ? '' : `{{blank ${stop}}}`))
    .replace(/\\([\\$}])/g, '$1')

const options = (list: string): string[] =>
  (list.match(/(?:[^,\\]|\\.)+/g) ?? []).map((one) => unescaped(one).trim())
const unescaped = (text: string): string => text.replace(/\\([\\$},|])/g, '$1')
