// Subjects that number a series, such as `[PATCH v2 3/7]` or `Notes (2/5)` -> the numbers that are held nowhere. A series
// sent twice within a few days hides its own holes: a miss is better than a false alarm.

export interface Numbered<Id> {
  id: Id
  /** Who wrote it. */
  person: string
  subject: string
  /** Milliseconds; undated ones are passed over. */
  at: number | null
}

export interface SeriesGap<Id> {
  /** The subject of one that is held, with `n` for its number. */
  series: string
  total: number
  missing: number[]
  /** What is held of the series. */
  pointedToBy: Id[]
}

/** Longer ones are no series but something else in the form of a fraction. */
const maxTotal = 100
/** Parts of one series are sent within this time, in milliseconds. */
const together = 3 * 86_400_000
/** Parts that have to be held before their number is believed. */
const leastHeld = 2

// At the start in brackets, as git writes it, or in parentheses at the end, as people do. Answers are no part of a series.
const inBrackets = /^\s*(\[[^\]]*?\b)0*(\d{1,3})\s*\/\s*0*(\d{1,3})([^\]\d][^\]]*)?\]/
const atEnd =
  /^(?!\s*(?:re|aw|sv|antw|ref|rép|fwd?|tr|wg)\s*:)(.*)\(\s*0*(\d{1,3})\s*(?:\/|of|sur|von|de)\s*0*(\d{1,3})\s*\)\s*$/i

export function seriesWithHoles<Id>(records: Iterable<Numbered<Id>>): Array<SeriesGap<Id>> {
  const runs = new Map<string, Run<Id>[]>()
  for (const record of records) {
    const part = record.at === null ? undefined : partOf(record.subject)
    if (part === undefined) continue
    // Some parts of one series say `v2` and others do not: whatever the same person counts to the same number belongs together.
    const key = `${record.person} ${part.total}`
    const held = runs.get(key) ?? []
    runs.set(key, held)
    let run = held.find((each) => Math.abs(each.at - record.at!) <= together)
    if (run === undefined) {
      run = { at: record.at!, label: part.label, total: part.total, numbers: new Set(), ids: [] }
      held.push(run)
    }
    run.numbers.add(part.number)
    run.ids.push(record.id)
  }
  return [...runs.values()].flat().flatMap(gapOf)
}

interface Run<Id> {
  at: number
  label: string
  total: number
  numbers: Set<number>
  ids: Id[]
}

function partOf(subject: string): { label: string; number: number; total: number } | undefined {
  const match = inBrackets.exec(subject) ?? atEnd.exec(subject)
  if (match === null) return undefined
  const [, before = '', number, total, after = ''] = match
  const [n, m] = [Number(number), Number(total)]
  if (m < 2 || m > maxTotal || n > m) return undefined
  const label = `${before}n/${m}${after}${before.startsWith('[') ? ']' : ''}`.replace(/\s+/g, ' ').trim()
  return { label, number: n, total: m }
}

/** Number 0, the letter that goes before a series, may never have been written. */
function gapOf<Id>({ label, total, numbers, ids }: Run<Id>): Array<SeriesGap<Id>> {
  const held = [...numbers].filter((number) => number > 0)
  const missing = Array.from({ length: total }, (_, i) => i + 1).filter((number) => !numbers.has(number))
  if (held.length < leastHeld || missing.length === 0) return []
  return [{ series: label, total, missing, pointedToBy: ids }]
}
