// Opens the examples in a real VS Code with the extension: the desktop one where `code` is installed, else
// code-server, at the address that is printed, until Ctrl+C.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { build } from '../esbuild.mjs'
import { root } from './vscode/prepare.mjs'
import { startHost } from './vscode/server.mjs'

await build()
const examples = path.join(root, 'examples')
const hasDesktop = spawnSync('code', ['--version']).status === 0
if (hasDesktop)
  spawnSync('code', ['--new-window', `--extensionDevelopmentPath=${root}`, examples], { stdio: 'inherit' })
else {
  const host = await startHost({ browser: false, settings: { 'workbench.startupEditor': 'readme' } })
  console.log('VS Code with Reply Lint and the examples is at\n')
  console.log(`  ${host.address({ folder: examples }, [['extensionDevelopmentPath', host.uri(root)]])}\n`)
  console.log('Ctrl+C ends it.')
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => host.stop().then(() => process.exit(0)))
}
