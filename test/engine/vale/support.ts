import assert from 'node:assert/strict'
import { createLinter, type CheckOptions } from '../../../src/engine'
import { createValeChecker } from '../../../src/engine/vale/checker'
import { loadStyles } from '../../../src/engine/vale/styles/load-styles'
import { locales } from '../draft/support'

export interface World {
  /** Rule files of the style `S`, by name without ending; `Other/Name` for another style's. */
  readonly rules: Readonly<Record<string, string>>
  /** A `.vale.ini`; where none is given, every rule of `S` runs. */
  readonly ini?: string
  readonly accepted?: readonly string[]
  readonly rejected?: readonly string[]
}

export function loaded({ rules, ini = '[*]\nBasedOnStyles = S\n', accepted = [], rejected = [] }: World) {
  const files = Object.entries(rules).map(([name, text]) => {
    const [style, ...rest] = name.includes('/') ? name.split('/') : ['S', name]
    const id = [style, ...rest].join('.')
    return { id, style: style!, path: `/t/styles/${style}/${rest.join('/')}.yml`, text }
  })
  const styles = [...new Set(files.map(({ style }) => style))]
  return loadStyles({ path: '/t/.vale.ini', ini, files, styles, accepted, rejected, problems: [] })
}

/** What is found in a text: `line:column:Rule`, as Vale's own line format begins. */
export function alertsIn(world: World, text: string, options: Partial<CheckOptions> = {}): string[] {
  const { styles, problems } = loaded(world)
  assert.deepEqual(
    problems.filter(({ level }) => level === 'error').map(({ message }) => message),
    [],
  )
  const packs = [{ data: locales[0]!, rules: [] }]
  const linter = createLinter({ packs, vale: createValeChecker([styles], true) })
  const { findings } = linter.check(text, { format: 'markdown', path: '/t/test.md', ...options })
  return findings.map(({ ruleId, range }) => {
    const rule = ruleId.replace(/^S\./, '')
    return `${range.start.line + 1}:${range.start.character + 1}:${rule}`
  })
}

export const messagesIn = (world: World, text: string): string[] => {
  const packs = [{ data: locales[0]!, rules: [] }]
  const linter = createLinter({ packs, vale: createValeChecker([loaded(world).styles], true) })
  return linter.check(text, { format: 'markdown', path: '/t/test.md' }).findings.map(({ message }) => message)
}
