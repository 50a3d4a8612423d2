// Packs the pages of docs/rules/ for the extension: one file for each language. (Measured: as 270 files, each packed for
// itself, they took a quarter of the package.)
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Writes `<locale>.json`: the text of each page by the rule's id. */
export function packRulePages(from = 'docs/rules', to = 'dist/rule-pages') {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  for (const locale of readdirSync(from)) {
    const files = readdirSync(path.join(from, locale)).filter((name) => name.endsWith('.md'))
    const pages = files.map((name) => [
      path.basename(name, '.md'),
      readFileSync(path.join(from, locale, name), 'utf8'),
    ])
    writeFileSync(path.join(to, `${locale}.json`), JSON.stringify(Object.fromEntries(pages)))
  }
}
