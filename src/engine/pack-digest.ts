import type { Packed } from './packed'
import type { PatternFacts, SetFacts, WholeDigest } from './pattern/digest'
import type { Plan } from './pattern/plan'
import type { LocaleDigest, RuleDigest, RuleFacts } from './rule-digest'
import type { Rows } from './rows'

/** What of a digest is no numbers, how many of them each list has, and how many texts follow of each kind. */
interface Head {
  readonly words: string
  readonly groups: number
  readonly rules: readonly RuleFacts[]
  readonly lengths: Readonly<Record<string, number>>
  readonly parts: number
  readonly sets: number
}

export type ToPack = WholeDigest & { readonly rules: RuleDigest }

/** A digest as texts and numbers; null where there is none. `unpackDigest` reads it. */
export function packDigest(digest: ToPack | undefined): { texts: string[]; numbers: number[] } {
  if (!digest) return { texts: ['null'], numbers: [] }
  const { shared, rules, parts, sets, plans } = digest
  const { words, groups, groupsOf, lists, tries, ...numbers } = shared
  const all: Record<string, Int32Array> = { ...numbers, entries: rules.entries }
  for (const [name, { first, items }] of Object.entries({ groupsOf, lists, tries, byWord: rules.byWord }))
    Object.assign(all, { [`${name}.first`]: first, [`${name}.items`]: items })
  const head: Head = {
    words,
    groups,
    rules: rules.rules,
    lengths: Object.fromEntries(Object.entries(all).map(([name, { length }]) => [name, length])),
    parts: parts.length,
    sets: sets.length,
  }
  const texts = [head, ...parts, ...sets].map((value) => JSON.stringify(value))
  return { texts: [...texts, ...plans], numbers: Object.values(all).flatMap((list) => [...list]) }
}

/** The numbers stay where they are: nothing is copied (measured: parsing them as JSON took a tenth of a start). */
export function unpackDigest({ text, numbers }: Packed): LocaleDigest | undefined {
  const head = JSON.parse(text(0)) as Head | null
  if (!head) return undefined
  const { words, groups, rules, lengths, parts, sets } = head
  const all: Record<string, Int32Array> = {}
  let end = 0
  for (const [name, length] of Object.entries(lengths)) all[name] = numbers().subarray(end, (end += length))
  const list = (name: string) => all[name]!
  const rows = (name: string): Rows => ({ first: list(`${name}.first`), items: list(`${name}.items`) })
  const reader =
    <Value>(first: number) =>
    (at: number) =>
      JSON.parse(text(first + at)) as Value
  return {
    words,
    groups,
    starts: list('starts'),
    sorted: list('sorted'),
    stems: list('stems'),
    groupsOf: rows('groupsOf'),
    lists: rows('lists'),
    sets: list('sets'),
    tries: rows('tries'),
    rules: { rules, entries: list('entries'), byWord: rows('byWord') },
    partOf: reader<PatternFacts>(1),
    setAt: reader<SetFacts>(1 + parts),
    planAt: kept(reader<Plan>(1 + parts + sets)),
  }
}

/** What was read once is kept, as choices inside of a plan are known by their options. */
function kept<Value>(read: (at: number) => Value): (at: number) => Value {
  const values: Value[] = []
  return (at) => (values[at] ??= read(at))
}
