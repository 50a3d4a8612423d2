import { buffer } from 'node:stream/consumers'
import { joinPath } from '../team'
import { checkText, readText, unread, type Checking } from './check-file'
import { absolutePath, shownPath } from './node-files'
import { bufferedOutput } from './output'
import { createReporter } from './report'
import { Report } from './report/report'
import type { Entry } from './report/entry'
import { terminalOf, type Stdio } from './stdio'
import { Tally } from './tally'

const namelessPath = '<stdin>'

/**
 * Checks the text on standard input. With `--fix` standard output is the fixed text, and what remains is reported
 * on standard error.
 * @returns the exit status
 */
export async function checkStdin(checking: Checking, stdio: Stdio): Promise<number> {
  const { args, teams, checker } = checking
  const file = args.stdinName === undefined ? null : absolutePath(args.stdinName, stdio.cwd)
  const shown = file === null ? namelessPath : shownPath(file, stdio.cwd)
  const team = await teams.teamFor(file ?? joinPath(absolutePath('.', stdio.cwd), namelessPath))

  const bytes = await buffer(stdio.stdin)
  const read = readText(bytes, shown)
  let entry: Entry
  let fixed: Uint8Array = bytes // what can't be read comes out as it went in: nothing is lost
  if ('problem' in read) entry = unread(shown, [read.problem])
  else {
    const checked = await checkText(read.file, { file, shown, team }, checking)
    entry = checked.entry
    fixed = checked.content ?? bytes
  }

  // First of all: whatever becomes of the report, the text is not lost.
  if (args.fix) {
    const text = bufferedOutput(stdio.stdout)
    await text.write(fixed)
    await text.end()
  }
  const tally = new Tally(args.failLevel ?? 'warning')
  const stream = args.fix ? stdio.stderr : stdio.stdout
  const output = bufferedOutput(stream)
  const report = await Report.begin(
    await createReporter(args, terminalOf(stream, stdio.env), teams),
    output,
    tally,
    stdio.cwd,
  )
  await report.addProblems(teams.loaded().flatMap((each) => each.problems))
  await report.add(entry)
  await report.addProblems(checker.problems())
  await report.end()
  await output.end()
  stdio.keepCode()
  return tally.exitStatus
}
