import type { LocalePack, Problem } from '../engine'
import type { Fact } from '../engine/facts/facts'
import { checkOf } from '../engine/checks'
import { createAddressReader } from '../engine/templates/address-reader'
import { Library } from '../engine/templates/library'
import type { TeamData } from './parse-team'
import type { TemplateFiles } from './team-files'

export interface LoadedLibrary {
  readonly library: Library
  readonly facts: readonly Fact[]
  /** Faults of files that are missing from it, and of facts. */
  readonly problems: readonly Problem[]
}

export interface LibrarySetting {
  readonly packs: readonly LocalePack[]
  readonly team: Pick<TeamData, 'config' | 'rules'> | null
  /** `2026-11-25`. */
  readonly today: string
  /** Ids of the built-in templates. */
  readonly builtInIds: readonly string[]
}

/** Understands what was read of a team's templates. Import it dynamically: it brings the YAML parser. */
export async function loadLibrary(files: TemplateFiles, setting: LibrarySetting): Promise<LoadedLibrary> {
  const { packs, team, today, builtInIds } = setting
  const { parseFacts } = await import('../engine/facts/parse')
  const read = files.facts ? parseFacts(files.facts.text, files.facts.path) : { facts: [], problems: [] }
  const addressOf = createAddressReader(packs, team?.rules ?? [])
  const library = new Library({
    facts: read.facts,
    today,
    sourceLocale: team?.config.locale,
    otherIds: builtInIds,
    knownNames: namesFilled(packs, team),
    levels: team?.config.levels ?? {},
    addressOf: ({ file, template }) => addressOf(template.body, file.locale),
  })
  const problems = files.snippets.flatMap((file) => library.put(file))
  return { library, facts: read.facts, problems: [...files.problems, ...read.problems, ...problems] }
}

/** Names of placeholders that the rules about blanks know. */
function namesFilled(packs: readonly LocalePack[], team: LibrarySetting['team']): string[] {
  const rules = [...packs.flatMap((pack) => pack.rules), ...(team?.rules ?? [])]
  return rules
    .filter((rule) => checkOf(rule)?.findsBlanks)
    .flatMap((rule) => (rule as { readonly names?: readonly string[] }).names ?? [])
}
