import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/**
 * Replaces a file's content in one step: whoever reads it meanwhile sees the old or the new, and a crash loses
 * nothing. Keeps mode and, where the system allows, owner; a link goes on pointing where it did.
 * @param unchangedSince the file's stats when it was read: a file that changed since then is left alone
 * @throws what the system says, or an Error where the file changed
 */
export async function replaceFile(
  file: string,
  content: Uint8Array,
  unchangedSince: FileStamp,
): Promise<void> {
  const { randomBytes } = await import('node:crypto') // only here: most runs write nothing
  const target = await realpath(file)
  await access(target, constants.W_OK)
  const stats = await stat(target)
  if (stats.mtimeMs !== unchangedSince.mtimeMs || stats.size !== unchangedSince.size)
    throw new Error('it changed while it was checked')
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`,
  )
  try {
    const handle = await open(temporary, 'wx', stats.mode)
    try {
      await handle.writeFile(content)
      await handle.chown(stats.uid, stats.gid).catch(() => undefined)
      await handle.chmod(stats.mode)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

export interface FileStamp {
  readonly mtimeMs: number
  readonly size: number
}
