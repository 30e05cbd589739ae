// A folder in, the paths of the files in it out, `/`-separated, in one order on every machine. Links are files of their own here: an
// edition has none.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export function* filesBelow(dir: string): Generator<string> {
  const open = ['']
  while (open.length > 0) {
    const folder = open.pop()!
    const entries = readdirSync(join(dir, folder), { withFileTypes: true })
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) if (!entry.isDirectory()) yield folder + entry.name
    for (const entry of entries.reverse()) if (entry.isDirectory()) open.push(`${folder}${entry.name}/`)
  }
}
