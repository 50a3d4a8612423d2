import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { LibraryEntry } from '../../engine/templates/library'
import type { Exchange } from '../../engine/templates/exchange/exchange'
import { templateFile } from '../../engine/templates/write'
import { joinPath } from '../../team'
import { absolutePath, isErrno, nodeFiles, problemLine, reasonOf, shownPath } from '../node-files'
import { bufferedOutput } from '../output'
import type { Stdio } from '../stdio'
import { teamsFor } from '../teams'
import { UsageError } from '../usage-error'
import type { ExchangeFormat, ExportArgs, ImportArgs } from './args'
import { openLibrary } from './open'

async function exchangeFor(format: ExchangeFormat): Promise<Exchange> {
  switch (format) {
    case 'csv':
      return (await import('../../engine/templates/exchange/csv')).csv
    case 'zendesk':
      return (await import('../../engine/templates/exchange/zendesk')).zendesk
    case 'code-snippets':
      return (await import('../../engine/templates/exchange/code-snippets')).codeSnippets
  }
}

/** Prints a team's templates in a format of other programs. @returns 2 where a file is faulty, as it is left out */
export async function exportTemplates({ path, to, all }: ExportArgs, stdio: Stdio): Promise<number> {
  const { library, problems, isMeant } = await openLibrary(path, '', stdio.cwd)
  const meant = [...library.entries()].filter(
    (entry) => isMeant(entry.file.path) && (all || isApproved(entry)),
  )
  const output = bufferedOutput(stdio.stdout)
  await output.write((await exchangeFor(to)).write(meant.map(({ template }) => template)))
  await output.end()
  stdio.stderr.write(problems.map(problemLine(stdio.cwd)).join(''))
  return problems.some(({ level }) => level === 'error') ? 2 : 0
}

/** Approved, and not edited since. */
const isApproved = ({ template: { upkeep }, hash }: LibraryEntry): boolean =>
  upkeep.status === 'approved' && (!upkeep.approval?.hash || upkeep.approval.hash === hash)

/** Writes templates of other programs as drafts of a team. @returns 0, 1 where some were there already, 2 where one is faulty */
export async function importTemplates(args: ImportArgs, stdio: Stdio): Promise<number> {
  const file = absolutePath(args.file, stdio.cwd)
  const shown = shownPath(file, stdio.cwd)
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`"${shown}" can't be read: ${reasonOf(error)}.`)
  })
  const { templates, problems } = (await exchangeFor(args.from)).read(
    text.replace(/^\uFEFF/, ''),
    file,
    args.locale,
  )
  const place = absolutePath(args.path, stdio.cwd)
  if ((await nodeFiles.list(place)) === null)
    throw new UsageError(`There is no folder "${shownPath(place, stdio.cwd)}". Make it first.`)
  const team = await (await teamsFor({ config: undefined }, stdio.cwd)).teamFor(joinPath(place, 'draft.md'))
  const folder = path.join(team?.root ?? place, '.reply-lint', 'snippets')
  const faults = [...problems]
  let [written, kept] = [0, 0]
  for (const template of templates) {
    const { locale, id } = template
    if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(locale) || !/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(id)) {
      const message = `${locale}/${id} is no name for a file: use letters, digits and hyphens.`
      faults.push({ code: 'unwritable', level: 'error', path: file, message })
      continue
    }
    await mkdir(path.join(folder, locale), { recursive: true })
    try {
      await writeFile(path.join(folder, locale, `${id}.md`), templateFile(template), { flag: 'wx' })
      written++
    } catch (error) {
      if (!isErrno(error, 'EEXIST')) throw error
      kept++
    }
  }
  stdio.stderr.write(faults.map(problemLine(stdio.cwd)).join(''))
  const output = bufferedOutput(stdio.stdout)
  const there = kept > 0 ? ` ${kept} were there already and stay as they are.` : ''
  await output.write(`${written} templates written as drafts to ${shownPath(folder, stdio.cwd)}.${there}\n`)
  await output.end()
  return faults.some(({ level }) => level === 'error') ? 2 : kept > 0 ? 1 : 0
}
