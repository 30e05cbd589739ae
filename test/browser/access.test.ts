// Accessibility of every page, light and dark: what axe-core finds grave (WCAG 2.2 A and AA, and its best practices).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { describeAtDesk, patience } from './browser.ts'
import { everyPage } from './places.ts'
import { exampleCase } from './stage.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  impact: 'minor' | 'moderate' | 'serious' | 'critical'
  help: string
  nodes: Array<{ target: string[]; failureSummary: string }>
}

// The frame with the HTML of a mail is somebody else's document.
const check = (only: string) =>
  `axe.run(document, { iframes: false, resultTypes: ['violations'] ${only} }).then((found) => found.violations)`
const everything = check('')
/** The theme changes nothing but colours. */
const colours = check(`, runOnly: ['color-contrast']`)

describeAtDesk('accessibility', 'Tidewatch', [exampleCase], (desk) => {
  it('finds nothing grave on any page, light or dark', { timeout: 6 * patience }, async () => {
    const { page } = await desk.visit('/')
    const grave: string[] = []
    for (const [name, path] of Object.entries(everyPage(desk.stage.fonds))) {
      await page.emulateMedia({ colorScheme: 'light' })
      await desk.open(page, path)
      await page.evaluate(axe)
      const light = await page.evaluate<Violation[]>(everything)
      await page.emulateMedia({ colorScheme: 'dark' })
      const dark = await page.evaluate<Violation[]>(colours)
      grave.push(...told(`${name}, light`, light), ...told(`${name}, dark`, dark))
    }
    expect(grave).toEqual([])
  })
})

function told(where: string, violations: Violation[]): string[] {
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, help, nodes: [first] }) => {
      return `${where}: ${impact}: ${id} (${help}) at ${first?.target.join(' ')}: ${first?.failureSummary}`
    })
}
