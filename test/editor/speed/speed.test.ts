// Figures, no verdicts: what the extension takes of the thread that all extensions share, and of memory.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, hintsOf, openDraft } from '../support'

const id = 'reply-lint.reply-lint'
const keys = 'and I will look into it again for you as soon as the parcel is back '
const betweenKeys = 60
const say = (line: string) => console.log(`speed: ${line}`)
const ms = (time: number) => `${time.toFixed(1)} ms`
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

/** Node's own account of how long its event loop was at work. */
interface Loop {
  eventLoopUtilization(before?: object): { readonly active: number }
}
const loop = performance as unknown as Loop

/** How long the thread was at work in all, and at one stretch, while something was done. */
async function working<T>(
  work: () => PromiseLike<T>,
): Promise<{ result: T; active: number; longest: number }> {
  const before = loop.eventLoopUtilization()
  let [last, longest] = [performance.now(), 0]
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last - 2)
    last = now
  }, 2)
  const result = await work()
  clearInterval(timer)
  return { result, active: loop.eventLoopUtilization(before).active, longest }
}

suite('what the extension takes', () => {
  teardown(closeAll)

  test('activation, typing, memory', async () => {
    const extension = vscode.extensions.getExtension(id)
    assert.ok(extension)
    say(`active before it is asked for: ${extension.isActive}`)
    await pause(2_000) // what VS Code itself does at start
    const activation = await working(() => extension.activate())
    say(
      `activation: the thread was at work for ${ms(activation.active)}, at one stretch ${ms(activation.longest)}`,
    )

    const before = process.memoryUsage().rss
    const start = performance.now()
    const { document } = await openDraft(
      'replies/typed.md',
      `Dear Ann,\n\nYou can utilize the form. ${'We have sent the parcel to the shop. '.repeat(30)}\n\nKind regards,\nTom\n`,
    )
    await hintsOf(document, (hints) => hints.length > 0)
    say(`the first hint, worker's start included: ${ms(performance.now() - start)}`)
    say(`memory of the whole host grew by ${Math.round((process.memoryUsage().rss - before) / 2 ** 20)} MB`)

    const idle = await working(() => pause(keys.length * betweenKeys))
    const editor = vscode.window.activeTextEditor!
    const place = document.positionAt(document.getText().indexOf('We have'))
    editor.selection = new vscode.Selection(place, place)
    const typed = await working(async () => {
      for (const key of keys) {
        await vscode.commands.executeCommand('type', { text: key })
        await pause(betweenKeys)
      }
    })
    assert.ok(document.getText().includes(keys))
    const perKey = (active: number) => ms(active / keys.length)
    say(
      `without a key: longest stretch ${ms(idle.longest)}, at work ${perKey(idle.active)} in the time of a key`,
    )
    say(
      `typing ${keys.length} keys: longest stretch ${ms(typed.longest)}, at work ${perKey(typed.active)} a key`,
    )
    say(`memory of the whole host is ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`)
  }).timeout(300_000)
})
