// What surrounds every page: session, language, theme, help, what is not there, and a telephone.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeAtDesk, eventually, phone } from './browser.ts'
import { everyPage } from './places.ts'
import { exampleCase } from './stage.ts'

const navigation = (page: Page) => page.locator('nav.pages')
const ground = (page: Page) => page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor')

describeAtDesk('the workbench', 'Tidewatch', [exampleCase], (desk) => {
  it('is opened by the token alone, which then leaves the address', async () => {
    const { page, forgive } = await desk.stranger()
    for (const path of ['/?token=wrong', '/search?q=annex']) {
      const reply = await page.goto(desk.stage.origin + path)
      expect(reply!.status()).toBe(401)
      await page.getByRole('heading', { name: 'This workbench needs its token' }).waitFor()
    }
    forgive(/status of 401/)
    await page.goto(desk.stage.url)
    await page.getByRole('heading', { level: 1, name: 'Tidewatch' }).waitFor()
    expect(page.url()).toBe(`${desk.stage.origin}/`)
    expect(await page.evaluate('document.cookie')).toBe('')
    const [cookie] = await page.context().cookies()
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  })

  it('is watched: what these tests forbid does not pass unseen', async () => {
    const { page, forgive } = await desk.visit('/')
    await page.evaluate(`new Promise((done) => {
      const image = new Image()
      image.onerror = done
      image.src = 'http://evil.example/pixel.gif'
    })`)
    forgive(/^console: .*Content Security Policy/)
    await page.evaluate(`alert('hello')`)
    forgive(/^dialog: hello/)
    await expect(page.goto('http://evil.example/')).rejects.toThrow()
    forgive(/^a request left the origin: http:\/\/evil\.example\//)
  })

  it('speaks French when asked to, and remembers', async () => {
    const { page } = await desk.visit('/')
    await page.getByRole('button', { name: /Lire en français$/ }).click()
    await page.getByRole('link', { name: 'Conversations' }).first().waitFor()
    await eventually(() => page.evaluate('document.documentElement.lang')).toBe('fr')
    await page.reload()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    expect(await page.evaluate('document.documentElement.lang')).toBe('fr')
    expect(await page.locator('main').innerText()).not.toContain('What came in')
    const { thread, chat, record, timeline, people, person, pair, ledger } = everyPage(desk.stage.fonds)
    for (const path of ['/search', '/conversations', thread, chat, record, timeline, people, person, pair, ledger]) {
      await desk.open(page, path!)
      // A message without its translation would show its key.
      expect(await page.locator('body').innerText()).not.toMatch(
        /\b(?:record|message|people|search|timeline)\.[a-z]{3,}/,
      )
    }
  })

  it('is light, dark, or as the system has it, and remembers', async () => {
    const { page } = await desk.visit('/', { colorScheme: 'light' })
    const button = page.getByRole('button', { name: /^Theme/ })
    const light = await ground(page)
    await button.click()
    await button.click()
    await page.getByRole('button', { name: 'Theme: dark' }).waitFor()
    await eventually(() => ground(page)).not.toBe(light)
    await page.reload()
    await page.getByRole('button', { name: 'Theme: dark' }).waitFor()
    expect(await ground(page)).not.toBe(light)
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await ground(page)
    await button.click()
    await page.getByRole('button', { name: 'Theme: as the system' }).waitFor()
    await eventually(() => ground(page)).toBe(dark)
  })

  it('is walked by keys, which its help lists', async () => {
    const { page } = await desk.visit('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    for (const [letter, path] of [
      ['c', '/conversations'],
      ['t', '/timeline'],
      ['p', '/people'],
      ['l', '/ledger'],
      ['s', '/search'],
      ['o', '/'],
    ] as const) {
      await page.keyboard.press('g')
      await page.keyboard.press(letter)
      await page.waitForURL((url) => url.pathname === path)
      await page.getByRole('heading', { level: 1 }).waitFor()
    }
    await page.keyboard.press('Tab')
    await page.getByRole('link', { name: 'Skip to the content' }).waitFor()
  })

  it('says so where there is nothing at an address', async () => {
    const { page, forgive } = await desk.visit('/nowhere')
    await page.getByRole('heading', { name: 'There is no page at this address' }).waitFor()
    for (const path of ['/r/nosuchrecord', '/c/nosuchconversation', '/p/nosuchperson', '/ledger?source=none']) {
      await page.goto(desk.stage.origin + path)
      const alert = page.getByRole('alert')
      await alert.waitFor()
      const text = await alert.innerText()
      expect(text).toContain('not-found')
      expect(text).not.toMatch(/\bat .*:\d+:\d+|undefined|\[object/)
      await navigation(page).getByRole('link', { name: 'Overview' }).waitFor()
    }
    forgive(/status of 404/)
  })

  it('leads to every page on a telephone', async () => {
    const { page } = await desk.visit('/', { viewport: phone, hasTouch: true, isMobile: true })
    for (const name of ['Conversations', 'Timeline', 'People', 'Coverage', 'Statements', 'Ledger']) {
      await navigation(page).getByRole('link', { name, exact: true }).tap()
      await page.waitForURL((url) => url.pathname === `/${name.toLowerCase()}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    }
    // The overview is behind the title, the search behind its field: the bar at the bottom has no room for them.
    await page.getByRole('link', { name: 'Tidewatch', exact: true }).tap()
    await page.waitForURL((url) => url.pathname === '/')
    await page.getByRole('searchbox').first().fill('annex')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/search')
  })

  it('has room for all pages on a telephone, in French too', async () => {
    const { page } = await desk.visit('/', { viewport: phone, hasTouch: true, isMobile: true, locale: 'fr-FR' })
    await page.getByRole('navigation').getByRole('link', { name: 'Registre' }).waitFor()
    const over = await page.evaluate<number>(
      `(() => { const bar = document.querySelector('.pages'); return bar.scrollWidth - bar.clientWidth })()`,
    )
    expect(over).toBe(0)
  })
})
