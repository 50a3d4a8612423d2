// What docs/templates.md tells, from an empty folder on: the first template, its translation, a check that fails.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { hints, openQuickFixes, runCommand, untilGone } from './screenshot-hands.mjs'

export const templatePath = {
  name: 'first-template',
  isEmpty: true,
  async play({ page, folder, shot }) {
    await customize(page, 'Refund granted')
    await shot('first-template-1')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.monaco-editor .view-line', { timeout: 20_000 })

    await customize(page, 'Vračilo odobreno')
    await page.keyboard.press('Enter')
    await page.locator('.tab.active', { hasText: 'refund-granted.md' }).waitFor()
    await page.waitForSelector(hints, { timeout: 20_000 })
    await toSecondLine(page) // the title, in it, bears what is said of the whole file
    await openQuickFixes(page)
    await shot('first-template-2')
    await page.keyboard.press('Escape')
    await runCommand(page, 'Focus on Templates View')
    const row = page.locator('.pane-body .monaco-list-row', { hasText: 'refund-granted' }).first()
    await row.waitFor({ timeout: 20_000 })
    await row.click()
    await page.keyboard.press('ArrowRight')
    await page
      .locator('.pane-body .monaco-list-row', { hasText: /Slovenian|slovenščina/ })
      .waitFor({ timeout: 20_000 })
    await shot('first-template-3')
    const check = spawnSync(
      process.execPath,
      [path.resolve('dist/cli.js'), 'check-templates', '--format', 'github'],
      { cwd: folder, encoding: 'utf8' },
    )
    console.log(check.stdout)
    if (check.status !== 1) throw new Error(`the check should fail, and ended with ${check.status}`)
  },
}

/** Keys that come before the editor has the focus go astray: they are pressed until the status bar tells the line. */
async function toSecondLine(page) {
  const place = page.locator('.statusbar-item', { hasText: /^Ln 2, / })
  for (let tries = 0; tries < 20 && (await place.count()) === 0; tries++) {
    for (const key of ['Control+Home', 'ArrowDown', 'End']) await page.keyboard.press(key)
    await page.waitForTimeout(300)
  }
  await place.waitFor()
}

async function customize(page, title) {
  await runCommand(page, 'Customize Built-in Template')
  await untilGone(page, '.quick-input-list .monaco-list-row[aria-label*="Customize Built-in"]')
  await page.keyboard.type(title)
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor()
  await page.waitForTimeout(400)
}
