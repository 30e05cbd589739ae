// Groups sources by folder where there are too many to read. Enters: sources; leaves: lines with summed ledgers.
import type { Ledger, SourceLine } from '../../src/view/model.ts'

/** Above this many lines a table stops being readable at a glance. */
export const mostSources = 12

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

/** The next folders inside of what all these sources share, and the sources that stand there themselves. */
function divide(sources: readonly SourceLine[]): SourceLine[][] {
  const shared = sharedFolder(sources.map(({ source }) => source))
  const divided = new Map<string, SourceLine[]>()
  for (const source of sources) {
    const slash = source.source.indexOf('/', shared)
    const key = slash < 0 ? source.source : source.source.slice(0, slash + 1)
    const inside = divided.get(key)
    if (inside) inside.push(source)
    else divided.set(key, [source])
  }
  return [...divided.values()]
}

function sumOf(sources: readonly SourceLine[]): SourceGroup {
  const paths = sources.map(({ source }) => source)
  const path = paths.length === 1 ? paths[0]! : paths[0]!.slice(0, sharedFolder(paths))
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

/** At most `most` lines where folders allow it: the fullest folder that still fits is opened, again and again. */
export function groupSources(sources: readonly SourceLine[], most = mostSources): SourceGroup[] {
  if (sources.length <= most) return sources.map((source) => sumOf([source]))
  let groups = divide(sources)
  for (;;) {
    const opened = groups
      .map((group, index) => ({ index, size: group.length, parts: group.length > 1 ? divide(group) : [] }))
      .filter(({ parts }) => parts.length > 1 && groups.length - 1 + parts.length <= most)
      .sort((a, b) => b.size - a.size)[0]
    if (!opened) return groups.map(sumOf)
    groups = groups.flatMap((group, index) => (index === opened.index ? opened.parts : [group]))
  }
}
