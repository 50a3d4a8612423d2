// Builds everything that runs: node esbuild.mjs [--dev]
//   dist/extension.js      the extension on Node; it reads the rest of it, in dist/editor/, when that is needed
//   dist/web/extension.js  the same source for the web, in one file
//   dist/worker.js         its worker, one classic script, for both
//   dist/rule-pages/       what "Explain This Rule" shows
//   dist/cli.js            the command: starts dist/command.js, which reads rules and texts from dist/data/ and large
//                          packages from dist/packages/, when it needs them; dist/command-worker.js starts the same as a
//                          thread, and what V8 compiles is kept in dist/kept/
// `import()` of our own modules stays inside one file: esbuild wraps such a module in a function that runs when
// it is first asked for. That is how `yaml` and `compromise` are bundled but not evaluated until needed.
import * as esbuild from 'esbuild'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileRules } from './scripts/compile-rules.mjs'
import { packRulePages } from './scripts/rule-pages.mjs'
import { asCommonJs, splitOptions } from './scripts/split-extension.mjs'
import { supported } from './scripts/supported.mjs'
import { vscodeOnce } from './scripts/vscode-once.mjs'

const webHost = {
  name: 'web host',
  setup(build) {
    // The only difference between the hosts: how a worker is started.
    build.onResolve({ filter: /\/worker\/host$/ }, ({ path: file, resolveDir }) => ({
      path: path.resolve(resolveDir, `${file}.web.ts`),
    }))
  },
}

/**
 * The command is started for every draft: what it doesn't need in a run it shouldn't even read (measured: reading and
 * scanning all languages took a third of a start). Other hosts get everything in one file.
 */
const dataFiles = {
  name: 'data files',
  setup(build) {
    const names = new Set()
    const folder = path.join(path.dirname(build.initialOptions.outfile), 'data')
    mkdirSync(folder, { recursive: true })
    build.onEnd(() => {
      for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(path.join(folder, name))
    })
    const put = (name, content) => {
      names.add(name)
      writeFileSync(path.join(folder, name), content)
    }
    build.onLoad({ filter: /generated[\\/]data[\\/][\w-]+\.ts$/ }, async ({ path: file }) => {
      const { text, lines } = await importText(file)
      const name = path.basename(file, '.ts')
      if (lines) {
        put(`${name}.bin`, packedBytes(lines().split('\n')))
        return {
          contents: `import path from 'node:path'
            import { packedFile } from './src/cli/packed-file'
            export const packed = packedFile(path.join(__dirname, 'data', '${name}.bin'))`,
          loader: 'js',
          resolveDir: process.cwd(),
        }
      }
      const { json, encoding } = compact(text())
      put(`${name}.json`, json)
      return {
        contents: `import { readFileSync } from 'node:fs'
          import path from 'node:path'
          export const text = () => readFileSync(path.join(__dirname, 'data', '${name}.json'), '${encoding}')`,
        loader: 'js',
      }
    })
  },
}

/**
 * What src/cli/packed-file.ts reads: how many texts and numbers there are and whether the texts are UTF-8, where each text
 * begins and the last one ends, the numbers, and the texts.
 */
function packedBytes([numbers, ...texts]) {
  const { json, encoding } = compact(texts.join('\n'))
  const bytes = json.split('\n').map((text) => Buffer.from(text, encoding))
  const starts = [0]
  for (const { length } of bytes) starts.push(starts.at(-1) + length)
  const all = JSON.parse(numbers)
  const head = Int32Array.from([[texts.length, all.length, Number(encoding === 'utf8')], starts, all].flat())
  return Buffer.concat([Buffer.from(head.buffer), ...bytes])
}

