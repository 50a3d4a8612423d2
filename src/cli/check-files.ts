import { checkFile, failure, type Checking } from './check-file'
import { reasonOf, shownPath } from './node-files'
import { mapOrdered } from './ordered'
import { bufferedOutput } from './output'
import { createReporter } from './report'
import { Report } from './report/report'
import type { Stdio } from './stdio'
import { Tally } from './tally'
import { findTargets, shardOf } from './targets'

/** Checks files, folders and globs. @returns the exit status */
export async function checkFiles(checking: Checking, stdio: Stdio): Promise<number> {
  const { args, teams, checker } = checking
  const patterns = args.patterns.length ? args.patterns : ['.']
  const targets = await findTargets(patterns, teams, stdio.cwd)
  const files = args.shard ? shardOf(targets.files, args.shard) : targets.files
  for (const file of files) await teams.teamFor(file)

  const tally = new Tally(args.failLevel ?? 'warning')
  const output = bufferedOutput(stdio.stdout)
  const report = await Report.begin(await createReporter(args, stdio, teams), output, tally, stdio.cwd)
  await report.addProblems(teams.loaded().flatMap((team) => team.problems))
  for (const { path, error } of targets.refused)
    await report.add(
      failure(shownPath(path, stdio.cwd), 'unreadable', `This folder can't be read: ${reasonOf(error)}.`),
    )
  await mapOrdered(
    files,
    args.jobs,
    (file) => checkFile(file, shownPath(file, stdio.cwd), checking),
    (entry) => report.add(entry),
  )
  await report.addProblems(checker.problems())
  await report.end()
  await output.end()

  if (args.shard) return tally.exitStatus
  for (const pattern of targets.unmatched) {
    stdio.stderr.write(`reply-lint: ${noMatch(pattern, args.patterns.length === 0)}\n`)
    tally.addError()
  }
  return tally.exitStatus
}

function noMatch(pattern: string, isDefault: boolean): string {
  const named = isDefault ? 'The working directory' : `"${pattern}"`
  return (
    `${named} matches no draft. Check the spelling; in a folder, only mails, *.reply.md, *.reply.txt, files in ` +
    'replies/ and what config includes are checked. A file that you name is always checked.'
  )
}
