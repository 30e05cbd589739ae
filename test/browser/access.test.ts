// Accessibility of every page, light and dark: what axe-core finds grave (WCAG 2.2 A and AA, and its best practices).
import { expect, it } from 'vitest'
import { graveOn } from './axe.ts'
import { describeAtDesk, patience } from './browser.ts'
import { everyPage } from './places.ts'
import { exampleCase } from './stage.ts'

describeAtDesk('accessibility', 'Tidewatch', [exampleCase], (desk) => {
  it('finds nothing grave on any page, light or dark', { timeout: 6 * patience }, async () => {
    const { page } = await desk.visit('/')
    const grave: string[] = []
    for (const [name, path] of Object.entries(everyPage(desk.stage.fonds))) {
      await desk.open(page, path)
      grave.push(...(await graveOn(page, name)))
    }
    expect(grave).toEqual([])
  })
})
