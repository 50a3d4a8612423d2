import { PatternError } from '../../pattern/parse'

export type Variables = Readonly<Record<string, number>>
type Term = (variables: Variables) => number

const functions: Readonly<Record<string, (value: number, other: number) => number>> = {
  sqrt: Math.sqrt,
  abs: Math.abs,
  ceil: Math.ceil,
  floor: Math.floor,
  round: Math.round,
  log: Math.log,
  log10: Math.log10,
  pow: Math.pow,
  min: Math.min,
  max: Math.max,
}

/** Counts that a document may have none of: then they are 0. */
const counted = /^(?:pre|list|blockquote|heading_h[1-6]|table_\w+|figure_\w+|script|style)$/
const measured = new Set(
  'complex_words long_words paragraphs sentences characters words polysyllabic_words syllables'.split(' '),
)

/** Compiles arithmetic: `+ - * / %`, brackets, `math.sqrt(x)` and its like, names of counts. @throws PatternError */
export function compileFormula(formula: string): Term {
  const source = formula.replace(/heading\.(h[1-6])/g, 'heading_$1')
  const lexemes = source.match(/\d+(?:\.\d+)?|\.\d+|math\.\w+|\w+|[-+*/%(),]|\S/g) ?? []
  let at = 0
  const fail = (message: string): never => {
    throw new PatternError(message, formula, 'bad-regex')
  }
  const expect = (text: string) => (lexemes[at] === text ? at++ : fail(`"${text}" is missing`))

  const sum = (): Term => {
    let left = product()
    while (lexemes[at] === '+' || lexemes[at] === '-') {
      const sign = lexemes[at++] === '+' ? 1 : -1
      const [before, right] = [left, product()]
      left = (variables) => before(variables) + sign * right(variables)
    }
    return left
  }
  const product = (): Term => {
    let left = unary()
    while (lexemes[at] === '*' || lexemes[at] === '/' || lexemes[at] === '%') {
      const operator = lexemes[at++]
      const [before, right] = [left, unary()]
      left =
        operator === '*'
          ? (variables) => before(variables) * right(variables)
          : operator === '/'
            ? (variables) => before(variables) / right(variables)
            : (variables) => before(variables) % right(variables)
    }
    return left
  }
  const unary = (): Term => {
    if (lexemes[at] !== '-') return primary()
    at++
    const value = unary()
    return (variables) => -value(variables)
  }
  const primary = (): Term => {
    const lexeme = lexemes[at++] ?? fail('Something is missing at the end')
    if (lexeme === '(') {
      const inner = sum()
      expect(')')
      return inner
    }
    if (/^[\d.]/.test(lexeme)) return () => Number(lexeme)
    if (lexeme.startsWith('math.')) {
      const apply = functions[lexeme.slice(5)] ?? fail(`There is no "${lexeme}"`)
      expect('(')
      const first = sum()
      const second = lexemes[at] === ',' ? (at++, sum()) : () => NaN
      expect(')')
      return (variables) => apply(first(variables), second(variables))
    }
    if (!counted.test(lexeme) && !measured.has(lexeme)) fail(`Nothing is counted as "${lexeme}"`)
    return (variables) => variables[lexeme] ?? 0
  }
  const result = sum()
  if (at < lexemes.length) fail(`"${lexemes[at]}" is not expected here`)
  return result
}

/** Compiles `> 8.0` and the like. @throws PatternError */
export function compileCondition(condition: string): (value: number) => boolean {
  const match = /^\s*(>=|<=|==|!=|>|<)\s*(-?[\d.]+)\s*$/.exec(condition)
  if (!match) throw new PatternError('A condition compares, such as "> 8.0"', condition, 'bad-regex')
  const limit = Number(match[2])
  const compare: Record<string, (value: number) => boolean> = {
    '>': (value) => value > limit,
    '<': (value) => value < limit,
    '>=': (value) => value >= limit,
    '<=': (value) => value <= limit,
    '==': (value) => value === limit,
    '!=': (value) => value !== limit,
  }
  // Vale writes the value out with six places before it compares.
  return (value) => compare[match[1]!]!(Number(value.toFixed(6)))
}
