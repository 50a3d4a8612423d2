/** Runs the tests that a rule of a Vale style carries: the rule alone, at every level. */
import { createLinter, type Linter } from '../linter'
import type { LocalePack } from '../compile-locale'
import type { TestOutcome } from '../rules/test-rule'
import { createValeChecker } from './checker'
import type { LoadedValeRule, RuleTest } from './styles/rule'
import type { ValeStyles } from './styles/styles'

export function testValeRule(
  rule: LoadedValeRule,
  { accepted }: ValeStyles,
  packs: readonly LocalePack[],
): TestOutcome[] {
  const tests = rule.tests ?? []
  if (tests.length === 0) return []
  const section = { glob: '*', styles: [rule.style], rules: {}, blockIgnores: [], tokenIgnores: [] }
  const alone: ValeStyles = {
    path: '/.vale.ini',
    rules: [rule],
    accepted,
    config: {
      ...{ stylesPaths: [], minLevel: 'suggestion', vocabularies: [], ignoredScopes: [], skippedScopes: [] },
      ...{ ignoredClasses: [], formats: {}, parameters: [], sections: [section] },
    },
  }
  const silent = packs.map(({ data }) => ({ data, rules: [] }))
  const linter = createLinter({ packs: silent, vale: createValeChecker([alone], true) })
  return tests.map((test, index) => ({
    ...{ ruleId: rule.id, kind: 'test', index, name: test.name },
    fault: faultOf(test, linter),
  }))
}

function faultOf({ input, format = 'md', want, contains, absent }: RuleTest, linter: Linter): string | null {
  if (want === undefined && !contains && !absent)
    return 'The test asks for nothing: add want, contains or absent.'
  const extension = format.replace(/^\./, '')
  const isMarkdown = /^(?:md|markdown|mdown)$/.test(extension)
  const { findings } = linter.check(input, {
    ...{ format: isMarkdown ? 'markdown' : 'plain', path: `/test.${extension}` },
  })
  const lines = findings.map(({ ruleId, message, range, span }) => {
    const column = [...input.slice(span.start - range.start.character, span.start)].length + 1
    return `${range.start.line + 1}:${column}:${ruleId}:${message}`
  })
  const output = lines.join('\n')
  if (want !== undefined && output !== want.trim())
    return `Expected:\n${want.trim()}\nFound:\n${output || '(nothing)'}`
  for (const text of contains ?? [])
    if (!output.includes(text)) return `"${text}" is missing in:\n${output || '(nothing)'}`
  for (const text of absent ?? []) if (output.includes(text)) return `"${text}" stands in:\n${output}`
  return null
}
