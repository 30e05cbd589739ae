// What axe-core finds grave on a page, as sentences.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

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

/** What is serious or critical, as sentences that name the page. Looks at the page as it stands, in light and in dark. */
export async function graveOn(page: Page, name: string): Promise<string[]> {
  await page.evaluate(axe)
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await page.evaluate<Violation[]>(everything)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await page.evaluate<Violation[]>(colours)
  return [...told(`${name}, light`, light), ...told(`${name}, dark`, dark)]
}

function told(where: string, violations: Violation[]): string[] {
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, help, nodes: [first] }) => {
      return `${where}: ${impact}: ${id} (${help}) at ${first?.target.join(' ')}: ${first?.failureSummary}`
    })
}
