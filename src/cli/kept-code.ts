import { createHash } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { Script } from 'node:vm'

declare global {
  /** Of the command's script, by the build. */
  const commandHash: string
}

export interface Loaded {
  /** What the script exports. */
  readonly exports: unknown
  /** Keeps what was compiled up to now for the next run. Where that can't be, nobody misses it. */
  keep(): void
}

/** Of a longer run, V8 has thrown away what the beginning was compiled to. */
const mostSeconds = 10

/**
 * Loads a script of this folder, which the build has made a function of what a module is given, with what V8 made of it
 * in an earlier run: compiling was a quarter of a start. As Python does with its .pyc files, that is kept beside the
 * script where the folder may be written, and nowhere else: whoever could slip us code there could as well change the
 * script.
 * @param hash of the script: what was kept of another one is of no use
 */
export function loadKept(folder: string, name: string, hash: string): Loaded {
  const file = path.join(folder, name)
  const cache = path.join(folder, 'kept', `${name}-${hash}-${process.version}-${process.arch}`)
  const isOff = Boolean(process.env['NODE_DISABLE_COMPILE_CACHE']) // as Node's own is called
  const cachedData = isOff ? undefined : sound(readIfThere(cache))
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    ...(cachedData && { cachedData }),
  })
  const module = { exports: {} }
  const isKept = cachedData !== undefined && !script.cachedDataRejected
  const evaluate = script.runInThisContext() as (...args: unknown[]) => void
  evaluate(module.exports, require, module, file, folder)
  return {
    exports: module.exports,
    keep() {
      if (isOff || isKept || process.uptime() > mostSeconds) return
      const made = script.createCachedData()
      replace(cache, Buffer.concat([checksum(made), made]))
    },
  }
}

/** V8 checks that its code is of this script, not that it is whole: a flipped bit would be run. */
const checksum = (code: Uint8Array): Buffer => createHash('sha1').update(code).digest()
const checksumLength = 20

function sound(kept: Buffer | undefined): Buffer | undefined {
  const code = kept?.subarray(checksumLength)
  return code && checksum(code).equals(kept!.subarray(0, checksumLength)) ? code : undefined
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Another process may be reading, and the power may fail: the file is there as a whole or not at all. */
function replace(file: string, content: Buffer): void {
  const temporary = `${file}.${process.pid}`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    const handle = openSync(temporary, 'wx')
    try {
      writeSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, file)
  } catch {
    removeIfPossible(temporary)
  }
}

function removeIfPossible(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // it isn't ours, or its folder isn't
  }
}
