import path from 'node:path'
import { checkFile, unread, type Checking } from './check-file'
import { problemLine, reasonOf, shownPath } from './node-files'
import { mapOrdered, underWay } from './ordered'
import { bufferedOutput, directOutput } from './output'
import { createReporter } from './report'
import { Report } from './report/report'
import { inSmallMemory } from './small-memory'
import { noTerminal, terminalOf, type Stdio } from './stdio'
import { Tally } from './tally'
import { findTargets, shardOf, type Targets } from './targets'

/** Of so many files the garbage does no harm. */
const few = 50

/** Checks files, folders and globs. @returns the exit status */
export async function checkFiles(checking: Checking, stdio: Stdio): Promise<number> {
  const { args, teams, checker } = checking
  const patterns = args.patterns.length ? args.patterns : ['.']
  const targets = await findTargets(patterns, teams, stdio.cwd)
  const files = args.shard ? shardOf(targets.files, args.shard) : targets.files
  for (const file of files) await teams.teamFor(file)

  const tally = new Tally(args.failLevel ?? 'warning')
  const areFew = files.length <= few
  const direct = areFew ? directOutput(() => stdio.stdout) : null
  const output = direct ?? bufferedOutput(stdio.stdout)
  const terminal = direct ? noTerminal : terminalOf(stdio.stdout, stdio.env)
  const report = await Report.begin(
    await createReporter(args, terminal, teams),
    ...([output, tally, stdio.cwd] as const),
  )
  const problems = teams.loaded().flatMap((team) => team.problems)
  if (args.format === 'vale-json') stdio.stderr.write(problems.map(problemLine(stdio.cwd)).join(''))
  await report.addProblems(problems)
  for (const { path: folder, error } of targets.refused) {
    const shown = shownPath(folder, stdio.cwd)
    const message = `This folder can't be read: ${reasonOf(error)}.`
    await report.add(unread(shown, [{ code: 'unreadable', level: 'error', path: shown, message }]))
  }
  const checkAll = () =>
    mapOrdered(
      files,
      underWay(args.jobs),
      (file) => checkFile(file, shownPath(file, stdio.cwd), checking),
      (entry) => report.add(entry),
    )
  await (areFew ? checkAll() : inSmallMemory(checkAll))
  await report.addProblems(checker.problems())
  await report.end()
  await output.end()
  if (areFew) stdio.keepCode()

  if (args.shard) return tally.exitStatus
  for (const unmatched of targets.unmatched) {
    stdio.stderr.write(`reply-lint: ${noMatch(unmatched, args.patterns.length === 0)}\n`)
    tally.addError()
  }
  return tally.exitStatus
}

function noMatch({ pattern, is }: Targets['unmatched'][number], isDefault: boolean): string {
  const named = isDefault ? 'The working directory' : `"${pattern}"`
  const remedies = {
    folder:
      'In a folder, only mails, *.reply.md, *.reply.txt, files in replies/ and what config includes are ' +
      'checked. A file that you name is always checked.',
    glob: 'No file that is checked has such a name.',
    nothing: 'There is no such file or folder: check the spelling.',
  }
  const slashes = pattern.includes('\\') && path.sep === '/' ? ' Write / between folders.' : ''
  return `${named} matches no draft. ${remedies[is]}${slashes}`
}
