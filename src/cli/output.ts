import { once } from 'node:events'
import { fstatSync, writeSync } from 'node:fs'
import type { Writable } from 'node:stream'

export interface Output {
  /** Resolves once there is room for more; rejects where the reader is gone. */
  write(text: string | Uint8Array): Promise<void>
  /** Resolves once everything is handed to the system. */
  end(): Promise<void>
}

/** Joins small pieces, so that a million lines don't mean a million writes. */
const batchSize = 1 << 16

/** A stream with back-pressure. What is written goes out as soon as there is nothing else to do, or in batches. */
export function bufferedOutput(stream: Writable): Output {
  let failure: Error | undefined
  let batch: string | Uint8Array = ''
  let drained: Promise<void> | undefined
  let idle: NodeJS.Immediate | undefined
  stream.on('error', (error) => (failure ??= error))

  function send(): void {
    clearImmediate(idle)
    idle = undefined
    if (!batch.length || failure) return
    const hasRoom = stream.write(batch)
    batch = ''
    if (hasRoom || drained) return
    const forget = () => (drained = undefined)
    drained = once(stream, 'drain').then(forget, forget)
  }

  async function settle(): Promise<void> {
    await drained
    if (failure) throw failure
  }

  return {
    async write(text) {
      if (typeof text !== 'string' || typeof batch !== 'string') send()
      batch = typeof text === 'string' && typeof batch === 'string' ? batch + text : text
      if (batch.length >= batchSize) send()
      else idle ??= setImmediate(send)
      if (drained || failure) await settle()
    },
    async end() {
      send()
      await settle()
      await new Promise<void>((resolve, reject) =>
        stream.write('', (error) => (error ? reject(error) : resolve())),
      )
    },
  }
}

const standardOutput = 1

/**
 * Standard output where it is no terminal, for a run that writes little: as its stream would, but making that takes 9 ms.
 * Null where it is one, or where writing must wait.
 * @param stream takes over where the reader has no room for more
 */
export function directOutput(stream: () => Writable): Output | null {
  if (process.platform === 'win32' || fstatSync(standardOutput).isCharacterDevice()) return null
  let buffered: Output | undefined
  return {
    async write(text) {
      if (buffered) return buffered.write(text)
      const bytes = Buffer.from(text as string)
      for (let at = 0; at < bytes.length;)
        try {
          at += writeSync(standardOutput, bytes, at)
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
          buffered = bufferedOutput(stream())
          return buffered.write(bytes.subarray(at))
        }
    },
    end: async () => buffered?.end(),
  }
}
