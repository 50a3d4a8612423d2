import * as vscode from 'vscode'
import type { ReplyOf } from '../../engine'
import type { LintClient } from '../../worker/client'
import { editsBetween } from '../change'
import { say, type MessageKey } from '../l10n'
import { bytesOf, readMailFile } from './mail-file'
import { isFolder, isShownReadable, mailOf, readableUri } from './uri'

/** What the writer sees was made from this. */
interface Base {
  readonly bytes: Uint8Array
  readonly stat: vscode.FileStat
  readonly reply: ReplyOf
}

const noPermission = (): never => {
  throw vscode.FileSystemError.NoPermissions(say('readable.onlyThis'))
}

/**
 * Shows the newest reply of a mail as a text, and writes what the writer makes of it back into the mail, encoded as
 * that is. A mail that changed meanwhile is left alone.
 */
export class ReadableDrafts implements vscode.FileSystemProvider, vscode.Disposable {
  private readonly bases = new Map<string, Base>()
  /** Mails are read and written one after the other: what is read while one is written may be half of it, or old. */
  private last: Promise<unknown> = Promise.resolve()
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
  readonly onDidChangeFile = this.changed.event
  private readonly listening: vscode.Disposable

  constructor(private readonly client: LintClient) {
    this.listening = vscode.workspace.onDidSaveTextDocument(
      ({ uri }) => void this.inTurn(() => this.mailChanged(uri)),
    )
  }

  dispose(): void {
    this.listening.dispose()
    this.changed.dispose()
  }

  /** What the mail tells of a reply that is shown; undefined while it isn't. */
  replyOf(readable: vscode.Uri): ReplyOf | undefined {
    return this.bases.get(readable.toString())?.reply
  }

  watch(uri: vscode.Uri): vscode.Disposable {
    const mail = mailOf(uri)
    if (!mail) return new vscode.Disposable(() => undefined)
    const [folder, name] = [vscode.Uri.joinPath(mail, '..'), mail.path.split('/').at(-1)!]
    const pattern = new vscode.RelativePattern(folder, name.replace(/[[\]{}*?]/g, '[$&]'))
    const watcher = vscode.workspace.createFileSystemWatcher(pattern)
    watcher.onDidChange((changed) => void this.inTurn(() => this.mailChanged(changed)))
    watcher.onDidCreate((created) => void this.inTurn(() => this.mailChanged(created)))
    return watcher
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (isFolder(uri)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
    return (this.bases.get(uri.toString()) ?? (await this.load(uri))).stat
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return new TextEncoder().encode((await this.load(uri)).reply.text)
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    return this.inTurn(() => this.write(uri, content))
  }

  private async write(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    const mail = mailOf(uri)
    const base = this.bases.get(uri.toString())
    if (!mail) return noPermission()
    if (!base) return isShownReadable(mail) ? refuse('readable.changed') : noPermission()
    const isOpen = vscode.workspace.textDocuments.some(
      (one) => one.isDirty && one.uri.toString() === mail.toString(),
    )
    if (isOpen) return refuse('readable.unsaved')
    if (!isSame(await vscode.workspace.fs.readFile(mail), base.bytes)) return refuse('readable.changed')
    const lineEnd = base.reply.text.includes('\r\n') ? '\r\n' : '\n'
    const shown = new TextDecoder().decode(content).replace(/\r\n?|\n/g, lineEnd)
    const edits = editsBetween(base.reply.text, shown).map(({ start, end, newText }) => ({
      span: { start, end },
      newText,
    }))
    if (edits.length === 0) return
    const file = readMailFile(base.bytes)
    const written = await this.client.writeReply({ text: file.text, options: file.options, edits })
    if (!written) return refuse('readable.unencodable')
    const bytes = bytesOf(written.text, file)
    await vscode.workspace.fs.writeFile(mail, bytes)
    const stat = await this.statOf(mail, written.reply)
    this.bases.set(uri.toString(), { bytes, stat, reply: { ...base.reply, text: written.reply } })
  }

  readonly readDirectory = noPermission
  readonly createDirectory = noPermission
  readonly delete = noPermission
  readonly rename = noPermission

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work)
    this.last = done.catch(() => undefined)
    return done
  }

  private load(uri: vscode.Uri): Promise<Base> {
    return this.inTurn(async () => {
      const base = await this.read(uri)
      this.bases.set(uri.toString(), base)
      return base
    })
  }

  private async read(uri: vscode.Uri): Promise<Base> {
    const mail = mailOf(uri)
    if (!mail) throw vscode.FileSystemError.FileNotFound(uri)
    const bytes = await vscode.workspace.fs.readFile(mail)
    const { text, options } = readMailFile(bytes)
    const reply = await this.client.readReply({ text, options })
    if (!reply) throw vscode.FileSystemError.Unavailable(uri)
    return { bytes, reply, stat: await this.statOf(mail, reply.text) }
  }

  private async statOf(mail: vscode.Uri, reply: string): Promise<vscode.FileStat> {
    const { ctime, mtime } = await vscode.workspace.fs.stat(mail)
    return { type: vscode.FileType.File, ctime, mtime, size: new TextEncoder().encode(reply).length }
  }

  /**
   * A readable draft without unsaved words follows its mail; one with such words keeps what it was made from. A mail
   * that was touched, copied or written by us says that it changed as well: then its draft may be saved all the while.
   */
  private async mailChanged(mail: vscode.Uri): Promise<void> {
    if (!isShownReadable(mail)) return
    const uri = readableUri(mail)
    const key = uri.toString()
    const shown = this.bases.get(key)
    const now = await this.read(uri).catch(() => undefined)
    const isDirty = vscode.workspace.textDocuments.some((one) => one.isDirty && one.uri.toString() === key)
    if (isDirty) return
    if (now && shown && isSame(now.bytes, shown.bytes)) this.bases.set(key, now)
    else this.bases.delete(key)
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }])
  }
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

function refuse(key: MessageKey): never {
  throw vscode.FileSystemError.Unavailable(say(key))
}
