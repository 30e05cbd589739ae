// Paths of an edition -> files below the folder in which it is made, with their SHA-256.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '../../../record/id.ts'
import { isSafePath } from '../../../release/files/layout.ts'

export interface Places {
  /** Where a file may be written; its folder is there. Throws Error where no edition may hold such a path. */
  of(path: string): string
  /** Answers the SHA-256. */
  write(path: string, content: string | Buffer): string
}

export function placesIn(dir: string): Places {
  // Ten files of one record follow each other: asking the disk each time costs as much as writing.
  let last = ''
  const of = (path: string) => {
    if (!isSafePath(path)) throw new Error(`${path} cannot be written into an edition`)
    const folder = dirname(join(dir, path))
    if (folder !== last) makeFolder(folder)
    last = folder
    return join(dir, path)
  }
  return {
    of,
    write(path, content) {
      writeFileSync(of(path), content)
      return sha256(content)
    },
  }
}

/** Mostly the one around it is there, and asking for all of them takes three times as long. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST') mkdirSync(folder, { recursive: true })
  }
}
