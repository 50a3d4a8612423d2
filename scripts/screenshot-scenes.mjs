// What the screenshots show: each scene plays until there is something to see. `file` is one of examples/;
// `isEmpty` opens a folder without anything in it.
import { caretAt, focusEditor, hints, openQuickFixes, runCommand, untilGone } from './screenshot-hands.mjs'
import { firstRule } from './screenshot-first-rule.mjs'
import { templatePath } from './screenshot-template-path.mjs'

export const scenes = [
  {
    // What somebody does who has just installed the extension, by what is on screen alone.
    name: 'first-minute',
    async play({ page, shot }) {
      await runCommand(page, 'Welcome: Open Walkthrough')
      await page.keyboard.type('Write the reply')
      await page.waitForTimeout(400)
      await page.keyboard.press('Enter')
      const button = page.getByRole('button', { name: 'Open the Sample Draft' })
      await button.waitFor({ timeout: 20_000 })
      await shot('first-minute-1')
      await button.click()
      await page.waitForFunction((hints) => document.querySelectorAll(hints).length >= 4, hints)
      await shot('first-minute-2')
      for (let left = 4; left > 0; left--) {
        await page.keyboard.press('Alt+F8') // from hint to hint
        await page.waitForSelector('.monaco-hover:not(.hidden) .hover-row', { timeout: 20_000 })
        await openQuickFixes(page)
        if (left === 4) await shot('first-minute-3')
        await page.keyboard.press('Enter')
        const rest = left === 2 ? '1 hint' : `${left - 1} hints`
        if (left > 1) await page.locator('.statusbar', { hasText: `Reply: ${rest}` }).waitFor()
      }
      await untilGone(page, hints)
      await page.getByRole('button', { name: 'Copy the reply out' }).click()
      await page.getByRole('button', { name: 'Copy Reply' }).first().click()
      await page.locator('.statusbar', { hasText: 'The reply is copied' }).waitFor({ timeout: 20_000 })
      await shot('first-minute-4')
      const popUps = await page.locator('.notification-toast').count()
      if (popUps > 0) throw new Error(`${popUps} pop-ups in the first minute`)
    },
  },
  {
    name: 'hints',
    file: 'shop-return.reply.md',
    async play({ page }) {
      await focusEditor(page)
    },
  },
  {
    name: 'quick-fix',
    file: 'shop-return.reply.md',
    async play({ page }) {
      await focusEditor(page)
      await caretAt(page, 'until you return')
      await openQuickFixes(page)
    },
  },
  {
    name: 'templates',
    file: 'shop-return.reply.md',
    async play({ page }) {
      await focusEditor(page)
      await runCommand(page, 'Insert Reply Template')
      await page.waitForSelector('.quick-input-list .monaco-list-row', { timeout: 20_000 })
    },
  },
  {
    name: 'menu',
    file: 'shop-return.reply.md',
    async play({ page }) {
      await focusEditor(page)
      await page.locator('.statusbar-item', { hasText: 'Reply' }).first().click()
      await page.waitForSelector('.quick-input-list .monaco-list-row', { timeout: 20_000 })
    },
  },
  {
    name: 'checklist',
    file: 'shop-return.reply.md',
    async play({ page }) {
      await focusEditor(page)
      await runCommand(page, 'Focus on Checklist View')
      await page.waitForSelector('.pane-body .monaco-list-row', { timeout: 20_000 })
    },
  },
  {
    name: 'explain',
    file: 'shop-return.reply.md',
    async play({ page }) {
      await focusEditor(page)
      await runCommand(page, 'Explain This Draft')
      await page.waitForSelector('iframe.webview.ready', { timeout: 20_000 })
      await page.waitForTimeout(2_000) // the preview draws itself
    },
  },
  templatePath,
  firstRule,
  // The display language is English: the words follow the draft.
  ...[
    { name: 'slovenian', file: 'posta-paket.reply.md', words: 'dokler ne' },
    { name: 'russian', file: 'internet-provajder.reply.md', words: 'мы не можем' },
  ].map(({ words, ...scene }) => ({
    ...scene,
    async play({ page }) {
      await focusEditor(page)
      await runCommand(page, 'Focus on Checklist View')
      await page.waitForSelector('.pane-body .monaco-list-row', { timeout: 20_000 })
      await focusEditor(page)
      await caretAt(page, words)
      await openQuickFixes(page)
    },
  })),
]
