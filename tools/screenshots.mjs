// Pictures of every page on the example case: light and dark, at 1440 and at 390 pixels.
//   node tools/screenshots.mjs [FOLDER]   into .setup/screenshots, or the folder given
//   node tools/screenshots.mjs --only=WORD [FOLDER]   only pages whose name holds the word
//   node tools/screenshots.mjs --readme   the one of the README: docs/screenshot.png
// Needs Chromium or Chrome, and what `node tools/setup.mjs prepare` makes, which it does first.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { browserPaths, prepare } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = join(root, 'bin', 'fonds.js')
const sizes = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
/** Bytes: a README is read on slow lines, too. */
const largestReadme = 300_000

const readme = process.argv.includes('--readme')
const only = process.argv.find((one) => one.startsWith('--only='))?.slice('--only='.length) ?? ''
const folder = resolve(
  process.argv.slice(2).find((one) => !one.startsWith('--')) ?? join(root, '.setup', 'screenshots'),
)

prepare()
const { chromium } = await import('playwright-core')
const executablePath = browserPaths().find((path) => path && existsSync(path))
if (!executablePath) throw new Error('no Chromium or Chrome found: install one, or set CHROME_PATH')

const scratch = mkdtempSync(join(tmpdir(), 'fonds-screenshots-'))
const dir = join(scratch, 'tidewatch.fonds')
run('init', dir, '--title', 'The Tidewatch case')
run('add', join(root, 'examples', 'case'), '--in', dir)
run('keys', 'import', join(root, 'examples', 'keys', 'dkim-keys.txt'), '--in', dir)
run('verify', '--in', dir)
const server = spawn(process.execPath, [cli, 'serve', '--no-browser', '--json', '--in', dir], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const browser = await chromium.launch({ executablePath, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] })
try {
  const { url } = JSON.parse(await firstLine(server.stdout))
  if (readme) await takeForReadme(url)
  else await takeAll(url)
} finally {
  await browser.close()
  server.kill('SIGTERM')
  rmSync(scratch, { recursive: true, force: true })
}

async function takeAll(url) {
  const pages = Object.fromEntries(Object.entries(await everyPage(url)).filter(([name]) => name.includes(only)))
  await makeStatements(url)
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const theme of ['light', 'dark']) {
      const to = join(folder, `${size}-${theme}`)
      rmSync(to, { recursive: true, force: true })
      mkdirSync(to, { recursive: true })
      const page = await openPage(url, viewport, theme)
      for (const [name, path] of Object.entries(pages)) {
        await visit(page, url, path)
        await page.screenshot({ path: join(to, `${name}.png`) })
      }
      await page.context().close()
      console.error(`${Object.keys(pages).length} pictures in ${to}`)
    }
  }
}

async function takeForReadme(url) {
  const path = join(root, 'docs', 'screenshot.png')
  const pages = await everyPage(url)
  const page = await openPage(url, sizes.wide, 'light')
  await visit(page, url, pages['timeline-chosen'])
  await page.screenshot({ path })
  const { size } = statSync(path)
  if (size > largestReadme)
    throw new Error(`${path} has ${size} bytes, more than ${largestReadme}: choose another page`)
  console.error(`${path}, ${size} bytes`)
}

/** What parties say, so that the pages show it. */
async function makeStatements(url) {
  const { origin, searchParams } = new URL(url)
  const authorization = `Bearer ${searchParams.get('token')}`
  const ask = async (path) => (await fetch(origin + path, { headers: { authorization } })).json()
  const first = async (q) => (await ask(`/api/search?sort=date-asc&q=${encodeURIComponent(q)}`)).hits[0]
  const leaked = await first('kind:chat "Forty-one million for a quay"')
  const article = await first('kind:article lang:fr')
  const common = { source: article.id, when: '2025-11-12' }
  const entered = [
    { ...common, who: 'Nell Corbrand', says: 'denies', about: [leaked.id], words: 'That is not the whole chain.' },
    { ...common, who: 'Tidewatch', says: 'cannot-confirm', about: [leaked.conversation], when: '2025-11~' },
    { who: 'The harbour office', says: 'declines', about: [leaked.id], source: 'told a reporter by telephone' },
  ]
  for (const statement of entered) {
    const headers = { authorization, origin, 'content-type': 'application/json' }
    const reply = await fetch(`${origin}/api/statements`, { method: 'POST', headers, body: JSON.stringify(statement) })
    if (!reply.ok) throw new Error(`the statement was refused: ${await reply.text()}`)
  }
}

