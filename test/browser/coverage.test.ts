// What the press says: the page of conflicts, the reader of an article, and what other pages show of it. Two invented
// articles contradict each other on messages of the example.
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openArticlePage, openCoverage } from '../../src/flow/coverage/pages.ts'
import type { QuoteView } from '../../src/view/model.ts'
import { graveOn } from './axe.ts'
import { type Desk, describeAtDesk, desktop, eventually, phone } from './browser.ts'
import { found, leakedWords } from './places.ts'
import { exampleCase } from './stage.ts'

const articles = fileURLToPath(new URL('articles', import.meta.url))
const archive = `${exampleCase}/x-archive`
const posts = `${exampleCase}/public-posts`
const mailbox = `${exampleCase}/mailbox`

const quotedWords = 'There are seven. We have the seventh'
const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
const notes = (page: Page) => page.locator('[data-mark]')
const chosen = (page: Page) => page.locator('[data-mark][data-chosen]')
const at = (page: Page) => new URL(page.url()).searchParams.get('at')

describeAtDesk('coverage of two articles', 'Quay', [archive, posts, articles], (desk) => {
  describe('the page', () => overview(desk))
  describe('the reader', () => reader(desk))
  describe('other pages', () => elsewhere(desk))
})

describeAtDesk('coverage without articles', 'Quay', [mailbox], (desk) => {
  it('says what to add', async () => {
    const { page } = await desk.visit('/coverage')
    await page.getByRole('heading', { name: 'No article is held' }).waitFor()
    await page.getByText('NAME.meta.json').waitFor()
  })
})

function overview(desk: Desk) {
  it('sets the sentences of a conflict side by side, with what the record says', async () => {
    const { page } = await desk.visit('/coverage')
    const dispute = page.getByRole('article').filter({ hasText: 'How long the exchange ran' })
    const [left, right] = [dispute.getByText('took place between'), dispute.getByText('continued until at least')]
    const boxes = [(await left.boundingBox())!, (await right.boundingBox())!]
    expect(Math.abs(boxes[0]!.x - boxes[1]!.x)).toBeGreaterThan(300)
    await dispute.getByText('5 Sept 2024 – 17 Oct 2024').waitFor()
    await dispute.getByText('at least until July 2025').first().waitFor()
    await dispute.getByText('The record bears out Dockside Gazette').waitFor()
    await dispute.getByText('the record speaks against it').waitFor()
    // Conflicts come first.
    const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts()
    expect(headings[0]).toMatch(/^Where they contradict each other/)
  })

  it('has a column for each article, and cells that lead to the place', async () => {
    const { page } = await desk.visit('/coverage')
    const table = page.getByRole('table')
    await table.waitFor()
    expect(await table.getByRole('columnheader').count()).toBe(3)
    const row = table.getByRole('row').filter({ hasText: 'number' }).first()
    await row.getByRole('link', { name: /3 replies/ }).waitFor()
    await row.getByRole('link', { name: /5 replies/ }).click()
    await page.waitForURL(/\/coverage\/[a-z0-9]+\?at=count-/)
    expect(await chosen(page).innerText()).toContain('5 replies')
  })

  it('is narrowed by kind, in the address', async () => {
    const { page } = await desk.visit('/coverage')
    await page.getByRole('button', { name: 'duration' }).click()
    await page.waitForURL('**/coverage?kind=span')
    await eventually(() => page.locator('.dispute').count()).toBe(1)
    expect(await page.getByRole('table').getByText('replies').count()).toBe(0)
    await page.reload()
    await page.getByText('How long the exchange ran').waitFor()
    expect(await page.getByText('How many').count()).toBe(0)
  })

  it('names who says it of their own knowledge where they agree', async () => {
    const { page } = await desk.visit('/coverage')
    const agreed = section(page, /^Where they agree/)
      .getByRole('article')
      .first()
    await agreed.getByText('2 outlets say so of their own knowledge').waitFor()
    for (const outlet of ['The Harbour Wire', 'Dockside Gazette']) await agreed.getByText(outlet).waitFor()
  })

  it('is walked by keys, and opened by Enter', async () => {
    const { page } = await desk.visit('/coverage')
    await page.locator('.dispute').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    const first = await page.evaluate<string>('document.activeElement.textContent')
    expect(['The Harbour Wire', 'Dockside Gazette']).toContain(first)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/coverage\/[a-z0-9]+\?at=/)
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => url.searchParams.get('at') === null)
    await page.keyboard.press('Escape')
    await page.waitForURL('**/coverage')
  })

  it('has nothing grave for those who cannot see or use a mouse', async () => {
    const { page } = await desk.visit('/coverage')
    await page.locator('.dispute').first().waitFor()
    const grave = await graveOn(page, 'conflicts')
    const { claims } = await openCoverage(desk.stage.fonds)
    const [article, place] = claims.find(({ kind }) => kind === 'span')!.ref.split('/')
    await desk.open(page, `/coverage/${article}?at=${place}`)
    await chosen(page).waitFor()
    expect([...grave, ...(await graveOn(page, 'a chosen note'))]).toEqual([])
  })

  it('is a list on a telephone, in French as well', async () => {
    const { page } = await desk.visit('/coverage', { viewport: phone, locale: 'fr-FR' })
    await page.getByRole('heading', { name: 'Couverture' }).waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
    const matter = page.locator('.matrix-list > li').filter({ hasText: 'nombre' }).first()
    for (const words of ['3 réponses', '5 réponses', 'Dockside Gazette']) await matter.getByText(words).waitFor()
  })
}

