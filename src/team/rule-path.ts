import type { Rule } from '../engine'
import type { TeamData } from './parse-team'

/** The key of a rule among a team's paths: of the same id there may be one for each locale. */
export const pathKey = (locale: string, id: string): string => `${locale}/${id}`

/** Where one of a team's own rules comes from. */
export const rulePath = (
  { rulePaths }: Pick<TeamData, 'rulePaths'>,
  { locale, id }: Pick<Rule, 'locale' | 'id'>,
): string => rulePaths[pathKey(locale, id)] ?? rulePaths[id] ?? id

/** The file of a rule of which only the id is known: that of a Vale style, or the first of its locales. */
export function pathOfId({ rulePaths }: Pick<TeamData, 'rulePaths'>, id: string): string | null {
  const key = Object.keys(rulePaths).find((one) => one === id || one.endsWith(`/${id}`))
  return key === undefined ? null : rulePaths[key]!
}
