import { nothingSilenced, type Silence } from './block'

const oneMatch = /^vale (.+\..+?)(\[.+\]) = (YES|NO)$/
const oneRule = /^vale (.+\..+|[^.]+) = (YES|NO|on|off)$/
const onlyStyles = /^vale styles? = (.*)$/

/** What comments switch off as a document is read: `vale off`, `vale Style.Rule = NO`, `vale styles = A, B`. */
export class CommentSwitches {
  private current: Silence = nothingSilenced

  /** @param styles those that run on the document */
  constructor(private readonly styles: readonly string[]) {}

  /** What is off from here on: a value of its own for each state. */
  get silence(): Silence {
    return this.current
  }

  hear(comment: string): void {
    const { all, names } = this.current
    if (comment === 'vale off' || comment === 'vale on') {
      this.current = { all: comment === 'vale off', names }
      return
    }
    const next = new Set(names)
    const set = (name: string, off: boolean) => (off ? next.add(name) : next.delete(name))
    const match = oneMatch.exec(comment)
    const rule = oneRule.exec(comment)
    const styles = onlyStyles.exec(comment)
    if (match) for (const text of listOf(match[2]!)) set(`${match[1]}[${text}]`, match[3] === 'NO')
    else if (styles) {
      for (const style of this.styles) next.add(style)
      for (const style of styles[1]!.split(',')) next.delete(style.trim())
    } else if (rule) set(rule[1]!, rule[2] === 'NO' || rule[2] === 'off')
    else return
    this.current = { all, names: next }
  }

  /** What holds for the document as a whole. */
  get atEnd(): Silence {
    return { all: this.current.all, names: nothingSilenced.names }
  }
}

function listOf(json: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value.map(String) : []
  } catch {
    return []
  }
}

export function isSilenced({ all, names }: Silence, style: string, rule: string, match: string): boolean {
  return all || names.has(style) || names.has(rule) || names.has(`${rule}[${match}]`)
}
