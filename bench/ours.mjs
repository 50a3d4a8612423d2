// Reply Lint as its users run it: all English rules on drafts whose language is not told, with fixes and without.
import * as esbuild from 'esbuild' // found in the folder above
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { supported } from '../scripts/supported.mjs'

const outfile = path.resolve('out/bench/engine.mjs')

/** Bundles the engine with the built-in rules, as for the command. */
export async function buildOurs() {
  mkdirSync(path.dirname(outfile), { recursive: true })
  await esbuild.build({
    stdin: {
      contents: "export * from './src/engine'\nexport { packs } from './src/generated/rules'",
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    supported,
    logLevel: 'warning',
  })
}

const isEnglish = ({ data: { locale } }) => locale === 'en' || locale === 'all'

/** Linters by the names of the table; `format` is that of the texts. `buildOurs` comes first. */
export async function ours(format = 'markdown') {
  const { createLinter, packs } = await import(pathToFileURL(outfile).href)
  // Each has a linter of its own: sentences that one has seen are new to the next.
  const english = () => createLinter({ packs: packs.filter(isEnglish) })
  const counting = (linter, options) => (text) => linter.check(text, options).findings.length
  return {
    'reply-lint, findings': counting(english(), { format, rewrites: false }),
    'reply-lint, with fixes': counting(english(), { format }),
    'reply-lint, all locales': counting(createLinter({ packs }), { format, rewrites: false }),
  }
}

/** One pass over the characters: less than this can't be done. */
export const floor = (text) => {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0
  return sum
}
