import type { RuleBase } from './rules/rule'

/** What the engine says in its own words, in one language; `{text}` is words of the draft or of a rule. */
export interface Phrases {
  /** Titles of quick fixes. */
  readonly 'title.say': string
  readonly 'title.add': string
  readonly 'title.remove': string
  /** What a list shows of a rewrite that only adds, or that leaves nothing. */
  readonly 'rewrite.add': string
  readonly 'rewrite.leaveOut': string
  /** After a message: why its rewrite can only be copied. */
  readonly 'rewrite.unencodable': string
}

export const englishPhrases: Phrases = {
  'title.say': "Say '{text}'",
  'title.add': "Add '{text}'",
  'title.remove': "Remove '{text}'",
  'rewrite.add': 'add: {text}',
  'rewrite.leaveOut': '(leave it out)',
  'rewrite.unencodable':
    'This mail\'s encoding can\'t hold the rewrite, so it is here to be copied: "{text}".',
}

/** Everything that the engine says in one language but English, which the rule files speak themselves. */
export interface Texts {
  /**
   * Messages by rule id; by `<locale>/<rule id>` where that locale's rule says something else than its namesakes, by
   * the beginning of ids where many rules say the same.
   */
  readonly rules: Readonly<Record<string, string>>
  readonly phrases: Phrases
}

/** In this language messages follow the draft's own, where we have it. */
export const languageOfDraft = 'draft'

/** Says things in one language. */
export interface Speaker {
  /** The message of a rule, still with its `%s`. */
  message(rule: RuleBase): string
  readonly phrases: Phrases
}

/** @param own a team's rules: they speak as the team wrote them, whatever ours of the same id says */
export const speakerOf = (texts: Texts | null, own: ReadonlySet<RuleBase>): Speaker => ({
  message: (rule) => (texts && !own.has(rule) && translated(rule, texts)) || rule.message,
  phrases: texts?.phrases ?? englishPhrases,
})

/** The text of the nearest name that fits: one that shows a proposal is for a rule that has one. */
function translated(rule: RuleBase, { rules }: Texts): string | undefined {
  const name = namesOf(rule).find(
    (one) => rules[one] !== undefined && namesProposal(rules[one]) === namesProposal(rule.message),
  )
  return name && rules[name]
}

/**
 * The names under which a rule's message may be found, nearest first: `sl/jargon-it-terms`, `jargon-it-terms`,
 * `jargon-*-terms`, `jargon-it`, `jargon`.
 */
export function namesOf({ locale, id }: Pick<RuleBase, 'locale' | 'id'>): string[] {
  const words = id.split('-')
  const shorter = words.map((_, i) => words.slice(0, words.length - i).join('-')).slice(1)
  const alike = words.length > 2 ? [`${words[0]}-*-${words.at(-1)}`] : []
  return [`${locale}/${id}`, id, ...alike, ...shorter]
}

/** Does a message show what to say instead? */
export const namesProposal = (message: string): boolean => /%(?:\[1\])?s/.test(message)

export const fill = (phrase: string, text: string): string => phrase.replace('{text}', () => text)

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** Fills `%s` in order and `%[n]s` by number (from 1), as Vale does; a missing argument leaves nothing. */
export function formatMessage(message: string, args: readonly string[]): string {
  let next = 0
  return message.replace(/%(?:\[(\d+)\])?s/g, (_, number?: string) =>
    oneLine(args[number ? Number(number) - 1 : next++] ?? ''),
  )
}

const longest = 60

/** One line that shows the result of edits: for titles of quick fixes. */
export function titleOf(
  edits: readonly { readonly newText: string }[],
  found: string,
  phrases: Phrases = englishPhrases,
): string {
  const text = clipped(
    edits
      .map(({ newText }) => newText.trim())
      .filter(Boolean)
      .join(' … '),
  )
  if (text === '') return fill(phrases['title.remove'], clipped(found))
  return fill(phrases[found === '' ? 'title.add' : 'title.say'], text)
}

function clipped(text: string): string {
  const line = text
    .replace(/\{\{[^}]*\}\}/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= longest) return line
  const cut = line.lastIndexOf(' ', longest)
  return line.slice(0, cut > longest / 2 ? cut : longest) + '…'
}
