// Groups sources by folder where there are too many to read. Enters: sources; leaves: lines with summed ledgers.
import type { Ledger, SourceLine } from '../../src/view/model.ts'

/** Above this many lines a table stops being readable at a glance. */
export const mostSources = 12
/** From this many files of one format on, a folder is one line: its files say the same thing again and again. */
const manyAlike = 6

export interface SourceGroup extends Ledger {
  /** Path of the one source, or of the folder with a slash at its end. */
  path: string
  sources: number
  formats: string[]
  bytes: number
}

export const ledgerColumns = ['expected', 'stored', 'duplicate', 'quarantined', 'refused'] as const

/** What is missing from `expected = stored + duplicate + quarantined + refused`; 0 where it adds up. */
export function unaccounted(ledger: Ledger): number {
  return ledger.expected - ledger.stored - ledger.duplicate - ledger.quarantined - ledger.refused
}

/** Length of the longest folder path that every source stands in. */
export function sharedFolder(paths: readonly string[]): number {
  let shared = paths[0] ?? ''
  for (const path of paths) {
    let same = 0
    while (same < shared.length && shared[same] === path[same]) same += 1
    shared = shared.slice(0, same)
  }
  return shared.lastIndexOf('/') + 1
}

const maildir = /^((?:.*\/)?)(?:cur|new|tmp)\/([^/]+)$/

/** Where a source stands for the reader: cur, new and tmp are how a Maildir is kept, not what is in it. */
function placeOf(path: string): string {
  return path.replace(maildir, '$1$2')
}

/** The next folders inside of what all these sources share, and the sources that stand there themselves. */
function divide(sources: readonly SourceLine[]): SourceLine[][] {
  const shared = sharedFolder(sources.map(({ source }) => placeOf(source)))
  const divided = new Map<string, SourceLine[]>()
  for (const source of sources) {
    const place = placeOf(source.source)
    const slash = place.indexOf('/', shared)
    const key = slash < 0 ? place : place.slice(0, slash + 1)
    const inside = divided.get(key)
    if (inside) inside.push(source)
    else divided.set(key, [source])
  }
  return [...divided.values()]
}

function sumOf(sources: readonly SourceLine[]): SourceGroup {
  const paths = sources.map(({ source }) => source)
  const places = paths.map(placeOf)
  const path = paths.length === 1 ? paths[0]! : places[0]!.slice(0, sharedFolder(places))
  const sum: SourceGroup = {
    ...{ path, sources: sources.length, formats: [], bytes: 0 },
    ...{ expected: 0, stored: 0, duplicate: 0, quarantined: 0, refused: 0 },
  }
  for (const source of sources) {
    sum.bytes += source.bytes
    if (!sum.formats.includes(source.format)) sum.formats.push(source.format)
    for (const column of ledgerColumns) sum[column] += source[column]
  }
  return sum
}

/** Each source on a line of its own, but for Maildirs and folders of many alike, which are one. What matters first. */
export function groupAlike(sources: readonly SourceLine[]): SourceGroup[] {
  const folders = new Map<string, SourceLine[]>()
  for (const source of sources) {
    const place = placeOf(source.source)
    const key = `${place.slice(0, place.lastIndexOf('/') + 1)}\n${source.format}`
    const held = folders.get(key)
    if (held) held.push(source)
    else folders.set(key, [source])
  }
  const groups = [...folders.values()].flatMap((folder) => {
    const kept = folder.length > 1 && folder.every(({ source }) => maildir.test(source))
    return kept || folder.length >= manyAlike ? [sumOf(folder)] : folder.map((source) => sumOf([source]))
  })
  return inOrder(groups)
}

/** At most `most` lines where folders allow it: the fullest folder that still fits is opened, again and again. */
export function groupSources(sources: readonly SourceLine[], most = mostSources): SourceGroup[] {
  const alike = groupAlike(sources)
  if (alike.length <= most) return alike
  let groups = divide(sources)
  for (;;) {
    const opened = groups
      .map((group, index) => ({ index, size: group.length, parts: group.length > 1 ? divide(group) : [] }))
      .filter(({ parts }) => parts.length > 1 && groups.length - 1 + parts.length <= most)
      .sort((a, b) => b.size - a.size)[0]
    if (!opened) return inOrder(groups.map(sumOf))
    groups = groups.flatMap((group, index) => (index === opened.index ? opened.parts : [group]))
  }
}

/** The fullest first; files that only say who is who, and hold no record, last. */
function inOrder(groups: SourceGroup[]): SourceGroup[] {
  return groups.sort((a, b) => b.expected - a.expected || (a.path < b.path ? -1 : 1))
}
