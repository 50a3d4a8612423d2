import type { CompileContext, CompiledRule } from '../checks/check'
import { checks } from '../checks/index'
import { fold } from '../draft/tokens'
import { languageTools } from '../language/index'
import { createPatternCompiler } from '../pattern/compile'
import type { ReadableDigest } from '../pattern/digested'
import { PatternError } from '../pattern/parse'
import { WordTrie } from '../pattern/word-trie'
import type { Problem } from '../problem'
import { compileWhen } from '../when'
import { createFormFinder, type FormTables } from './forms'
import { reasonOf } from './pattern-place'
import { chainOf, languageNeutral, type LocaleData } from './locale-data'
import type { Rule } from './rule'

/** A fault that shows only when a rule meets its locale's sets and word classes. */
export interface RuleFault extends Problem {
  /** The pattern or expression at fault as the rule file writes it, so that it can be found there. */
  readonly pattern: string
  /** Where in it, where that is known. */
  readonly at?: number | undefined
}

/** Of each rule what it was compiled to, by context: a rule that a reload left as it was is not compiled again. */
const compiledRules = new WeakMap<Rule, Map<CompileContext, CompiledRule | RuleFault>>()

/** Makes a loaded rule ready to run, once for each context; a fault in its patterns is returned, never thrown. */
export function compileRule(rule: Rule, context: CompileContext): CompiledRule | RuleFault {
  const known = compiledRules.get(rule) ?? new Map<CompileContext, CompiledRule | RuleFault>()
  compiledRules.set(rule, known)
  const result = known.get(context) ?? compiled(rule, context)
  known.set(context, result)
  return result
}

function compiled(rule: Rule, context: CompileContext): CompiledRule | RuleFault {
  const check = checks.get(rule.extends)
  if (!check) throw new Error(`${rule.id} was not loaded: there is no check "${rule.extends}"`)
  try {
    const ready = check.compile(rule, context)
    if (!rule.when) return ready
    const looksAhead = ready.looksAhead || rule.when.some(({ near }) => near)
    return { ...ready, looksAhead, when: compileWhen(rule.when, context.patterns) }
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    return ruleFault(error, `${rule.locale}/${rule.id}`, 'The rule is left out.')
  }
}

/** A fault as a problem of the file that it was met in. */
export function ruleFault(error: PatternError, file: string, remedy: string): RuleFault {
  const { code, pattern, at } = error
  const message = code === 'bad-regex' ? reasonOf(error, remedy) : `${error.message}. ${remedy}`
  return { code, level: 'error', path: `rules/${file}.yaml`, message, pattern, at }
}

export const isFault = (result: CompiledRule | RuleFault): result is RuleFault => 'pattern' in result

interface Context {
  readonly chain: readonly LocaleData[]
  readonly isDigested: boolean
  readonly context: CompileContext
}
const contexts = new WeakMap<LocaleData, Context[]>()

/**
 * What rules are compiled against: a locale's data and that of the locales which it falls back to, in order.
 * @param digest of this very chain, where there is one
 */
export function compileContext(chain: readonly LocaleData[], digest?: ReadableDigest): CompileContext {
  const [nearest] = chain
  if (!nearest) return contextOf(chain)
  const known = contexts.get(nearest) ?? []
  contexts.set(nearest, known)
  const isDigested = digest !== undefined
  const isSame = (one: Context) =>
    one.isDigested === isDigested &&
    one.chain.length === chain.length &&
    one.chain.every((data, i) => data === chain[i])
  const same = known.find(isSame)
  if (same) return same.context
  const context = contextOf(chain, digest)
  known.push({ chain, isDigested, context })
  return context
}

function contextOf(chain: readonly LocaleData[], digest?: ReadableDigest): CompileContext {
  const language = languageTools(chain[0]?.locale ?? languageNeutral)
  const sets: LocaleData['sets'] = Object.assign({}, ...chain.map((data) => data.sets).reverse())
  const forms = Object.assign({}, ...chain.map((data) => data.forms).reverse()) as FormTables
  const plain = language.plain ?? ((word: string) => word)
  const words = (key: 'commonest' | 'clauseOpeners' | 'adversatives' | 'lowercase') =>
    new Set(chain.find((data) => data[key])?.[key]?.map(fold))
  const facts = {
    sets,
    classes: language.classes,
    clauseOpeners: words('clauseOpeners'),
    adversatives: words('adversatives'),
    commonest: words('commonest'),
    plain,
  }
  const patterns = createPatternCompiler(facts, digest)
  const { vocabulary } = patterns
  const formOf = createFormFinder(forms, plain)
  return {
    language,
    sets,
    patterns,
    lowercase: words('lowercase'),
    formOf,
    termTrie(rule, terms) {
      const known = patterns.trieOf(rule.id)
      return known ? new WordTrie(known, vocabulary) : WordTrie.of(terms(), vocabulary)
    },
  }
}

/** Tells the fault that a rule would have where its locale's texts are checked, or null. */
export function createFaultFinder(installed: readonly LocaleData[]): (rule: Rule) => RuleFault | null {
  const byLocale = new Map<string, CompileContext>()
  return (rule) => {
    const context = byLocale.get(rule.locale) ?? compileContext(chainOf(rule.locale, installed))
    byLocale.set(rule.locale, context)
    const result = compileRule(rule, context)
    return isFault(result) ? result : null
  }
}
