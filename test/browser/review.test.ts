// The review before an edition: the queue by risk and by keyboard, decisions that take effect and go into the journal, the plan.
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { releaseDecisions } from '../../src/flow/release/choose/choices.ts'
import { takeBackRelease } from '../../src/flow/release/choose/decide.ts'
import type { Fonds } from '../../src/store/fonds.ts'
import { stillWorld } from '../scratch.ts'
import { graveOn } from './axe.ts'
import { type Desk, describeAtDesk, eventually, phone } from './browser.ts'

const letters = fileURLToPath(new URL('review/letters.mbox', import.meta.url))

const title = (page: Page) => page.locator('#review-title').innerText()
const plan = (page: Page) => page.getByRole('complementary', { name: 'The edition, as decided now' })
const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()

async function visitQueue(desk: Desk, path = '/release'): Promise<Page> {
  const { page } = await desk.visit(path)
  await page.locator('#review-title').waitFor()
  await plan(page).waitFor()
  return page
}

/** What a test decided is gone for the next. */
async function forget(fonds: Fonds): Promise<void> {
  while (releaseDecisions(fonds).length > 0) await takeBackRelease(fonds, stillWorld)
}

describeAtDesk('the review of an edition', 'Letters', [letters], (desk) => {
  it('begins with the gravest, marks the words, and is walked by keys', async () => {
    const page = await visitQueue(desk)
    expect(await title(page)).toBe('The account')
    expect(await page.locator('.harm').allInnerTexts()).toEqual(['GB82 WEST 1234 5698 7654 32'])
    await page.keyboard.press('j')
    await eventually(() => title(page)).toBe('Where to reach me')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await eventually(() => title(page)).toBe('The map')
    await page.keyboard.press('k')
    await eventually(() => title(page)).toBe('Re: Where to reach me')
    expect(
      await page
        .getByRole('list', { name: /Records to look at/ })
        .getByRole('link')
        .count(),
    ).toBe(4)
  })

  it('withholds with a reason, publishes, and takes back', async () => {
    const page = await visitQueue(desk)
    await page.keyboard.press('w')
    await page.getByLabel('Why, as readers see it').fill('a bank account')
    await page.keyboard.press('Enter')
    await status(page, 'Withheld.')
    await eventually(() => title(page)).toBe('Where to reach me')
    await plan(page).getByText('1 · a bank account').waitFor()
    await page.keyboard.press('p')
    await status(page, 'Chosen to be published.')
    expect(releaseDecisions(desk.stage.fonds).map(({ decision }) => decision)).toMatchObject([
      { choice: 'withhold', reason: 'a bank account' },
      { choice: 'publish' },
    ])
    await eventually(() => title(page)).toBe('Re: Where to reach me')
    await page.keyboard.press('u')
    await status(page, 'Taken back.')
    await eventually(() => releaseDecisions(desk.stage.fonds).length).toBe(1)
    await desk.open(page, '/custody?kind=decisions')
    await page.getByText('For editions: 1 record is withheld').waitFor()
    await page.getByText('Reason: a bank account').waitFor()
    await forget(desk.stage.fonds)
  })

  it('hides the next marked place, or what is selected, and shows where it stands', async () => {
    const page = await visitQueue(desk)
    await page.keyboard.press('j')
    await eventually(() => title(page)).toBe('Where to reach me')
    await page.keyboard.press('h')
    await status(page, 'Select the words to hide')
    await page.keyboard.press('n')
    await page.keyboard.press('h')
    await status(page, 'Hidden everywhere.')
    await eventually(() => page.locator('.review-text del').allInnerTexts()).toEqual(['06 12 34 56 78'])
    await plan(page).getByText('2 places, 2 records').waitFor()
    await page.evaluate(`(() => {
      const piece = [...document.querySelectorAll('[data-at]')].find((each) => each.textContent.includes('Ada has'))
      const node = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT).nextNode()
      const at = node.data.indexOf('Ada')
      getSelection().setBaseAndExtent(node, at, node, at + 3)
    })()`)
    await page.getByRole('button', { name: 'Hide selected words' }).click()
    await eventually(() => page.locator('.review-text del').allInnerTexts()).toEqual(['06 12 34 56 78', 'Ada'])
    await plan(page).getByRole('button', { name: 'Show again: “Ada”' }).click()
    await eventually(() => page.locator('.review-text del').count()).toBe(1)
    await page.getByRole('button', { name: 'Hide Nora Vega everywhere' }).click()
    await page.getByText('hidden as person 1').first().waitFor()
    await forget(desk.stage.fonds)
  })

  it('decides about files, and lists what is undecided', async () => {
    const page = await visitQueue(desk, '/release?scope=subject:map')
    expect(await title(page)).toBe('The map')
    await page.keyboard.press('f')
    await eventually(() => page.evaluate('document.activeElement.tagName')).toBe('SELECT')
    await page.getByLabel('map.pdf').selectOption('serve')
    await status(page, 'Noted for this file.')
    await plan(page).getByText('1 published, 0 listed, 0 kept back').waitFor()
    await page.getByRole('radio', { name: 'undecided' }).check()
    await page.getByRole('heading', { name: 'Everything in this scope is decided' }).waitFor()
    await forget(desk.stage.fonds)
  })

  it('says what is wrong with a scope, and what to do where nothing is in it', async () => {
    const { page, forgive } = await desk.visit('/release')
    await page.getByLabel('Scope').fill('from:nobody')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Nothing is in this scope' }).waitFor()
    await page.getByLabel('Scope').fill('(tide')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('scope-unclear').waitFor()
    forgive(/400/)
  })

  it('has nothing grave for those who cannot see or use a mouse, whatever stands on it', async () => {
    const page = await visitQueue(desk)
    await page.keyboard.press('j')
    await eventually(() => title(page)).toBe('Where to reach me')
    await page.keyboard.press('n')
    await page.keyboard.press('h')
    await status(page, 'Hidden everywhere.')
    await page.keyboard.press('w')
    await page.getByLabel('Why, as readers see it').waitFor()
    expect(await graveOn(page, 'the review')).toEqual([])
    await forget(desk.stage.fonds)
  })

  it('stands one below the other on a telephone, in French as well', async () => {
    const { page } = await desk.visit('/release', { viewport: phone, locale: 'fr-FR' })
    await page.getByRole('button', { name: 'Retenir' }).waitFor()
    await page.getByText('L’édition, telle que décidée').waitFor()
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    expect(wide).toBeLessThanOrEqual(phone.width)
  })
})
