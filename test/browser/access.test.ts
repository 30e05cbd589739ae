// Every page can be read: by everybody, light and dark (what axe-core finds grave: WCAG 2.2 A and AA, and its best
// practices), and on a telephone.
import { expect, it } from 'vitest'
import { graveOn } from './axe.ts'
import { describeAtDesk, desktop, patience, phone, settled } from './browser.ts'
import { overflowing } from './overflow.ts'
import { everyPage } from './places.ts'
import { exampleCase } from './stage.ts'

describeAtDesk('every page', 'Tidewatch', [exampleCase], (desk) => {
  it('has nothing grave, light or dark, and nothing that runs out of a telephone', {
    timeout: 6 * patience,
  }, async () => {
    const { page } = await desk.visit('/')
    const grave: string[] = []
    const wide: string[] = []
    for (const [name, path] of Object.entries(everyPage(desk.stage.fonds))) {
      await page.setViewportSize(desktop)
      await desk.open(page, path)
      grave.push(...(await graveOn(page, name)))
      await page.setViewportSize(phone)
      await settled(page)
      // Plots are drawn anew for the narrower window, a moment later.
      const over = async () => page.evaluate<string>(overflowing)
      for (let looks = 0; looks < 20 && (await over()) !== ''; looks += 1) await page.waitForTimeout(100)
      if ((await over()) !== '') wide.push(`${name}: ${await over()}`)
    }
    expect(grave).toEqual([])
    expect(wide).toEqual([])
  })
})
