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
const images = path.join(root, 'docs/images')

await build()
mkdirSync(images, { recursive: true })
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
      'window.commandCenter': false,
      'workbench.layoutControl.enabled': false,
    },
  })
  try {
    for (const scene of scenes.filter((scene) => wanted.length === 0 || wanted.includes(scene.name))) {
      const { page } = host
      await host.open({ folder }, [
        ['extensionDevelopmentPath', host.uri(root)],
        ['openFile', host.uri(path.join(folder, scene.file))],
      ])
      await page.waitForSelector('.monaco-editor .view-line', { timeout: 60_000 })
      try {
        await scene.play(page)
        await page.waitForTimeout(400) // menus fade in
        await page.screenshot({ path: path.join(images, `${scene.name}-${name}.png`) })
        console.log(`${scene.name}-${name}.png`)
      } catch (error) {
        await page.screenshot({ path: path.join(os.tmpdir(), `failed-${scene.name}-${name}.png`) })
        console.error(`${scene.name} (${name}): ${error.message}`)
        process.exitCode = 1
      }
    }
  } finally {
    await host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
