import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { existsSync, rmSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { browserPaths } from './setup.mjs'
const dir = '/tmp/choose-ex.fonds'
if (!existsSync(dir)) { spawnSync('node', ['bin/fonds.js', 'init', dir, '--title', 'The Tidewatch case']); spawnSync('node', ['bin/fonds.js', 'add', 'examples/case', '--in', dir]) }
const server = spawn('node', ['bin/fonds.js', 'serve', '--no-browser', '--json', '--in', process.env.DIR ?? dir], { stdio: ['ignore', 'pipe', 'inherit'] })
const url = await new Promise((r) => createInterface(server.stdout).on('line', (l) => r(JSON.parse(l).url)))
const browser = await chromium.launch({ executablePath: browserPaths().find((p) => p && existsSync(p)), args: ['--headless=new', '--no-sandbox', '--disable-gpu'] })
for (const [size, viewport] of Object.entries({ wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } })) for (const theme of ['light', 'dark']) {
  const page = await (await browser.newContext({ viewport, colorScheme: theme, locale: theme === 'dark' ? 'fr-FR' : 'en-GB' })).newPage()
  page.on('console', (m) => m.type() === 'error' && console.log(m.text()))
  await page.goto(url); await page.goto(new URL(process.env.PAGE ?? '/release', url).href)
  await page.waitForTimeout(Number(process.env.WAIT ?? 2500))
  if (process.env.KEYS) for (const k of process.env.KEYS.split(' ')) { await page.keyboard.press(k); await page.waitForTimeout(600) }
  await page.screenshot({ path: `/tmp/choose-${size}-${theme}.png`, fullPage: size === 'phone' })
}
await browser.close(); server.kill('SIGTERM')
