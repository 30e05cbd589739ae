// Hostile mails, page and posts (test/corpus/hostile): nothing of theirs runs, nothing is fetched, nothing leads away.
// Every visit fails by itself on an error in the console, a dialog, a new window or a request that leaves the origin.
import { readFileSync } from 'node:fs'
import type { Frame, Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { openRecord } from '../../src/flow/record.ts'
import { find } from '../../src/flow/search.ts'
import type { RecordPage } from '../../src/view/model.ts'
import { type Desk, describeAtDesk, patience } from './browser.ts'
import { openCanary } from './canary.ts'

const canary = await openCanary()
afterAll(async () => {
  // First the evidence, then the end: a late connection still counts.
  expect(canary.heard).toEqual([])
  await canary.close()
})

/** What is known of a document after it had its chance. */
interface Findings {
  pwned: string
  scripts: number
  handlers: string[]
  active: string[]
  cookie: string
  clobbered: boolean
}

// Evaluated in every document. The workbench has one script of its own; the HTML of a mail has none.
const look = `(() => {
  const all = [...document.querySelectorAll('*')]
  let cookie = ''
  try { cookie = document.cookie } catch { cookie = '' }
  return {
    pwned: typeof window.pwned,
    scripts: all.filter((one) => one.localName === 'script').length,
    handlers: all.flatMap((one) => one.getAttributeNames().filter((name) => /^on|^(?:href|src|action)$/.test(name) && (name.startsWith('on') || /^\\s*(?:javascript|vbscript|data:text)/i.test(one.getAttribute(name))))),
    active: all.map((one) => one.localName).filter((name) => /^(?:base|form|iframe|frame|object|embed|applet|link|template|math|svg|video|audio|input|button|select|dialog|a|area)$/.test(name)),
    cookie,
    clobbered: typeof document.getElementById !== 'function' || !(document.body instanceof HTMLBodyElement),
  }
})()`

const quiet = { pwned: 'undefined', handlers: [], cookie: '', clobbered: false }

async function expectQuiet(page: Page, address: string): Promise<void> {
  for (const frame of page.frames()) {
    const { scripts, active, ...rest } = await frame.evaluate<Findings>(look)
    expect({ at: frame.url(), ...rest }).toEqual({ at: frame.url(), ...quiet })
    const ours = frame === page.mainFrame() && !/\/html$/.test(frame.url())
    if (!ours) expect({ at: frame.url(), scripts, active }).toEqual({ at: frame.url(), scripts: 0, active: [] })
    else expect(await foreignScripts(frame)).toEqual([])
  }
  expect(page.url()).toBe(address)
  expect(await page.title()).not.toBe('pwned')
}

/** Scripts of the workbench's page that the server's own files do not name. */
async function foreignScripts(frame: Frame): Promise<string[]> {
  const sources = await frame.evaluate<string[]>('[...document.scripts].map((one) => one.src || one.outerHTML)')
  const origin = new URL(frame.url()).origin
  return sources.filter((source) => !source.startsWith(`${origin}/`))
}

describeAtDesk('hostile material', 'The pier', [canary.folder], (desk) => {
  it('was taken in as a whole', () => {
    const subjects = everyRecord(desk).map(({ record }) => record.kind)
    expect(subjects.filter((kind) => kind === 'mail')).toHaveLength(8)
    expect(new Set(subjects)).toEqual(new Set(['mail', 'chat', 'post', 'article']))
  })

  it('stays quiet on every record, in every way to read it', { timeout: 6 * patience }, async () => {
    const { page } = await desk.visit('/')
    for (const { record, htmlHref, headers } of everyRecord(desk)) {
      const address = `${desk.stage.origin}/r/${record.id}`
      await page.goto(address)
      await page.getByRole('tabpanel').waitFor()
      await expectQuiet(page, address)
      for (const view of ['html', 'headers', 'raw'] as const) {
        if ((view === 'html' && !htmlHref) || (view === 'headers' && headers.length === 0)) continue
        await page.locator(`#tab-${view}`).click()
        await shown(page, view)
        await expectQuiet(page, `${address}#${view}`)
      }
    }
    expect(canary.heard).toEqual([])
  })

  it('stays quiet when its HTML is opened on its own', async () => {
    const { page } = await desk.visit('/')
    for (const { htmlHref } of everyRecord(desk)) {
      if (!htmlHref) continue
      const reply = await page.goto(desk.stage.origin + htmlHref)
      expect(reply!.headers()['content-security-policy']).toMatch(/^sandbox;.*default-src 'none'/)
      await expectQuiet(page, desk.stage.origin + htmlHref)
    }
  })

  it('still lets the words be read', async () => {
    const words: Record<string, string[]> = {
      'Please look at this offer': ['Offer of the week', 'words of the offer', 'plain link'],
      'Newsletter with everything remote': ['Dear reader, the pier is open.', 'cell', '[image: tracker]'],
      'Your session has ended': ['Sign in to go on reading.', 'Continue'],
      'Drawings inline and attached': ['Three drawings.'],
      'What one parser reads another does not': ['Words before.', 'Words after.'],
      'Only styles': ['binding', 'brace', 'huge'],
    }
    const { page } = await desk.visit('/')
    for (const { record } of everyRecord(desk)) {
      const wanted = words[record.subject ?? '']
      if (!wanted) continue
      await page.goto(`${desk.stage.origin}/r/${record.id}#html`)
      const body = page.getByTitle('The message as HTML').contentFrame().locator('body')
      for (const word of wanted) await body.getByText(word).first().waitFor()
    }
  })

  it('stays quiet in lists: conversations, search, timeline, people, ledger', { timeout: 4 * patience }, async () => {
    const { page, forgive } = await desk.visit('/')
    const records = everyRecord(desk)
    const dated = records.filter(({ record }) => record.date.at !== null)
    const threads = new Set(records.flatMap(({ record }) => record.conversation ?? []))
    // One page of a kind, for each record whose names are hostile.
    const named = records.filter(({ record, addresses }) => /[<"]/.test(JSON.stringify([record.from, addresses])))
    const persons = new Set(named.flatMap(({ addresses }) => addresses.map((address) => address.person)))
    const paths = [
      ...['/', '/search', '/search?q=pwned+OR+script+OR+offer', '/conversations', '/timeline', '/people', '/ledger'],
      ...['/search?q=<img+src=x+onerror=top.pwned=1>', '/nowhere/<script>top.pwned=1</script>', '/r/"><svg onload=1>'],
      ...[...threads].map((id) => `/c/${id}`),
      // With a window: without one the page seeks it, and its address changes while it is looked at.
      ...dated
        .map(({ record: { id, date } }) => `/timeline?at=${id}&from=${date.at! - 3_600_000}&to=${date.at! + 3_600_000}`)
        .slice(0, 6),
      ...[...persons].map((id) => `/p/${id}`).slice(0, 8),
      `/ledger?source=${encodeURIComponent(records[0]!.record.source)}`,
    ]
    for (const path of paths) {
      await page.goto(desk.stage.origin + path)
      await page.locator('main').getByRole('heading').first().waitFor()
      const folded = page.getByRole('button', { expanded: false })
      if (path.startsWith('/c/')) for (const button of await folded.all()) await button.click()
      await expectQuiet(page, page.url())
      expect(page.url().startsWith(`${desk.stage.origin}/`)).toBe(true)
    }
    // The address that is no record's.
    forgive(/status of 400 .*\/api\/records\/%22/)
    expect(canary.heard).toEqual([])
  })

  it('offers links of the mail as words, not as links', async () => {
    const record = everyRecord(desk).find((one) => one.record.subject === 'Please look at this offer')!
    const { page } = await desk.visit(`/r/${record.record.id}#html`)
    const frame = page.getByTitle('The message as HTML').contentFrame()
    await frame.getByText('plain link').click()
    await frame.getByText('hover here').hover()
    await frame.getByText(`${canary.url}/plain`).first().waitFor()
    expect(page.context().pages()).toHaveLength(1)
    await expectQuiet(page, page.url())
    expect(
      await page
        .locator('main')
        .getByText(/remote address(es were| was) asked for/)
        .count(),
    ).toBe(1)
  })

  it('gives files to save and never to show, under names without tricks', async () => {
    const { record, parts } = everyRecord(desk).find((one) => one.record.subject === 'Files with names')!
    const { page } = await desk.visit(`/r/${record.id}`)
    const links = page.getByRole('complementary').getByRole('link').and(page.locator('a[download]'))
    await links.first().waitFor()
    const files = parts.filter((part) => part.attachment)
    expect(await links.count()).toBe(files.length)
    const names: string[] = []
    for (const link of await links.all()) {
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
      names.push(download.suggestedFilename())
      expect(readFileSync(await download.path()).length).toBeGreaterThan(0)
      const reply = await page.request.get(new URL((await link.getAttribute('href'))!, desk.stage.origin).href)
      const headers = reply.headers()
      expect(headers['content-disposition']).toMatch(/^attachment; /)
      expect(headers['content-type']).toMatch(/^(?:application\/octet-stream|text\/plain)/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['set-cookie']).toBeUndefined()
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    for (const name of names) expect(name).not.toMatch(/[\\/<>"\u0000-\u001f\u202a-\u202e\u2066-\u2069]|\.\./)
    expect(names).toEqual(expect.arrayContaining(['report.html', 'picture.svg', 'authorized_keys', 'hosts']))
    await expectQuiet(page, `${desk.stage.origin}/r/${record.id}`)
    // Typed into the address bar, the file is saved as well, and the page stays.
    const typed = page.goto(`${desk.stage.origin}/api/records/${record.id}/parts/${files[0]!.ordinal}`)
    await Promise.all([
      page.waitForEvent('download'),
      expect(typed).rejects.toThrow(/Download is starting|ERR_ABORTED/),
    ])
    await expectQuiet(page, `${desk.stage.origin}/r/${record.id}`)
  })
})

function shown(page: Page, view: 'html' | 'headers' | 'raw'): Promise<void> {
  if (view === 'html') return page.frameLocator('iframe').locator('body').waitFor({ state: 'attached' })
  const inside = page.getByRole('tabpanel').locator(view === 'raw' ? 'pre' : 'dt')
  return inside.first().waitFor()
}

function everyRecord({ stage: { fonds } }: Desk): RecordPage[] {
  return find(fonds, { q: '', limit: 200 }).hits.map((hit) => openRecord(fonds, hit.id))
}
