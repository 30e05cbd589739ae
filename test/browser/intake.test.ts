// The strip above every page while sources are taken in. The test is the process that takes in: it holds the write lock and
// tells how far it is as an intake does, so that every state stays as long as it is looked at.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { addPaths } from '../../src/flow/intake/add.ts'
import type { IntakeState } from '../../src/record/intake.ts'
import { takeLock } from '../../src/store/lock.ts'
import { openFonds } from '../../src/store/open.ts'
import { dropProgress, isAskedToStop, putProgress } from '../../src/store/progress.ts'
import { scratch, stillWorld } from '../scratch.ts'
import { graveOn } from './axe.ts'
import { type Desk, describeAtDesk, desktop, eventually, phone } from './browser.ts'

const state: IntakeState = {
  work: 'intake',
  stage: 'reading',
  path: 'post/inbox-2019.mbox',
  done: 167_000_000,
  size: 367_000_000,
  records: 12_400,
  problems: 2,
  perSecond: 1240,
  secondsLeft: 181,
  error: null,
}

let unlocks: Array<() => void> = []
afterEach(() => {
  for (const unlock of unlocks) unlock()
  unlocks = []
})

function takingIn({ stage }: Desk) {
  const { dir } = stage.fonds
  const unlock = takeLock(dir)
  unlocks.push(unlock)
  const put = (change: Partial<IntakeState> = {}) => putProgress(dir, { ...state, ...change })
  put()
  return {
    put,
    isAskedToStop: () => isAskedToStop(dir),
    end() {
      dropProgress(dir)
      unlock()
    },
    leave(change: Partial<IntakeState>) {
      put(change)
      unlock()
    },
  }
}

/** A mail taken in by another connection, as another process has one. */
async function addMail(desk: Desk, subject: string): Promise<void> {
  const folder = join(scratch(), 'later')
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'm.eml'),
    `From: Nora Vega <nora@lighthouse.example>\nTo: ilan@harbour.example\nSubject: ${subject}\nDate: Fri, 20 Sep 2024 00:12:00 +0200\nMessage-ID: <${subject}@lighthouse.example>\n\nThe annex.\n`,
  )
  const fonds = openFonds(desk.stage.fonds.dir)
  await addPaths(fonds, stillWorld, [folder])
  fonds.close()
}

const strip = (page: Page) => page.getByRole('region', { name: 'Intake' })
/** The reader comes back to the tab: whether something is taken in is asked at once, and not only now and then. */
const lookUp = (page: Page) => page.evaluate(`dispatchEvent(new Event('visibilitychange'))`)
const said = (page: Page) => page.locator('p[role=status]').innerText()

describeAtDesk('while sources are taken in', 'The lighthouse', [], (desk) => {
  it('a page without records says that they come, and fills by itself', async () => {
    const writer = takingIn(desk)
    const { page } = await desk.visit('/')
    await page.getByRole('heading', { name: 'The first records are on their way' }).waitFor()
    await strip(page).getByText('Reading 45%').waitFor()
    writer.end()
    await addMail(desk, 'first')
    await lookUp(page)
    await page.getByText('All sources are read.').first().waitFor()
    await page.getByText('1 expected = 1 stored').waitFor()
    expect(await said(page)).toBe('All sources are read.')
  })

  it('one line tells how far it is, and grows with it', async () => {
    const writer = takingIn(desk)
    const { page } = await desk.visit('/search')
    const line = strip(page)
    for (const words of ['Reading 45%', '167 MB of 367 MB', '1,240 records a second', '3 minutes left', '2 problems'])
      await line.getByText(words).waitFor()
    await line.getByText('post/inbox-2019.mbox').waitFor()
    expect((await line.boundingBox())!.height).toBeLessThan(44)
    const bar = line.getByRole('progressbar', { name: 'Intake' })
    expect(await bar.getAttribute('aria-valuenow')).toBe('45')
    expect(await said(page)).toBe('Sources are being taken in. What is read can be searched at once.')
    writer.put({ done: 250_000_000, secondsLeft: 20, problems: 0 })
    await line.getByText('Reading 68%').waitFor()
    await line.getByText('20 seconds left').waitFor()
    expect(await bar.getAttribute('aria-valuenow')).toBe('68')
    expect(await line.getByText('problems').count()).toBe(0)
    await eventually(() => said(page)).toBe('50% of the sources are read.')
    writer.put({ stage: 'arranging', secondsLeft: null, path: '' })
    await line.getByText('Putting conversations together').waitFor()
    expect(await bar.getAttribute('aria-valuenow')).toBeNull()
    writer.end()
    await line.getByText('All sources are read.').waitFor()
    await line.getByRole('button', { name: 'Hide' }).click()
    await line.waitFor({ state: 'detached' })
  })

  it('nothing moves under the reader, who can ask for what is new, and gets all of it in the end', async () => {
    const { page } = await desk.visit('/search?q=annex')
    await page.getByRole('heading', { level: 1, name: '1 record' }).waitFor()
    await addMail(desk, 'second')
    const writer = takingIn(desk)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: '2 records' }).waitFor()
    writer.end()
    await addMail(desk, 'third')
    const again = takingIn(desk)
    await lookUp(page)
    await strip(page).getByText('Reading 45%').waitFor()
    await page.getByRole('button', { name: 'Show what came since' }).click()
    await page.getByRole('heading', { level: 1, name: '3 records' }).waitFor()
    again.end()
    await addMail(desk, 'fourth')
    await lookUp(page)
    await page.getByRole('heading', { level: 1, name: '4 records' }).waitFor()
  })

  it('the button asks it to stop, and it is told that what is in stays', async () => {
    const writer = takingIn(desk)
    const { page } = await desk.visit('/people')
    expect(writer.isAskedToStop()).toBe(false)
    await strip(page).getByRole('button', { name: 'Stop' }).click()
    await strip(page).getByRole('button', { name: 'Stopping …' }).waitFor()
    expect(await strip(page).getByRole('button').isDisabled()).toBe(true)
    expect(writer.isAskedToStop()).toBe(true)
    writer.leave({ stage: 'stopped' })
    await strip(page).getByText('What is in stays; the next intake goes on from there.').waitFor()
    expect(await said(page)).toContain('stopped before its end')
  })

  it('why it failed is told in the language of the reader, with its code', async () => {
    const writer = takingIn(desk)
    const { page } = await desk.visit('/ledger', { locale: 'fr-FR' })
    const line = page.getByRole('region', { name: 'Prise en charge' })
    await line.getByText(/^Lecture 45\s%$/).waitFor()
    await line.getByText('encore 3 minutes').waitFor()
    writer.leave({ stage: 'failed', error: { code: 'disk-full', message: 'no space left' } })
    await line.getByText('il n’y a plus de place sur le disque').waitFor()
    await line.getByText('disk-full').waitFor()
  })

  it.each([
    ['desktop', desktop],
    ['phone', phone],
  ])('it is read by everybody and fits a %s', async (_name, viewport) => {
    const writer = takingIn(desk)
    const { page } = await desk.visit('/conversations', { viewport })
    const line = strip(page)
    await line.getByText('3 minutes left').waitFor()
    expect(await graveOn(page, 'conversations')).toEqual([])
    const over = (element: string) => `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(${element})`
    expect(await page.evaluate(over('document.documentElement'))).toBeLessThanOrEqual(0)
    expect(await page.evaluate(over(`document.querySelector('.intake')`))).toBeLessThanOrEqual(0)
    expect((await line.boundingBox())!.height).toBeLessThan(50)
    writer.end()
  })
})
