// Drives a real VS Code and remakes docs/images/*.png, in a light and a dark theme: npm run screenshots [-- NAME …]
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from '../esbuild.mjs'
import { scenes } from './screenshot-scenes.mjs'
import { root } from './vscode/prepare.mjs'
import { startHost } from './vscode/server.mjs'

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' }
const wanted = process.argv.slice(2)
const images = 'docs/images'

await build()
for (const [name, theme] of Object.entries(themes)) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'replies-'))
  cpSync(path.join(root, 'examples'), folder, { recursive: true })
  const host = await startHost({
    viewport: { width: 1100, height: 660 },
    settings: {
      'workbench.colorTheme': theme,
      'editor.minimap.enabled': false,
      'editor.fontSize': 15,
      'editor.wordWrap': 'on',
      'breadcrumbs.enabled': false,
      'files.hotExit': 'off', // each scene begins with an empty desk
      'workbench.editor.restoreEditors': false,
      'window.commandCenter': false,
      'workbench.layoutControl.enabled': false,
    },
  })
  try {
    for (const scene of scenes.filter((scene) => wanted.length === 0 || wanted.includes(scene.name)))
      await play(host, scene, scene.isEmpty ? mkdtempSync(path.join(os.tmpdir(), 'empty-')) : folder, name)
  } finally {
    await host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function play(host, scene, folder, theme) {
  const { page } = host
  const shot = async (name) => {
    await page.waitForTimeout(400) // menus fade in
    const target = path.join(root, images, `${name}-${theme}.png`)
    mkdirSync(path.dirname(target), { recursive: true })
    await page.screenshot({ path: target })
    console.log(path.relative(root, target))
  }
  const file = scene.file ? [['openFile', host.uri(path.join(folder, scene.file))]] : []
  await host.open({ folder }, [['extensionDevelopmentPath', host.uri(root)], ...file])
  try {
    if (scene.file) await page.waitForSelector('.monaco-editor .view-line', { timeout: 60_000 })
    else await page.waitForSelector('.activitybar [aria-label="Reply Lint"]', { timeout: 60_000 })
    let shots = 0
    const counted = (name) => (shots++, shot(name))
    await scene.play({ page, folder, shot: counted })
    if (shots === 0) await shot(scene.name)
  } catch (error) {
    await page.screenshot({ path: path.join(os.tmpdir(), `failed-${scene.name}-${theme}.png`) })
    console.error(`${scene.name} (${theme}): ${error.message}`)
    process.exitCode = 1
  }
}
