/**
 * The phrase pattern language: what rules look for, said in words instead of regular expressions.
 *
 *   ship            a word (case, curly apostrophes and ё make no difference)
 *   can't|cannot    one of several words                refund*          any word that begins so
 *   (a b | c)       one of several sequences          x?  (a b)?  @set?   optional
 *   @set            one of the locale's named patterns #class  a word class (#number, #ing, …)
 *   ...  ...5       up to 8 (5) tokens inside a clause ~  ~20      up to 12 (20) tokens of the sentence
 *   {V}             captures 1–14 tokens of a clause   {V: a b}  captures what the pattern inside matches
 *   ^  $            start and end of the sentence      <  >      start and end of a clause
 *   !x              not followed by x (looks only)     , ; :  \? punctuation as it stands
 *
 * Classes of any language: #word, #number, #capital, #opaque (code, a placeholder, an address), #address (a bare
 * URL or mail address). A language adds its own (English: #base, #ing, #past, #participle, #adverb, …).
 *
 * A language may say how its words are typed without accents (language.ts, `plain`): both spellings are found. Sets
 * with the forms of words (`@verb-inf`), and captures written in another form: see rules/forms.ts.
 *
 * A capture named `here` narrows the finding's span to itself. Gaps take as little as they can.
 */
export type PatternNode =
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'stem'; readonly stem: string }
  | { readonly type: 'class'; readonly name: string }
  | { readonly type: 'set'; readonly name: string }
  | { readonly type: 'gap'; readonly min: number; readonly max: number; readonly crossesClauses: boolean }
  | {
      readonly type: 'edge'
      readonly edge: 'sentence-start' | 'sentence-end' | 'clause-start' | 'clause-end'
    }
  | { readonly type: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly type: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly type: 'optional'; readonly item: PatternNode }
  | { readonly type: 'not'; readonly item: PatternNode }
  | { readonly type: 'capture'; readonly name: string; readonly item: PatternNode }

/** A fault in a pattern: thrown while compiling a rule and turned into a Problem by the rule loader. */
export class PatternError extends Error {
  constructor(
    message: string,
    readonly pattern: string,
    readonly code: 'bad-pattern' | 'unknown-set' | 'bad-regex' = 'bad-pattern',
    /** Where in the pattern the fault is, where that is known. */
    readonly at?: number,
  ) {
    super(`${message} in the pattern "${pattern}"`)
  }
}

const defaultGap = 8
const sentenceGap = 12
const captureGap = 14

const edges = { '^': 'sentence-start', $: 'sentence-end', '<': 'clause-start', '>': 'clause-end' } as const
const lexeme =
  /\s+|\\.|\.\.\.\d*|~\d*|[@#][\p{L}\p{N}_-]+|\{[\p{L}\p{N}_-]+|[\p{L}\p{M}\p{N}'’_+/.&%-]+\*?|./gu

/** Throws a PatternError that says what is wrong. */
export function parsePattern(pattern: string): PatternNode {
  const lexemes = [...pattern.matchAll(lexeme)].map((match) => match[0]).filter((text) => text.trim() !== '')
  let next = 0

  const choice = (closer: string | null): PatternNode => {
    const options = [sequence(closer)]
    while (lexemes[next] === '|') {
      next++
      options.push(sequence(closer))
    }
    return options.length === 1 ? options[0]! : { type: 'choice', options }
  }

  const sequence = (closer: string | null): PatternNode => {
    const items: PatternNode[] = []
    for (;;) {
      const text = lexemes[next]
      if (text === undefined || text === closer || (text === '|' && closer !== null)) break
      items.push(alternatives())
    }
    return items.length === 1 ? items[0]! : { type: 'sequence', items }
  }

  /** `a|b` binds tighter than a sequence, but only between single words: inside brackets `|` parts sequences. */
  const alternatives = (): PatternNode => {
    const options = [suffixed()]
    while (lexemes[next] === '|' && depth === 0) {
      next++
      options.push(suffixed())
    }
    return options.length === 1 ? options[0]! : { type: 'choice', options }
  }

  const suffixed = (): PatternNode => {
    const item = element()
    if (lexemes[next] !== '?') return item
    next++
    return { type: 'optional', item }
  }

  const expect = (closer: string) => {
    if (lexemes[next++] !== closer) throw new PatternError(`"${closer}" is missing`, pattern)
  }

  let depth = 0
  const element = (): PatternNode => {
    const text = lexemes[next++]
    if (text === undefined) throw new PatternError('something is missing at the end', pattern)
    if (text === '(') {
      depth++
      const inner = choice(')')
      depth--
      expect(')')
      return inner
    }
    if (text[0] === '{' && text.length > 1) return capture(text.slice(1))
    if (text === '!') return { type: 'not', item: element() }
    if (text[0] === '@') return { type: 'set', name: text.slice(1) }
    if (text[0] === '#' && text.length > 1) return { type: 'class', name: text.slice(1) }
    if (text.startsWith('...')) return gap(0, text.slice(3), defaultGap, false)
    if (text[0] === '~') return gap(0, text.slice(1), sentenceGap, true)
    if (text in edges) return { type: 'edge', edge: edges[text as keyof typeof edges] }
    if (text === ')' || text === '}' || text === '|' || text === '?' || text === '{')
      throw new PatternError(
        `"${text}" stands where a word was expected (write \\${text} for the character)`,
        pattern,
      )
    if (text.length > 1 && text.endsWith('*')) return { type: 'stem', stem: text.slice(0, -1) }
    return { type: 'word', word: text[0] === '\\' ? text.slice(1) : text }
  }

  const capture = (name: string): PatternNode => {
    if (lexemes[next] === '}') {
      next++
      return { type: 'capture', name, item: gap(1, '', captureGap, false) }
    }
    expect(':')
    depth++
    const item = choice('}')
    depth--
    expect('}')
    return { type: 'capture', name, item }
  }

  const root = choice(null)
  if (next < lexemes.length) throw new PatternError(`"${lexemes[next]}" has no beginning`, pattern)
  return root
}

const gap = (min: number, digits: string, max: number, crossesClauses: boolean): PatternNode => ({
  type: 'gap',
  min,
  max: digits ? Number(digits) : max,
  crossesClauses,
})
