// A folder that nobody has trusted yet, in a real VS Code: what of its team folder holds, what doesn't, and that the menu
// says so; then the folder is trusted. (VS Code trusts whatever its own test runner opens: so this is driven by hand.)
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runCommand } from '../screenshot-hands.mjs'
import { root } from './prepare.mjs'
import { startHost } from './server.mjs'

const rule = (word) => `extends: existence\nmessage: "Avoid '%s'."\nlevel: warning\ntokens: [${word}]\n`
const files = {
  '.reply-lint/config.yaml': [
    'locale: en',
    'include: [letters/**]',
    'levels: { plain-words: warning, jargon: warning }',
    'vocabulary: [utilize]',
    'valeStyles: styles',
  ].join('\n'),
  '.reply-lint/rules/en/ours.yaml': rule('pakket'),
  '.reply-lint/snippets/en/our-hello.md': '---\ntitle: Hello of our own\n---\n\nHi {{customer.name}},\n',
  'styles/House/Word.yml': rule('bakkie'),
  'letters/draft.md':
    'Hi Ana,\n\nThe pakket and the bakkie left prior to Friday. We utilize them.\n\nBest,\nJo\n',
}
const folder = mkdtempSync(path.join(os.tmpdir(), 'reply-lint-untrusted-'))
for (const [file, text] of Object.entries(files)) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

let [passed, failed] = [0, 0]
const host = await startHost({ isTrusted: false })
const { page } = host
const problem = (text) => page.locator('.markers-panel .monaco-list-row', { hasText: text })
const row = (text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first()
const openMenu = () => page.locator('.statusbar-item', { hasText: 'Reply:' }).first().click()
try {
  await host.open({ folder }, [
    ['extensionDevelopmentPath', host.uri(root)],
    ['openFile', host.uri(path.join(folder, 'letters/draft.md'))],
  ])
  await check('include and levels of an untrusted folder hold', async () => {
    await page.locator('.statusbar-item', { hasText: 'Reply:' }).first().waitFor({ timeout: 90_000 })
    await runCommand(page, 'Problems: Focus on Problems View')
    await problem('prior to').waitFor({ timeout: 60_000 })
  })
  await check('its vocabulary holds', () => isAbsent('utilize'))
  await check('its rules and Vale styles are off', async () => {
    await isAbsent('pakket')
    await isAbsent('bakkie')
  })
  await check('its templates are there', async () => {
    await page.locator('.monaco-editor .view-line').first().click()
    await runCommand(page, 'Insert Reply Template')
    await page.locator('.quick-input-title', { hasText: 'template' }).waitFor({ timeout: 30_000 })
    await page.keyboard.type('Hello of our own')
    await row('Hello of our own').waitFor({ timeout: 30_000 })
    await page.keyboard.press('Escape')
  })
  await check('the menu says so, and leads to where the folder can be trusted', async () => {
    await openMenu()
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor({ timeout: 30_000 })
    await page.keyboard.type('trusted')
    await row("this folder isn't trusted").click()
    await page.locator('.workspace-trust-editor').waitFor({ timeout: 30_000 })
  })
  await check('trusted, its rules and Vale styles speak', async () => {
    await page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click()
    await page.locator('.workspace-trust-editor', { hasText: 'You trust this folder' }).waitFor()
    await page.keyboard.press('Escape') // some versions show it in a dialog
    await problem('pakket').waitFor({ timeout: 60_000 })
    await problem('bakkie').waitFor({ timeout: 60_000 })
  })
} finally {
  await host.stop()
  rmSync(folder, { recursive: true, force: true })
}
console.log(`untrusted: ${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

async function check(name, play) {
  try {
    await play()
    passed++
    console.log(`  ✔ ${name}`)
  } catch (error) {
    failed++
    const shot = path.join(os.tmpdir(), `reply-lint-untrusted-${failed}.png`)
    await page.screenshot({ path: shot }).catch(() => undefined)
    console.error(`  ✘ ${name}: ${error.message} (${shot})`)
  }
}

async function isAbsent(text) {
  const count = await problem(text).count()
  if (count > 0) throw new Error(`"${text}" is found`)
}
