// The pages on which one reads: conversation and record.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openConversation } from '../../src/flow/conversation.ts'
import { openRecord, readRaw } from '../../src/flow/record.ts'
import { type Desk, describeAtDesk, eventually } from './browser.ts'
import { exchange, expected, found, threadWithGap } from './places.ts'
import { exampleCase } from './stage.ts'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const title = (page: Page) => page.getByRole('heading', { level: 1 })
const saved = async (download: Download) => readFileSync(await download.path())

describeAtDesk('reading the example', 'Tidewatch', [exampleCase], (desk) => {
  describe('conversation', () => conversation(desk))
  describe('record', () => record(desk))
})

function conversation(desk: Desk) {
  it('folds what is quoted and unfolds it', async () => {
    const id = found(desk.stage.fonds, 'subject:"A strange private message"')[0]!.conversation
    const { page } = await desk.visit(`/c/${id}`)
    await title(page).getByText('A strange private message').waitFor()
    expect(await page.getByRole('article').count()).toBe(7)
    const fold = page.getByRole('button', { name: /quoted lines?$/, expanded: false }).first()
    await fold.waitFor()
    const quotes = page.locator('blockquote')
    const before = await quotes.count()
    await fold.click()
    await eventually(() => quotes.count()).toBeGreaterThan(before)
    await page.getByRole('button', { name: 'Open all quotes' }).click()
    await eventually(() => page.getByRole('button', { name: /quoted lines?$/, expanded: false }).count()).toBe(0)
  })

  it('walks the messages by j and k, keeps the place in the address, and opens one', async () => {
    const id = found(desk.stage.fonds, 'subject:"A strange private message"')[0]!.conversation!
    const items = openConversation(desk.stage.fonds, id).items.map((item) => ('missing' in item ? '' : item.id))
    const { page } = await desk.visit(`/c/${id}`)
    await page.getByRole('article').first().waitFor()
    await page.keyboard.press('j')
    await page.waitForURL(`**/c/${id}#${items[1]}`)
    await page.keyboard.press('j')
    await page.waitForURL(`**/c/${id}#${items[2]}`)
    await page.keyboard.press('k')
    await page.waitForURL(`**/c/${id}#${items[1]}`)
    await page.keyboard.press('o')
    await page.waitForURL(`**/r/${items[1]}`)
    await page.getByRole('tabpanel').waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL(`**/c/${id}#${items[1]}`)
  })

  it('shows a missing message as a gap', async () => {
    const { page } = await desk.visit(`/c/${threadWithGap(desk.stage.fonds)}`)
    await page.getByText('A message is missing here').waitFor()
    const key = expected.missingMessageIds[0].key.replace(/^mid:/, '')
    expect(await page.locator('main').innerText()).toContain(key)
  })

  it('shows a chat by day, and how long the answer took', async () => {
    const id = exchange(desk.stage.fonds)
    const { page } = await desk.visit(`/c/${id}`)
    await page.getByText(`answered after ${expected.answerAfterHours} h`).waitFor()
    const days = new Set(
      openConversation(desk.stage.fonds, id).items.flatMap((item) =>
        'missing' in item ? [] : [item.date.edtf!.slice(0, 10)],
      ),
    )
    const headings = await page.locator('main').getByRole('heading', { level: 2 }).allInnerTexts()
    expect(headings.filter((words) => /20\d\d$/.test(words))).toHaveLength(days.size)
    expect(headings[0]).toMatch(/4 September 2024/)
    const words = await page.locator('main').innerText()
    expect(words).toContain('Forty-one million for a quay that nobody may use')
  })

  it('shows every time with its zone, and the day of the zone that is chosen', async () => {
    const id = exchange(desk.stage.fonds)
    const { page } = await desk.visit(`/c/${id}`)
    const headings = () => page.locator('main').getByRole('heading', { level: 2 }).allInnerTexts()
    const first = page.locator('.bubble-when').first()
    expect(await first.innerText()).toBe('22:12 UTC')
    expect((await headings())[0]).toMatch(/4 September 2024/)
    await page.getByRole('combobox', { name: 'Zone of the times shown' }).selectOption('browser')
    await eventually(() => first.innerText()).toBe('00:12 +02:00')
    expect((await headings())[0]).toMatch(/5 September 2024/)
    await page.reload()
    await eventually(() => first.innerText()).toBe('00:12 +02:00')
    await page.goto(`${desk.stage.origin}/timeline`)
    await page.locator('.plot-zone').getByText('Europe/Paris').waitFor()
    await page.getByRole('combobox', { name: 'Zone of the times shown' }).selectOption('UTC')
    await page.locator('.plot-zone').getByText('UTC').waitFor()
  })
}

