import type { CheckOptions, CheckResult, Problem } from '../engine'
import { joinPath, optionsFor, type Team } from '../team'
import type { Args } from './args'
import type { Checking } from './check-file'
import { atLeast } from './levels'
import { checkFailed } from './check-failed'
import { linesOf, type TooLong } from './lines'
import { readLine, type BadLine, type DraftLine } from './jsonl-line'
import { mapOrdered, underWay } from './ordered'
import { absolutePath, problemLine } from './node-files'
import { bufferedOutput } from './output'
import { jsonFinding, jsonMoves, jsonProblem, jsonZones } from './report/json'
import type { Stdio } from './stdio'
import { mostBytes } from './text-file'

interface Answer {
  readonly line: string
  readonly failed: boolean
}

/**
 * Answers a stream of drafts, one JSON object a line, in the order of the input.
 * @returns the exit status; 1 only where a fail level is given
 */
export async function answerStream({ args, teams, checker }: Checking, stdio: Stdio): Promise<number> {
  const team = await teams.teamFor(joinPath(absolutePath('.', stdio.cwd), '<stdin>'))
  // The stream is for answers to its lines: what is wrong elsewhere goes beside it.
  const complain = (problems: readonly Problem[]) =>
    stdio.stderr.write(problems.map(problemLine(stdio.cwd)).join(''))
  complain(team?.problems ?? [])

  let number = 0
  let failed = false
  async function answer(bytes: Uint8Array | TooLong): Promise<Answer> {
    const at = ++number
    const line = readLine(bytes)
    if ('problem' in line) return refused(line, at)
    try {
      return answered(line.id, await checker.check(team, line.text, optionsOf(line, args, team)), args)
    } catch (error) {
      return refused({ id: line.id, problem: { code: 'check-failed', message: checkFailed(error) } }, at)
    }
  }

  const output = bufferedOutput(stdio.stdout)
  await mapOrdered(linesOf(stdio.stdin, mostBytes), underWay(args.jobs), answer, async (one) => {
    failed ||= one.failed
    await output.write(one.line)
  })
  await output.end()
  complain(checker.problems())
  return failed ? 1 : 0
}

function refused({ id, problem }: BadLine, line: number): Answer {
  const problems = [jsonProblem({ ...problem, level: 'error', path: '' })]
  return { line: toLine({ id, line, problems }), failed: false }
}

function answered(id: DraftLine['id'], result: CheckResult, args: Args): Answer {
  const findings = result.findings.filter(({ level }) => atLeast(level, args.minLevel))
  const { failLevel = 'never' } = args
  return {
    line: toLine({
      id,
      locale: result.locale,
      moves: jsonMoves(result),
      findings: findings.map(jsonFinding),
      ...(args.zones && jsonZones(result)),
    }),
    failed: failLevel !== 'never' && findings.some(({ level }) => atLeast(level, failLevel)),
  }
}

/** A line's own fields win over the command's options, which are meant for lines without. */
function optionsOf(line: DraftLine, args: Args, team: Team | null): CheckOptions {
  const { locale, channel, kind, turn, customer, encoding, format = 'markdown' } = line
  const facts = { locale, channel, kind, turn }
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  return {
    ...optionsFor(team, null, { ...args.forced, ...given }),
    format,
    rewrites: args.rewrites,
    language: args.language,
    ...(customer !== undefined && { customer }),
    ...(encoding && { encoding }),
  }
}

const toLine = (value: object): string => `${JSON.stringify(value)}\n`
