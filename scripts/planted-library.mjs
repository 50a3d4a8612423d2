// Writes a library of templates in five languages with planted faults, as a team's folder.
import * as esbuild from 'esbuild'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Resolves to what was planted: the files by name, the expected findings, and the day that counts as today. */
export async function writePlantedLibrary(folder, count, seed) {
  const module = path.resolve('out/build/planted-library.mjs')
  await esbuild.build({
    ...{ entryPoints: ['test/engine/templates/planted-library.ts'], outfile: module, bundle: true },
    ...{ platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' },
  })
  const { plantLibrary, plantedToday } = await import(pathToFileURL(module).href)
  const { files, expected } = plantLibrary(count, seed)
  for (const [name, text] of files) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return { files, expected, today: plantedToday }
}
