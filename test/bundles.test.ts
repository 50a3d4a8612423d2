import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'

interface Output {
  readonly bytes: number
  readonly imports: readonly { readonly path: string; readonly kind: string }[]
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>
}

/** What went into each bundle: esbuild's own account of the last build. */
type Meta = Readonly<Record<string, Output>>
const account = 'dist/meta.json'
const readMeta = () => JSON.parse(readFileSync(account, 'utf8')) as Meta

/** True where a file that went into a bundle has changed since; a new file only gets in through a changed one. */
function isStale(): boolean {
  if (!existsSync(account)) return true
  const built = statSync(account).mtimeMs
  const inputs = Object.values(readMeta()).flatMap(({ inputs }) => Object.keys(inputs))
  return ['esbuild.mjs', ...inputs].some((file) => !existsSync(file) || statSync(file).mtimeMs > built)
}

const inputsOf = (bundle: string) =>
  Object.entries(readMeta()[bundle]!.inputs).flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [file] : [],
  )

suite('bundles', () => {
  suiteSetup(() => {
    if (isStale()) execFileSync(process.execPath, ['esbuild.mjs'], { stdio: 'pipe' })
    assert.ok(!isStale())
  })

  test('YAML and compromise are where they are needed', () => {
    const holding = (part: RegExp) =>
      Object.keys(readMeta()).filter((bundle) => inputsOf(bundle).some((file) => part.test(file)))
    const holdingBoth = [holding(/node_modules\/yaml\//), holding(/node_modules\/compromise\//)]
    assert.deepEqual(
      holdingBoth.map((bundles) => bundles.sort()),
      [
        ['dist/packages/yaml.js', 'dist/worker.js'],
        ['dist/packages/compromise-two.js', 'dist/worker.js'],
      ],
    )
  })

  const onTheMainThread = /^dist\/(?:web\/)?extension\.js$|^dist\/editor\//
  test('the main thread can neither check text nor parse YAML', () => {
    const bundles = Object.keys(readMeta()).filter((bundle) => onTheMainThread.test(bundle))
    assert.ok(bundles.length > 3)
    for (const bundle of bundles) {
      const inputs = inputsOf(bundle)
      for (const forbidden of [
        /node_modules\/yaml\//,
        /engine\/lint/,
        /engine\/checks\//,
        /generated\/rules/,
      ])
        assert.deepEqual(
          inputs.filter((file) => forbidden.test(file)),
          [],
          `${bundle}: ${String(forbidden)}`,
        )
    }
  })

  test('activation reads little', () => {
    const meta = readMeta()
    const atOnce = (bundle: string): string[] => [
      bundle,
      ...meta[bundle]!.imports.filter(({ kind }) => kind === 'import-statement').flatMap(({ path }) =>
        path in meta ? atOnce(path) : [],
      ),
    ]
    const size = ['dist/extension.js', ...atOnce('dist/editor/set-up.js')].reduce(
      (sum, bundle) => sum + meta[bundle]!.bytes,
      0,
    )
    assert.ok(size < 100_000, `${size} bytes`)
  })

  test('the command is ASCII, as it is read without decoding', () => {
    assert.deepEqual(readFileSync('dist/command.js', 'utf8').match(/.{0,20}[^\0-~].{0,20}/g), null)
  })

  test('the command reads packages only where it needs them', () => {
    const packagesRead = (args: string[]): string[] => {
      const script = `
        process.argv = [process.argv[0], 'dist/cli.js', ...${JSON.stringify(args)}]
        process.on('exit', () => {
          const read = Object.keys(require.cache).filter((file) => /packages.[\\w-]+\\.js$/.test(file))
          require('fs').writeSync(2, 'packages: ' + read.map((file) => require('path').basename(file)).join(' ') + '\\n')
        })
        require(require('path').resolve('dist/cli.js'))`
      const { stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' })
      return /^packages:(.*)$/m.exec(stderr)![1]!.match(/\S+/g) ?? []
    }
    const draft = 'examples/hotel-late-arrival.reply.md'
    const withYaml = packagesRead(['--config', 'test/fixtures/config.yaml', draft])
    assert.ok(withYaml.includes('yaml.js'), withYaml.join())
    assert.deepEqual(packagesRead(['--locale', 'en', draft]), [])
  })
})