/** Names and addresses; the ids are asked of the server, as anybody can. */
async function everyPage(url) {
  const token = new URL(url).searchParams.get('token')
  const ask = async (path) => {
    const reply = await fetch(new URL(path, url), { headers: { authorization: `Bearer ${token}` } })
    return reply.json()
  }
  const first = async (q) => (await ask(`/api/search?sort=date-asc&q=${encodeURIComponent(q)}`)).hits[0]
  const leaked = await first('kind:chat "Forty-one million for a quay"')
  const thread = await first('subject:"A strange private message"')
  const html = await first('from:basin-digest.example')
  const missing = (await ask('/api/conversations')).find((line) => line.missing > 0)
  const edited = await first('has:copies')
  const [nell, tidewatch] = [leaked.to[0].person, leaked.from[0].person]
  return {
    overview: '/',
    search: '/search?q=annex',
    'search-record': `/search?q=annex&at=${thread.id}`,
    'search-list': '/batch',
    'search-none': '/search?q=nowhere+annex',
    'search-mistake': '/search?q=(annex',
    conversations: '/conversations',
    thread: `/c/${thread.conversation}`,
    'thread-gap': `/c/${missing.id}`,
    chat: `/c/${leaked.conversation}`,
    record: `/r/${thread.id}`,
    'record-chat': `/r/${leaked.id}`,
    'record-copies': `/r/${edited.id}`,
    'record-html': `/r/${html.id}#html`,
    'record-headers': `/r/${html.id}#headers`,
    'record-bytes': `/r/${html.id}#raw`,
    'record-compared': `/r/${(await first('source:"case/mailbox/office-maildir/cur/1726594328.M291405P2212.4724d5fb658a.mail.lequai.example;2,S"')).id}#copies`,
    article: `/r/${(await first('kind:article lang:fr')).id}`,
    coverage: '/coverage',
    'coverage-article': `/coverage/${(await first('kind:article lang:fr')).id}`,
    timeline: '/timeline',
    'timeline-chosen': `/timeline?at=${leaked.id}`,
    people: '/people',
    person: `/p/${nell}`,
    pair: `/p/${tidewatch}/${nell}`,
    ledger: '/ledger',
    'ledger-source': '/ledger?source=case/mailbox/relative.mbox',
    custody: '/custody',
    'custody-record': `/custody?record=${thread.id}`,
    'record-evidence': `/r/${(await first('finding:dkim-pass-repaired')).id}#evidence`,
    statements: '/statements',
    release: '/release',
    gaps: '/gaps',
    proof: '/proof',
    'not-found': '/nowhere',
    'record-not-found': '/r/nosuchrecord',
  }
}

async function openPage(url, viewport, colorScheme) {
  const phone = viewport.width < 600
  const settings = { viewport, colorScheme, deviceScaleFactor: 1, isMobile: phone, hasTouch: phone, locale: 'en-GB' }
  const context = await browser.newContext({ ...settings, timezoneId: 'Europe/Paris', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

async function visit(page, url, path) {
  // Another hash alone would not load the page anew.
  await page.goto('about:blank')
  await page.goto(new URL(path, url).href)
  await page.getByRole('heading').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

function run(...args) {
  const { status } = spawnSync(process.execPath, [cli, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`fonds ${args[0]} failed, see above`)
}

async function firstLine(stream) {
  for await (const line of createInterface({ input: stream })) return line
  throw new Error('fonds serve ended before it told its address')
}
