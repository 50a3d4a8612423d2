import { templateFields } from '../fields'
import { idOf, imported, incomingOf, refused, type Exchange } from './exchange'

const keys = Object.keys(templateFields).filter(
  (key) => !['lang', 'language', 'channel', 'turn', 'careful'].includes(key),
)
const columns = ['locale', 'id', ...keys, 'text']

/** RFC 4180: a header, a template a line; lists and mappings as in front matter. Other systems' columns: title and text do. */
export const csv: Exchange = {
  write: (templates) =>
    [
      columns,
      ...templates
        .map(incomingOf)
        .map(({ locale, id, head, body }) => [locale, id, ...keys.map((key) => head[key] ?? ''), body]),
    ]
      .map((row) => `${row.map(field).join(',')}\r\n`)
      .join(''),

  read(text, path, locale) {
    const [header = [], ...rows] = readCsv(text)
    const names = header.map((name) => name.trim().toLowerCase())
    const bodyAt = ['text', 'body', 'content', 'comment', 'message']
      .map((name) => names.indexOf(name))
      .find((at) => at >= 0)
    if (bodyAt === undefined || !names.includes('title'))
      return refused(path, 'The first line must name the columns: "title" and "text" at least.')
    const all = rows
      .filter((row) => row.some(Boolean))
      .map((row) => {
        const get = (name: string) => row[names.indexOf(name)] ?? ''
        const head = Object.fromEntries(keys.map((key) => [key, get(key)]))
        return {
          locale: get('locale') || locale,
          id: get('id') || idOf(get('title')),
          head,
          body: row[bodyAt] ?? '',
        }
      })
    return imported(all, path)
  },
}

const field = (value: string): string =>
  /^\s|\s$|[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value

/** Rows of fields. A quote that isn't closed runs to the end; linear. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const pattern = /(?:"((?:[^"]|"")*)(?:"|$)|([^,\r\n]*))(,|\r\n|\r|\n|$)/gy
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text)
    if (!match) break
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === ',') {
      if (pattern.lastIndex === text.length) row.push('')
      else continue
    }
    rows.push(row)
    row = []
  }
  return rows
}
