import type { Problem } from '../engine'
import { LineIndex } from '../engine/lines'
import { fileSpan } from '../engine/span'
import { parseValeIni } from '../engine/vale/styles/ini'
import type { ValeFile } from '../engine/vale/styles/load'
import type { ValeSource } from '../engine/vale/styles/load-styles'
import { folderOf, joinPath, nameOf, type FileReader } from './files'
import { SourceReader, type SourceFile, type TeamFiles } from './team-files'

/** What a `.vale.ini` alone makes of a team: nothing of ours. */
export async function readValeTeam(files: FileReader, path: string): Promise<TeamFiles> {
  const vale = [await readIni(files, path)]
  return { root: folderOf(path), config: null, rules: [], vale, isVale: true, problems: [] }
}

/**
 * Reads what a config's `valeStyles` names: a `.vale.ini` each, or folders of styles. Never rejects.
 * @param root what the paths are relative to
 * @param config the file that names them, for problems
 */
export async function readValeSources(
  files: FileReader,
  root: string,
  paths: readonly string[],
  config: SourceFile | null = null,
): Promise<readonly ValeSource[]> {
  const absolute = paths.map((path) => resolved(root, path))
  const inis = absolute.filter((path) => path.endsWith('.ini'))
  const folders = absolute.filter((path) => !path.endsWith('.ini'))
  const sources = await Promise.all(inis.map((path) => readIni(files, path)))
  return folders.length ? [...sources, await readFolders(files, root, folders, config)] : sources
}

async function readIni(files: FileReader, path: string): Promise<ValeSource> {
  const reader = new SourceReader(files)
  const ini = await reader.read(path)
  const { config } = parseValeIni(ini?.text ?? '', path)
  const stylesPaths = config.stylesPaths.map((one) => resolved(folderOf(path), one))
  for (const folder of stylesPaths)
    if (!(await reader.list(folder))) reader.refuse(path, `StylesPath: there is no folder ${folder}.`)
  const shelf = new StyleShelf(reader, stylesPaths)
  const named = config.sections.flatMap(({ styles = [], rules }) => [
    ...styles,
    ...Object.keys(rules).map((id) => id.split('.')[0]!),
  ])
  await shelf.readAll(named)
  const words = await Promise.all(
    config.vocabularies.map((name) => readVocabulary(reader, stylesPaths, name, path)),
  )
  return {
    path,
    ini: ini?.text ?? '',
    files: shelf.files,
    styles: await shelf.names(),
    accepted: [...new Set(words.flatMap(({ accepted }) => accepted))],
    rejected: [...new Set(words.flatMap(({ rejected }) => rejected))],
    problems: reader.problems,
  }
}

/** Folders of rules are styles of their own; folders of styles bring all of theirs. */
async function readFolders(
  files: FileReader,
  root: string,
  folders: readonly string[],
  config: SourceFile | null,
): Promise<ValeSource> {
  const reader = new SourceReader(files)
  const path = config?.path ?? joinPath(root, '.reply-lint/config.yaml')
  const found: ValeFile[] = []
  const styles: string[] = []
  for (const folder of folders) {
    const entries = await reader.list(folder)
    if (!entries) {
      reader.refuse(
        path,
        `valeStyles: there is no folder ${folder}. Paths begin at the folder of .reply-lint/.`,
      )
      continue
    }
    const isStyle = entries.some(({ name, isFolder }) => !isFolder && name.endsWith('.yml'))
    const shelf = new StyleShelf(reader, [isStyle ? folderOf(folder) : folder])
    const own = isStyle ? [nameOf(folder)] : await shelf.names()
    await shelf.readAll(own)
    styles.push(...own)
    found.push(...shelf.files)
  }
  const problems = reader.problems.map((problem) =>
    problem.path === path ? atKey(problem, config) : problem,
  )
  return { path, ini: null, files: found, styles, accepted: [], rejected: [], problems }
}

/** At the key that names the folders. */
function atKey(problem: Problem, config: SourceFile | null): Problem {
  const at = config?.text.search(/^valeStyles/m) ?? -1
  if (!config || at < 0) return problem
  const span = fileSpan(at, at + 'valeStyles'.length)
  return { ...problem, span, range: new LineIndex(config.text).range(span) }
}

const notStyles = new Set(['config', 'Vocab'])
const isHidden = (name: string): boolean => /^[._]/.test(name)

/** The styles of some folders, read as they are named or built upon. */
class StyleShelf {
  readonly files: ValeFile[] = []
  private readonly read = new Set<string>()

  constructor(
    private readonly reader: SourceReader,
    private readonly folders: readonly string[],
  ) {}

  /** What styles there are. */
  async names(): Promise<string[]> {
    const lists = await Promise.all(this.folders.map((folder) => this.reader.list(folder)))
    const names = lists
      .flatMap((entries) => entries ?? [])
      .filter(({ isFolder, name }) => isFolder && !notStyles.has(name))
    return [...new Set(names.map(({ name }) => name))].filter((name) => !isHidden(name))
  }

  /** Styles, and those that their rules build on. */
  async readAll(styles: readonly string[]): Promise<void> {
    for (const style of new Set(styles)) {
      if (this.read.has(style)) continue
      this.read.add(style)
      const before = this.files.length
      for (const folder of this.folders)
        if (this.files.length === before) await this.readFolder(joinPath(folder, style), style, style)
      const parents = this.files.slice(before).flatMap(({ text }) => parentStyle(text) ?? [])
      await this.readAll(parents)
    }
  }

  private async readFolder(folder: string, style: string, prefix: string): Promise<void> {
    for (const { name, isFolder } of (await this.reader.list(folder)) ?? []) {
      const path = joinPath(folder, name)
      if (isFolder) await this.readFolder(path, style, `${prefix}.${name}`)
      else if (name.endsWith('.yml') && !name.endsWith('.test.yml')) {
        const file = await this.reader.read(path)
        if (file) this.files.push({ ...file, style, id: `${prefix}.${name.split('.')[0]!}` })
      }
    }
  }
}

/** `extends: Std.Usage.FirstPerson` builds on the style Std. */
const parentStyle = (text: string): string | undefined => /^extends:[ \t]*["']?([\w-]+)\./m.exec(text)?.[1]

async function readVocabulary(
  reader: SourceReader,
  stylesPaths: readonly string[],
  name: string,
  ini: string,
) {
  const words: { accepted: string[]; rejected: string[] } = { accepted: [], rejected: [] }
  // The second place is where Vale looked before its version 3.
  for (const place of ['config/vocabularies', 'Vocab'])
    for (const stylesPath of stylesPaths) {
      const folder = joinPath(stylesPath, `${place}/${name}`)
      const entries = await reader.list(folder)
      if (!entries) continue
      for (const { name: file } of entries) {
        const into = file === 'accept.txt' ? words.accepted : file === 'reject.txt' ? words.rejected : null
        const source = into && (await reader.read(joinPath(folder, file)))
        if (source) into.push(...termsOf(source.text))
      }
      return words
    }
  reader.refuse(
    ini,
    `There is no vocabulary "${name}": make config/vocabularies/${name}/accept.txt below the StylesPath.`,
  )
  return words
}

const termsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# ') && line !== '#')

/** `path` from a folder; `.` and `..` are walked. */
function resolved(folder: string, path: string): string {
  const parts = path.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}
