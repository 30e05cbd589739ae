// The search page: hits, the record beside them, facets, the result over time, saved searches, exports, lists of terms.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { find } from '../../src/flow/search.ts'
import { describeAtDesk, eventually, phone } from './browser.ts'
import { expected } from './places.ts'
import { exampleCase } from './stage.ts'

const results = (page: Page) => page.getByRole('list', { name: /^[\d,]+ records?$/ })
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search all records' })
const queryOf = (page: Page) => new URL(page.url()).searchParams.get('q')
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent')

/** Waits until the address holds this query. */
const query = (page: Page, q: string | RegExp) =>
  page.waitForURL((url) => {
    const given = url.searchParams.get('q') ?? ''
    return typeof q === 'string' ? given === q : q.test(given)
  })

describeAtDesk('searching the example', 'Tidewatch', [exampleCase], (desk) => {
  it('counts the kinds as the example does', async () => {
    const { page } = await desk.visit('/search')
    const { totals } = expected
    const chats = totals.directMessages + totals.directMessagesHeaderOnly
    const group = totals.groupMessages + totals.groupJoins + totals.groupLeaves
    await page.getByRole('checkbox', { name: `e-mail ${totals.mailDistinctBytes}` }).waitFor()
    await page.getByRole('checkbox', { name: `private message ${chats + group}` }).waitFor()
    await page.getByRole('checkbox', { name: `public post ${totals.posts}` }).waitFor()
  })

  it('searches as one types and keeps the query in the address', async () => {
    const { page } = await desk.visit('/search')
    await results(page).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('annex')
    await query(page, 'annex')
    await heading(page)
      .getByText(`${find(desk.stage.fonds, { q: 'annex' }).total} records`)
      .waitFor()
    expect(await results(page).locator('mark').first().innerText()).toMatch(/annex/i)
    await page.reload()
    expect(await field(page).inputValue()).toBe('annex')
  })

  it('narrows by a facet, and the way back widens again', async () => {
    const { page } = await desk.visit('/search?q=annex')
    const before = `${find(desk.stage.fonds, { q: 'annex' }).total} records`
    await heading(page).getByText(before).waitFor()
    const chat = page.getByRole('checkbox', { name: /private message \d+$/ })
    const count = (await chat.locator('xpath=..').innerText()).match(/\d+\s*$/)![0].trim()
    await chat.click()
    await query(page, 'annex kind:chat')
    await heading(page)
      .getByText(new RegExp(`^${count} records?$`))
      .waitFor()
    expect([await field(page).inputValue(), await chat.isChecked()]).toEqual(['annex kind:chat', true])
    await page.goBack()
    await query(page, 'annex')
    await heading(page).getByText(before).waitFor()
    expect([await field(page).inputValue(), await chat.isChecked()]).toEqual(['annex', false])
  })

  it('is walked by keys: j, k, Enter to the record beside the list, its places, Esc and back to the line', async () => {
    const { page } = await desk.visit('/search?q=annex')
    const lines = results(page).getByRole('link')
    await lines.nth(2).waitFor()
    const words = await lines.allInnerTexts()
    const ids = find(desk.stage.fonds, { q: 'annex' }).hits.map(({ id }) => id)
    const pane = page.getByRole('region', { name: 'The open record' })
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.type')).toBe('search')
    await page.keyboard.press('Escape')
    await eventually(() => focused(page)).toBe(words[0])
    await page.keyboard.press('j')
    await eventually(() => focused(page)).toBe(words[1])
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/search?q=annex&at=${ids[1]}`)
    await pane.getByRole('tabpanel').waitFor()
    await eventually(() => page.evaluate('document.activeElement.id')).toBe('search-pane')
    // The list goes on under the keys, and the record follows it.
    await page.keyboard.press('j')
    await page.waitForURL(`**/search?q=annex&at=${ids[2]}`)
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    await page.waitForURL(`**/search?q=annex&at=${ids[0]}`)
    const places = pane.locator('mark')
    await pane.getByText('2 places').waitFor()
    await page.keyboard.press('n')
    await pane.getByText('1 of 2').waitFor()
    await page.keyboard.press(']')
    await pane.getByText('2 of 2').waitFor()
    await eventually(() => places.nth(1).getAttribute('data-current')).toBe('')
    await page.keyboard.press('p')
    await pane.getByText('1 of 2').waitFor()
    await page.keyboard.press('Escape')
    await query(page, 'annex')
    await eventually(() => pane.count()).toBe(0)
    await eventually(() => focused(page)).toBe(words[0])
    await page.goBack()
    await pane.getByRole('tabpanel').waitFor()
    await page.keyboard.press('o')
    await page.waitForURL(`**/r/${ids[0]}?q=annex`)
    await page.getByText('2 places').waitFor()
  })

  it('opens a record as its page on a phone, with its places, and from there its conversation', async () => {
    const { page } = await desk.visit('/search?q=annex+kind:mail', { viewport: phone, hasTouch: true, isMobile: true })
    const hit = find(desk.stage.fonds, { q: 'annex kind:mail' }).hits.at(-1)!
    await results(page).getByRole('link').last().click()
    await page.waitForURL(`**/r/${hit.id}?q=annex**`)
    await page.getByRole('button', { name: /Next place/ }).click()
    await page.getByText(/^1 of \d+$/).waitFor()
    await page.goto(`${desk.stage.origin}/c/${hit.conversation}?q=annex`)
    await page.getByText(/^\d+ places$/).waitFor()
    const count = Number((await page.getByText(/^\d+ places$/).innerText()).split(' ')[0])
    expect(count).toBe(await page.locator('.rows mark').count())
    await page.keyboard.press('p')
    await page.getByText(`${count} of ${count}`).waitFor()
    await eventually(() => page.locator('.rows mark').last().getAttribute('data-current')).toBe('')
  })

  it('narrows by several values of a facet, by one alone, by chips and by time', async () => {
    const { page } = await desk.visit('/search?q=annex')
    const { fonds } = desk.stage
    const total = (q: string) => find(fonds, { q }).total
    const posts = total('annex kind:post')
    await page.getByRole('checkbox', { name: /e-mail \d+$/ }).click()
    await query(page, 'annex kind:mail')
    // What is not chosen still tells what it stands for.
    await page.getByRole('checkbox', { name: `public post ${posts}` }).click()
    await query(page, 'annex (kind:mail OR kind:post)')
    await heading(page)
      .getByText(`${total('annex kind:mail') + posts} records`)
      .waitFor()
    await page.getByRole('button', { name: 'only public post' }).click()
    await query(page, 'annex kind:post')
    await page.getByRole('button', { name: 'Remove the filter Kind: public post' }).click()
    await query(page, 'annex')
    const slider = page.getByRole('slider', { name: /The result over time/ })
    await slider.press('Home')
    const said = (await slider.getAttribute('aria-valuetext'))!
    await slider.press('Enter')
    await query(page, /^annex date:[\d-]+(\.\.[\d-]+)?$/)
    const narrowed = total(queryOf(page)!)
    expect(narrowed).toBeGreaterThan(0)
    const counted = [...said.split(': ')[1]!.matchAll(/\d+/g)].map(Number)
    expect(counted.reduce((sum, count) => sum + count)).toBe(narrowed)
    await heading(page)
      .getByText(new RegExp(`^${narrowed} records?$`))
      .waitFor()
    await page.getByRole('button', { name: /^Remove the filter date:/ }).click()
    await query(page, 'annex')
  })

  it('shows where a query cannot be read, and mends it', async () => {
    const { page } = await desk.visit('/search?q=annex+frm:nell')
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.locator('.query-error-at').innerText()).toBe('frm:nell')
    await alert.getByRole('button', { name: 'annex from:nell' }).click()
    await query(page, 'annex from:nell')
    await eventually(() => alert.count()).toBe(0)
    await field(page).fill('anex')
    await page.getByRole('button', { name: 'annex', exact: true }).click()
    await query(page, 'annex')
  })

  it('keeps a search under a name, and takes it back', async () => {
    const { page } = await desk.visit('/search?q=annex&sort=date-asc')
    await page.locator('summary', { hasText: /^Save$/ }).click()
    await page.getByLabel('Name of this search').fill('The annex')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Rename The annex' }).click()
    await page.getByRole('textbox', { name: 'Rename The annex' }).fill('Seventh annex')
    await page.keyboard.press('Enter')
    await page.getByText('Renamed the search “The annex” to “Seventh annex”.').waitFor()
    await page.getByRole('button', { name: 'Delete Seventh annex' }).click()
    await page.getByText('Removed the search “Seventh annex”.').waitFor()
    expect(await page.getByRole('link', { name: 'Seventh annex', exact: true }).count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await field(page).fill('nothing')
    await query(page, 'nothing')
    await page.getByRole('link', { name: 'Seventh annex', exact: true }).click()
    await query(page, 'annex')
    expect(page.url()).toContain('sort=date-asc')
  })

  it('exports what was found', async () => {
    const { page } = await desk.visit('/search?q=annex')
    await page.getByText('Export', { exact: true }).click()
    await page.getByText('Raw material leaves the fonds').waitFor()
    const { total } = find(desk.stage.fonds, { q: 'annex' })
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'JSON Lines' }).click()
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\n')
    expect(lines.length).toBe(total)
  })

  it('looks up a list of terms, pasted or as a file', async () => {
    const { page } = await desk.visit('/batch')
    await page.getByLabel('Terms', { exact: true }).fill('term,why\nannex,a\nzzzz,b\n(open,c\n')
    await page.getByRole('button', { name: 'Look up' }).click()
    await page.getByText('3 terms, 1 found, 1 without a record · 1 cannot be read').waitFor()
    const { total } = find(desk.stage.fonds, { q: 'annex' })
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'annex', exact: true }) })
    expect(await row.getByRole('cell').first().innerText()).toBe(String(total))
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: /Download the report/ }).click()
    const report = readFileSync(await (await download).path(), 'utf8')
    expect(report).toMatch(new RegExp(`^annex,a,.*\\b${total}\\b`, 'm'))
    const buffer = Buffer.from('quay\nannex\n')
    await page.locator('input[type=file]').setInputFiles({ name: 'terms.csv', mimeType: 'text/csv', buffer })
    await page.getByText('2 terms, 2 found').waitFor()
    await page.getByRole('link', { name: 'quay' }).click()
    await query(page, 'quay')
  })

  it('says what to do where nothing was found', async () => {
    const { page } = await desk.visit('/search?q=nowhere+annex')
    await page.getByRole('heading', { name: 'No record matches' }).waitFor()
    await page.getByRole('button', { name: 'nowhere OR annex' }).click()
    await query(page, 'nowhere OR annex')
    await results(page).getByRole('link').first().waitFor()
  })

  it('sorts', async () => {
    const { page } = await desk.visit('/search?q=annex')
    await results(page).getByRole('link').first().waitFor()
    await page.getByRole('combobox', { name: 'Sort' }).selectOption('date-asc')
    await page.waitForURL(/sort=date-asc/)
    const first = find(desk.stage.fonds, { q: 'annex', sort: 'date-asc' }).hits[0]!
    await eventually(() => results(page).getByRole('link').first().getAttribute('href')).toContain(first.id)
    expect(queryOf(page)).toBe('annex')
  })
})