const asAscii = (text) =>
  text.replace(/[^\0-~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Where few characters are beyond ASCII they are escaped: such a text is read without decoding, in half the memory. */
function compact(json) {
  const ascii = asAscii(json)
  return ascii.length < json.length * 1.1 ? { json: ascii, encoding: 'latin1' } : { json, encoding: 'utf8' }
}

/** Large packages that the command asks for on demand: whoever checks a draft needs neither YAML nor a Markdown tree. */
const packagesApart = {
  name: 'packages apart',
  setup(build) {
    const { minify, target, sourcemap, outfile } = build.initialOptions
    const folder = path.dirname(outfile)
    const found = new Map()
    const large = /^(?:@eslint-community|compromise|decode-named-character|micromark|yaml)/
    build.onResolve({ filter: large }, ({ path: name, importer }) => {
      if (importer.includes('node_modules')) return undefined
      const file = `packages/${name.replace(/\W/g, '-')}.js`
      found.set(name, { file, resolveDir: path.dirname(importer) })
      return { path: `./${file}`, external: true }
    })
    build.onEnd(async ({ metafile }) => {
      rmSync(path.join(folder, 'packages'), { recursive: true, force: true })
      const options = {
        bundle: true,
        platform: 'node',
        metafile: true,
        minify,
        target,
        sourcemap,
        charset: 'ascii',
        supported,
      }
      for (const [name, { file, resolveDir }] of found) {
        const stdin = { contents: `module.exports = require('${name}')`, resolveDir }
        const apart = await esbuild.build({ ...options, stdin, outfile: path.join(folder, file) })
        for (const { inputs } of Object.values(apart.metafile.outputs)) delete inputs['<stdin>']
        Object.assign(metafile.outputs, apart.metafile.outputs)
      }
    })
  },
}

/** A worker compiles patterns once a session: there, digests would double the package. */
const withoutDigests = {
  name: 'without digests',
  setup(build) {
    build.onLoad({ filter: /generated[\\/]data[\\/]\w[\w-]*-digest\.ts$/ }, () => ({
      contents:
        "import { packedLines } from './src/engine/packed'\nexport const packed = packedLines(() => '[]\\nnull')",
      loader: 'js',
      resolveDir: process.cwd(),
    }))
  },
}

/** A generated data module, read as JavaScript: its `text`, or the `lines` of what is packed. */
const importText = (file) => {
  const source = readFileSync(file, 'utf8')
    .replace(/^import .*\n/m, '')
    .replace('packed = packedLines(', 'lines = (')
    .replace('(): string =>', '() =>')
  return import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`)
}

const node = { platform: 'node', target: 'node20', format: 'cjs' }
const browser = { platform: 'browser', target: 'es2022', format: 'cjs' }

/** All that a start asks for is in another file, which it gets by `require`: `import()` takes longer. */
const apart = (module, file) => ({
  supported: { ...supported, 'dynamic-import': false },
  plugins: [
    {
      name: 'apart',
      setup: (build) =>
        build.onResolve({ filter: /^\./ }, ({ path: name }) =>
          name === module ? { path: file, external: true } : undefined,
        ),
    },
  ],
})

const bundles = [
  {
    entry: 'src/editor/extension.ts',
    outfile: 'dist/extension.js',
    ...node,
    ...apart('./set-up', './editor/set-up.js'),
  },
  {
    entry: 'src/editor/set-up.ts',
    ...node,
    ...splitOptions,
    charset: 'ascii',
    plugins: [vscodeOnce, asCommonJs],
  },
  {
    entry: 'src/editor/extension.ts',
    outfile: 'dist/web/extension.js',
    ...browser,
    plugins: [webHost, vscodeOnce],
  },
  // `worker`: packages that ask for a page's document elsewhere do without it.
  {
    entry: 'src/worker/start.ts',
    outfile: 'dist/worker.js',
    ...browser,
    format: 'iife',
    external: ['node:worker_threads'],
    conditions: ['worker'],
    plugins: [withoutDigests],
  },
  // ASCII: a source that holds other characters takes twice the room and time, and is read wrong (see `starters`, as
  // esbuild leaves expressions as they are).
  {
    entry: 'src/cli/main.ts',
    outfile: 'dist/command.js',
    ...node,
    // As src/cli/kept-code.ts runs it: put around half a megabyte there, these few characters took 3 ms.
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
    charset: 'ascii',
    supported: { ...supported, 'dynamic-import': false }, // a script that is loaded with kept code (src/cli/kept-code.ts) can't
    plugins: [dataFiles, packagesApart],
  },
]

/** What starts the command: it knows the hash of what it starts. */
function starters() {
  const script = asAscii(readFileSync('dist/command.js', 'utf8'))
  writeFileSync('dist/command.js', script)
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 16)
  rmSync('dist/kept', { recursive: true, force: true })
  return ['cli', 'command-worker'].map((name) => ({
    entry: name === 'cli' ? 'src/cli/start.ts' : 'src/cli/start-worker.ts',
    outfile: `dist/${name}.js`,
    ...node,
    define: { commandHash: JSON.stringify(hash) },
  }))
}

function bundle({ entry, ...options }, dev) {
  return esbuild.build({
    entryPoints: [entry],
    bundle: true,
    minify: !dev,
    charset: 'utf8', // Cyrillic as it stands: \u0441 takes three times the room
    sourcemap: dev ? 'inline' : false,
    metafile: true,
    logLevel: 'warning',
    supported,
    ...options,
  })
}

/** Compiles rules and templates, then bundles; `dev` keeps names and adds source maps. */
export async function build({ dev = false } = {}) {
  const { rules, templates } = await compileRules()
  packRulePages()
  const results = await Promise.all(bundles.map((options) => bundle(options, dev)))
  results.push(...(await Promise.all(starters().map((options) => bundle(options, dev)))))
  mkdirSync('dist', { recursive: true })
  // What went into which file: the tests read it to see that the main thread holds no engine.
  const meta = Object.fromEntries(results.flatMap(({ metafile }) => Object.entries(metafile.outputs)))
  writeFileSync('dist/meta.json', JSON.stringify(meta))
  return { rules, templates, meta }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { rules, templates, meta } = await build({ dev: process.argv.includes('--dev') })
  console.log(`${rules} rules, ${templates} templates`)
  for (const [file, { bytes }] of Object.entries(meta))
    console.log(`${file}  ${(bytes / 1024).toFixed(0)} kB`)
}
