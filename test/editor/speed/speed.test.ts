// Figures, no verdicts: what the extension takes of the thread that all extensions share, and of memory.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { api, closeAll, hintsOf, openDraft, until } from '../support'
import { endProfile, startProfile, type Profile } from './profile'
import { workerMemory } from './worker-memory'

const id = 'reply-lint.reply-lint'
const keys = 'and I will look into it again for you as soon as the parcel is back '
const betweenKeys = 60
const say = (line: string) => console.log(`speed: ${line}`)
const ms = (time: number) => `${time.toFixed(1)} ms`
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

/** Node's own account of how long its event loop was at work, and of the processor's time for this thread. */
interface Thread {
  eventLoopUtilization(before?: object): { readonly active: number }
}
const loop = performance as unknown as Thread
const cpuTime = () => {
  const { threadCpuUsage } = process as unknown as { threadCpuUsage?: () => { user: number; system: number } }
  const { user, system } = threadCpuUsage?.() ?? { user: 0, system: 0 }
  return (user + system) / 1000
}

interface Work extends Profile {
  readonly active: number
  readonly cpu: number
}

/** What the thread did, in all and for us, while something was done. */
async function working(name: string, work: () => PromiseLike<unknown>): Promise<Work> {
  startProfile()
  const [before, cpu] = [loop.eventLoopUtilization(), cpuTime()]
  await work()
  const [{ active }, used] = [loop.eventLoopUtilization(before), cpuTime() - cpu]
  return { ...(await endProfile(name, used, name === 'activation')), active, cpu: used }
}

function tell(what: string, { stretches, own, loading, api, active, cpu }: Work): void {
  const withOurs = stretches.filter((one) => one.ours > 0)
  const longest = Math.max(0, ...withOurs.map(({ length }) => length))
  const most = Math.max(0, ...withOurs.map((one) => one.ours))
  say(
    `${what}: ours ${ms(own + loading + api)} (loading ${ms(loading)}, own ${ms(own)}, VS Code's ${ms(api)}), ` +
      `at one stretch ${ms(most)}; ` +
      `longest stretch that we had a part in ${ms(longest)}, over 16 ms: ` +
      `${withOurs.filter(({ length }) => length > 16).length}; the thread in all ${ms(active)}, processor ${ms(cpu)}`,
  )
}

suite('what the extension takes', () => {
  teardown(closeAll)

  test('activation', async () => {
    const extension = vscode.extensions.getExtension(id)
    assert.ok(extension)
    say(`active before it is asked for: ${extension.isActive}`)
    await pause(2_000) // what VS Code itself does at start
    tell('activation', await working('activation', () => extension.activate()))
    tell('the second after it', await working('settling', () => pause(1_000)))
  })

  test('typing, memory', async () => {
    const before = process.memoryUsage().rss
    const start = performance.now()
    let document!: vscode.TextDocument
    const first = await working('first-hint', async () => {
      document = (
        await openDraft(
          'replies/typed.md',
          `Dear Ann,\n\nYou can utilize the form. ${'We have sent the parcel to the shop. '.repeat(30)}\n\nKind regards,\nTom\n`,
        )
      ).document
      say(`the draft was open after ${ms(performance.now() - start)}`)
      const { workerStarts } = await api()
      await until('the worker', () => workerStarts() > 0)
      say(`the worker was started after ${ms(performance.now() - start)}`)
      await hintsOf(document, (hints) => hints.length > 0)
      say(`the first hint, worker's start included: ${ms(performance.now() - start)}`)
    })
    tell('the first hint', first)
    say(`memory of the whole host grew by ${Math.round((process.memoryUsage().rss - before) / 2 ** 20)} MB`)

    tell('without a key', await working('idle', () => pause(keys.length * betweenKeys)))
    const editor = vscode.window.activeTextEditor!
    const place = document.positionAt(document.getText().indexOf('We have'))
    editor.selection = new vscode.Selection(place, place)
    const typed = await working('typing', async () => {
      for (const key of keys) {
        await vscode.commands.executeCommand('type', { text: key })
        await pause(betweenKeys)
      }
    })
    assert.ok(document.getText().includes(keys))
    tell(`typing ${keys.length} keys`, typed)
    const { used, taken } = await workerMemory()
    say(`the worker's heap: ${used.toFixed(1)} MB in use, ${taken.toFixed(1)} MB taken`)
    say(`memory of the whole host is ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`)
  }).timeout(300_000)
})
