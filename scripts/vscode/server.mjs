// Starts VS Code's server (from the code-server package) and its workbench in a headless Chromium.
//   VSCODE_HOST_LOG=1         echoes the server's and the page's own log
//   VSCODE_HOST_BUILTINS=a,b  built-in extensions to load besides those that the tests need
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { codeServer, findChromium, hostNode, prepare } from './prepare.mjs'

export const verbose = Boolean(process.env.VSCODE_HOST_LOG)

/** Settings below the profile's own: nothing that asks, calls home or moves about. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off', // false is migrated, which writes the settings while the tests run
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
}
/** A folder is not trusted until somebody says so, and nobody is asked. */
const untrusted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
}
const builtins = ['theme-defaults', 'markdown-basics', 'markdown-language-features', 'yaml']

/** Chromium as root needs --no-sandbox; the others keep it from calling home. */
const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

const newFolder = () => mkdtempSync(path.join(os.tmpdir(), 'reply-lint-host-'))

function serverArgs(temporary, userData, extensions) {
  const builtin = path.join(temporary, 'builtin')
  mkdirSync(builtin)
  for (const name of [...builtins, ...(process.env.VSCODE_HOST_BUILTINS?.split(',') ?? [])])
    if (existsSync(path.join(codeServer, 'extensions', name)))
      symlinkSync(path.join(codeServer, 'extensions', name), path.join(builtin, name))
  const dirs = {
    'server-data-dir': path.join(temporary, 'server'),
    'user-data-dir': userData,
    'extensions-dir': extensions,
  }
  return [
    path.join(codeServer, 'out/server-main.js'),
    '--accept-server-license-terms',
    ...['--telemetry-level', 'off', '--builtin-extensions-dir', builtin],
    ...Object.entries(dirs).flatMap(([name, dir]) => [`--${name}`, dir]),
  ]
}

/** No marketplace; sockets and temporary files in a folder that goes away. */
function serverEnv(temporary) {
  const kept = Object.entries(process.env).filter(
    ([key]) => !/^(ELECTRON_|VSCODE_(?!HOST_))|^NODE_OPTIONS$/.test(key),
  )
  return {
    ...Object.fromEntries(kept),
    EXTENSIONS_GALLERY: '{}',
    TMPDIR: temporary,
    XDG_RUNTIME_DIR: temporary,
  }
}

/** The command-line verbs (--install-extension, --list-extensions …); resolves to the exit code. */
export function runVerb(args, userData, extensions) {
  prepare()
  const temporary = newFolder()
  const env = serverEnv(temporary)
  const child = spawn(hostNode, [...serverArgs(temporary, userData, extensions), ...args], {
    stdio: 'inherit',
    env,
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      rmSync(temporary, { recursive: true, force: true })
      resolve(code ?? 1)
    })
  })
}

function writeSettings(userData, settings) {
  const file = path.join(userData, 'User', 'settings.json')
  mkdirSync(path.dirname(file), { recursive: true })
  const own = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  writeFileSync(file, JSON.stringify({ ...quiet, ...own, ...settings }, null, 2))
}

/**
 * Starts server and, unless `browser: false`, a page. `expose` are functions that the page may call; `onFatal`
 * is told when a part dies by itself; without `isTrusted`, folders must be trusted first. End it with `stop()`.
 */
export async function startHost({
  userData,
  extensions,
  settings = {},
  viewport = { width: 1280, height: 800 },
  expose = {},
  browser: withBrowser = true,
  isTrusted = true,
  onFatal = () => {},
} = {}) {
  prepare()
  const temporary = newFolder()
  userData ??= path.join(temporary, 'user-data')
  extensions ??= path.join(temporary, 'extensions')
  mkdirSync(extensions, { recursive: true })
  writeSettings(userData, { ...(isTrusted ? {} : untrusted), ...settings })

  let browser
  let stopping = false
  // Without --enable-smoke-test-driver a built workbench ignores the `extension*` keys of the URL's payload.
  const flags = '--without-connection-token --enable-smoke-test-driver --host 127.0.0.1 --port 0'.split(' ')
  if (isTrusted) flags.push('--disable-workspace-trust')
  const server = spawn(hostNode, [...serverArgs(temporary, userData, extensions), ...flags], {
    env: serverEnv(temporary),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a process group of its own, so that it can be ended as a whole
  })
  const stop = async () => {
    if (stopping) return
    stopping = true
    await within(
      4000,
      browser?.close().catch(() => {}),
    )
    const gone = new Promise((resolve) =>
      server.exitCode === null ? server.once('exit', resolve) : resolve(),
    )
    kill(server.pid, 'SIGTERM')
    await within(4000, gone)
    kill(server.pid, 'SIGKILL')
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  try {
    const port = await portOf(server, (message) => stopping || onFatal(message))
    const address = (query = {}, payload = []) => {
      const parameters = new URLSearchParams(query)
      parameters.set(
        'payload',
        JSON.stringify([...payload, ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']]),
      )
      return `http://127.0.0.1:${port}/?${parameters}`
    }
    const uri = (file) => `vscode-remote://127.0.0.1:${port}${encodeURI(path.resolve(file))}`
    if (!withBrowser) return { port, uri, address, stop, server }

    browser = await chromium.launch({ executablePath: findChromium(), headless: true, args: browserFlags })
    const context = await browser.newContext({ viewport })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const page = await context.newPage()
    page.on('crash', () => onFatal('the page crashed'))
    if (verbose) page.on('console', (message) => console.error('[page]', message.text()))
    for (const [name, call] of Object.entries(expose)) await page.exposeFunction(name, call)
    const open = async (query, payload) => {
      await page.goto(address(query, payload), { timeout: 120_000 }) // a busy machine loads it slowly
      await page.waitForSelector('.monaco-workbench', { timeout: 90_000 })
    }
    return { port, uri, address, page, open, stop, server }
  } catch (error) {
    await stop()
    throw error
  }
}

function portOf(server, onExit) {
  let log = ''
  return new Promise((resolve, reject) => {
    const read = (data) => {
      log = (log + data).slice(-20_000)
      if (verbose) process.stderr.write(data)
      const found = /agent listening on (\d+)/.exec(log)
      if (found) resolve(Number(found[1]))
    }
    server.stdout.setEncoding('utf8').on('data', read)
    server.stderr.setEncoding('utf8').on('data', read)
    server.on('error', reject)
    server.on('exit', (code) => {
      const message = `VS Code's server ended by itself (${code})\n${log}`
      reject(new Error(message))
      onExit(message)
    })
    setTimeout(() => reject(new Error(`VS Code's server did not start within 60 s\n${log}`)), 60_000).unref()
  })
}

const within = (milliseconds, promise) =>
  Promise.race([promise, new Promise((resolve) => setTimeout(resolve, milliseconds).unref())])

function kill(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch {
    // already gone
  }
}
