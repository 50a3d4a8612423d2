import { nearest } from '../../rules/nearest'
import type { PlacedBlank } from '../blanks'
import type { Library, LibraryCheck, LibraryEntry } from '../library'

const groupOf = (name: string) => name.slice(0, name.indexOf('.'))
const bare = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** What a name was meant to be; '' where it is unknown and nothing is near; null where it is fine. */
function meant(name: string, { template }: LibraryEntry, { knownNames }: Library): string | null {
  if (name === '' || knownNames.has(name) || Object.hasOwn(template.placeholders, name)) return null
  const known = [...knownNames]
  const spelled = known.find((one) => bare(one) === bare(name))
  if (spelled) return spelled
  // "what was bought" tells the writer what to put there; a dotted name is meant for a program.
  if (!/^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+$/u.test(name)) return null
  if (known.some((one) => groupOf(one) === groupOf(name))) return null // the reply rules say so already
  return nearest(name, known) ?? ''
}

function messageFor({ marker, name }: PlacedBlank, near: string): string {
  if (near) return `Nothing fills ${marker}: did you mean {{${near}}}?`
  return `Nothing fills ${marker}: describe it under "placeholders" in the front matter ("${name}: …"), or use a name that is known.`
}

export const placeholders: LibraryCheck = {
  id: 'template-placeholder',
  level: 'error',
  about: 'A name that nothing fills reaches customers as it stands.',
  find(entry, library) {
    return entry.blanks.flatMap((blank) => {
      const { kind, isOurs, name, span, marker, options } = blank
      if (kind === 'choice' && options.length < 2)
        return [
          { span, message: `${marker} gives nothing to choose: write {{choice: refund | replacement}}.` },
        ]
      const near =
        kind === 'value' && isOurs && library.knownNames.size > 0 ? meant(name, entry, library) : null
      if (near === null) return []
      const suggestions = near
        ? [{ title: `Write {{${near}}}`, edits: [{ span, newText: marker.replace(name, near) }] }]
        : []
      return [{ span, message: messageFor(blank, near), suggestions }]
    })
  },
}
