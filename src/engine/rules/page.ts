/** A rule's page, for the docs and for "Explain this rule": made from the rule's own file, nothing else. */
import type { Channel, Kind, Turn } from '../draft/draft'
import { levelOf } from '../levels'
import { holds, reasonOf } from '../when'
import type { Fields } from './field'
import type { Allow, Example, Rule, RuleBase } from './rule'

interface Case {
  readonly title: string
  readonly channel: Channel
  readonly kind: Kind
  readonly turn: Turn
}

/** The columns of levels.md: where a rule may speak at different levels. */
const cases: readonly Case[] = [
  { title: 'E-mail, first reply', channel: 'email', kind: 'reply', turn: 'first' },
  { title: 'Follow-up', channel: 'email', kind: 'reply', turn: 'follow-up' },
  { title: 'Chat', channel: 'chat', kind: 'reply', turn: 'first' },
  { title: 'Social', channel: 'social', kind: 'reply', turn: 'first' },
  { title: 'Template', channel: 'email', kind: 'template', turn: 'first' },
]

export const caseTitles: readonly string[] = cases.map(({ title }) => title)

/** `negative-phrasing-until` → "Negative phrasing: until". */
export function ruleTitle({ id, family = id }: Pick<RuleBase, 'id' | 'family'>): string {
  const words = family.replaceAll('-', ' ')
  const rest = id.slice(family.length + 1).replaceAll('-', ' ')
  return capitalized(words) + (rest && `: ${rest}`)
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * How loudly the rule speaks in each of the cases: "warning", "silent", "warning (no fix: suggestion)". The customer
 * has written of a problem, and the readers are anywhere; what is otherwise stands below the table.
 */
export function levelsByCase(rule: RuleBase): string[] {
  return cases.map((draft) => {
    const facts = { ...draft, audience: 'international', dateOrder: null, signature: 'typed' } as const
    const entry = rule.when?.find((one) => !one.near && holds(one, { draft: facts, customer: () => 'problem' }))
    const when = entry ? { level: entry.level, reason: reasonOf(entry) } : null
    const level = (hasFix: boolean) => {
      const found = levelOf({ rule, draft: { ...draft, careful: false }, configured: {}, hasFix, own: undefined, when })
      return found === 'off' ? 'silent' : found
    }
    return level(true) === level(false) ? level(true) : `${level(true)} (no fix: ${level(false)})`
  })
}

/** "- turn: follow-up; customer: problem → suggestion": the first that fits counts. */
function whenLines({ when = [] }: RuleBase): string[] {
  const lines = when.map(({ level, near, ...named }) => {
    const facts = Object.entries(named).map(([key, values]) => `${key}: ${(values as readonly string[]).join(' or ')}`)
    const all = [...facts, ...(near ? ['such words beside it'] : [])].join('; ')
    return `- ${escaped(all)} → ${level === 'off' ? 'silent' : `at most ${level}`}`
  })
  return lines.length > 0 ? [['The first of these that fits counts:', '', ...lines].join('\n')] : []
}

export const fixKinds = {
  lexical: 'words for words: on a keystroke, by “Fix all of this rule”, by `--fix`, or on save.',
  meaning:
    'the sentence is rebuilt, its meaning kept: on a keystroke, by “Fix all of this rule”, or by `--fix`.',
} as const

/**
 * The page as Markdown.
 * @param fields the check's own fields: with them the page also shows the rule's lists and settings
 */
export function rulePage(rule: RuleBase, fields: Fields = {}): string {
  const levels = levelsByCase(rule)
  return [
    `# ${ruleTitle(rule)}`,
    `Rule \`${rule.id}\`${rule.family && rule.family !== rule.id ? ` of the family \`${rule.family}\`` : ''}`,
    escaped(rule.description.trim()),
    ...section('Examples', rule.examples.flatMap(exampleBlocks)),
    ...section('When it stays silent', rule.allows.flatMap(allowBlocks)),
    '## How loudly it speaks',
    table(caseTitles, [levels]),
    ...whenLines(rule),
    `Fix: ${rule.fix ? fixKinds[rule.fix] : 'none that is always right; where rewrites are offered, you choose.'}`,
    ...ownFields(rule as Rule, fields),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n')
}

/** A team's rule may lack what ours must have. */
const section = (title: string, blocks: readonly string[]): string[] =>
  blocks.length > 0 ? [`## ${title}`, ...blocks] : []

function exampleBlocks({ bad, good, customer }: Example): string[] {
  return [
    ...(customer === undefined ? [] : ['The customer writes:', quoted(customer)]),
    '**Before**',
    quoted(bad),
    '**After**',
    quoted(good),
  ]
}

function allowBlocks(allow: Allow): string[] {
  if (typeof allow === 'string') return [quoted(allow)]
  const { text, customer } = allow
  return customer === undefined
    ? [quoted(text)]
    : [quoted(text), 'when the customer wrote:', quoted(customer)]
}

function ownFields(rule: Rule, fields: Fields): string[] {
  return Object.entries(fields).flatMap(([key, { type, about }]) => {
    const value = rule[key]
    if (type === 'string-map' && value !== undefined) {
      const rows = Object.entries(value as Record<string, string>).map(([found, to]) => [
        escaped(found),
        escaped(to.split('|').join(' / ')),
      ])
      return [`## ${capitalized(key)}`, about, table(['Found', capitalized(key)], rows)]
    }
    return ['string', 'number', 'boolean'].includes(typeof value)
      ? [`\`${key}: ${String(value)}\`: ${about}`]
      : []
  })
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A block quote that shows a text as it stands, line by line. */
function quoted(text: string): string {
  const lines = text.trimEnd().split(/\r\n|\r|\n/)
  return lines
    .map((line, i) => {
      const breaks = line !== '' && i + 1 < lines.length && lines[i + 1] !== ''
      return `> ${escaped(line)}${breaks ? '\\' : ''}`.trimEnd()
    })
    .join('\n')
}

/** Keeps Markdown from reading anything into a text. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/^(\s*\d*)([-+=.)])/gm, '$1\\$2')
}
