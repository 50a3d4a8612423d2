import type { FileFinding } from '../../engine'
import { libraryChecks } from '../../engine/templates/checks'
import type { LibraryEntry } from '../../engine/templates/library'
import { LineIndex } from '../../engine/lines'
import { isNews, placeInFile, samplesOf } from '../../engine/templates/sample'
import { optionsFor } from '../../team'
import { createChecker, type Checker } from '../checker'
import { atLeast } from '../levels'
import { shownPath } from '../node-files'
import { bufferedOutput } from '../output'
import { createReporter } from '../report'
import type { Entry } from '../report/entry'
import { Report } from '../report/report'
import { terminalOf, type Stdio } from '../stdio'
import { Tally } from '../tally'
import type { CheckTemplatesArgs } from './args'
import { openLibrary, type OpenedLibrary } from './open'

/** Checks a team's templates: each by the rules for replies, in its library, and filled in for several customers. */
export async function checkTemplates(args: CheckTemplatesArgs, stdio: Stdio): Promise<number> {
  const { format, minLevel, failLevel, today } = args
  const opened = await openLibrary(args.path, today, stdio.cwd)
  const checker = createChecker(1)
  const tally = new Tally(failLevel)
  const output = bufferedOutput(stdio.stdout)
  const reporting = { format, zones: false, fix: false }
  const reporter = await createReporter(
    reporting,
    terminalOf(stdio.stdout, stdio.env),
    opened.teams,
    libraryChecks,
  )
  const report = await Report.begin(reporter, output, tally, stdio.cwd)
  await report.addProblems([...opened.team.problems, ...opened.problems])
  try {
    for (const entry of [...opened.library.entries()].filter(({ file }) => opened.isMeant(file.path)))
      await report.add(await checkTemplate(entry, opened, checker, { minLevel, today, cwd: stdio.cwd }))
    await report.addProblems(checker.problems())
  } finally {
    checker.close()
  }
  await report.end()
  await output.end()
  return tally.exitStatus
}

interface Setting extends Pick<CheckTemplatesArgs, 'minLevel' | 'today'> {
  readonly cwd: string
}

async function checkTemplate(
  entry: LibraryEntry,
  opened: OpenedLibrary,
  checker: Checker,
  { minLevel, today, cwd }: Setting,
): Promise<Entry> {
  const { file } = entry
  const result = await checker.check(opened.team, file.text, optionsFor(opened.team, file.path))
  const own = [...result.findings, ...opened.library.check(entry, libraryChecks)]
  const filled = await checkSamples(entry, own, opened, checker, today)
  const findings = [...own, ...filled]
    .filter(({ level }) => atLeast(level, minLevel))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const path = shownPath(file.path, cwd)
  return { path, text: file.text, result, findings, problems: [], applied: 0 }
}

/** What the rules say of the replies that a template becomes, each once, at its place in the template. */
async function checkSamples(
  entry: LibraryEntry,
  known: readonly FileFinding[],
  { team, facts }: OpenedLibrary,
  checker: Checker,
  today: string,
): Promise<FileFinding[]> {
  const { file, template } = entry
  const { locale, channels, kind } = template
  const found: FileFinding[] = []
  const lines = new LineIndex(file.text)
  const options = optionsFor(team, file.path)
  const forced = {
    ...options.forced,
    locale,
    kind,
    channel: channels.includes('email') ? 'email' : channels[0]!,
  } as const
  for (const sample of samplesOf(entry, facts, today)) {
    const { findings } = await checker.check(team, sample.text, { ...options, forced, rewrites: false })
    for (const finding of findings) {
      if (!isNews(sample, finding, entry, [...known, ...found])) continue
      const span = placeInFile(sample, finding.span)
      const message = sample.about ? `${finding.message} (Filled in with ${sample.about}.)` : finding.message
      found.push({ ...finding, message, span, range: lines.range(span), fix: null, suggestions: [] })
    }
  }
  return found
}
