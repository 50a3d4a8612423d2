// What hands do in the editor: scenes are made of these.

export const hints = '.squiggly-info, .squiggly-warning, .squiggly-hint, .squiggly-error'

/** Puts the caret into the first line that holds the text. */
export async function caretAt(page, text) {
  await page.keyboard.press('Control+f')
  await page.waitForSelector('.find-widget.visible')
  await page.keyboard.type(text)
  await page.waitForTimeout(300)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft')
}

export async function runCommand(page, title) {
  await page.keyboard.press('F1')
  await page.waitForSelector('.quick-input-widget')
  await page.keyboard.type(title)
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor()
  await page.waitForTimeout(300)
  await page.keyboard.press('Enter')
}

/** Opens the quick fixes at the caret; pressed again where the key came before there were any. */
export async function openQuickFixes(page) {
  const shown = page.locator('.action-widget .monaco-list-row').locator('visible=true').first()
  for (let tries = 5; ; tries--) {
    await page.keyboard.press('Control+.')
    try {
      return await shown.waitFor({ timeout: 6_000 })
    } catch (error) {
      if (tries === 0) throw error
    }
  }
}

export async function focusEditor(page) {
  await page.waitForSelector(hints, { timeout: 60_000 })
  await page
    .locator('.monaco-editor .view-lines')
    .first()
    .click({ position: { x: 8, y: 8 } })
}

export const untilGone = (page, selector) =>
  page.waitForFunction((selector) => document.querySelectorAll(selector).length === 0, selector)
