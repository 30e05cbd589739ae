// The pages that lead to records: overview, search, conversations, ledger.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openOverview } from '../../src/flow/overview.ts'
import { type Desk, describeAtDesk, eventually } from './browser.ts'
import { expected } from './places.ts'
import { exampleCase } from './stage.ts'

const results = (page: Page) => page.getByRole('list', { name: /^[\d,]+ records?$/ })

const choice = (page: Page, name: RegExp) =>
  page.locator('main').getByRole('button', { name }).or(page.locator('main').getByRole('link', { name }))

/** Waits until the address holds this query. */
const query = (page: Page, q: string | RegExp) =>
  page.waitForURL((url) => {
    const given = url.searchParams.get('q') ?? ''
    return typeof q === 'string' ? given === q : q.test(given)
  })

describeAtDesk('finding in the example', 'Tidewatch', [exampleCase], (desk) => {
  describe('overview', () => overview(desk))
  describe('lists', () => lists(desk))
})

function overview(desk: Desk) {
  it('tells how much came in, and that it adds up', async () => {
    const { page } = await desk.visit('/')
    const { ledger, records } = openOverview(desk.stage.fonds)
    await page.getByText(`${records} records · `).waitFor()
    const sum = page.getByText(/expected = \d+ stored \+ \d+ duplicate \+ \d+ quarantined \+ \d+ refused/)
    const text = await sum.innerText()
    const [all, ...parts] = [...text.matchAll(/\d+/g)].map(Number)
    expect(parts.slice(0, 4).reduce((total, part) => total + part, 0)).toBe(all)
    expect([all, ledger.refused]).toEqual([ledger.expected, expected.totals.refused])
    expect(text).toContain('Every one is accounted for')
  })

  it('leads from a stretch of time chosen by keys to its records', async () => {
    const { page } = await desk.visit('/')
    const slider = page.getByRole('slider', { name: /Records over time/ })
    await slider.focus()
    await slider.press('Home')
    await slider.press('ArrowRight')
    await slider.press('Shift+ArrowRight')
    const chosen = await page.getByText(/ · \d+ records?$/).innerText()
    const count = chosen.match(/(\d+ records?)$/)![1]!
    await slider.press('Enter')
    await query(page, /^date:[\d-]+\.\.[\d-]+$/)
    await page.getByRole('heading', { name: count, exact: true }).waitFor()
  })

  it('leads from a stretch of time chosen by hand to its records and to the timeline', async () => {
    const { page } = await desk.visit('/')
    const slider = page.getByRole('slider', { name: /Records over time/ })
    const box = (await slider.boundingBox())!
    await page.mouse.move(box.x + box.width * 0.05, box.y + 50)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.3, box.y + 50, { steps: 5 })
    await page.mouse.up()
    const timeline = page.getByRole('link', { name: 'Open in the timeline' })
    expect(await timeline.getAttribute('href')).toMatch(/^\/timeline\?from=\d+&to=\d+$/)
    await page.getByRole('link', { name: 'Search these dates' }).click()
    await query(page, /^date:/)
    await results(page).getByRole('listitem').first().waitFor()
  })

  it('leads from everything that needs attention to just those', async () => {
    const { page } = await desk.visit('/')
    const region = page.getByRole('region', { name: 'What needs attention' })
    await region.getByRole('link').first().waitFor()
    const more = region.getByRole('button')
    if ((await more.count()) > 0) await more.click()
    const items = openOverview(desk.stage.fonds).attention
    expect(items.map((item) => item.code)).toEqual(
      expect.arrayContaining(['missing-message', 'refused', 'copies-differ', 'date-impossible']),
    )
    expect(await region.getByRole('list').getByRole('link').count()).toBe(items.length)
    for (const [index, item] of items.entries()) {
      const link = page.getByRole('region', { name: 'What needs attention' }).getByRole('link').nth(index)
      if ((await link.count()) === 0) await page.getByRole('button', { name: /more kind/ }).click()
      await link.click()
      expect(page.url()).toBe(new URL(item.href, desk.stage.origin).href)
      await page.locator('main [data-row], main tbody tr').first().waitFor()
      await page.goBack()
      await region.getByRole('link').first().waitFor()
    }
  })
}

function lists(desk: Desk) {
  it('filters and sorts the conversations', async () => {
    const { page } = await desk.visit('/conversations')
    const rows = page.getByRole('list', { name: 'Conversations' }).getByRole('listitem')
    await rows.first().waitFor()
    await page.getByRole('searchbox', { name: 'Filter by title or person' }).fill('strange')
    await page.waitForURL(/filter=strange/)
    await eventually(() => rows.count()).toBe(1)
    await rows.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: 'A strange private message' }).waitFor()
    await page.goBack()
    await eventually(() => rows.count()).toBe(1)
    await page.goto(`${desk.stage.origin}/conversations?missing=1`)
    await eventually(() => rows.count()).toBe(expected.missingMessageIds.length)
    await page.goto(`${desk.stage.origin}/conversations`)
    await page.getByRole('button', { name: /^Records/ }).click()
    await page.waitForURL(/sort=records/)
    await eventually(() => rows.first().innerText()).toMatch(/\b18\b/)
  })

  it('lists what was refused, with the reason', async () => {
    const { page } = await desk.visit('/ledger')
    const rows = page.getByRole('list', { name: 'Ledger' }).getByRole('listitem')
    await rows.first().waitFor()
    await choice(page, /^Refused/).click()
    await eventually(() => rows.count()).toBe(1)
    await rows.getByRole('link', { name: /agenda\.qzc$/ }).click()
    const row = page.getByRole('row').filter({ hasText: 'refused' })
    expect(await row.innerText()).toMatch(/unknown-format/)
    expect((await row.getByRole('cell').nth(1).innerText()).length).toBeGreaterThan(25)
  })

  it('opens the rows of a source, of one outcome, and their records', async () => {
    const { page } = await desk.visit('/ledger')
    await page.getByRole('searchbox', { name: 'Filter sources' }).fill('relative')
    await page.getByRole('link', { name: /relative\.mbox$/ }).click()
    const rows = page.locator('tbody').getByRole('row')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(51)
    await choice(page, /^Duplicate/).click()
    await page.waitForURL(/outcome=duplicate/)
    await eventually(() => rows.count()).toBe(4)
    await rows.first().getByRole('link').click()
    await page.waitForURL('**/r/*')
    await page.getByRole('heading', { name: 'Other holdings' }).waitFor()
  })
}
