import { wordClass } from './classes'

/** What inline options such as `(?i)` say of the expression from there on. */
export interface Options {
  readonly ignoreCase: boolean
  readonly multiline: boolean
  readonly dotAll: boolean
  readonly extended: boolean
}

export const noOptions: Options = { ignoreCase: false, multiline: false, dotAll: false, extended: false }
const before = `(?<![${wordClass}])`
const after = `(?![${wordClass}])`
const behind = `(?<=[${wordClass}])`
const ahead = `(?=[${wordClass}])`
/** JavaScript's `\b` knows ASCII only. */
export const boundary = `(?:${before}${ahead}|${behind}${after})`
export const noBoundary = `(?:${before}${after}|${behind}${ahead})`

export function withOptions(options: Options, on: string, off: string): Options {
  const pick = (letter: string, before: boolean) =>
    on.includes(letter) ? true : off.includes(letter) ? false : before
  return {
    ignoreCase: pick('i', options.ignoreCase),
    multiline: pick('m', options.multiline),
    dotAll: pick('s', options.dotAll),
    extended: pick('x', options.extended),
  }
}
