// What the screenshots show: each scene opens a file of examples/ and plays until there is something to see.

const hints = '.squiggly-info, .squiggly-warning, .squiggly-hint, .squiggly-error'

/** Puts the caret into the first line that holds the text. */
async function caretAt(page, text) {
  await page.keyboard.press('Control+f')
  await page.waitForSelector('.find-widget.visible')
  await page.keyboard.type(text)
  await page.waitForTimeout(300)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft')
}

async function runCommand(page, title) {
  await page.keyboard.press('F1')
  await page.waitForSelector('.quick-input-widget')
  await page.keyboard.type(title)
  await page.waitForTimeout(400)
  await page.keyboard.press('Enter')
}

const focusEditor = async (page) => {
  await page.waitForSelector(hints, { timeout: 60_000 })
  await page
    .locator('.monaco-editor .view-lines')
    .first()
    .click({ position: { x: 8, y: 8 } })
}

export const scenes = [
  {
    name: 'hints',
    file: 'shop-return.reply.md',
    async play(page) {
      await focusEditor(page)
    },
  },
  {
    name: 'quick-fix',
    file: 'shop-return.reply.md',
    async play(page) {
      await focusEditor(page)
      await caretAt(page, 'until you return')
      await page.keyboard.press('Control+.')
      await page.waitForSelector('.action-widget', { timeout: 20_000 })
    },
  },
  {
    name: 'templates',
    file: 'shop-return.reply.md',
    async play(page) {
      await focusEditor(page)
      await runCommand(page, 'Insert Reply Template')
      await page.waitForSelector('.quick-input-list .monaco-list-row', { timeout: 20_000 })
    },
  },
  {
    name: 'menu',
    file: 'shop-return.reply.md',
    async play(page) {
      await focusEditor(page)
      await page.locator('.statusbar-item', { hasText: 'Reply' }).first().click()
      await page.waitForSelector('.quick-input-list .monaco-list-row', { timeout: 20_000 })
    },
  },
]
