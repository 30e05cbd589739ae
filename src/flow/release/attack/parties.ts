// The folder of an edition -> what is the name or the address of somebody in its lists of people.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataPlaces } from '../../../release/reuse/data-files.ts'
import type { PublicPerson } from '../../../view/model/release.ts'

/** Gathered when the first is asked for: mostly none is. */
export function partiesOf(dir: string): (name: string) => boolean {
  let held: Set<string> | undefined
  return (name) => {
    held ??= read(join(dir, dataPlaces.people))
    return held.has(name)
  }
}

function read(path: string): Set<string> {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
  return new Set(
    lines.flatMap((line) => {
      const { name, addresses } = JSON.parse(line) as PublicPerson
      return [name, ...addresses]
    }),
  )
}
