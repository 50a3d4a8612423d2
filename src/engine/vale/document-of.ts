import { replyRoles, type Draft } from '../draft/draft'
import type { Alert } from './checks/check'
import type { Document } from './document/block'
import { identity, TextBuilder } from './document/mapped'
import { readMarkdownDocument, readPlainDocument } from './document/read'
import type { FileSettings } from './styles/settings'

/** A draft as Vale would read it. Of a mail only what the writer wrote; of plain text as well, unless all is wanted. */
export function documentOf(
  draft: Draft,
  settings: FileSettings,
  units: ReadonlySet<'sentence' | 'paragraph'>,
  isWhole: boolean,
): Document {
  const { config, extension, styles, blockIgnores, tokenIgnores } = settings
  const options = {
    ...{ extension, units, styles, ignoredScopes: config.ignoredScopes, skippedScopes: config.skippedScopes },
    ...{ ignoredClasses: config.ignoredClasses, ignores: { blocks: blockIgnores, tokens: tokenIgnores } },
  }
  const reads = config.formats[extension] ?? extension
  if (draft.format === 'markdown' || reads === 'md') return readMarkdownDocument(draft.text, options)
  return readPlainDocument(
    isWhole && draft.format === 'plain' ? identity(draft.text) : ownText(draft),
    options,
  )
}

function ownText({ zones, text }: Draft) {
  const own = new TextBuilder()
  for (const { role, span } of zones) if (replyRoles.has(role)) own.copy(text, span.start, span.end)
  return own
}

/** What is said of the document as a whole stands at its first line, whoever wrote that. */
export const isExempt = ({ span }: Alert): boolean => span === null
