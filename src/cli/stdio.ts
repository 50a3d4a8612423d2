import type { Readable, Writable } from 'node:stream'

/** The world around the command. */
export interface Stdio {
  readonly cwd: string
  readonly stdin: Readable
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable
  readonly env: Readonly<Record<string, string | undefined>>
}
