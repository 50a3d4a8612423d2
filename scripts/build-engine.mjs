// The engine's build-time parts for scripts: bundled from the sources, so that the build uses the same loader as
// the extension and the command.
import * as esbuild from 'esbuild'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export const parts = [
  'rules/load',
  'rules/compile',
  'rules/page',
  'checks/index',
  'customer',
  'pattern/digest',
  'rule-digest',
  'pack-digest',
]
const later = ['templates/parse']

/** Bundles and imports the parts; what they export comes as one object. */
export async function buildEngine(wanted = [...parts, ...later]) {
  const present = wanted.filter((part) => !later.includes(part) || existsSync(`src/engine/${part}.ts`))
  const outfile = path.resolve('out/build', `engine-${process.pid}-${Date.now()}.mjs`)
  mkdirSync(path.dirname(outfile), { recursive: true })
  await esbuild.build({
    stdin: {
      contents: present.map((part) => `export * from './src/engine/${part}'`).join('\n'),
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}
