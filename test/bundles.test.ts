import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'

interface Output {
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
    assert.deepEqual(holding(/node_modules\/yaml\//).sort(), ['dist/cli.js', 'dist/worker.js'])
    assert.deepEqual(holding(/node_modules\/compromise\//).sort(), ['dist/cli.js', 'dist/worker.js'])
  })

  for (const bundle of ['dist/extension.js', 'dist/web/extension.js'])
    test(`${bundle}: the main thread can neither check text nor parse YAML`, () => {
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
          String(forbidden),
        )
    })

  test('the command evaluates YAML, which it holds, only where there is some to read', () => {
    const evaluated = (args: string[]) => {
      // The package's own modules run inside esbuild's wrapper: a probe on its parser tells whether they did.
      const script = `
        const source = require('fs').readFileSync('dist/cli.js', 'utf8')
        const marker = 'Nested mappings are not allowed'
        if (!source.includes(marker)) throw new Error('yaml is not in the bundle: the test is blind')
        const { Session } = require('inspector')
        const session = new Session()
        session.connect()
        session.post('Profiler.enable')
        session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
        process.argv = [process.argv[0], 'dist/cli.js', ...${JSON.stringify(args)}]
        process.on('exit', () => session.post('Profiler.takePreciseCoverage', (_, { result }) => {
          const cli = result.find(({ url }) => url.endsWith('dist/cli.js'))
          const at = source.indexOf(marker)
          const around = cli.functions.flatMap(({ ranges }) => ranges).filter(({ startOffset, endOffset }) => startOffset <= at && at < endOffset)
          const inner = around.sort((a, b) => (a.endOffset - a.startOffset) - (b.endOffset - b.startOffset))
          require('fs').writeSync(2, 'wrappers run: ' + inner.filter(({ count }) => count > 0).length + '\\n')
        }))
        require(require('path').resolve('dist/cli.js'))`
      const { stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' })
      return Number(/wrappers run: (\d+)/.exec(stderr)?.[1] ?? NaN)
    }
    const without = evaluated(['--locale', 'en', 'examples/hotel-late-arrival.reply.md'])
    const withYaml = evaluated([
      '--config',
      'test/fixtures/config.yaml',
      'examples/hotel-late-arrival.reply.md',
    ])
    assert.ok(existsSync('test/fixtures/config.yaml'))
    assert.ok(without < withYaml, `${without} against ${withYaml}`)
  })
})
