// Mocha's browser build: one file that runs in every extension host, and needs no node_modules beside it.
import 'mocha/mocha'

interface BrowserMocha {
  setup(options: object): void
  grep(pattern: RegExp): void
  run(done: (failures: number) => void): {
    on(event: string, listener: (test: Mocha.Test, error?: Error) => void): void
    stats: { passes: number; failures: number }
  }
}
const mocha = (globalThis as unknown as { mocha: BrowserMocha }).mocha

/** Must run before the test files are evaluated: it defines `suite` and `test`. */
export function setUp(grep: string): void {
  // No reporter: the one for browsers wants a page. Results are printed below.
  // Further tries: a window on a busy machine drops a keystroke or a focus now and then. Each is told in the log.
  mocha.setup({ ui: 'tdd', timeout: 90_000, retries: 2, reporter: class {} })
  if (grep) mocha.grep(new RegExp(grep.replace(/[.*+?^${}()[\]\\]/g, '\\$&'))) // `a|b` means either
}

/** What @vscode/test-electron calls. The closing line is read by scripts/test.mjs. */
export function run(suite: string): Promise<void> {
  // The browser build looks for options in the page's address; Node's extension host has none.
  const host = globalThis as { location?: unknown }
  host.location ??= { search: '' }
  return new Promise((resolve, reject) => {
    const failed: string[] = []
    const runner = mocha.run((failures) => {
      // Once more where they are read: the end of a log is what CI keeps.
      for (const title of failed) console.log(`  ✘ ${title}`)
      console.log(`${suite}: ${runner.stats.passes} passed, ${failures} failed`)
      if (failures > 0) reject(new Error(`${failures} tests failed`))
      else if (runner.stats.passes === 0) reject(new Error('no test ran'))
      else resolve()
    })
    runner.on('pass', (test) => {
      const seconds = (test.duration ?? 0) / 1000
      console.log(`  ✔ ${test.fullTitle()}${seconds >= 2 ? ` (${seconds.toFixed(0)} s)` : ''}`)
    })
    runner.on('fail', (test, error) => {
      failed.push(`${test.fullTitle()}: ${error?.message ?? String(error)}`)
      console.error(`  ✘ ${test.fullTitle()}\n${error?.stack ?? String(error)}`)
    })
    runner.on('retry', (test, error) => console.log(`  ↻ ${test.fullTitle()}: ${error?.message ?? error}`))
  })
}
