import { setKey } from '../front-matter-edit'
import { placeOf, type LibraryCheck } from '../library'

export const stale: LibraryCheck = {
  id: 'template-stale',
  level: 'warning',
  about: 'A translation of a text that has since changed tells customers what no longer holds.',
  find(entry, library) {
    const source = library.sourceOf(entry)
    const { sourceHash, status } = entry.template.upkeep
    if (!source || status === 'deprecated' || sourceHash === source.hash) return []
    const place = `${source.file.locale}/${source.file.id}`
    const message = sourceHash
      ? `${place} has changed since this was translated: compare the two, then mark this as reviewed.`
      : `Nothing tells which text of ${place} this translates: compare the two, then mark this as reviewed.`
    const suggestions = [{ title: 'Mark as reviewed', edits: [setKey(entry, 'source-hash', source.hash)] }]
    return [{ span: placeOf(entry, 'source-hash'), message, suggestions }]
  },
}
