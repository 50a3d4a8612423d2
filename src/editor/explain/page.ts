import type { Channel, FileFinding, Kind, SilenceReason, Turn, ZoneRole } from '../../engine'
import { carefulLine } from '../careful'
import type { Choice } from '../choices'
import type { Reading } from '../flow/reader'
import { languageName } from '../language-name'
import { say, type MessageKey } from '../l10n'

/** All that the page tells of one draft. */
export interface Explained {
  readonly name: string
  readonly isChecked: boolean
  readonly choice: Choice
  /** The team's config as the writer would name it; null without a team folder. */
  readonly team: string | null
  readonly reading: Reading
  /** Findings of the check that are not on screen: the writer ignored them, or the draft doesn't look finished. */
  readonly ignored: readonly FileFinding[]
  readonly waiting: readonly FileFinding[]
  lineAt(offset: number): number
}

const channelKeys: Readonly<Record<Channel, MessageKey>> = {
  email: 'channel.email',
  chat: 'channel.chat',
  social: 'channel.social',
}
const kindKeys: Readonly<Record<Kind, MessageKey>> = {
  reply: 'kind.reply',
  template: 'kind.template',
  part: 'kind.part',
  note: 'kind.note',
  auto: 'kind.auto',
}
const turnKeys: Readonly<Record<Turn, MessageKey>> = {
  first: 'turn.first',
  'follow-up': 'turn.followUp',
  closing: 'turn.closing',
}
const roleKeys: Readonly<Record<ZoneRole, MessageKey>> = {
  header: 'zone.header',
  'front-matter': 'zone.frontMatter',
  greeting: 'zone.greeting',
  body: 'zone.body',
  'sign-off': 'zone.signOff',
  signature: 'zone.signature',
  attribution: 'zone.attribution',
  quote: 'zone.quote',
  disclaimer: 'zone.disclaimer',
  other: 'zone.other',
}
const reasonKeys: Readonly<Record<SilenceReason, MessageKey>> = {
  comment: 'silence.comment',
  vocabulary: 'silence.vocabulary',
  config: 'silence.config',
  kind: 'silence.kind',
  channel: 'silence.channel',
  turn: 'silence.turn',
  customer: 'silence.customer',
  audience: 'silence.audience',
  dateOrder: 'silence.dateOrder',
  signature: 'silence.signature',
  near: 'silence.near',
  'not-due': 'silence.notDue',
}

/** How a draft is read, in plain words, as Markdown. */
export function explanation(about: Explained): string {
  const { reading, name, isChecked, team } = about
  const { options } = reading.question
  const settings = [
    say('explain.place', { place: team ?? say('place.settings') }),
    ...listed(
      'explain.levels',
      Object.entries(options.levels ?? {}).map(([id, level]) => `${id}: ${level}`),
    ),
    ...listed('explain.vocabulary', options.vocabulary ?? []),
  ]
  return [
    `# ${say('explain.title', { name: escaped(name) })}`,
    ...(isChecked ? [] : [say('explain.unchecked')]),
    ...section('explain.how', facts(about)),
    ...section('explain.parts', parts(about)),
    ...section('explain.settings', settings),
    ...section('explain.silent', silences(about)),
  ].join('\n\n')
}

const section = (title: MessageKey, lines: readonly string[]): string[] => [
  `## ${say(title)}`,
  lines.length > 0 ? lines.map((line) => `- ${line}`).join('\n') : say('explain.nothing'),
]

const listed = (key: MessageKey, values: readonly string[]): string[] =>
  values.length > 0 ? [say(key, { values: values.map(code).join(', ') })] : []

function facts({ reading, choice }: Explained): string[] {
  const { result, question } = reading
  const { defaults = {} } = question.options
  const because = (chosen: unknown, inConfig: unknown, value: unknown, usual: unknown): string => {
    if (chosen !== undefined) return say('because.chosen')
    if (inConfig !== undefined && String(inConfig) === String(value)) return say('because.config')
    return say(value === usual ? 'because.usual' : 'because.draft')
  }
  const { locale, channel, kind, turn, careful, languages, customerLocale } = result
  const localeName = locale === null ? say('explain.noLocale') : languageName(locale)
  const others = new Set(
    languages.flatMap((one) => (one.locale && one.locale !== locale ? [one.locale] : [])),
  )
  return [
    locale === null
      ? localeName
      : say('explain.locale', {
          value: localeName,
          because: because(choice.locale, defaults.locale, locale, undefined),
        }),
    ...[...others].map((other) => say('explain.alsoLocale', { value: languageName(other) })),
    ...(customerLocale ? [say('explain.customerLocale', { value: languageName(customerLocale) })] : []),
    say('explain.channel', {
      value: say(channelKeys[channel]),
      because: because(choice.channel, defaults.channel, channel, 'email'),
    }),
    say('explain.kind', {
      value: say(kindKeys[kind]),
      because: because(undefined, question.options.forced?.kind ?? defaults.kind, kind, 'reply'),
    }),
    say('explain.turn', {
      value: say(turnKeys[turn]),
      because: because(undefined, defaults.turn, turn, 'first'),
    }),
    ...(careful ? [carefulLine(careful, escaped)] : []),
  ]
}

/** The parts of the file, by lines; neighbours of the same role are one. */
function parts({ reading, lineAt }: Explained): string[] {
  const { zones } = reading.result
  const filled = zones.filter(({ span }) => reading.text.slice(span.start, span.end).trim() !== '')
  return filled.map(({ role, span }) => {
    const text = reading.text.slice(span.start, span.end)
    const from = lineAt(span.start + text.search(/\S/))
    const to = lineAt(span.start + text.trimEnd().length)
    const lines = from === to ? say('explain.line', { line: from }) : say('explain.lines', { from, to })
    return `${lines}: ${say(roleKeys[role])}`
  })
}

function silences({ reading, ignored, waiting, lineAt }: Explained): string[] {
  const line = (ruleId: string, { start, end }: { start: number; end: number }, reason: MessageKey) =>
    say('explain.silenced', {
      words: escaped(reading.text.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, 80)),
      line: lineAt(start),
      rule: code(ruleId),
      reason: say(reason),
    })
  return [
    ...waiting.map(({ ruleId, span }) => line(ruleId, span, 'silence.waiting')),
    ...ignored.map(({ ruleId, span }) => line(ruleId, span, 'silence.ignored')),
    ...(reading.result.silenced ?? []).map(({ ruleId, span, reason }) =>
      line(ruleId, span, reasonKeys[reason]),
    ),
  ]
}

/** Words of the draft are words: nothing in them is a mark of Markdown. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+.!|~&-]/g, '\\$&')
const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``
