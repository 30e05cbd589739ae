import { expect, it } from 'vitest'
import { describeAtDesk } from './browser.ts'
import { exampleCase } from './stage.ts'
describeAtDesk('probe', 'Tidewatch', [exampleCase], (desk) => {
  it('x', async () => {
    const { page } = await desk.visit('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    console.log(await page.evaluate('document.title'))
    for (const p of ['/', '/search','/conversations','/timeline','/ledger','/people']) {
      await page.goto(desk.stage.origin + p)
      await page.getByRole('heading').first().waitFor()
      console.log(p, (await page.locator('main').ariaSnapshot()).slice(0, 3500))
    }
  })
})
