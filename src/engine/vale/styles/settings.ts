import type { Draft } from '../../draft/draft'
import { levels as order, type Level, type LevelSetting } from '../../finding'
import { levelFor } from '../../levels'
import { globTest } from './glob'
import type { LoadedValeRule } from './rule'
import type { ValeStyles } from './styles'

/** What a configuration says of one file: the later section wins. */
export interface FileSettings {
  /** Some section is for the file. */
  readonly isMeant: boolean
  readonly extension: string
  readonly styles: readonly string[]
  readonly rules: Readonly<Record<string, 'YES' | 'NO' | Level>>
  readonly blockIgnores: readonly string[]
  readonly tokenIgnores: readonly string[]
  readonly config: ValeStyles['config']
}

const extensions = { markdown: 'md', plain: 'txt', email: 'eml' } as const

const tests = new Map<string, (path: string) => boolean>()

function testFor(glob: string): (path: string) => boolean {
  const known = tests.get(glob)
  if (known) return known
  const test = globTest(glob)
  tests.set(glob, test)
  return test
}

export function settingsFor(
  { path: home, config }: ValeStyles,
  format: Draft['format'],
  path: string | null,
): FileSettings {
  const folder = home.slice(0, home.lastIndexOf('/') + 1)
  const name = path ?? `stdin.${extensions[format]}`
  const below = name.startsWith(folder) ? name.slice(folder.length) : name
  // What is said for all files yields to what is said for some, wherever it stands.
  const meant = config.sections.filter(({ glob }) => testFor(glob)(below))
  const sections = [...meant.filter(isForAll), ...meant.filter((section) => !isForAll(section))]
  return {
    isMeant: sections.length > 0,
    extension: /\.(\w+)$/.exec(name)?.[1] ?? extensions[format],
    styles: sections.reduce<readonly string[]>((before, section) => section.styles ?? before, []),
    rules: Object.assign({}, ...sections.map(({ rules }) => rules)) as FileSettings['rules'],
    blockIgnores: sections.flatMap(({ blockIgnores }) => blockIgnores),
    tokenIgnores: sections.flatMap(({ tokenIgnores }) => tokenIgnores),
    config,
  }
}

const isForAll = ({ glob }: { readonly glob: string }): boolean => glob === '*'

/** How loudly a rule speaks in a file; `off` where no section, or the team's config, wants it there. */
export function levelIn(
  { id, style, level: own }: LoadedValeRule,
  { rules, styles, config }: FileSettings,
  configured: Readonly<Record<string, LevelSetting>>,
): LevelSetting {
  const said = rules[id]
  const ofStyle = rules[style]
  if (said === 'NO' || (said === undefined && ofStyle === 'NO')) return 'off'
  if (said === undefined && ofStyle === undefined && !styles.includes(style)) return 'off'
  const set = [said, ofStyle].find((one) => one !== undefined && one !== 'YES') as Level | undefined
  const level = levelFor(id, configured) ?? configured[style] ?? set ?? own
  return level !== 'off' && order.indexOf(level) < order.indexOf(config.minLevel) ? 'off' : level
}
