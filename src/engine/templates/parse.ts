/** Template files. Import it dynamically at run time: it brings the YAML parser. */
import { channels, type Channel } from '../draft/draft'
import type { Problem } from '../problem'
import type { FieldSpec } from '../rules/field'
import { mappingOf } from '../rules/mapping'
import { readFields } from '../rules/read-fields'
import { Source } from '../rules/source'
import { fileSpan } from '../span'
import { templateKinds, type Template, type TemplateKind } from './template'

/** The front matter of a template. Keys that later features read are accepted and kept out of the way. */
interface FrontMatter {
  readonly title: string
  readonly kind?: TemplateKind
  readonly situation?: string
  readonly channels?: readonly Channel[]
  readonly tags?: readonly string[]
  readonly 'when-to-use'?: string
  readonly 'do-not-use'?: string
  readonly owner?: string
  readonly status?: string
  readonly 'review-by'?: string
  readonly 'source-hash'?: string
}

export const templateFields: { readonly [K in keyof FrontMatter]-?: FieldSpec } = {
  title: { type: 'string', required: true, about: 'What the picker shows.' },
  kind: {
    type: { oneOf: templateKinds },
    about: 'A whole reply, a part of one, an automatic reply, or a note.',
  },
  situation: { type: 'string', about: 'What the customer writes about, in a word: delay, refund, login.' },
  channels: { type: { listOf: { oneOf: channels } }, about: 'Where it fits; everywhere where not given.' },
  tags: { type: 'string-list', about: 'Words by which it is found.' },
  'when-to-use': { type: 'string', about: 'The case that it was written for.' },
  'do-not-use': { type: 'string', about: 'The case in which it would do harm.' },
  owner: { type: 'string', about: 'Who keeps it true.' },
  status: { type: { oneOf: ['draft', 'in-review', 'approved', 'deprecated'] }, about: 'Where it stands.' },
  'review-by': { type: 'string', about: 'The day by which it must be read again.' },
  'source-hash': { type: 'string', about: 'On a translation: what its source said.' },
}

const frontMatter = /^---[ \t]*(?:\r\n|\r|\n)([^]*?)(?:\r\n|\r|\n)---[ \t]*(?:(?:\r\n|\r|\n)+|$)/

/**
 * Reads `snippets/<locale>/<id>.md`. Faults are returned, never thrown; no template only where it has no title.
 * @param path the file's path as the caller knows it, with `/`: its last two parts are locale and id
 */
export function parseTemplate(
  text: string,
  path: string,
): { readonly template?: Template; readonly problems: readonly Problem[] } {
  const [locale = '', file = ''] = path.split('/').slice(-2)
  const found = frontMatter.exec(text)
  // The opening line becomes a comment of the same length, so that faults are told at their place in the file.
  const source = new Source(
    found ? `#--${text.slice(3, found[0].length).replace(/---[ \t]*\s*$/, '')}` : '',
    path,
  )
  const fields =
    found && mappingOf(source, 'Front matter holds keys and values, such as "title: Refund granted".')
  if (!found) {
    const message = 'A template begins with front matter: a line ---, "title: …", and a line ---.'
    source.report('bad-front-matter', 'error', fileSpan(0, 0), message)
  }
  const read = fields && (readFields(fields, templateFields, source) as FrontMatter | null)
  if (!read) return { problems: source.problems }
  return {
    template: {
      id: file.replace(/\.md$/, ''),
      locale,
      title: read.title,
      kind: read.kind ?? 'reply',
      situation: read.situation ?? '',
      channels: read.channels ?? channels,
      tags: read.tags ?? [],
      whenToUse: read['when-to-use'] ?? '',
      doNotUse: read['do-not-use'] ?? '',
      body: text.slice(found![0].length).replace(/\r\n?/g, '\n').trim(),
    },
    problems: source.problems,
  }
}
