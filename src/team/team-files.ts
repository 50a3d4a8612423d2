import type { Problem } from '../engine'
import type { ValeSource } from '../engine/vale/styles/load-styles'
import { byName, decodeUtf8, folderOf, joinPath, nameOf, type FileReader } from './files'
import { teamFolderName } from './selection'

/** A text file of a team folder; plain data, so that it can go to a worker. */
export interface SourceFile {
  /** Absolute, with `/`. */
  readonly path: string
  readonly text: string
}

/** A file `<locale>/<id>.<extension>`: a rule or a template. */
export interface LocaleFile extends SourceFile {
  readonly locale: string
  readonly id: string
}

/** What a team folder holds, read but not yet understood. */
export interface TeamFiles {
  /** The folder that `.reply-lint/` is in: config's paths are relative to it. */
  readonly root: string
  readonly config: SourceFile | null
  readonly rules: readonly LocaleFile[]
  /** Vale styles: read once the config has said which; see `readValeSources`. */
  readonly vale?: readonly ValeSource[]
  /** The config is a `.vale.ini`: only what it names runs, on all of each file. */
  readonly isVale?: boolean
  /** Files and folders that can't be read. */
  readonly problems: readonly Problem[]
}

/** Files that are read at the same time: one by one, a thousand rules take seconds. */
const readAtOnce = 32

const ruleName = /\.ya?ml$/i
const templateName = /\.md$/i
/** The folders that rules and templates lie in: language tags as people write them, or `all`. */
const localeName = /^(all|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$/

/** Reads `<root>/.reply-lint/`; null where there is no such folder. Never rejects. */
export async function readTeamFiles(files: FileReader, root: string): Promise<TeamFiles | null> {
  const folder = joinPath(root, teamFolderName)
  const source = new SourceReader(files)
  const entries = await source.list(folder)
  if (!entries)
    return source.problems.length ? { root, config: null, rules: [], problems: source.problems } : null
  const names = entries.filter((entry) => !entry.isFolder).map((entry) => entry.name)
  if (names.includes('config.yml') && !names.includes('config.yaml'))
    source.refuse(joinPath(folder, 'config.yml'), 'This file is not read: rename it to config.yaml.')
  if (entries.some(({ name, isFolder }) => isFolder && name === 'config.yaml'))
    source.refuse(joinPath(folder, 'config.yaml'), 'This is a folder: put a file of that name in its place.')
  const config = names.includes('config.yaml') ? await source.read(joinPath(folder, 'config.yaml')) : null
  const rules = await source.readLocales(joinPath(folder, 'rules'), ruleName)
  return { root, config, rules, problems: source.problems }
}

/** Reads a config file by its path, with the rules beside it; in a `.reply-lint/` it stands for that team. */
export async function readConfigFiles(files: FileReader, path: string): Promise<TeamFiles> {
  const folder = path.slice(0, path.lastIndexOf('/')) || '/'
  const root = folder.endsWith(`/${teamFolderName}`)
    ? folder.slice(0, -teamFolderName.length - 1) || '/'
    : folder
  const source = new SourceReader(files)
  const config = await source.read(path)
  const rules = await source.readLocales(joinPath(folder, 'rules'), ruleName)
  return { root, config, rules, problems: source.problems }
}

/** The templates of a team and the facts that they state, read but not yet understood. */
export interface TemplateFiles {
  readonly snippets: readonly LocaleFile[]
  readonly facts: SourceFile | null
  readonly problems: readonly Problem[]
}

/** Reads `.reply-lint/snippets/<locale>/<id>.md` and `.reply-lint/facts.yaml`. Never rejects. */
export async function readTeamSnippets(files: FileReader, root: string): Promise<TemplateFiles> {
  const source = new SourceReader(files)
  const folder = joinPath(root, teamFolderName)
  const names = ((await source.list(folder)) ?? [])
    .filter(({ isFolder }) => !isFolder)
    .map(({ name }) => name)
  const snippets = await source.readLocales(joinPath(folder, 'snippets'), templateName)
  const facts = names.includes('facts.yaml') ? await source.read(joinPath(folder, 'facts.yaml')) : null
  return { snippets, facts, problems: source.problems }
}

/** Reads one template of a team, `…/snippets/<locale>/<id>.md`; no file where there is none, or it can't be read. Never rejects. */
export async function readTemplateFile(
  files: FileReader,
  path: string,
): Promise<{ readonly file: LocaleFile | null; readonly problems: readonly Problem[] }> {
  const source = new SourceReader(files)
  const folder = folderOf(path)
  const [file] = await source.readLocale(folder, nameOf(folder), templateName, nameOf(path))
  return { file: file ?? null, problems: source.problems }
}

/** Reads what it can, and keeps a problem for each file that it can't. */
export class SourceReader {
  readonly problems: Problem[] = []

  constructor(private readonly files: FileReader) {}

  refuse(path: string, message: string, code: Problem['code'] = 'unreadable'): null {
    this.problems.push({ code, level: 'error', path, message })
    return null
  }

  async list(folder: string) {
    try {
      return (await this.files.list(folder))?.slice().sort(byName) ?? null
    } catch (error) {
      return this.refuse(folder, `This folder can't be read: ${reason(error)}.`)
    }
  }

  async read(path: string): Promise<SourceFile | null> {
    try {
      const text = decodeUtf8(await this.files.read(path))
      return text === null
        ? this.refuse(path, "This file isn't UTF-8. Save it as UTF-8.", 'not-utf8')
        : { path, text }
    } catch (error) {
      return this.refuse(path, `This file can't be read: ${reason(error)}.`)
    }
  }

  /** Files of each `<folder>/<locale>/` whose names match; a file right in the folder has no locale, and is refused. */
  async readLocales(folder: string, names: RegExp): Promise<LocaleFile[]> {
    const found: LocaleFile[] = []
    for (const entry of (await this.list(folder)) ?? []) {
      const path = joinPath(folder, entry.name)
      if (entry.isFolder) found.push(...(await this.readLocale(path, entry.name, names)))
      else if (names.test(entry.name))
        this.refuse(
          path,
          'This file has no locale: move it into a folder such as en/, or all/ for every language.',
        )
    }
    return found
  }

  /** Files of a `<folder>/<locale>/` whose names match, or that one of them. */
  async readLocale(folder: string, locale: string, names: RegExp, only?: string): Promise<LocaleFile[]> {
    const found: LocaleFile[] = []
    const entries = ((await this.list(folder)) ?? []).filter(
      ({ name, isFolder }) => !isFolder && names.test(name) && (only ?? name) === name,
    )
    if (entries.length && !localeName.test(locale)) {
      this.refuse(folder, 'This folder is no locale: name it by a language tag such as en or pt-BR, or all.')
      return []
    }
    for (let at = 0; at < entries.length; at += readAtOnce) {
      const some = entries.slice(at, at + readAtOnce)
      const files = await Promise.all(some.map(({ name }) => this.read(joinPath(folder, name))))
      for (const [i, file] of files.entries())
        if (file) found.push({ ...file, locale, id: some[i]!.name.replace(names, '') })
    }
    return found
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))
