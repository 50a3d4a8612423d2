import { version } from '../../package.json'
import { parseCommand, type Args, type Command } from './args'
import { bufferedOutput } from './output'
import type { Stdio } from './stdio'
import { UsageError } from './usage-error'

/** Wrong options, a faulty config, or a stream that broke. */
const troubleStatus = 2

async function main(keepCode: () => void): Promise<number> {
  const command = parseCommand(process.argv.slice(2))
  if (command === 'version') return say(`${version}\n`)
  if (command === 'help') return say((await import('./help')).helpText())
  const stdio: Stdio = {
    ...{ cwd: workingDirectory(), env: process.env, keepCode },
    // Each is opened only by whoever needs it: that takes up to 9 ms.
    get stdin() {
      return process.stdin
    },
    get stdout() {
      return opened('stdout')
    },
    get stderr() {
      return opened('stderr')
    },
  }
  if ('command' in command) return subCommand(command, stdio)
  return (await import('./run')).run(command, stdio)
}

const streams = new Set<NodeJS.WriteStream>()

function opened(name: 'stdout' | 'stderr'): NodeJS.WriteStream {
  const stream = process[name]
  // Where complaints go nowhere, the exit status still tells.
  if (name === 'stderr' && !streams.has(stream)) stream.on('error', () => undefined)
  streams.add(stream)
  return stream
}

async function subCommand(args: Exclude<Command, string | Args>, stdio: Stdio): Promise<number> {
  switch (args.command) {
    case 'test-rules':
      return (await import('./test-rules')).testRules(args, stdio)
    case 'check-templates':
      return (await import('./templates/check')).checkTemplates(args, stdio)
    case 'template-coverage':
      return (await import('./templates/coverage')).templateCoverage(args, stdio)
    case 'export-templates':
      return (await import('./templates/exchange')).exportTemplates(args, stdio)
    case 'import-templates':
      return (await import('./templates/exchange')).importTemplates(args, stdio)
  }
}

function workingDirectory(): string {
  try {
    return process.cwd()
  } catch {
    throw new UsageError("The working directory isn't there any more. Change to one that is.")
  }
}

async function say(text: string): Promise<number> {
  const output = bufferedOutput(opened('stdout'))
  await output.write(text)
  await output.end()
  return 0
}

/** Says in one line what went wrong; a fault of our own shows where it happened. */
function complaint(error: unknown): string {
  if (error instanceof UsageError) return `reply-lint: ${error.message}`
  const { code, message, stack } = error as NodeJS.ErrnoException
  if (code !== undefined) return `reply-lint: standard input or output broke: ${message}`
  return `reply-lint: this is a fault of the program, please report it.\n${stack ?? String(error)}`
}

/** The reader of our output has seen enough (`| head`): nobody is left to tell. */
const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'EPIPE'

/** @param keepCode see `Stdio` */
export async function start(keepCode: () => void): Promise<void> {
  try {
    process.exitCode = await main(keepCode)
  } catch (error) {
    if (!isGone(error)) opened('stderr').write(`${complaint(error)}\n`)
    process.exitCode = troubleStatus
    process.stdin.destroy()
  }
  leave()
}

/** Left alone, Node collects garbage once more before it ends, and takes down what it built (measured: a tenth of a start). */
function leave(): void {
  if ([...streams].every(({ writableLength }) => writableLength === 0)) process.exit()
}

/** Serves the engine in a thread of `--jobs` or of team rules. */
export const serve = (): Promise<unknown> => import('../worker/start.node')
