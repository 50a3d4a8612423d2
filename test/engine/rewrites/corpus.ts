import { readdirSync, readFileSync } from 'node:fs'

const folder = 'test/engine/rewrites'

/** As in ../shared/rewrites.md: `F` a fix, `S` a suggestion that the writer completes, `0` nothing at all. */
export type Class = 'F' | 'S' | '0'

export interface Row {
  readonly class: Class
  readonly text: string
  /** What it becomes; null where nothing is expected, or a finding has nothing to propose. */
  readonly result: string | null
}

export interface Corpus {
  readonly name: string
  readonly locale: string
  /** The rule family whose findings count. */
  readonly family: string
  readonly rows: readonly Row[]
}

/**
 * Reads `<name>.txt` (English) and `<locale>/<name>.txt`: a line `family <id>`, then sentences as support writers write them (our own), each after
 * its class; the line below, after `>`, is what it becomes. `\n` is a line break.
 */
export function readCorpora(): Corpus[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const [first, ...lines] = readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter(Boolean)
      const rows: Row[] = []
      for (const line of lines) {
        const text = line.slice(2).replaceAll('\\n', '\n')
        if (line.startsWith('>')) rows[rows.length - 1] = { ...rows[rows.length - 1]!, result: text }
        else if (/^[FS0] /.test(line)) rows.push({ class: line[0] as Class, text, result: null })
        else throw new Error(`${file}: a row begins with F, S, 0 or >: ${line}`)
      }
      const [, locale = 'en', name] = /^(?:([^/\\]+)[/\\])?(.+)\.txt$/.exec(file)!
      return { name: name!, locale, family: first!.replace('family ', ''), rows }
    })
}
