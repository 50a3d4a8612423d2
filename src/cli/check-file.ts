import type { CheckOptions, CheckResult, FileFinding, Problem } from '../engine'
import { optionsFor, type Team, type Teams } from '../team'
import type { Args } from './args'
import type { Checker } from './checker'
import { atLeast } from './levels'
import { checkFailed } from './check-failed'
import { whyUnreadable, whyUnwritable } from './node-files'
import { readFile, stat } from './read'
import type { Entry } from './report/entry'
import { decodeText, encodeText, mostBytes, type TextFile } from './text-file'
import type { FileStamp } from './write-file'

export interface Checking {
  readonly args: Args
  readonly teams: Teams
  readonly checker: Checker
}

/** Where a text stands. */
export interface Place {
  /** Absolute; null for a text without a name, which no path of config means. */
  readonly file: string | null
  readonly shown: string
  readonly team: Team | null
}

/** Checks a file, and with `--fix` writes it back. Whatever is wrong with it becomes a problem of its entry. */
export async function checkFile(file: string, shown: string, checking: Checking): Promise<Entry> {
  let bytes: Uint8Array
  let stamp: FileStamp
  try {
    const stats = await stat(file)
    if (stats.size > mostBytes) return unread(shown, [tooLarge(shown)])
    stamp = stats
    bytes = await readFile(file)
  } catch (error) {
    const message = `This file can't be read: ${await whyUnreadable(file, error)}.`
    return unread(shown, [{ code: 'unreadable', level: 'error', path: shown, message }])
  }
  const read = readText(bytes, shown)
  if ('problem' in read) return unread(shown, [read.problem])
  const place: Place = { file, shown, team: await checking.teams.teamFor(file) }
  const { entry, content } = await checkText(read.file, place, checking)
  if (!content) return entry
  try {
    const { replaceFile } = await import('./write-file')
    await replaceFile(file, content, stamp)
    return entry
  } catch (error) {
    return unfixed(read.file, place, checking, whyUnwritable(error))
  }
}

export interface Checked {
  readonly entry: Entry
  /** The fixed text in the file's own encoding; null where nothing was fixed. */
  readonly content: Uint8Array | null
}

/** Checks a text; with `--fix`, what the entry tells is that of the fixed text. Never rejects. */
export async function checkText(source: TextFile, place: Place, checking: Checking): Promise<Checked> {
  try {
    return await (checking.args.fix ? fixText : checkOnly)(source, place, checking)
  } catch (error) {
    const problem = { code: 'check-failed', level: 'error', path: place.shown } as const
    return { entry: unread(place.shown, [{ ...problem, message: checkFailed(error) }]), content: null }
  }
}

async function checkOnly(source: TextFile, place: Place, { args, checker }: Checking): Promise<Checked> {
  const result = await checker.check(place.team, source.text, optionsOf(source, place, args))
  return { entry: entryOf(place.shown, source.text, result, args), content: null }
}

async function fixText(source: TextFile, place: Place, checking: Checking): Promise<Checked> {
  const { args, checker } = checking
  const options = optionsOf(source, place, args)
  const { text, applied, remaining } = await checker.fix(place.team, source.text, options)
  const entry = { ...entryOf(place.shown, text, remaining, args), applied }
  if (text === source.text) return { entry, content: null }
  const content = encodeText(text, source)
  if (content) return { entry, content }
  const reason = "a rewrite has characters that its encoding can't hold: save it as UTF-8"
  return { entry: await unfixed(source, place, checking, reason), content: null }
}

const optionsOf = ({ encoding }: TextFile, { team, file }: Place, args: Args): CheckOptions => ({
  ...optionsFor(team, file, args.forced),
  rewrites: args.rewrites,
  language: args.language,
  ...(encoding === 'latin1' && { encoding }),
})

/** Nothing was written, so what remains in the fixed text has no place in the file: it is checked as it stands. */
async function unfixed(source: TextFile, place: Place, checking: Checking, reason: string): Promise<Entry> {
  const { entry } = await checkText(source, place, { ...checking, args: { ...checking.args, fix: false } })
  const message = `This file can't be written: ${reason}. It was left as it is.`
  const problem: Problem = { code: 'unwritable', level: 'error', path: place.shown, message }
  return { ...entry, problems: [...entry.problems, problem] }
}

/** Mails that aren't UTF-8 are read as bytes; anything else must be UTF-8. */
export function readText(
  bytes: Uint8Array,
  shown: string,
): { readonly file: TextFile } | { readonly problem: Problem } {
  if (bytes.length > mostBytes) return { problem: tooLarge(shown) }
  const decoded = decodeText(bytes, shown.toLowerCase().endsWith('.eml'))
  if (!('badLine' in decoded)) return { file: decoded }
  const position = { line: decoded.badLine - 1, character: 0 }
  const message =
    `This file isn't UTF-8 (see line ${decoded.badLine}). Save it as UTF-8 in your editor, ` +
    'or, where it is no text, leave it out.'
  return {
    problem: {
      code: 'not-utf8',
      level: 'error',
      path: shown,
      range: { start: position, end: position },
      message,
    },
  }
}

const tooLarge = (path: string): Problem => ({
  ...{ code: 'unreadable', level: 'error', path },
  message: `This file is larger than ${mostBytes / 2 ** 20} MB: no draft is. Leave it out.`,
})

function entryOf(path: string, text: string, result: CheckResult, args: Args): Entry {
  const shown = result.findings.filter(({ level }) => atLeast(level, args.minLevel))
  const findings = args.rewrites ? shown : shown.map(withoutRewrites)
  const problems = result.problems.map((problem) => ({ ...problem, path }))
  return { path, text, result, findings, problems, applied: 0 }
}

const withoutRewrites = (finding: FileFinding): FileFinding => ({ ...finding, fix: null, suggestions: [] })

export const unread = (path: string, problems: readonly Problem[]): Entry => ({
  ...{ path, problems, text: '', result: null, findings: [], applied: 0 },
})
