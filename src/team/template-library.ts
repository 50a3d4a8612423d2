import type { LocalePack, Problem } from '../engine'
import type { Fact } from '../engine/facts/facts'
import { checkOf } from '../engine/checks'
import { createAddressReader } from '../engine/templates/address-reader'
import { Library } from '../engine/templates/library'
import type { TeamData } from './parse-team'
import type { SourceFile, TemplateFiles } from './team-files'

export interface LoadedLibrary {
  readonly library: Library
  readonly facts: readonly Fact[]
  /** Faults of facts, and of the files that are missing from it. */
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
  const { library, facts, problems } = await openLibrary(files.facts, setting)
  const faults = files.snippets.flatMap((file) => library.put(file))
  return { library, facts, problems: [...files.problems, ...problems, ...faults] }
}

/** A library without a template yet: `put` takes them in. */
export async function openLibrary(facts: SourceFile | null, setting: LibrarySetting): Promise<LoadedLibrary> {
  const { packs, team, today, builtInIds } = setting
  const { parseFacts } = await import('../engine/facts/parse')
  const read = facts ? parseFacts(facts.text, facts.path) : { facts: [], problems: [] }
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
  return { library, ...read }
}

/** Names of placeholders that the rules about blanks know. */
function namesFilled(packs: readonly LocalePack[], team: LibrarySetting['team']): string[] {
  const rules = [...packs.flatMap((pack) => pack.rules), ...(team?.rules ?? [])]
  return rules
    .filter((rule) => checkOf(rule)?.findsBlanks)
    .flatMap((rule) => (rule as { readonly names?: readonly string[] }).names ?? [])
}
