// An edition is searched, cited and checked in the reader's browser.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { eventually } from '../browser.ts'
import { describeAtShelf, hiddenWord } from './shelf.ts'

describeAtShelf('in an edition', (shelf) => {
  const record = () => shelf.records.find(({ subject }) => subject?.includes('A strange private message'))!

  it('words are found, narrowed and ordered, by an address that can be sent', async () => {
    const { page } = await shelf.visit('search/?q=quay')
    const hits = page.locator('.search-hits li')
    await eventually(() => hits.count()).toBeGreaterThan(2)
    const all = await hits.count()
    expect(await page.locator('.search-hits mark').first().innerText()).toMatch(/quay/i)
    await page.getByLabel('Kind').selectOption('public')
    await eventually(() => hits.count()).toBeLessThan(all)
    expect(page.url()).toContain('lane=public')
    await page.getByLabel('Order').selectOption('oldest')
    const days = async () => {
      const ids = await page.locator('a.hit').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      return ids.map((href) => shelf.records.find(({ id }) => href?.endsWith(`/${id}/`))!.date.at!)
    }
    await eventually(async () => {
      const shown = await days()
      return shown.length > 0 && shown.every((at, place) => place === 0 || at >= shown[place - 1]!)
    }).toBe(true)
    await page.goBack()
    await page.goBack()
    await eventually(() => hits.count()).toBe(all)
  })

  it('the search is worked by keyboard', async () => {
    const { page } = await shelf.visit('search/')
    await page.locator('#search').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('seven')
    await eventually(() => page.locator('a.hit').count()).toBeGreaterThan(0)
    await page.keyboard.type('th')
    await page.keyboard.press('ArrowDown')
    await eventually(() => new URL(page.url()).searchParams.get('q')).toBe('seventh')
    await eventually(() => page.locator('a.hit:focus').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/r\/[0-9a-z]+\/$/)
    expect(await page.locator('h1').count()).toBe(1)
  })

  it('a hit can be opened while others are still fetched', async () => {
    const { page } = await shelf.visit('search/?q=seven')
    await eventually(() => page.locator('a.hit').count()).toBeGreaterThan(0)
    // Left without an answer.
    await page.route('**/fragment/*', () => {})
    const fetched = page.waitForRequest('**/fragment/*')
    await page.locator('#search [name="q"]').fill('quay')
    await page.keyboard.press('ArrowDown')
    await fetched
    const href = await page.evaluate<string>('document.activeElement.href ?? "no hit"')
    expect(href).toMatch(/\/r\/[0-9a-z]+\/$/)
    await page.keyboard.press('Enter')
    await page.waitForURL(href)
  })

  it('whoever is on a hit stays there when hits are drawn anew, and is led to the field when there are none', async () => {
    const { page } = await shelf.visit('search/?q=seventh')
    const hits = page.locator('a.hit')
    const focused = () => page.evaluate<string>('document.activeElement.href ?? document.activeElement.name')
    await eventually(() => hits.count()).toBeGreaterThan(1)
    const best = await hits.first().getAttribute('href')
    await page.getByLabel('Order').selectOption('newest')
    await eventually(() => hits.first().getAttribute('href')).not.toBe(best)
    await hits.first().focus()
    const held = await focused()
    await page.goBack()
    await eventually(() => hits.first().getAttribute('href')).toBe(best)
    expect(await focused()).toBe(held)

    const { page: other } = await shelf.visit('search/')
    // It listens once it knows the years.
    await eventually(() => other.locator('#search [name="year"] option').count()).toBeGreaterThan(1)
    await other.getByLabel('Kind').selectOption('public')
    await other.locator('a.hit').first().focus()
    await other.goBack()
    await eventually(() => other.locator('a.hit').count()).toBe(0)
    expect(await other.locator('#search [name="q"]:focus').count()).toBe(1)
  })

  it('more hits are asked for by keyboard, and it goes on with the first of them', async () => {
    const { page } = await shelf.visit('search/?lane=public')
    const hits = page.locator('a.hit')
    const more = page.getByRole('button', { name: 'Show more' })
    await more.waitFor()
    const before = await hits.count()
    await more.press('Enter')
    await eventually(() => hits.count()).toBeGreaterThan(before)
    const places = 'Array.from(document.querySelectorAll("a.hit")).indexOf(document.activeElement)'
    expect(await page.evaluate<number>(places)).toBe(before)
  })

  it('what is typed and chosen while the search is loading is searched', async () => {
    const { page } = await shelf.visit('search/')
    await page.route('**/pagefind/parts.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    })
    await page.reload({ waitUntil: 'domcontentloaded' })
    await page.locator('#search [name="q"]').fill('seventh')
    await page.getByLabel('Kind').selectOption('private')
    await eventually(() => page.locator('a.hit').count()).toBeGreaterThan(0)
    expect(page.url()).toMatch(/\?q=seventh&lane=private$/)
  })

  it('a search that fails says so, and the next one goes on', async () => {
    const { page, complaints } = await shelf.visit('search/?q=seventh')
    await eventually(() => page.locator('a.hit').count()).toBeGreaterThan(0)
    await page.route('**/pagefind/**', (route) => route.abort())
    await page.locator('#search [name="q"]').fill('quay')
    await eventually(() => page.locator('.search-state').innerText()).toMatch(/could not be loaded/i)
    await page.unroute('**/pagefind/**')
    await page.locator('#search [name="q"]').fill('lantern')
    await page.locator('#search [name="q"]').fill('quays')
    await eventually(() => page.locator('.search-state').innerText()).toMatch(/^\d+ record/)
    // The console tells whoever looks there.
    expect(complaints.splice(0).join()).toMatch('Failed to fetch')
  })

  it('what is hidden is not found', async () => {
    const { page } = await shelf.visit(`fr/search/?q=${hiddenWord}`)
    // Hits have other forms of the word, which stand in the index as one.
    const hits = page.locator('.search-hits li')
    await eventually(() => hits.count()).toBeGreaterThan(0)
    for (const text of await hits.allInnerTexts()) expect(text.toLowerCase()).not.toContain(hiddenWord)
  })

  it('a message is cited: to the clipboard, and in the forms of reference managers', async () => {
    const { page } = await shelf.visit(`r/${record().id}/`, { permissions: ['clipboard-read', 'clipboard-write'] })
    // It says so for two seconds only: whoever waits begins before.
    await Promise.all([
      page.getByRole('button', { name: 'Copied' }).waitFor(),
      page.getByRole('button', { name: 'Copy the citation' }).click(),
    ])
    const copied = await page.evaluate<string>('navigator.clipboard.readText()')
    expect(copied).toContain('A strange private message')
    expect(copied).toContain(record().id)
    const bibtex = await page.request.get(new URL('cite.bib', page.url()).href)
    expect(await bibtex.text()).toMatch(/^@/)
  })

  it('a page is checked: it is what was signed, and no longer once a word of it is changed', async () => {
    const { page } = await shelf.visit(`r/${record().id}/`)
    await page.getByRole('button', { name: 'Check this page' }).click()
    await eventually(() => page.locator('#check').getAttribute('data-result')).toBe('pass')
    expect(await page.locator('#check').innerText()).toContain('This page is what was signed.')
    const file = join(shelf.dir, 'r', record().id, 'index.html')
    const html = readFileSync(file, 'utf8')
    writeFileSync(file, html.replace('A strange thing.', 'A fine thing.'))
    try {
      await page.reload()
      await page.getByRole('button', { name: 'Check this page' }).click()
      await eventually(() => page.locator('#check').getAttribute('data-result')).toBe('fail')
      expect(await page.locator('#check').innerText()).toContain('The words on this page are not those of record.json.')
    } finally {
      writeFileSync(file, html)
    }
  })
})
