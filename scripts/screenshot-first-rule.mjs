// What CONTRIBUTING.md and docs/team-rules.md tell, as somebody does it who has no rule yet: a phrase is selected in a
// draft, its rule is named, filled in and saved, and speaks; its example is a test.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { caretAt, focusEditor, openQuickFixes, runCommand } from './screenshot-hands.mjs'

const phrase = 'sale items'

export const firstRule = {
  name: 'first-rule',
  file: 'shop-return.reply.md',
  async play({ page, folder, shot }) {
    const started = Date.now()
    await focusEditor(page)
    await select(page, phrase)
    await runCommand(page, 'Reply Lint: New Rule')
    await page.locator('.quick-input-message', { hasText: phrase }).waitFor({ timeout: 20_000 })
    await page.keyboard.type('items from the sale')
    await shot('first-rule-1')
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      (name) => document.querySelector('.quick-input-box input')?.value === name,
      phrase.replace(' ', '-'),
    )
    await page.keyboard.press('Enter')
    await page.locator('.tab.active', { hasText: 'sale-items.yaml' }).waitFor({ timeout: 20_000 })
    await page.locator('.view-lines', { hasText: 'examples:' }).waitFor({ timeout: 20_000 })
    await page.keyboard.type('In our shop, they are "items from the sale".')
    await shot('first-rule-2')
    await page.keyboard.press('Control+s')

    await page.locator('.tab', { hasText: 'shop-return.reply.md' }).click()
    await caretAt(page, phrase)
    const offered = page.locator('.action-widget .monaco-list-row', { hasText: 'items from the sale' })
    for (let tries = 20; ; tries--) {
      await openQuickFixes(page)
      if (await offered.count()) break
      if (tries === 0) throw new Error('the new rule offers nothing')
      await page.keyboard.press('Escape') // it is not read yet: other hints were there first
      await page.waitForTimeout(1_000)
    }
    await shot('first-rule-3')
    await page.keyboard.press('Enter')
    await page.locator('.view-lines', { hasText: 'items from the sale' }).waitFor({ timeout: 20_000 })

    await runCommand(page, 'Testing: Focus on Test Explorer View')
    const row = page.locator('.test-explorer .monaco-list-row', { hasText: 'sale-items' }).first()
    await row.waitFor({ timeout: 20_000 })
    await row.click()
    await page.keyboard.press('ArrowRight')
    await page.locator('.test-explorer .monaco-list-row', { hasText: 'Example' }).waitFor({ timeout: 20_000 })
    await runCommand(page, 'Test: Run All Tests')
    await page.locator('.test-explorer .codicon-testing-passed-icon').first().waitFor({ timeout: 20_000 })
    await shot('first-rule-4')
    const run = spawnSync(process.execPath, [path.resolve('dist/cli.js'), 'test-rules'], {
      cwd: folder,
      encoding: 'utf8',
    })
    console.log(run.stdout, `${Math.round((Date.now() - started) / 1000)} s, from the selected phrase on`)
    if (run.status !== 0) throw new Error(`test-rules should pass, and ended with ${run.status}`)
  },
}

/** Found text stays selected when the search is closed. */
async function select(page, text) {
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  await page.waitForSelector('.find-widget.visible')
  await page.keyboard.type(text)
  await page.waitForTimeout(300)
  await page.keyboard.press('Escape')
}
