import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { folderOf } from './command'

/** The command as it is installed, in a folder of its own where nothing was kept yet. */
function install(): string {
  const folder = folderOf({})
  for (const file of ['cli.js', 'command.js']) copyFileSync(path.join('dist', file), path.join(folder, file))
  for (const name of ['data', 'packages']) symlinkSync(path.resolve('dist', name), path.join(folder, name))
  return folder
}

const draft = path.resolve('examples/hotel-late-arrival.reply.md')

function check(folder: string, env: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(folder, 'cli.js'), '--format', 'json', '--fail-level', 'never', draft],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  )
  assert.deepEqual([status, stderr], [0, ''])
  return stdout
}

const keptIn = (folder: string) =>
  readdirSync(path.join(folder, 'kept')).map((name) => path.join(folder, 'kept', name))

suite('compiled code that is kept', () => {
  test('is written once, and read by the next run', () => {
    const folder = install()
    const first = check(folder)
    const [file, ...more] = keptIn(folder)
    assert.deepEqual(more, [])
    const { mtimeMs, size } = statSync(file!)
    assert.ok(size > 100_000, `${size} bytes`)
    assert.equal(check(folder), first)
    assert.equal(statSync(file!).mtimeMs, mtimeMs) // V8 took it: else it would have been replaced
  })

  test('of another V8, cut off, or with a bit flipped, is replaced', () => {
    const folder = install()
    const first = check(folder)
    const [file] = keptIn(folder)
    const whole = readFileSync(file!)
    const flipped = Buffer.from(whole)
    flipped[whole.length >> 1]! ^= 1
    const all = [Buffer.from('not of V8'), whole.subarray(0, -1000), Buffer.alloc(whole.length), flipped]
    for (const spoilt of all) {
      writeFileSync(file!, spoilt)
      assert.equal(check(folder), first)
      assert.ok(readFileSync(file!).equals(spoilt) === false)
    }
  })

  test('is no must: whoever switches it off, or may not write there, gets the same', () => {
    const folder = install()
    const first = check(folder, { NODE_DISABLE_COMPILE_CACHE: '1' })
    assert.equal(existsSync(path.join(folder, 'kept')), false)
    writeFileSync(path.join(folder, 'kept'), 'a file where the folder should be')
    assert.equal(check(folder), first)
  })
})
