import type { LibraryCheck } from '../library'
import { address } from './address'
import { approval } from './approval'
import { expired, reviewDue } from './dates'
import { deprecated, deprecatedInUse } from './deprecated'
import { duplicate } from './duplicate'
import { facts } from './facts'
import { fallback } from './fallback'
import { linkLanguage } from './link-language'
import { literalFact } from './literal-fact'
import { missingLocale } from './missing-locale'
import { owner } from './owner'
import { parity } from './parity'
import { placeholders } from './placeholders'
import { stale } from './stale'

/** What is asked of every template; the order is that of the docs. */
export const libraryChecks: readonly LibraryCheck[] = [
  parity,
  missingLocale,
  stale,
  placeholders,
  fallback,
  facts,
  literalFact,
  linkLanguage,
  address,
  duplicate,
  approval,
  reviewDue,
  expired,
  deprecated,
  deprecatedInUse,
  owner,
]
