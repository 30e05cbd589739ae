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
const run = `axe.run(document, { iframes: false, resultTypes: ['violations'] }).then((found) => found.violations)`

describeAtDesk('accessibility', 'Tidewatch', [exampleCase], (desk) => {
  it.each(['light', 'dark'] as const)(
    'nothing grave on any page, %s',
    { timeout: 4 * patience },
    async (colorScheme) => {
      const { page } = await desk.visit('/', { colorScheme })
      const grave: string[] = []
      for (const [name, path] of Object.entries(everyPage(desk.stage.fonds))) {
        await page.goto(desk.stage.origin + path)
        await page.getByRole('heading').first().waitFor()
        await page.waitForLoadState('networkidle')
        await page.evaluate(axe)
        for (const { id, impact, help, nodes } of await page.evaluate<Violation[]>(run)) {
          const line = `${name}: ${impact}: ${id} (${help}) at ${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary}`
          if (impact === 'serious' || impact === 'critical') grave.push(line)
        }
      }
      expect(grave).toEqual([])
    },
  )
})
