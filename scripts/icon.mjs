// Renders media/icon.svg to media/icon.png, which the extension's page shows.
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findChromium } from './vscode/prepare.mjs'

const size = 256
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage({ viewport: { width: size, height: size } })
const svg = readFileSync('media/icon.svg', 'utf8')
await page.setContent(`<body style="margin:0;width:${size}px;height:${size}px">${svg}</body>`)
await page.screenshot({ path: 'media/icon.png', omitBackground: true })
await browser.close()
