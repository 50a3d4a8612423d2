#!/usr/bin/env node
// Stands in for the desktop `code` executable: takes the arguments that @vscode/test-electron passes, runs them in
// VS Code's server with a headless Chromium, and ends with the tests' exit code.
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { format } from 'node:util'
import { runVerb, startHost, verbose } from './server.mjs'

const takesValue = new Set(
  (
    'extensionDevelopmentPath extensionDevelopmentKind extensionTestsPath user-data-dir extensions-dir folder-uri ' +
    'install-extension uninstall-extension profile locale log enable-proposed-api disable-extension'
  ).split(' '),
)
const { options, files } = parse(process.argv.slice(2))
const last = (name) => options[name]?.at(-1)
const folder = (name) => last(name) && path.resolve(last(name))
const userData = folder('user-data-dir')
const extensions = folder('extensions-dir')

const verbs = [
  'install-extension',
  'uninstall-extension',
  'list-extensions',
  'show-versions',
  'force',
  'version',
]
if (verbs.some((verb) => options[verb])) {
  const spare = path.join(os.tmpdir(), `reply-lint-shim-${process.pid}`)
  const args = verbs.flatMap((verb) =>
    (options[verb] ?? []).flatMap((value) => (value === true ? [`--${verb}`] : [`--${verb}`, value])),
  )
  process.exit(
    await runVerb(
      args,
      userData ?? path.join(spare, 'user-data'),
      extensions ?? path.join(spare, 'extensions'),
    ),
  )
}

// A workbench with a server doesn't honour extensionDevelopmentKind: a setting asks for the web worker instead.
const inWebWorker = options.extensionDevelopmentKind?.includes('web')
const kinds = Object.fromEntries((options.extensionDevelopmentPath ?? []).map((dir) => [idOf(dir), ['web']]))
const settings = { 'remote.extensionKind': inWebWorker ? kinds : {} }

let host
let ended = false
const finish = async (code, why) => {
  if (ended) return
  ended = true
  if (why) console.error(`[shim] ${why}`)
  await host?.stop()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => finish(130, signal))

const limit = Number(process.env.VSCODE_HOST_TIMEOUT ?? 1200)
setTimeout(async () => {
  const shot = path.join(os.tmpdir(), 'reply-lint-shim-timeout.png')
  await host?.page.screenshot({ path: shot, timeout: 5000 }).catch(() => {})
  await finish(124, `no result after ${limit} s; screenshot: ${shot}`)
}, limit * 1000).unref()

// The workbench's own log comes the same way as the extension host's console: leave its known lines out.
const noise =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[(reconnection-grace-time|AgentHost|AccountPolicyGate|Service Worker|ChatModel|DefaultAccount|chat-stt)|Ignoring fetching|Updating additional builtin|No search provider registered|Timed out waiting for authentication provider|Creation of workbench contribution|ChatSessionStore|%c)/

try {
  host = await startHost({
    userData,
    extensions,
    settings,
    onFatal: (message) => finish(71, message),
    expose: {
      codeAutomationLog: (type, args) => {
        const line = format(...args)
        if (verbose || !noise.test(line))
          (/warn|error/.test(type) ? process.stderr : process.stdout).write(`${line}\n`)
      },
      codeAutomationExit: (code) => void finish(code),
    },
  })
  const payload = [['enableProposedApi', '']]
  for (const dir of options.extensionDevelopmentPath ?? [])
    payload.push(['extensionDevelopmentPath', host.uri(dir)])
  if (last('extensionTestsPath')) payload.push(['extensionTestsPath', host.uri(last('extensionTestsPath'))])
  if (options['disable-extensions']) payload.push(['disableExtensions', 'true'])
  const target = last('folder-uri')?.replace(/^file:\/\//, '') ?? files[0]
  await host.open(target ? { folder: path.resolve(target) } : { ew: 'true' }, payload)
} catch (error) {
  await finish(70, error.stack)
}

function parse(argv) {
  const options = {}
  const files = []
  for (let i = 0; i < argv.length; i++) {
    const found = /^--([^=]+)(?:=(.*))?$/s.exec(argv[i])
    if (!found) files.push(argv[i])
    else (options[found[1]] ??= []).push(found[2] ?? (takesValue.has(found[1]) ? argv[++i] : true))
  }
  return { options, files }
}

function idOf(dir) {
  const { publisher, name } = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8'))
  return `${publisher}.${name}`
}
