import type { Problem } from '../engine'
import type { TeamOutcome } from './test-team'

/** What failed, as problems of the rule files. */
export const failuresOf = (outcomes: readonly TeamOutcome[]): Problem[] =>
  outcomes.flatMap(({ fault, path, range, kind, index, ruleId }): Problem[] => {
    if (fault === null) return []
    const which = {
      example: `Example ${index + 1}`,
      allows: `Look-alike ${index + 1}`,
      test: `Test ${index + 1}`,
    }[kind]
    const message = `${which} of ${ruleId} fails. ${fault}`
    return [{ code: 'failing-example', level: 'error', path, message, ...(range && { range }) }]
  })
