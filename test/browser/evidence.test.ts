// What signatures prove over time, the checks started from the workbench, the log of custody and the audit.
import { chmodSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { find } from '../../src/flow/search.ts'
import { payloadPath } from '../../src/store/bag.ts'
import { takeLock } from '../../src/store/lock.ts'
import { dropProgress, isAskedToStop, putProgress } from '../../src/store/progress.ts'
import { graveOn } from './axe.ts'
import { describeAtDesk, eventually, phone } from './browser.ts'
import { found } from './places.ts'
import { exampleCase } from './stage.ts'

/** The number that the words of a bar begin with, after its date. */
const countIn = (label: string) => Number(/: (\d+)/.exec(label)![1])

async function linksIn(page: Page, selector: string): Promise<Array<{ q: string; label: string }>> {
  const all = await page.locator(selector).all()
  return Promise.all(
    all.map(async (link) => ({
      q: new URL((await link.getAttribute('href'))!, page.url()).searchParams.get('q')!,
      label: (await link.getAttribute('aria-label')) ?? (await link.innerText()),
    })),
  )
}

describeAtDesk('evidence in the workbench', 'Tidewatch', [exampleCase], (desk) => {
  it('every bar and every number of the plot is a search that finds just as many', async () => {
    const { fonds } = desk.stage
    const { page } = await desk.visit('/')
    await page.getByRole('group', { name: /^E-mails over time/ }).waitFor()
    const bars = await linksIn(page, 'a[data-part]')
    expect(bars.length).toBeGreaterThan(8)
    for (const { q, label } of bars) {
      expect(q).toMatch(/^dkim:\w+.* date:\d{4}-\d\d$/)
      expect([q, find(fonds, { q }).total]).toEqual([q, countIn(label)])
    }
    await page.getByText('As a table').click()
    const cells = await linksIn(page, '.checks-table td a')
    for (const { q, label } of cells) expect([q, find(fonds, { q }).total]).toEqual([q, Number(label)])
    const sums = cells.filter(({ q }) => !q.includes('date:'))
    expect(sums.reduce((sum, { label }) => sum + Number(label), 0)).toBe(find(fonds, { q: 'kind:mail' }).total)
    expect(await graveOn(page, 'overview with the table')).toEqual([])
  })

  it('the plot is one stop for the Tab key, walked by arrows, opened by Enter', async () => {
    const { page } = await desk.visit('/')
    await page.locator('a[data-part="0"]').focus()
    expect(await page.locator('a[data-part][tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('ArrowRight')
    const focused = () => page.evaluate<string>('document.activeElement.getAttribute("aria-label")')
    expect(await focused()).toMatch(/^October 2024: \d+ with a signature that fits as it stands$/)
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toMatch(/^October 2024: \d+ without a signature$/)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('q') === 'dkim:none date:2024-10')
  })

  it('checks are started where some are missing, and their results appear without reload', async () => {
    const { fonds } = desk.stage
    fonds.db.exec(`delete from finding; delete from checked; delete from meta where key = 'checked'`)
    const mail = found(fonds, 'subject:"A strange private message"')[0]!
    const { page } = await desk.visit(`/r/${mail.id}`)
    await page.getByText('The signatures of this message were not checked yet.').waitFor()
    expect(await graveOn(page, 'record without checks')).toEqual([])
    await page.getByRole('navigation').getByRole('link', { name: 'Overview' }).click()
    await page.getByText('65 not checked yet').waitFor()
    await page.getByRole('button', { name: 'Check 65 e-mails' }).click()
    await page.getByText('59 with a signature that fits as it stands').waitFor()
    expect(await page.getByRole('button', { name: /^Check/ }).count()).toBe(0)
    await page.goBack()
    await page.getByText('The signature fits.').first().waitFor()
  })

  it('how far the checks are stands above every page, with a button that stops them', async () => {
    const { dir } = desk.stage.fonds
    const unlock = takeLock(dir)
    const counts = { done: 1200, size: 2700, records: 1200, problems: 0, perSecond: 400, secondsLeft: 4 }
    putProgress(dir, { work: 'checks', stage: 'checking', path: '', ...counts, error: null })
    try {
      const { page } = await desk.visit('/conversations')
      const line = page.getByRole('region', { name: 'Checks' })
      for (const words of [
        'Checking signatures 44%',
        '1,200 of 2,700 e-mails',
        '400 e-mails a second',
        '4 seconds left',
      ])
        await line.getByText(words).waitFor()
      await line.getByRole('button', { name: 'Stop' }).click()
      await line.getByRole('button', { name: 'Stopping …' }).waitFor()
      expect(isAskedToStop(dir)).toBe(true)
      putProgress(dir, { work: 'checks', stage: 'stopped', path: '', ...counts, error: null })
      unlock()
      await line.getByText('What is checked stays; the next run goes on from there.').waitFor()
    } finally {
      unlock()
      dropProgress(dir)
    }
  })
})

describeAtDesk('the log of custody', 'Tidewatch', [exampleCase], (desk) => {
  it('tells everything that was done, is filtered, and opens the hashes of a line', async () => {
    const { page } = await desk.visit('/ledger')
    await page.getByRole('link', { name: 'Log of custody' }).click()
    await page.getByText('All 34 lines follow from one another.').waitFor()
    const lines = page.getByRole('list', { name: 'Lines of the journal, the latest first' }).getByRole('listitem')
    expect(await lines.count()).toBe(34)
    await lines.first().getByText('The signatures of 65 e-mails were checked with 8 keys').waitFor()
    await page.getByRole('button', { name: /^keys 1$/ }).click()
    await eventually(() => lines.count()).toBe(1)
    await lines.first().getByText('8 keys taken in from the file dkim-keys.txt').waitFor()
    const hash = lines.first().getByRole('button', { name: /SHA-256 of this line/ })
    await hash.click()
    expect(await hash.getAttribute('aria-expanded')).toBe('true')
    expect(await lines.first().locator('dl').innerText()).toMatch(/SHA-256 of this line\s+[0-9a-f]{64}/)
    expect(await graveOn(page, 'custody, opened')).toEqual([])
  })

  it('is reached from a source and from a record, and then tells of those alone', async () => {
    const mail = found(desk.stage.fonds, 'source:relative.mbox')[0]!
    const { page } = await desk.visit(`/r/${mail.id}`)
    await page.getByRole('link', { name: 'In the log of custody' }).click()
    const lines = page.getByRole('list', { name: /^Lines of the journal/ }).getByRole('listitem')
    await lines.getByText('relative.mbox').first().waitFor()
    await lines.getByText('relative.mbox').first().click()
    await page.getByRole('link', { name: 'Its lines in the log of custody' }).click()
    await page.getByText('Lines about case/mailbox/relative.mbox').waitFor()
    await eventually(() => lines.count()).toBe(1)
    await page.getByRole('link', { name: 'The whole log' }).click()
    await eventually(() => lines.count()).toBe(34)
  })

  it('speaks French, on a telephone', async () => {
    const { page } = await desk.visit('/custody', { locale: 'fr-FR', viewport: phone })
    await page.getByRole('heading', { level: 1, name: 'Registre de conservation' }).waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/\b(?:custody|audit|checks|difference)\.[a-z]{3,}/)
    await desk.open(page, '/')
    await page.getByText('avec une signature qui concorde telle quelle').first().waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/\b(?:custody|audit|checks|difference)\.[a-z]{3,}/)
  })

  it('an audit says that nothing changed, and then exactly what did', async () => {
    const { page } = await desk.visit('/custody')
    await page.getByText('Nobody has checked yet.').waitFor()
    await page.getByRole('button', { name: 'Check everything now' }).click()
    await page.getByText('Nothing has changed since it was received.').waitFor()
    await page.getByText('All 139 records are the bytes that their SHA-256 names.').waitFor()
    await page.getByText('Everything was hashed anew: nothing had changed.').waitFor()
    const payload = payloadPath(desk.stage.fonds.dir, 'case/press/echo-des-bassins.txt')
    chmodSync(payload, 0o600)
    writeFileSync(payload, 'something else')
    await page.getByRole('button', { name: 'Check again' }).click()
    await page.getByText('2 differences from what was received.').waitFor()
    const audit = page.getByRole('region', { name: 'Is everything still as it was received?' })
    await audit.getByText('the bytes were changed').waitFor()
    await audit.getByText('the bytes of the record are not those that were read').waitFor()
    await page.getByText('Everything was hashed anew, and something had changed.').waitFor()
    expect(await graveOn(page, 'custody with differences')).toEqual([])
  })
})
