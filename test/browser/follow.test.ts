// The pages that follow a story: timeline, people, person, pair.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { listPeople, openPair } from '../../src/flow/people.ts'
import { journalPath } from '../../src/store/layout.ts'
import { type Desk, describeAtDesk, eventually } from './browser.ts'
import { expected, found, leakedWords, person } from './places.ts'
import { exampleCase } from './stage.ts'

const entries = (page: Page) => page.getByRole('list', { name: 'Records in view, in order of time' })
const panel = (page: Page) => page.getByRole('region', { name: 'Chosen record' })
const windowOf = (page: Page) => {
  const { searchParams } = new URL(page.url())
  return { from: Number(searchParams.get('from')), to: Number(searchParams.get('to')) }
}

describeAtDesk('following the example', 'Tidewatch', [exampleCase], (desk) => {
  describe('timeline', () => timeline(desk))
  describe('people', () => people(desk))
})

function timeline(desk: Desk) {
  it('shows three lanes', async () => {
    const { page } = await desk.visit('/timeline')
    await entries(page).getByRole('button').first().waitFor()
    const names = await page.locator('main svg text').allTextContents()
    for (const lane of ['private', 'public', 'press']) {
      expect(names.filter((name) => name.startsWith(lane))).toHaveLength(1)
    }
  })

  it('says that a post followed a private message after fifteen minutes', async () => {
    const message = found(desk.stage.fonds, leakedWords)[0]!
    const { page } = await desk.visit('/timeline')
    await entries(page).getByRole('button').first().waitFor()
    await page.goto(`${desk.stage.origin}/timeline?at=${message.id}`)
    const post = panel(page).getByRole('button', { name: `${expected.postAfterMinutes} min later` })
    await post.waitFor()
    expect(await post.innerText()).toContain(expected.fifteenMinutes.sharedWords.slice(0, 60))
    // Opened on a record, it shows the stretch in which the story takes place.
    await page.waitForURL(/from=\d+&to=\d+/)
    const { from, to } = windowOf(page)
    expect([from < message.date.at!, to > message.date.at! + 15 * 60_000]).toEqual([true, true])
    await post.click()
    await page.waitForURL((url) => url.searchParams.get('at') !== message.id)
    await panel(page).getByText('Ysaline Corbrand').first().waitFor()
  })

  it('is chosen from by list and by keys', async () => {
    const { page } = await desk.visit('/timeline')
    const first = entries(page).getByRole('button').first()
    await first.click()
    await panel(page).getByText('Ysaline Corbrand').first().waitFor()
    const before = new URL(page.url()).searchParams.get('at')
    await page.keyboard.press('j')
    await page.waitForURL((url) => ![before, null].includes(url.searchParams.get('at')))
    await page.keyboard.press('k')
    await page.waitForURL((url) => url.searchParams.get('at') === before)
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('at=')
  })

  it('zooms and moves by keys, and the address follows', async () => {
    const { page } = await desk.visit('/timeline')
    await entries(page).getByRole('button').first().waitFor()
    await page.keyboard.press('+')
    await page.waitForURL(/from=\d+&to=\d+/)
    const zoomed = windowOf(page)
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(() => windowOf(page).from > zoomed.from)
    const moved = windowOf(page)
    expect(moved.to - moved.from).toBe(zoomed.to - zoomed.from)
    await page.reload()
    await entries(page).getByRole('button').first().waitFor()
    expect(windowOf(page)).toEqual(moved)
    await page.keyboard.press('Home')
    await page.waitForURL((url) => !url.search.includes('from='))
  })

  it('is zoomed by the wheel', async () => {
    const { page } = await desk.visit('/timeline')
    await entries(page).getByRole('button').first().waitFor()
    const box = (await page.locator('main svg').first().boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + 60)
    await page.mouse.wheel(0, -400)
    await page.waitForURL(/from=\d+&to=\d+/)
  })
}

function people(desk: Desk) {
  const names = (page: Page, name: string) => page.getByRole('checkbox', { name: `Choose ${name}` })
  const acts = (): Array<{ act: string }> =>
    readFileSync(journalPath(desk.stage.fonds.dir), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))

  it('merges two persons by hand, undoes it, and writes both down', async () => {
    const { page } = await desk.visit('/people')
    const before = acts().length
    await page.getByRole('searchbox', { name: 'Filter by name or address' }).fill('ysaline')
    await eventually(() => names(page, 'Ysaline Corbrand').count()).toBe(2)
    await names(page, 'Ysaline Corbrand').nth(0).check()
    await names(page, 'Ysaline Corbrand').nth(1).check()
    await page.getByRole('button', { name: 'Merge into Ysaline Corbrand' }).click()
    await eventually(() => names(page, 'Ysaline Corbrand').count()).toBe(1)
    await page
      .getByRole('status')
      .getByText(/^Last decision Merged Ysaline Corbrand \(\S+\) into Ysaline Corbrand \(\S+\)\./)
      .waitFor()
    expect(listPeople(desk.stage.fonds).people.filter((line) => line.name === 'Ysaline Corbrand')).toHaveLength(1)
    await page.reload()
    await eventually(() => names(page, 'Ysaline Corbrand').count()).toBe(1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await eventually(() => names(page, 'Ysaline Corbrand').count()).toBe(2)
    expect(
      acts()
        .slice(before)
        .map(({ act }) => act),
    ).toEqual(['merge', 'undo'])
  })

  it('merges what was suggested, and splits it again', async () => {
    const { page } = await desk.visit('/people')
    await page.getByRole('button', { name: /^Merge Nell Corbrand .* into Nell Corbrand/ }).click()
    await eventually(() => names(page, 'Nell Corbrand').count()).toBe(1)
    await page.getByRole('button', { name: 'Show the addresses of Nell Corbrand' }).click()
    await page.getByRole('button', { name: /^Split nell@lequai.example off/ }).click()
    await eventually(() => names(page, 'Nell Corbrand').count()).toBe(2)
  })

  it('says of a person with whom they wrote, and leads to the pair', async () => {
    const { fonds } = desk.stage
    const [nell, tidewatch] = [person(fonds, 'x:1412200917'), person(fonds, 'x:1533390027')]
    const { page } = await desk.visit(`/p/${tidewatch}`)
    await page.getByRole('heading', { level: 1, name: 'The Tidewatch Papers' }).waitFor()
    await page
      .getByRole('link', { name: /Nell Corbrand/ })
      .first()
      .click()
    await page.waitForURL(`**/p/${tidewatch}/${nell}`)
    const pair = openPair(fonds, tidewatch, nell)
    expect([pair.aToB, pair.bToA]).toEqual([expected.messages, expected.replies])
    await page.getByText(`${expected.messages} messages`).waitFor()
    await page.getByText(`${expected.replies} messages`).waitFor()
    expect(await page.getByText(/\d+ answers?/).allInnerTexts()).toEqual([
      expect.stringMatching(`^${pair.answersByA} answer`),
      expect.stringMatching(`^${pair.answersByB} answer`),
    ])
    await page.getByRole('link', { name: 'The Tidewatch Papers, Nell Corbrand' }).click()
    await page.waitForURL('**/c/*')
  })
}
