// Every page on a year of a public mailing list: 3,362 mails of some hundred people.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { listConversations, openConversation } from '../../src/flow/conversation.ts'
import { listPeople } from '../../src/flow/people.ts'
import { find } from '../../src/flow/search.ts'
import { describeAtDesk, eventually } from './browser.ts'
import { largeMbox } from './stage.ts'

const held = 3362
/** Far more lines than fit on a screen, far fewer than there are. */
const mostDrawn = 200
const drawn = (page: Page, list: string | RegExp) => page.getByRole('list', { name: list }).getByRole('listitem')
const grouped = new Intl.NumberFormat('en')

describeAtDesk('a large mailbox', 'A mailing list', [largeMbox], (desk) => {
  it('overview: all of it, and every mail accounted for', async () => {
    const { page } = await desk.visit('/')
    const sum = page.getByText(/expected = [\d,]+ stored/)
    await sum.waitFor()
    const [expected] = (await sum.innerText()).match(/[\d,]+(?= expected)/)!
    expect(expected).toBe(grouped.format(held))
    await page.getByRole('slider', { name: /Records over time/ }).waitFor()
  })

  it('search: hits while one types, only those in sight drawn', async () => {
    const { page } = await desk.visit('/search')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('/')
    const started = performance.now()
    await page.keyboard.type('regulator')
    const { total, rows } = find(desk.stage.fonds, { q: 'regulator' })
    const heading = page.getByRole('heading', { level: 1, name: `${grouped.format(total)} records` })
    await heading.waitFor()
    await page.locator('main mark').first().waitFor()
    console.info(`first key to ${total} hits: ${Math.round(performance.now() - started)} ms`)
    const hits = drawn(page, /^[\d,]+ records$/)
    expect(await hits.count()).toBeLessThan(mostDrawn)
    // Far down, the lines of another page of the answer are fetched and drawn.
    await page.evaluate('scrollTo(0, document.body.scrollHeight)')
    const last = page.locator(`main li[aria-posinset="${rows}"]`)
    await last.getByRole('link').waitFor()
  })

  it('conversations: a list of which only what is in sight is drawn', async () => {
    const { page } = await desk.visit('/conversations')
    const lines = listConversations(desk.stage.fonds)
    expect(lines.length).toBeGreaterThan(mostDrawn)
    await drawn(page, 'Conversations').first().waitFor()
    expect(await drawn(page, 'Conversations').count()).toBeLessThan(mostDrawn)
    await page.evaluate('scrollTo(0, document.body.scrollHeight)')
    await page.locator(`main li[aria-posinset="${lines.length}"]`).getByRole('link').waitFor()
    expect(await drawn(page, 'Conversations').count()).toBeLessThan(mostDrawn)
  })

  it('conversation: the longest thread opens and is walked by keys', async () => {
    const { fonds } = desk.stage
    const longest = listConversations(fonds).reduce((most, line) => (line.records > most.records ? line : most))
    const readable = openConversation(fonds, longest.id).items.map((item) => ('missing' in item ? null : item.id))
    const { page } = await desk.visit(`/c/${longest.id}`)
    await page.getByRole('article').first().waitFor()
    for (const id of readable.slice(1, 8)) {
      await page.keyboard.press('j')
      if (id !== null) await page.waitForURL(`**/c/${longest.id}#${id}`)
    }
    await page.keyboard.press('k')
    await page.waitForURL((url) => url.hash !== `#${readable[7]}`)
    // An address inside the thread leads straight to that message.
    const last = readable.findLast((id) => id !== null)!
    await page.goto('about:blank')
    await page.goto(`${desk.stage.origin}/c/${longest.id}#${last}`)
    const message = page.locator(`[id="${last}"]`)
    await message.waitFor()
    await eventually(async () => (await message.boundingBox())!.y < 900).toBe(true)
  })

  it('record: opens with its text, headers and bytes', async () => {
    const { page } = await desk.visit(`/r/${find(desk.stage.fonds, { q: 'regulator' }).hits[0]!.id}`)
    await page
      .getByRole('tabpanel')
      .getByText(/regulator/i)
      .first()
      .waitFor()
    await page.getByRole('tab', { name: /^Headers/ }).click()
    await page.getByText('Message-Id', { exact: false }).first().waitFor()
    await page.getByRole('tab', { name: 'Bytes' }).click()
    await page.getByRole('tabpanel').locator('pre').waitFor()
  })

  it('timeline: bars while there are too many, records once zoomed in', async () => {
    const { page } = await desk.visit('/timeline')
    const stretches = page.getByRole('list', { name: 'Stretches of time in view' })
    const records = page.getByRole('list', { name: 'Records in view, in order of time' })
    await stretches.getByRole('button').first().waitFor()
    expect(await records.count()).toBe(0)
    await page.locator('main svg rect').first().waitFor()
    for (let presses = 0; presses < 12 && (await records.count()) === 0; presses += 1) {
      const before = page.url()
      await page.keyboard.press('+')
      await page.waitForURL((url) => url.href !== before)
      await records.or(stretches).getByRole('button').first().waitFor()
    }
    await records.getByRole('button').first().waitFor()
    expect(await records.getByRole('listitem').count()).toBeLessThan(mostDrawn)
  })

  it('people: all of them, filtered as one types', async () => {
    const { page } = await desk.visit('/people')
    const { people } = listPeople(desk.stage.fonds)
    const boxes = page.getByRole('checkbox', { name: /^Choose / })
    await boxes.first().waitFor()
    expect(await boxes.count()).toBeLessThan(mostDrawn)
    expect(people.length).toBeGreaterThan(mostDrawn)
    const busiest = people[0]!
    const field = page.getByRole('searchbox', { name: 'Filter by name or address' })
    await field.fill(busiest.addresses[0]!.address)
    await eventually(() => boxes.count()).toBeLessThan(5)
    await page.getByRole('link', { name: busiest.name }).first().click()
    await page.getByRole('heading', { level: 1, name: busiest.name }).waitFor()
  })
})
