import type { Readable, Writable } from 'node:stream'

/** A stream that may be a terminal. */
export type TextStream = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** The world around the command. */
export interface Stdio {
  readonly cwd: string
  readonly stdin: Readable
  readonly stdout: TextStream
  readonly stderr: TextStream
  readonly env: Readonly<Record<string, string | undefined>>
  /** Keeps what was compiled for the next start: to be called once drafts were checked, unless V8's flags were changed. */
  keepCode(): void
}

/** What the reader of a stream sees. */
export interface Terminal {
  readonly colour: boolean
  readonly columns: number
}

/** Files and pipes get the width that people read well. */
const usualColumns = 80
const mostColumns = 100

export const noTerminal: Terminal = { colour: false, columns: usualColumns }

export function terminalOf({ isTTY, columns }: TextStream, env: Stdio['env']): Terminal {
  const isTerminal = isTTY === true
  return {
    colour: isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    columns: isTerminal && columns ? Math.min(Math.max(columns, 40), mostColumns) : usualColumns,
  }
}
