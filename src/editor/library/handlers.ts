import type { Handlers } from '../commands/register'
import type { TemplateLibrary } from '../templates/library'
import { TemplateFiles } from './files'

/** The commands of those who look after templates. */
export function libraryHandlers(library: TemplateLibrary) {
  const files = new TemplateFiles(library)
  return {
    'replyLint.customizeTemplate': () => files.customize(),
    'replyLint.openTemplate': (path) => files.open(path),
    'replyLint.createVariant': (place) =>
      files.createVariant('row' in place ? { id: place.row.id, locale: place.variant!.locale } : place),
  } satisfies Partial<Handlers>
}
