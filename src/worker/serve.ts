import type { LocalePack, Texts } from '../engine'
import { once } from '../engine/once'
import type { ValeChecker } from '../engine/vale/checker'
import type { TeamData } from '../team/parse-team'
import type { TeamFiles } from '../team/team-files'
import { LastText } from './last-text'
import { libraryCalls } from './library-calls'
import type { Calls, Reply, Request } from './protocol'
import { RuleBook } from './rule-book'

/** The worker's side of its messages. */
export interface ServerPort {
  post(reply: Reply): void
  listen(heard: (request: Request) => void): void
}

/** Answers requests with the engine, one after the other. Nothing that a request holds makes it throw. */
export function serve(
  port: ServerPort,
  packs: readonly LocalePack[],
  textsIn: (language: string) => Texts | null,
): void {
  let isReplay = false
  let named: string | null | undefined
  const onRule = (ruleId: string | null) => {
    if (!isReplay || ruleId === named) return
    named = ruleId
    port.post({ kind: 'rule', ruleId })
  }
  const installed = packs.map(({ data }) => data)
  // Asked for by teams alone: it reads the rules of all languages.
  const ids = once(() => packs.flatMap(({ rules }) => rules.map(({ id }) => id)))
  const builtIn = new RuleBook(packs, null, onRule, null, textsIn)
  const teams = new Map<string, KnownTeam>()
  const bookFor = (team: string | null) => (team === null ? builtIn : (teams.get(team)?.book ?? builtIn))

  const calls: { [Name in keyof Calls]: (ask: Calls[Name]['ask']) => Promise<Calls[Name]['answer']> } = {
    async check({ text, options, team }) {
      const book = bookFor(team)
      const result = book.linter.check(text, options)
      return { result, rules: book.factsFor(result) }
    },
    fix: async ({ text, options, team, scope }) => bookFor(team).linter.fix(text, options, scope),
    readReply: async ({ text, options }) => builtIn.linter.reply(text, options),
    async writeReply({ text, options, edits }) {
      const written = builtIn.linter.editReply(text, options, edits)
      return written === null ? null : { text: written, reply: builtIn.linter.reply(written, options).text }
    },
    async readRules(files) {
      const { readAhead } = await import('../team/parse-rules')
      await readAhead(files, installed)
      return null
    },
    async loadTeam({ team, files, off }) {
      const { parseTeam } = await import('../team/parse-team')
      const data = await parseTeam(files, installed, ids())
      const running = withoutHanging(data, off)
      const book = new RuleBook(packs, running, onRule, await valeCheckerOf(running), textsIn)
      teams.set(team, { files, data: running, book })
      warmUp(book, running)
      return { ...data, rules: [], vale: data.vale.map((styles) => ({ ...styles, rules: [] })) }
    },
    async testTeam({ team, paths }) {
      const known = teams.get(team)
      if (!known) return []
      const { testTeam } = await import('../team/test-team')
      const isTeams = (ruleId: string) => known.book.isTeams(ruleId)
      return testTeam(known.files, known.data, packs, known.book.linter, {
        isWanted: (path) => paths.includes(path),
        onRule: (ruleId) => onRule(isTeams(ruleId) ? ruleId : null),
      })
    },
    ...libraryCalls(packs, (team) => teams.get(team)?.data ?? null),
    async rulePage({ text, path, locale, id }) {
      const [{ loadRule }, { rulePage }, { checks }] = await Promise.all([
        import('../engine/rules/load'),
        import('../engine/rules/page'),
        import('../engine/checks/index'),
      ])
      const { rule } = loadRule(text, path, locale, id, checks)
      return rule ? rulePage(rule, checks.get(rule.extends)?.fields) : null
    },
    async noteFalseAlarm({ text, alarm, header }) {
      const { noteFalseAlarm } = await import('../engine/config/false-alarms')
      return noteFalseAlarm(text, alarm, header)
    },
    async editConfig({ text, change }) {
      const { editConfig } = await import('../engine/config/edit-config')
      return editConfig(text, change)
    },
  }

  const texts = new LastText()
  port.listen((request) => {
    const { id, call, replay } = request
    const ask =
      request.call === 'check'
        ? { ...request.ask, text: texts.take(request.ask.text, request.change) }
        : request.ask
    isReplay = replay
    named = undefined
    const answer = calls[call] as (ask: Calls[typeof call]['ask']) => Promise<Calls[typeof call]['answer']>
    // Started in a promise, so that a fault in the engine reaches the client as one failed request.
    Promise.resolve(ask)
      .then(answer)
      .then(
        (value) => port.post({ kind: 'answer', id, value }),
        (error: unknown) => port.post({ kind: 'failed', id, message: stackOf(error) }),
      )
  })
  port.post({ kind: 'ready', locales: builtIn.linter.locales })
}

/** A team that was loaded, without the rules that hang. */
interface KnownTeam {
  readonly files: TeamFiles
  readonly data: TeamData
  readonly book: RuleBook
}

/**
 * Compiles the rules of a team's own languages as part of loading them, which has more patience than a check: on a busy
 * machine the first one would else be taken for one that hangs.
 */
function warmUp({ linter }: RuleBook, { config, rules }: TeamData): void {
  const named = [config.locale, ...rules.map(({ locale }) => locale)]
  for (const locale of new Set(named))
    if (locale && locale !== 'all') linter.check('.', { format: 'plain', forced: { locale } })
}

function withoutHanging(data: TeamData, off: readonly string[]): TeamData {
  const isRunning = ({ id }: { readonly id: string }) => !off.includes(id)
  const vale = data.vale.map((styles) => ({ ...styles, rules: styles.rules.filter(isRunning) }))
  return { ...data, vale, rules: data.rules.filter(isRunning) }
}

/** A team's Vale styles, ready to run; null where it has none, as most teams do. */
export async function valeCheckerOf({
  vale,
  isVale,
}: Pick<TeamData, 'vale' | 'isVale'>): Promise<ValeChecker | null> {
  if (vale.length === 0) return null
  const { createValeChecker } = await import('../engine/vale/checker')
  return createValeChecker(vale, isVale)
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
