// The folder of an edition and what it must not say in, every place where it says so out. Every byte of every file is looked at,
// also of what is packed in files. What cannot be looked at is reported as well: an attack that looks away proves nothing.
import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Look } from '../decode/run.ts'
import { filesBelow } from '../files/below.ts'
import { type Automaton, automatonOf } from '../hide/automaton.ts'
import { lookFor } from '../hide/find.ts'
import type { PublishedHidden } from '../hide/hidden.ts'
import { patternsOf } from '../hide/pattern.ts'
import type { AttackHit, OwnBytes } from './hit.ts'
import { type Own, ownOf } from './own.ts'
import { type IsOwn, type Place, searchBytes } from './search.ts'
import { unpack } from './unpack.ts'

export type { AttackHit, OwnBytes } from './hit.ts'

/** Larger files are searched in windows, and what is packed in them is not opened: stops one file from filling the memory. */
export const maxHeld = 64 * 1024 * 1024
const windowSize = 16 * 1024 * 1024
/** Long texts are read in pieces of whole lines: every way to read one stands in memory beside the others. */
const pieceSize = 2 * 1024 * 1024
/** Of the lines before a piece so much is read again, for what begins in one and ends in the next. */
const lookBack = 4096
/** So much of the windows beside is read as well: no coded name, and no line that says whose words it holds, is longer. */
const overlap = 128 * 1024
/** Files packed in files packed in files: no edition holds more by honest means. */
const maxNesting = 6
/** What all that is packed in one file may come to. */
const maxTotal = 1024 * 1024 * 1024

/** What is looked for, made ready. */
export interface Search {
  automaton: Automaton
  look: Look
  hidden: readonly PublishedHidden[]
  own: Own
}

export async function* attack(
  dir: string,
  hidden: readonly PublishedHidden[],
  own: OwnBytes,
): AsyncGenerator<AttackHit> {
  if (hidden.length === 0) return
  const search = prepareAttack(hidden, own)
  for (const path of filesBelow(dir)) yield* attackFile(dir, path, search)
}

export function prepareAttack(hidden: readonly PublishedHidden[], own: OwnBytes): Search {
  const automaton = automatonOf(hidden.flatMap(({ text }, i) => patternsOf(text, i)))
  return { automaton, look: lookFor(automaton), hidden, own: ownOf(own) }
}

/** What one file says that it must not. */
export function* attackFile(dir: string, path: string, search: Search): Generator<AttackHit> {
  yield* hitsInName(path, search)
  const { size } = statSync(join(dir, path))
  if (size > maxHeld) {
    yield* attackWindows(dir, path, size, search)
    return
  }
  const bytes = readFileSync(join(dir, path))
  if (!search.own.isAsset(path, bytes)) yield* attackBytes(path, bytes, search)
}

/** Names of files and folders; those of the program's own are names in it. */
function* hitsInName(path: string, search: Search): Generator<AttackHit> {
  for (const { hidden, form } of placesIn(path, Buffer.from(path), search, search.own.isStep)) {
    yield { path, inside: null, offset: null, form, seq: search.hidden[hidden]!.seq }
  }
}

function* attackBytes(path: string, bytes: Buffer, search: Search): Generator<AttackHit> {
  const open = [{ bytes, names: [] as string[], pdf: false }]
  let total = 0
  while (open.length > 0) {
    const piece = open.pop()!
    const inside = piece.names.join(' > ') || null
    const pdf = piece.pdf || piece.bytes.subarray(0, 1024).includes('%PDF-')
    const { packed: inner, isAll } = unpack(piece.bytes, pdf)
    if (!isAll) yield* hitsIn(path, inside, placesInPieces(path, piece.bytes, search), 0, search)
    if (piece.names.length >= maxNesting) {
      yield { path, inside, offset: 0, form: 'unsearched', seq: -1 }
      continue
    }
    for (const packed of inner) {
      const names = [...piece.names, packed.name]
      total += packed.bytes?.length ?? 0
      if (packed.bytes === null || total > maxTotal) {
        yield { path, inside: names.join(' > '), offset: 0, form: 'unsearched', seq: -1 }
      } else open.push({ bytes: packed.bytes, names, pdf })
    }
  }
}

function* attackWindows(dir: string, path: string, size: number, search: Search): Generator<AttackHit> {
  const file = openSync(join(dir, path), 'r')
  try {
    for (let from = 0; from < size; from += windowSize) {
      const start = Math.max(0, from - overlap)
      const bytes = Buffer.alloc(Math.min(size, from + windowSize + overlap) - start)
      readSync(file, bytes, 0, bytes.length, start)
      const places = placesIn(path, trimmed(bytes), search, search.own.judge(path))
      const mine = places.filter(({ offset }) => start + offset >= from && start + offset < from + windowSize)
      yield* hitsIn(path, null, mine, start, search)
    }
  } finally {
    closeSync(file)
  }
}

/** The places of a text, read piece by piece where it is long. */
function placesInPieces(path: string, bytes: Buffer, search: Search): Place[] {
  const judge = search.own.judge(path)
  if (bytes.length <= 2 * pieceSize || bytes.includes(0) || !isUtf8(bytes)) return placesIn(path, bytes, search, judge)
  const places = new Map<string, Place>()
  for (let from = 0; from < bytes.length; ) {
    const to = lineEnd(bytes, from + pieceSize)
    const start = bytes.lastIndexOf(10, Math.max(0, from - lookBack)) + 1
    for (const place of placesIn(path, bytes.subarray(start, to), search, judge)) {
      const offset = start + place.offset
      places.set(`${offset} ${place.hidden}`, { ...place, offset })
    }
    from = to
  }
  return [...places.values()]
}

/** Behind the line in which a byte stands. */
function lineEnd(bytes: Buffer, at: number): number {
  const end = at >= bytes.length ? -1 : bytes.indexOf(10, at)
  return end === -1 ? bytes.length : end + 1
}

/** A window may begin and end within a character: its bytes there become spaces, so that the rest is still text. */
function trimmed(bytes: Buffer): Buffer {
  let from = 0
  while (from < 3 && (bytes[from]! & 0xc0) === 0x80) bytes[from++] = 0x20
  let to = bytes.length - 1
  while (to > bytes.length - 4 && (bytes[to]! & 0xc0) === 0x80) to -= 1
  const lead = bytes[to] ?? 0
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1
  if (to + length > bytes.length) bytes.fill(0x20, to)
  return bytes
}

function placesIn(path: string, bytes: Buffer, search: Search, isOwn: IsOwn): Place[] {
  const places = searchBytes(bytes, search, search.hidden, isOwn)
  return places.filter(({ hidden }) => {
    const { within } = search.hidden[hidden]!
    return within === 'everywhere' || within.some((start) => path.startsWith(start))
  })
}

function* hitsIn(
  path: string,
  inside: string | null,
  places: Place[],
  base: number,
  search: Search,
): Generator<AttackHit> {
  for (const { offset, form, hidden } of places) {
    yield { path, inside, offset: base + offset, form, seq: search.hidden[hidden]!.seq }
  }
}
