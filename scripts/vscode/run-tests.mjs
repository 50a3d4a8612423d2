// Runs tests in a real VS Code: node scripts/vscode/run-tests.mjs editor|web|vsix [--grep TEXT]
//   editor  in the Node extension host      web  in the web-worker extension host
//   vsix    in a clean profile into which the packaged extension was installed
//   library no part of `npm test`: measures with 2,000 templates in five languages; speed: what the extension takes
// The desktop VS Code is used where VSCODE_EXECUTABLE names it, else code-server with Chromium (shim.mjs).
import { runTests } from '@vscode/test-electron'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { bundleEditorTests } from './bundle-tests.mjs'
import { prepare, root } from './prepare.mjs'
import { writePlantedLibrary } from '../planted-library.mjs'

const [suite = 'editor', ...rest] = process.argv.slice(2)
const grep = rest[0] === '--grep' ? rest[1] : rest[0]
const executable = process.env.VSCODE_EXECUTABLE ?? path.join(root, 'scripts/vscode/shim.mjs')

if (!process.env.VSCODE_EXECUTABLE) prepare()
await bundleEditorTests(suite, grep)

const temporary = mkdtempSync(path.join(os.tmpdir(), 'reply-lint-tests-'))
try {
  const workspace = path.join(temporary, 'workspace')
  cpSync(path.join(root, 'test/editor/workspace'), workspace, { recursive: true })
  if (suite === 'library') await writePlantedLibrary(workspace, 2000, 1)
  const profile = [
    '--user-data-dir',
    path.join(temporary, 'user'),
    '--extensions-dir',
    path.join(temporary, 'extensions'),
  ]
  if (suite === 'vsix') install(profile)
  await runTests({
    vscodeExecutablePath: executable,
    // The packaged extension is already there: what is developed then is only the test's own empty extension.
    extensionDevelopmentPath: suite === 'vsix' ? testOnlyExtension() : root,
    extensionTestsPath:
      suite === 'vsix'
        ? path.join(temporary, 'tests/out/index.js')
        : path.join(root, `out/${suite}/index.js`),
    launchArgs: [
      workspace,
      ...profile,
      '--disable-workspace-trust',
      ...(suite === 'web' ? ['--extensionDevelopmentKind=web'] : []),
    ],
  })
} catch (error) {
  console.error(`${suite}: ${error.message ?? error}`)
  process.exitCode = 1
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

function install(profile) {
  const file = path.join(root, 'reply-lint.vsix')
  const run = spawnSync(executable, ['--install-extension', file, '--force', ...profile], {
    stdio: 'inherit',
  })
  if (run.status !== 0) throw new Error(`${file} could not be installed`)
}

function testOnlyExtension() {
  const folder = path.join(temporary, 'tests')
  mkdirSync(path.join(folder, 'out'), { recursive: true })
  const manifest = {
    name: 'reply-lint-tests',
    publisher: 'reply-lint',
    version: '0.0.0',
    engines: { vscode: '*' },
  }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest))
  cpSync(path.join(root, 'out/vsix/index.js'), path.join(folder, 'out/index.js'))
  return folder
}
