// Chromium for tests, launched once per test file, and pages that notice everything that must not happen: an error in
// the console, an exception, a breach of the content security policy, a dialog, a request that leaves the origin.
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { browserPaths } from '../../tools/setup.mjs'
import { openStage, type Stage } from './stage.ts'

export const executablePath = browserPaths().find((path) => path && existsSync(path))

export const args = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  // What no request event tells of (prefetched names, preconnected sockets) finds no address either.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
]

/** Milliseconds for anything that is waited for: a shared machine may be slow, and a condition ends the wait. */
export const patience = 30_000

/** What `read` gives sooner or later. */
export function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: patience })
}

/** Waits until the page has its heading and nothing on it is still being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor()
  await eventually(() =>
    page
      .getByRole('status')
      .filter({ hasText: /Loading|Chargement/ })
      .count(),
  ).toBe(0)
}

export const desktop = { width: 1280, height: 900 }
export const phone = { width: 390, height: 844 }

export interface Visit {
  page: Page
  /** What must not have happened, as sentences; a test fails if any are left when it ends. */
  complaints: string[]
  /** Takes note that the test itself provokes this. */
  forgive(pattern: RegExp): void
}

export interface Desk {
  stage: Stage
  /** A new visitor with the session cookie, on the page of this path. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>
  /** Loads this path anew, even where it differs by its hash alone, and waits until all of it is there. */
  open(page: Page, path: string): Promise<void>
  /** A new visitor without session, on no page yet. */
  stranger(options?: BrowserContextOptions): Promise<Visit>
}

/** A describe block with a desk to read at; skipped, with its reason, where there is no browser or a file is not there. */
export function describeAtDesk(name: string, title: string, paths: string[], tests: (desk: Desk) => void): void {
  const absent = paths.find((path) => !existsSync(path))
  const reason = !executablePath
    ? ' (skipped: no Chromium or Chrome, set CHROME_PATH)'
    : absent
      ? ` (skipped: needs ../shared, which has ${absent.split('/').at(-1)})`
      : ''
  describe.skipIf(reason !== '')(name + reason, () => tests(setDesk(title, paths)))
}

function setDesk(title: string, paths: string[]): Desk {
  let stage: Stage | undefined
  let browser: Browser | undefined
  let open: Visit[] = []

  beforeAll(async () => {
    stage = await openStage(title, paths)
    browser = await chromium.launch({ executablePath: executablePath!, args })
  })
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  afterEach(async () => {
    const visits = open
    open = []
    for (const { page } of visits) await page.context().close()
    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([])
  })

  const stranger = async (options: BrowserContextOptions = {}) => {
    const visit = await newVisit(browser!, stage!.origin, options)
    open.push(visit)
    return visit
  }
  return {
    get stage() {
      return stage!
    },
    stranger,
    async open(page, path) {
      const address = stage!.origin + path
      if (page.url().split('#')[0] === address.split('#')[0]) await page.goto('about:blank')
      await page.goto(address)
      await settled(page)
    },
    async visit(path, options) {
      const visit = await stranger(options)
      await visit.page.context().addCookies([cookieOf(stage!)])
      await visit.page.goto(stage!.origin + path)
      return visit
    },
  }
}

/** The cookie that the address with the token would set; one test walks that way itself. */
function cookieOf({ url, origin }: Stage) {
  const { port, searchParams } = new URL(url)
  const value = searchParams.get('token')!
  return { name: `fonds-session-${port}`, value, url: origin, httpOnly: true, sameSite: 'Strict' as const }
}

export async function newVisit(browser: Browser, origin: string, options: BrowserContextOptions): Promise<Visit> {
  const complaints: string[] = []
  const context = await browser.newContext({
    viewport: desktop,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(patience)
  const leaves = (url: string) => !url.startsWith(`${origin}/`) && !/^(?:data|blob|about):/.test(url)
  context.on('request', (request) => {
    if (leaves(request.url())) complaints.push(`a request left the origin: ${request.url()}`)
  })
  await context.route(
    (url) => leaves(url.href),
    (route) => route.abort(),
  )
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`exception: ${error.error().message}`))
  context.on('dialog', async (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  const page = await context.newPage()
  page.on('websocket', (socket) => complaints.push(`web socket: ${socket.url()}`))
  page.on('crash', () => complaints.push('the page crashed'))
  context.on('page', (other) => complaints.push(`a window was opened: ${other.url()}`))
  const forgive = (pattern: RegExp) => {
    const left = complaints.filter((complaint) => !pattern.test(complaint))
    if (left.length === complaints.length) throw new Error(`nothing to forgive matches ${pattern}`)
    complaints.splice(0, complaints.length, ...left)
  }
  return { page, complaints, forgive }
}