function record(desk: Desk) {
  it('says what can be proved, what not, and what each result means', async () => {
    const altered = found(desk.stage.fonds, 'dkim:fail')[0]!.id
    const { page } = await desk.visit(`/r/${altered}`)
    const panel = page.locator('#evidence')
    await panel.getByText('The signature does not fit.').waitFor()
    expect(await panel.innerText()).toContain('the body is not the one that was signed')
    expect(await panel.innerText()).toContain('nobody here has seen it in DNS')
    await panel.getByText('In detail').click()
    expect(await panel.innerText()).toContain('quai2024, rsa-sha256, 2,048 bits')
    await panel.getByRole('link', { name: 'What this proves, and what not' }).click()
    await title(page).getByText('What each result proves, and what not').waitFor()
    expect(await page.locator('main').innerText()).toContain('That somebody forged it.')
    await page.getByRole('link', { name: 'dkim:fail' }).click()
    await page.getByRole('link', { name: 'Wednesday, hour by hour' }).waitFor()
    expect(await page.locator('main').innerText()).toContain('Records with a signature that does not fit.')
  })

  const visitRecord = async (q: string, hash = '', options = {}) => {
    const hit = found(desk.stage.fonds, q)[0]!
    const visit = await desk.visit(`/r/${hit.id}${hash}`, options)
    await title(visit.page).waitFor()
    return { ...visit, hit }
  }

  it('shows HTML in a frame without any rights, and what it asked for in vain', async () => {
    const { page } = await visitRecord('from:mailbox-quota.example')
    await page.getByRole('tab', { name: 'HTML' }).click()
    await page.waitForURL(/#html$/)
    const frame = page.getByTitle('The message as HTML')
    expect(await frame.getAttribute('sandbox')).toBe('')
    await frame.contentFrame().locator('body').getByText(/\w/).first().waitFor()
    await page.getByText(/remote address(es were| was) asked for and not fetched/).click()
    expect(await page.getByRole('tabpanel').innerText()).toMatch(/https?:\/\//)
  })

  it('shows pictures that came with the mail', async () => {
    const { page } = await visitRecord(`id:${keyed(desk, expected.inlineImages[0])}`, '#html')
    const picture = page.getByTitle('The message as HTML').contentFrame().locator('img').first()
    await picture.waitFor()
    const width = picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)
    expect(await width).toBeGreaterThan(0)
  })

  it('shows the headers and finds one', async () => {
    const { page } = await visitRecord('from:mailbox-quota.example', '#headers')
    const panel = page.getByRole('tabpanel')
    await panel.getByText('Message-ID').first().waitFor()
    await panel.getByRole('searchbox', { name: 'Filter headers' }).fill('message-id')
    await eventually(() => panel.locator('dt').count()).toBe(1)
  })

  it('gives exactly the bytes of the file', async () => {
    const { page, hit } = await visitRecord('source:quarrey-to-tesk.eml', '#raw')
    const bytes = readFileSync(join(exampleCase, 'mailbox', 'quarrey-to-tesk.eml'))
    const shown = page.getByRole('tabpanel').locator('pre')
    await shown.waitFor()
    // innerText and textContent alike make no difference between line ends.
    const lines = (text: string) => text.replace(/\r\n/g, '\n')
    expect(lines((await shown.textContent())!)).toBe(lines(bytes.toString()))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download exactly these bytes' }).click(),
    ])
    expect((await saved(download)).equals(bytes)).toBe(true)
    expect(readRaw(desk.stage.fonds, hit.id).bytes.equals(bytes)).toBe(true)
    expect(await page.locator('main').innerText()).toContain(sha256(bytes))
  })

  it('gives a file as it was attached, with its SHA-256', async () => {
    const { page, hit } = await visitRecord('filename:flag-proof.png')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'flag-proof.png' }).first().click(),
    ])
    const bytes = await saved(download)
    expect(download.suggestedFilename()).toBe('flag-proof.png')
    expect(bytes.length).toBe(4466)
    const part = openRecord(desk.stage.fonds, hit.id).parts.find((one) => one.name === 'flag-proof.png')
    expect(part!.sha256).toBe(sha256(bytes))
    expect(await page.locator('main').innerText()).toContain(sha256(bytes))
  })

  it('lists other holdings, and says whether they are the same', async () => {
    const same = expected.identicalCopies[0]
    const { page } = await visitRecord(`id:${keyed(desk, same.key)}`)
    const holdings = page.locator('#holdings')
    await holdings.getByText('identical bytes').waitFor()
    const words = await page.locator('main').innerText()
    for (const path of same.paths) expect(words).toContain(path)
    const other = expected.differingCopies[0]
    const { page: second } = await visitRecord(`source:"${other.edited}"`)
    await second.locator('#holdings').getByText('different bytes').waitFor()
    expect(await second.locator('main').innerText()).not.toContain(other.cut.slice(0, 40))
    await second.locator('#holdings').getByRole('link', { name: 'open' }).click()
    await second.getByRole('tabpanel').getByText(other.cut.slice(0, 40)).waitFor()
  })

  it('shows where two copies part, not by colour alone', async () => {
    const other = expected.differingCopies[0]
    const { page } = await visitRecord(`source:"${other.edited}"`)
    await page.getByRole('link', { name: 'compare', exact: true }).click()
    await page.getByText(/^They differ in:/).waitFor()
    const added = page.locator('.copy-text ins')
    expect((await added.allInnerTexts()).join(' ')).toContain(other.cut.slice(0, 40))
    // Read aloud, a difference says whose it is; seen, it has a sign and a line.
    expect(await added.first().textContent()).toMatch(/^ only in the other: \+/)
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.copy-text ins')).textDecorationLine`)).toBe(
      'underline',
    )
    await page.reload()
    expect(await page.getByRole('tab', { name: /^Copies/ }).getAttribute('aria-selected')).toBe('true')
  })

  it('can be cited', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    const { page, hit } = await visitRecord('source:quarrey-to-tesk.eml', '', { permissions })
    await page.getByRole('button', { name: 'Copy the address' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const address = `${desk.stage.origin}/r/${hit.id}`
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(address)
    const citation = await page.locator('.citation').innerText()
    expect(citation).toContain(`Tidewatch, record ${hit.id}. `)
    expect(citation).toContain(
      `quarrey-to-tesk.eml, bytes 0–${hit.locator.length - 1}. SHA-256 ${hit.sha256.slice(0, 16)}…`,
    )
    // This computer's own address means nothing to anybody else.
    expect(citation).not.toMatch(/127\.0\.0\.1|http/)
  })

  it('does not take a holding without words for a conflict', async () => {
    const { page } = await visitRecord('kind:chat "Forty-one million for a quay"')
    const holdings = page.locator('#holdings')
    await holdings.getByText('who and when only').first().waitFor()
    expect(await holdings.innerText()).not.toContain('△')
  })

  it('says what followed in public, and after how long', async () => {
    const { page } = await visitRecord('kind:chat "Forty-one million for a quay"')
    const link = page.getByRole('link', { name: new RegExp(`${expected.postAfterMinutes} min later`) })
    await link.click()
    await title(page).getByText('Ysaline Corbrand').waitFor()
  })

  it('leads to its conversation, at the message', async () => {
    const { page, hit } = await visitRecord('subject:"A strange private message"')
    await page.keyboard.press('u')
    await page.waitForURL(`**/c/${hit.conversation}#${hit.id}`)
  })
}

/** The record with this key, such as `mid:…`. */
function keyed(desk: Desk, key: string): string {
  const find = desk.stage.fonds.db.prepare('select id from record where key = ? order by no').pluck()
  return find.get(key) as string
}
