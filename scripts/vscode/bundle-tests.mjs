// Bundles the tests of one suite into out/<suite>/index.js: the web host can load only one file.
import * as esbuild from 'esbuild'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from './prepare.mjs'

/** Tests named `*.node.test.ts` need Node and stay out of the web host. */
const folders = {
  editor: ['test/editor/suite'],
  web: ['test/editor/suite', 'test/web/suite'],
  vsix: ['test/editor/vsix'],
  library: ['test/editor/library'],
  speed: ['test/editor/speed'],
}

/** What to run is written into the bundle, as the web host has no environment. */
export async function bundleEditorTests(suite, grep = '') {
  const tests = folders[suite]
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => `./${folder}/${name}`))
    .filter((file) => file.endsWith('.test.ts') && !(suite === 'web' && file.endsWith('.node.test.ts')))
  const web = suite === 'web'
  await esbuild.build({
    stdin: {
      contents: [
        `import { setUp, run as runMocha } from './test/editor/mocha'`,
        `setUp(${JSON.stringify(grep)})`,
        ...tests.map((file) => `require(${JSON.stringify(file)})`),
        `export const run = () => runMocha(${JSON.stringify(suite)})`,
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    outfile: path.join(root, `out/${suite}/index.js`),
    bundle: true,
    format: 'cjs',
    platform: web ? 'browser' : 'node',
    target: 'es2022',
    external: ['vscode'],
    define: web ? { global: 'globalThis', 'process.env.NODE_ENV': '"test"' } : {},
    alias: web ? { 'node:assert/strict': './test/web/assert.ts' } : {},
    logLevel: 'warning',
  })
}
