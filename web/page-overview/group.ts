// Groups sources by their top folder where there are too many to read. Enters: sources; leaves: lines with summed ledgers.
import type { Ledger, SourceLine } from '../../src/view/model.ts'

/** Above this many sources a table stops being readable at a glance. */
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

/** The folder below the one that all sources share, so that grouping always divides. */
function folderOf(path: string, shared: number): string | null {
  const slash = path.indexOf('/', shared)
  return slash < 0 ? null : path.slice(0, slash + 1)
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

export function groupSources(sources: readonly SourceLine[], most = mostSources): SourceGroup[] {
  const shared = sharedFolder(sources.map(({ source }) => source))
  const grouped = new Map<string, SourceGroup>()
  // A folder with one source is that source.
  const single = new Map<string, string>()
  for (const source of sources) {
    const folder = sources.length > most ? folderOf(source.source, shared) : null
    const path = folder ?? source.source
    let group = grouped.get(path)
    if (!group) {
      group = { path, sources: 0, formats: [], bytes: 0, expected: 0, stored: 0, duplicate: 0, quarantined: 0, refused: 0 }
      grouped.set(path, group)
    }
    group.sources += 1
    single.set(path, source.source)
    group.bytes += source.bytes
    if (!group.formats.includes(source.format)) group.formats.push(source.format)
    for (const column of ledgerColumns) group[column] += source[column]
  }
  return [...grouped.values()].map((group) => (group.sources === 1 ? { ...group, path: single.get(group.path)! } : group))
}
