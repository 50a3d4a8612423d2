import type { Problem } from '../../problem'
import type { ValeConfig } from './ini'
import type { LoadedValeRule } from './rule'

/** A configuration with all that it names: plain data, so that it can go from one thread to another. */
export interface ValeStyles {
  /** The `.vale.ini`, or the config that names folders of styles; sections' globs are relative to its folder. */
  readonly path: string
  readonly config: ValeConfig
  readonly rules: readonly LoadedValeRule[]
  /** Accepted terms: expressions. */
  readonly accepted: readonly string[]
}

export interface LoadedStyles {
  readonly styles: readonly ValeStyles[]
  readonly problems: readonly Problem[]
}

/** The built-in style `Vale`, made of the vocabularies. Its spelling is left to the editor. */
export function builtInRules(
  accepted: readonly string[],
  rejected: readonly string[],
  path: string,
): LoadedValeRule[] {
  const rule = (name: string, fields: Readonly<Record<string, unknown>>): LoadedValeRule =>
    ({
      ...{ id: `Vale.${name}`, style: 'Vale', path, level: 'error', scope: ['text'] },
      ...fields,
    }) as unknown as LoadedValeRule
  const terms = Object.fromEntries(accepted.map((term) => [term.toLowerCase(), term]))
  return [
    rule('Repetition', {
      ...{ extends: 'repetition', message: "'%s' is repeated!", ignorecase: true, alpha: true },
      ...{ tokens: ['[^\\s.!?]+'], action: { name: 'edit', params: ['truncate', ' '] } },
    }),
    ...(accepted.length
      ? [
          rule('Terms', {
            ...{ extends: 'substitution', message: "Use '%s' instead of '%s'.", ignorecase: true },
            ...{ vocab: false, swap: terms },
          }),
        ]
      : []),
    ...(rejected.length
      ? [rule('Avoid', { extends: 'existence', message: "Avoid using '%s'.", tokens: [...rejected] })]
      : []),
  ]
}
