import * as esbuild from 'esbuild'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { supported } from './supported.mjs'

/**
 * The extension in files that are read when they are needed: reading and compiling all at once was what activation took
 * longest for. VS Code's Node host wants CommonJS, which esbuild doesn't split: so the modules are split, and each file
 * is turned into CommonJS. (The host in a browser takes one file only.)
 */
export const splitOptions = {
  format: 'esm',
  splitting: true,
  write: false,
  outdir: 'dist/editor',
  chunkNames: '[name]-[hash]',
}

export const asCommonJs = {
  name: 'as CommonJS',
  setup(build) {
    const { minify, target, sourcemap, charset } = build.initialOptions
    const options = { format: 'cjs', platform: 'node', minify, target, sourcemap, charset }
    build.onEnd(async ({ outputFiles, metafile }) => {
      await rm('dist/editor', { recursive: true, force: true })
      for (const { path: file, text } of outputFiles) {
        const { code } = await esbuild.transform(text, {
          ...options,
          supported: { ...supported, 'dynamic-import': false }, // VS Code's own loader is behind `require`
        })
        await mkdir(path.dirname(file), { recursive: true })
        await writeFile(file, code)
        metafile.outputs[path.relative('.', file)].bytes = Buffer.byteLength(code)
      }
    })
  },
}