function reader(desk: Desk) {
  it('marks quotes and claims in the text, and goes from one to the next by keys', async () => {
    const { page, things } = await visitArticle(desk, 'The Harbour Wire')
    expect(await page.locator('a.mark').allInnerTexts()).toContain(quotedWords)
    expect(await notes(page).count()).toBe(things)
    const walked: Array<string | null> = []
    for (let step = 0; step < things; step++) {
      await page.keyboard.press('n')
      await eventually(() => walked.includes(at(page))).toBe(false)
      walked.push(at(page))
    }
    expect(new Set(walked).size).toBe(things)
    await page.keyboard.press('p')
    await eventually(() => at(page)).toBe(walked.at(-2))
    await page.reload()
    await chosen(page).waitFor()
    expect(await chosen(page).count()).toBe(1)
  })

  it('sets notes beside their words, none over another', async () => {
    const { page } = await visitArticle(desk, 'The Harbour Wire', { viewport: desktop })
    await page.keyboard.press('n')
    await chosen(page).waitFor()
    const boxes = await boxesOf(notes(page))
    const words = await boxOf(page, await chosen(page).getAttribute('data-mark'))
    expect(Math.abs((await chosen(page).boundingBox())!.y - words.y)).toBeLessThan(12)
    for (const [index, box] of boxes.slice(1).entries()) {
      expect(box.y).toBeGreaterThanOrEqual(boxes[index]!.y + boxes[index]!.height)
      expect(box.x).toBeGreaterThan(words.x + 300)
    }
  })

  it('sets them below their paragraph on a telephone', async () => {
    const { page } = await visitArticle(desk, 'The Harbour Wire', { viewport: phone })
    for (const note of await notes(page).all()) {
      const words = await boxOf(page, await note.getAttribute('data-mark'))
      const box = (await note.boundingBox())!
      expect(box.y).toBeGreaterThan(words.y)
      expect(box.x).toBeLessThan(40)
    }
  })

  it('confirms, dismisses and takes back by keys, and the journal has it', async () => {
    const { page, id } = await visitArticle(desk, 'Dockside Gazette')
    const decisions = async () => {
      const { claims, quotes } = await openArticlePage(desk.stage.fonds, id)
      return [...claims, ...quotes].flatMap(({ decision }) => decision?.verdict ?? [])
    }
    const status = page.getByRole('status').filter({ hasText: /Confirmed|Dismissed|Taken back/ })
    await page.keyboard.press('n')
    await chosen(page).waitFor()
    await page.keyboard.press('c')
    await status.filter({ hasText: 'Confirmed' }).waitFor()
    expect(await decisions()).toEqual(['confirm'])
    await page.getByText(/^1 of \d+ decided$/).waitFor()
    await page.keyboard.press('d')
    await status.filter({ hasText: 'Dismissed' }).waitFor()
    expect(await decisions()).toEqual(['dismiss'])
    await page.keyboard.press('u')
    await status.filter({ hasText: 'Taken back' }).waitFor()
    await eventually(decisions).not.toEqual(['dismiss'])
  })

  it('takes a dismissed claim out of the conflicts, and keeps it where it is asked for', async () => {
    const { page, id } = await visitArticle(desk, 'The Harbour Wire')
    const { claims } = await openArticlePage(desk.stage.fonds, id)
    const span = claims.find(({ kind }) => kind === 'span')!
    await desk.open(page, `/coverage/${id}?at=${span.ref.split('/')[1]}`)
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await page.getByText('Dismissed: duration').waitFor()
    await desk.open(page, '/coverage')
    expect(await page.getByText('How long the exchange ran').count()).toBe(0)
    await page.getByRole('button', { name: /^dismissed/ }).click()
    await page.getByRole('table').getByText('5 Sept 2024 – 17 Oct 2024').waitFor()
    await page.goBack()
    await desk.open(page, `/coverage/${id}?at=${span.ref.split('/')[1]}`)
    await page.keyboard.press('u')
    await page.getByText('Taken back.').waitFor()
    await eventually(async () => (await openCoverage(desk.stage.fonds)).conflicts.length).toBe(2)
  })

  it('puts right what was read, in a form that begins with it', async () => {
    const { page, id, complaints } = await visitArticle(desk, 'The Harbour Wire')
    const span = async () => (await openArticlePage(desk.stage.fonds, id)).claims.find(({ kind }) => kind === 'span')!
    const before = await span()
    await desk.open(page, `/coverage/${id}?at=${before.ref.split('/')[1]}`)
    await chosen(page).waitFor()
    await page.keyboard.press('e')
    const form = page.getByRole('form', { name: 'Correct' })
    expect(await form.getByLabel('When').inputValue()).toBe(before.when!.edtf)
    expect(await graveOn(page, 'correcting')).toEqual([])
    await form.getByLabel('When').fill('yesterday')
    await form.getByRole('button', { name: 'Put right' }).click()
    await page.getByText('is no EDTF date').waitFor()
    // The refusal is what was wanted.
    complaints.splice(0)
    await form.getByLabel('When').fill('2024-09-05/2024-10-18')
    await form.getByLabel('Meant as').selectOption('at least')
    await page.keyboard.press('Enter')
    await page.getByText('Corrected: duration').waitFor()
    expect(await span()).toMatchObject({ when: { edtf: '2024-09-05/2024-10-18' }, bound: 'at least' })
    expect((await span()).between).toEqual(before.between)
    await page.keyboard.press('u')
    await page.getByText('Taken back.').waitFor()
    await eventually(async () => (await span()).when?.edtf).toBe(before.when!.edtf)
  })

  it('leads from a quote to the message, and from the message to who quotes it', async () => {
    const { page, quotes } = await visitArticle(desk, 'The Harbour Wire')
    const record = quotes.find(({ text }) => text.startsWith('There are seven'))!.match!.record!
    const mark = page.locator('a.mark').filter({ hasText: quotedWords })
    await mark.click()
    await chosen(page).getByText('word for word', { exact: true }).last().waitFor()
    // Pressed again, the words lead to the message itself.
    await mark.click()
    await page.waitForURL(`**/r/${record.id}`)
    const press = section(page, 'In the press').or(page.locator('#press'))
    await press.getByText(quotedWords).waitFor()
    await press.getByText('The Harbour Wire').first().waitFor()
  })

  it('takes what a party says into the register of statements, looked over first', async () => {
    const { page, id } = await visitArticle(desk, 'Dockside Gazette')
    const { claims } = await openArticlePage(desk.stage.fonds, id)
    const said = claims.find(({ kind }) => kind === 'statement')!
    await desk.open(page, `/coverage/${id}?at=${said.ref.split('/')[1]}`)
    await page.getByRole('button', { name: 'Enter as a statement' }).click()
    const form = page.getByRole('form', { name: 'Add a statement' })
    expect(await form.getByLabel('Who says it').inputValue()).toBe('Nell Corbrand')
    expect(await form.getByLabel('What they do').inputValue()).toBe('declines')
    await form.getByLabel('About').fill(found(desk.stage.fonds, leakedWords)[0]!.id)
    await form.getByRole('button', { name: 'Enter into the journal' }).click()
    await chosen(page).getByRole('link', { name: 'In the register of statements' }).click()
    await page.getByText('Nell Corbrand declines to comment').waitFor()
  })

  it('tells words that are in no record', async () => {
    const { page } = await visitArticle(desk, 'Dockside Gazette')
    await notes(page).filter({ hasText: 'found nowhere in what is held' }).waitFor()
  })
}

