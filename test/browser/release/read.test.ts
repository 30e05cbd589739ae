// An edition is read, with JavaScript and without, on a desk and on a phone, in both languages.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { serveEdition } from '../../../src/server/serve-edition.ts'
import { graveOn } from '../axe.ts'
import { eventually, patience, phone } from '../browser.ts'
import { describeAtShelf, hiddenWord, title } from './shelf.ts'

describeAtShelf('an edition', (shelf) => {
  const withScripts = { javaScriptEnabled: true }
  const without = { javaScriptEnabled: false }

  /** One address of every kind of page. */
  const everyKind = (): Record<string, string> => {
    const { records, dir } = shelf
    const thread = records.find(({ subject }) => subject?.includes('A strange private message'))!
    const chat = records.find(({ kind }) => kind === 'chat')!
    const article = records.find(({ kind }) => kind === 'article')!
    const quoted = records.find(({ blocks }) => blocks.some(({ kind }) => kind === 'quote'))!
    const [year] = readdirSync(join(dir, 'timeline')).filter((name) => /^\d{4}$/.test(name))
    return {
      ...{ home: '', conversations: 'c/', thread: `c/${thread.conversation}/`, chat: `c/${chat.conversation}/` },
      ...{ record: `r/${thread.id}/`, 'a chat message': `r/${chat.id}/`, 'quoted lines': `r/${quoted.id}/` },
      ...{ people: 'p/', person: `p/${thread.from[0]!.person}/`, timeline: 'timeline/', year: `timeline/${year}/` },
      ...{ coverage: 'coverage/', article: `coverage/${article.id}/`, statements: 'statements/', missing: 'missing/' },
      ...{ methods: 'methods/', check: 'check/', search: 'search/?q=page', editions: 'editions/', French: 'fr/' },
      'French record': `fr/r/${thread.id}/`,
    }
  }

  it('has nothing that axe-core finds grave, and fits a phone', { timeout: 8 * patience }, async () => {
    const { page } = await shelf.visit('', { viewport: phone, isMobile: true, hasTouch: true })
    const wrong: string[] = []
    for (const [name, path] of Object.entries(everyKind())) {
      await page.goto(shelf.base + path)
      if (path.startsWith('search/')) await page.locator('a.hit').first().waitFor()
      wrong.push(...(await graveOn(page, name)))
      const [wide, room] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]')
      if (wide > room) wrong.push(`${name}: ${wide} px wide on a screen of ${room}`)
    }
    expect(wrong).toEqual([])
  })

  for (const [how, options] of Object.entries({ 'with JavaScript': withScripts, 'without JavaScript': without })) {
    it(`leads from its first page to a message and back, ${how}`, { timeout: 3 * patience }, async () => {
      const { page } = await shelf.visit('', options)
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      expect(await page.getByText('1 withheld').count()).toBeGreaterThan(0)
      await page.getByRole('link', { name: 'Conversations' }).click()
      await page.getByRole('link', { name: 'A strange private message' }).click()
      await page.getByText('6 of 7 messages, 1 withheld').waitFor()
      await page.getByText('1 withheld: names a person who is no part of this').waitFor()
      await page.getByText('Has anybody heard of a seventh annex?').first().waitFor()
      // A quote is folded, and opens without a script.
      const fold = page.locator('details.fold').filter({ hasText: '10 quoted lines' })
      await fold.locator('summary').click()
      await fold.locator('blockquote').waitFor()
      await page.locator('.message-when').first().click()
      await page.getByRole('heading', { level: 1, name: 'A strange private message' }).waitFor()
      await eventually(() => page.locator('.record-words').innerText()).toContain('A strange thing.')
      await eventually(() => page.getByText('The signature fits.').count()).toBe(1)
      await page.getByRole('link', { name: 'The whole conversation' }).click()
      await page.getByText('6 of 7 messages').waitFor()
    })
  }

  it('is the same page in the other language, one plain link away', async () => {
    const { page } = await shelf.visit('missing/', without)
    await page.getByRole('link', { name: 'Français' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ce qui manque et ce qui est retenu' }).waitFor()
    expect(page.url()).toBe(`${shelf.base}fr/missing/`)
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'What is missing, and what is withheld' }).waitFor()
  })

  it('says without JavaScript what the search needs it for, and leads to the lists', async () => {
    const { page } = await shelf.visit('', without)
    await page.getByRole('searchbox').fill('page')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByText('Searching needs JavaScript').waitFor()
    await page.getByRole('main').getByRole('link', { name: 'People' }).click()
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
  })

  it('has a page of its own for an address that is none, which finds its styles at any depth', async () => {
    const { url, close } = await serveEdition(shelf.dir, 0)
    try {
      const reply = await fetch(`${url}r/nowhere/at/all/`)
      const html = await reply.text()
      expect([reply.status, html.includes('There is no page at this address')]).toEqual([404, true])
      expect(html).toContain('href="/assets/site.css"')
    } finally {
      await close()
    }
  })

  it('holds nothing inline or remote, no hidden word, and no link that leads nowhere', () => {
    const wrong: string[] = []
    const pages = readdirSync(shelf.dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(200)
    for (const name of pages) {
      const html = readFileSync(join(shelf.dir, name), 'utf8')
      if (/ style=|<style|<script(?![^>]* src=)| on[a-z]+="/i.test(html)) wrong.push(`${name}: something inline`)
      if (/(?:src|<link[^>]* href|action)="(?:https?:)?\/\//i.test(html)) wrong.push(`${name}: something remote`)
      if (new RegExp(hiddenWord, 'i').test(html)) wrong.push(`${name}: the hidden word`)
      if (name === '404.html') continue
      for (const [, target = ''] of html.matchAll(/ (?:href|src|action)="([^"]*)"/g)) {
        const path = new URL(target.replaceAll('&amp;', '&'), `http://x/${name}`).pathname.slice(1)
        const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
        if (!existsSync(join(shelf.dir, decodeURIComponent(file)))) wrong.push(`${name}: ${target} leads nowhere`)
      }
    }
    expect([...new Set(wrong)].slice(0, 20)).toEqual([])
  })
})
