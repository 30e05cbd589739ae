// The folder in which an edition is made, beside the place where it will stand: whole at the end, or gone.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { FondsError } from '../../../record/error.ts'
import { places } from '../../../release/files/layout.ts'
import { diskTrouble, onDisk, writeAll } from '../../../store/disk.ts'
import { placesIn } from './place.ts'

/** A file that grows by text. */
export interface Lines {
  add(text: string): void
  /** All that was added can be read from now on. */
  flush(): void
  end(): void
}

export interface Staging {
  /** Where it is made. */
  dir: string
  /** Where it will stand, as it was named. */
  out: string
  /** Throws FondsError `disk-full`, `not-writable`; Error where the path may not stand in an edition, or stands already. */
  write(path: string, content: string | Buffer): void
  /** Counts files as written that threads put there, with their SHA-256. */
  adopt(files: Iterable<readonly [string, string]>): void
  /** A file that grows piece by piece. */
  begin(path: string): Lines
  read(path: string): string
  /** Path -> SHA-256 of everything that was written or adopted. */
  hashes(): Map<string, string>
  /** How many files there are. */
  count(): number
  /** Puts it in its place. */
  finish(): void
  abandon(): void
}

/** Throws FondsError `out-exists`, `not-writable`, `disk-full`. */
export function beginStaging(out: string): Staging {
  const place = resolve(out)
  if (existsSync(place))
    throw new FondsError('out-exists', `${out} is there already: an edition is never written over, name another folder`)
  const dir = onDisk(dirname(place), () => {
    mkdirSync(dirname(place), { recursive: true })
    return mkdtempSync(join(dirname(place), `.${basename(place)}-`))
  })
  const known = new Map<string, string>()
  const files = placesIn(dir)
  const add = (path: string, hash: string) => {
    if (known.has(path)) throw new Error(`${path} is written into an edition twice`)
    known.set(path, hash)
  }
  const onOut = <T>(work: () => T) => onDisk(out, work)
  return {
    dir,
    out,
    write: (path, content) => onOut(() => add(path, files.write(path, content))),
    adopt(files) {
      for (const [path, hash] of files) add(path, hash)
    },
    begin: (path) => onOut(() => beginLines(files.of(path), out, (hash) => add(path, hash))),
    read: (path) => readFileSync(join(dir, path), 'utf8'),
    hashes: () => known,
    count: () => known.size,
    finish() {
      onOut(() => {
        openToAll(dir)
        if (existsSync(place)) throw new FondsError('out-exists', `${out} came to be meanwhile: name another folder`)
        renameSync(dir, place)
      })
    },
    abandon: () => rmSync(dir, { recursive: true, force: true }),
  }
}

/** Characters that are held back until they make a piece worth writing. */
const pieceLength = 1 << 16

/** A file that grows by text; its SHA-256 at the end. */
export function beginLines(file: string, out: string, onHash: (hash: string) => void): Lines {
  const handle = openSync(file, 'wx')
  const hash = createHash('sha256')
  let waiting = ''
  const flush = () => {
    const bytes = Buffer.from(waiting)
    waiting = ''
    hash.update(bytes)
    try {
      writeAll(handle, bytes)
    } catch (error) {
      throw diskTrouble(error, out) ?? error
    }
  }
  return {
    add(text: string) {
      waiting += text
      if (waiting.length > pieceLength) flush()
    },
    flush,
    end() {
      flush()
      closeSync(handle)
      onHash(hash.digest('hex'))
    },
  }
}

/** What is published may be read by everybody: by the server that it is put on, too. Mostly all but the folder itself may already. */
function openToAll(dir: string): void {
  chmodSync(dir, 0o755)
  if ((statSync(join(dir, places.sums)).mode & 0o044) === 0o044) return
  const waiting = ['']
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const name of readdirSync(join(dir, folder))) {
      const path = join(dir, folder, name)
      const isFolder = statSync(path).isDirectory()
      chmodSync(path, isFolder ? 0o755 : 0o644)
      if (isFolder) waiting.push(join(folder, name))
    }
  }
}
