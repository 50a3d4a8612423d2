import { parseFacts } from '../../../src/engine/facts/parse'
import { libraryChecks } from '../../../src/engine/templates/checks'
import { textHash } from '../../../src/engine/templates/hash'
import { createAddressReader } from '../../../src/engine/templates/address-reader'
import { Library, type LibraryOptions } from '../../../src/engine/templates/library'
import { packs } from '../../rule-packs'

export const today = '2026-11-25'
const addressOf = createAddressReader(packs, [])

/** A library of the given files, by `en/id`; front matter is the lines up to an empty one. */
export function libraryOf(
  files: Readonly<Record<string, string>>,
  facts = '',
  options: Partial<LibraryOptions> = {},
): Library {
  const library = new Library({
    facts: parseFacts(facts, 'facts.yaml').facts,
    today,
    knownNames: ['customer.name', 'customer.first-name', 'agent.name', 'order.number', 'order.date'],
    addressOf: ({ file, template }) => addressOf(template.body, file.locale),
    ...options,
  })
  for (const [key, text] of Object.entries(files)) {
    const [locale, id] = key.split('/') as [string, string]
    library.put({ path: `${key}.md`, text: fileOf(text), locale, id })
  }
  return library
}

/** `owner: ops\n\nHello.` as a file; title and owner are there unless they are given. */
export function fileOf(text: string): string {
  const [, head = '', body = text] = /^((?:[\w-]+:.*\n|[ -]+.*\n)+)\n([^]*)$/.exec(text) ?? []
  const title = /^title:/m.test(head) ? '' : 'title: T\n'
  const owner = /^owner:/m.test(head) ? '' : 'owner: ops\n'
  return `---\n${title}${owner}${head}---\n${body}\n`
}

/** Findings as `id: the words it marks`, of one template or of all. */
export function found(library: Library, key?: string): string[] {
  const entries = key ? [library.get(key)!] : [...library.entries()]
  return entries.flatMap((entry) =>
    library
      .check(entry, libraryChecks)
      .map(
        ({ ruleId, span }) =>
          `${ruleId.slice('template-'.length)}: ${entry.file.text.slice(span.start, span.end)}`,
      ),
  )
}

export const hashOf = (body: string): string => `source-hash: ${shown(textHash(body))}\n`
export const shown = (hash: string): string => `"${hash}"`