function elsewhere(desk: Desk) {
  it('names who quotes a message in its conversation', async () => {
    const { quotes } = await openCoverage(desk.stage.fonds)
    const quoted = quotes.find(({ text }) => text.startsWith('There are seven'))!.match!.record!
    const hit = found(desk.stage.fonds, '"We have the seventh" kind:chat').find(({ id }) => id === quoted.id)!
    const { page } = await desk.visit(`/c/${hit.conversation}#${hit.id}`)
    await page.getByRole('link', { name: 'quoted by The Harbour Wire' }).waitFor()
  })

  it('draws claims in the lane of the press, and says what they are', async () => {
    const { page } = await desk.visit('/timeline')
    const list = page.getByRole('list', { name: 'Records in view, in order of time' })
    await list.getByRole('button', { name: /continued until at least/ }).click()
    const panel = section(page, 'Chosen claim')
    await panel.getByText('Dockside Gazette').waitFor()
    expect(await page.locator('.plot-marks[data-lane="press"] .plot-hollow').count()).toBeGreaterThan(1)
    // Its beginning is open: the bar has no edge there.
    const fades = await page.locator('.plot-marks[data-lane="press"] .plot-vague').evaluateAll((bars) => {
      return bars.map((bar) => bar.getAttribute('style') ?? '')
    })
    expect(fades.some((style) => style.includes('plot-fade-start'))).toBe(true)
    await panel.getByRole('link').click()
    await page.waitForURL(/\/coverage\/[a-z0-9]+\?at=span-/)
  })

  it('says what followed a message within the chosen time', async () => {
    const message = found(desk.stage.fonds, leakedWords)[0]!
    const { page } = await desk.visit(`/r/${message.id}`)
    const soon = page.locator('.after-line[data-soon]')
    await soon.filter({ hasText: '15 min later' }).waitFor()
    await page.getByLabel('Within').selectOption({ label: '5 min' })
    await page.getByText('No public post follows it so soon.').waitFor()
    expect(await soon.count()).toBe(0)
    await page.getByLabel('Within').selectOption({ label: '24 h' })
    await soon.filter({ hasText: '15 min later' }).waitFor()
    expect(await soon.count()).toBeGreaterThan(1)
  })
}

async function visitArticle(desk: Desk, outlet: string, options: Parameters<Desk['visit']>[1] = {}) {
  const coverage = await openCoverage(desk.stage.fonds)
  const { id } = coverage.articles.find((article) => article.outlet === outlet)!
  const { page, complaints } = await desk.visit(`/coverage/${id}`, options)
  await notes(page).first().waitFor()
  const of = (all: Array<{ article: string }>) => all.filter(({ article }) => article === id).length
  const quotes: QuoteView[] = coverage.quotes.filter(({ article }) => article === id)
  return { page, id, complaints, quotes, things: of(coverage.claims) + quotes.length + of(coverage.posts) }
}

async function boxesOf(all: Locator) {
  return Promise.all((await all.all()).map(async (one) => (await one.boundingBox())!))
}

async function boxOf(page: Page, id: string | null) {
  return (await page.locator(`#${id}`).boundingBox())!
}
