import type { Args } from './args'
import { createChecker } from './checker'
import { checkFiles } from './check-files'
import { checkStdin } from './check-stdin'
import { answerStream } from './jsonl'
import { inSmallMemory } from './small-memory'
import type { Stdio } from './stdio'
import { teamsFor } from './teams'

/**
 * Does what the arguments ask.
 * @returns the exit status
 * @throws UsageError where a path of the options is wrong; anything else where standard input or output breaks
 */
export async function run(args: Args, stdio: Stdio): Promise<number> {
  const teams = await teamsFor(args, stdio.cwd)
  const checker = createChecker(args.jobs)
  const checking = { args, teams, checker }
  try {
    if (args.input === 'jsonl') return await inSmallMemory(() => answerStream(checking, stdio))
    if (args.input === 'stdin') return await checkStdin(checking, stdio)
    return await checkFiles(checking, stdio)
  } finally {
    checker.close()
  }
}
