/**
 * What a text must hold for an expression to match at all: a cheap look for these words spares running the expression.
 * Reads JavaScript source as `translate` writes it.
 */

/** Folded texts of which each match holds at least one; null where nothing can be said. */
export type Literals = readonly string[] | null

/** One form for all characters that count as one where case doesn't matter; both directions, for "ſ" and "ς". */
export const foldCase = (text: string): string => text.toLowerCase().toUpperCase()

export function literalsOf(source: string): Literals {
  const reader = new Reader(source)
  const literals = reader.alternatives()
  return literals && [...new Set(literals)]
}

class Reader {
  private at = 0

  constructor(private readonly source: string) {}

  /** Up to the end or to an unmatched `)`. */
  alternatives(): Literals {
    const all: Literals[] = [this.sequence()]
    while (this.source[this.at] === '|') {
      this.at++
      all.push(this.sequence())
    }
    return all.includes(null) ? null : (all as string[][]).flat()
  }

  private sequence(): Literals {
    let best: Literals = null
    let run = ''
    const offer = (literals: Literals) => {
      if (literals && (!best || shortest(literals) > shortest(best))) best = literals
    }
    const endRun = () => {
      if (run) offer([foldCase(run)])
      run = ''
    }
    while (this.at < this.source.length && !/[|)]/.test(this.source[this.at]!)) {
      const part = this.part()
      const { min, isOne } = this.quantifier()
      const isText = typeof part === 'string'
      if (isText && min > 0) run += part
      if (!isText || !isOne) endRun()
      if (!isText && min > 0) offer(part)
    }
    endRun()
    return best
  }

  /** A character as a string, else what a group asks for. */
  private part(): string | Literals {
    const char = String.fromCodePoint(this.source.codePointAt(this.at)!)
    this.at += char.length
    if (char === '(') return this.group()
    if (char === '[') return this.characterClass()
    if (char === '\\') return this.escape()
    return /[.^$]/.test(char) ? null : char
  }

  private group(): Literals {
    const open = /^\?(?:[:=!]|<[=!])/.exec(this.source.slice(this.at, this.at + 3))?.[0] ?? ''
    this.at += open.length
    const inside = this.alternatives()
    this.at++
    return open.endsWith('!') ? null : inside
  }

  /** `[gG]` is a letter; all else could be anything. */
  private characterClass(): string | null {
    const from = this.at
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1
    const letters = [...this.source.slice(from, this.at++)]
    const isLetter = letters.every((one) => /\p{L}/u.test(one) && foldCase(one) === foldCase(letters[0]!))
    return isLetter && letters.length > 0 ? letters[0]! : null
  }

  private escape(): string | null {
    const rest = this.source.slice(this.at)
    const length = /^(?:[pP]\{[^}]*\}|x[\da-f]{2}|u\{[\da-f]+\}|c[A-Za-z]|\d+|.)/s.exec(rest)![0].length
    this.at += length
    return length === 1 && !/[\w]/.test(rest[0]!) ? rest[0]! : null
  }

  /** How often the part before must stand there. */
  private quantifier(): { readonly min: number; readonly isOne: boolean } {
    const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 24))
    if (!found) return { min: 1, isOne: true }
    this.at += found[0].length
    const min = found[1] ? Number(found[1]) : found[0].startsWith('+') ? 1 : 0
    return { min, isOne: false }
  }
}

const shortest = (literals: readonly string[]): number => Math.min(...literals.map(({ length }) => length))
