// What is missing, and what points to it: the verb behind "fonds gaps". It reads every mail again.
import { setImmediate } from 'node:timers/promises'
import { blocksOf } from '../record/quoting.ts'
import type { Fonds } from '../store/fonds.ts'
import { textsOf } from '../store/list/contents.ts'
import { absentKeys, numberedRows } from '../store/list/gaps.ts'
import { holdings } from '../store/list/holdings.ts'
import { recordRows, recordRowsById } from '../store/list/records.ts'
import { conversationRhythms, pairRhythms } from '../store/list/rhythms.ts'
import { numbersInTime } from '../store/list/timeline.ts'
import { getMarks } from '../store/source.ts'
import { missingWithCustodian } from '../verify/gaps/custodian.ts'
import { type Quoting, quotedButAbsent, quoteOf } from '../verify/gaps/quoted.ts'
import { seriesWithHoles } from '../verify/gaps/series.ts'
import { memoryFor, shinglesOf } from '../verify/gaps/shingles.ts'
import { silencesOf } from '../verify/gaps/silent.ts'
import { plainKey } from '../view/conversation.ts'
import { gapView, namedPointers } from '../view/gap-line.ts'
import type { GapLine, GapView } from '../view/model.ts'
import { recordLine } from '../view/record-line.ts'
import { contentOf } from './content.ts'

/** Records read at a time. */
const batch = 100
/** Characters of a quote that are shown. */
const excerpt = 200

/** The last answer for each open fonds, and how far its journal had come. */
const remembered = new WeakMap<Fonds, { arranged: number; gaps: Promise<GapLine[]> }>()

/** The gaps as they stand now; read again where something came in. */
export function gapsOf(fonds: Fonds): Promise<GapLine[]> {
  const { arranged } = getMarks(fonds)
  const held = remembered.get(fonds)
  if (held?.arranged === arranged) return held.gaps
  const gaps = listGaps(fonds)
  remembered.set(fonds, { arranged, gaps })
  // What went wrong may be mended: the next one asks anew.
  gaps.catch(() => remembered.delete(fonds))
  return gaps
}

/** The same, with what points to each by name. Throws FondsError `source-missing`. */
export async function openGaps(fonds: Fonds): Promise<GapView[]> {
  const gaps = await gapsOf(fonds)
  const ids = new Set(gaps.flatMap(({ pointedToBy }) => pointedToBy.slice(0, namedPointers)))
  const lines = new Map(recordRowsById(fonds, [...ids]).map((row) => [row.id, recordLine(row)]))
  return gaps.map((gap) => gapView(gap, lines))
}

/**
 * Referenced first, then quoted, then holes in series, then silences, then what one custodian gave and another did not. `onRead` is told how many records of how many are read.
 * Throws FondsError `source-missing`: what cannot be read may be what is quoted.
 */
export async function listGaps(
  fonds: Fonds,
  onRead: (done: number, all: number) => void = () => {},
): Promise<GapLine[]> {
  const absent = absentKeys(fonds)
  const referenced = absent.map(({ key, answered, pointedToBy }): GapLine => {
    return { kind: 'referenced', name: plainKey(key), answered: answered === 1, excerpt: null, pointedToBy }
  })
  const said = await quoted(fonds, new Set(absent.map(({ key }) => key)), onRead)
  return [...referenced, ...said, ...series(fonds), ...silent(fonds), ...withCustodians(fonds)]
}

/** A quote from a message that is known to be missing by its name adds nothing. */
async function quoted(
  fonds: Fonds,
  absent: Set<string>,
  onRead: (done: number, all: number) => void,
): Promise<GapLine[]> {
  const nos = numbersInTime(fonds)
  const bytes = fonds.db.prepare('select coalesce(sum(length), 0) from record').pluck().get() as number
  const held = memoryFor(bytes)
  const quotings: Array<Quoting<string>> = []
  for (let done = 0; done < nos.length; done += batch) {
    onRead(done, nos.length)
    // The server answers others meanwhile.
    await setImmediate()
    const rows = recordRows(fonds, nos.slice(done, done + batch))
    const texts = textsOf(
      fonds,
      rows.map(({ no }) => no),
    )
    for (const row of rows) {
      const text = texts.get(row.no) ?? contentOf(fonds, row).text
      const stretches = row.kind === 'mail' ? blocksOf(text) : [{ kind: 'text' as const, level: 0, text }]
      held.add(shinglesOf(stretches.flatMap((each) => (each.kind === 'quote' ? [] : each.text)).join('\n')))
      const quote = row.parentKey !== null && absent.has(row.parentKey) ? null : quoteOf(stretches)
      if (quote) quotings.push({ id: row.id, quote, answersHeld: row.parentKey !== null })
    }
  }
  return quotedButAbsent(quotings, held).map(({ quote, pointedToBy }) => ({
    kind: 'quoted',
    name: quote.attribution,
    answered: false,
    excerpt: shortened(quote.text),
    pointedToBy,
  }))
}

function series(fonds: Fonds): GapLine[] {
  return seriesWithHoles(numberedRows(fonds)).map(({ series, missing, pointedToBy }) => ({
    kind: 'series',
    name: series,
    answered: false,
    excerpt: missing.join(', '),
    pointedToBy,
  }))
}

/** Between the same two messages a conversation and a pair of persons are silent alike. */
function silent(fonds: Fonds): GapLine[] {
  const gaps = new Map<string, GapLine>()
  for (const { name, moments } of [...conversationRhythms(fonds), ...pairRhythms(fonds)]) {
    for (const { after, before } of silencesOf(moments)) {
      const pointedToBy = [after.id, before.id]
      const excerpt = `${dayOf(after.at)}/${dayOf(before.at)}`
      const place = pointedToBy.join(' ')
      if (!gaps.has(place)) gaps.set(place, { kind: 'silent', name, answered: false, excerpt, pointedToBy })
    }
  }
  return [...gaps.values()]
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

function withCustodians(fonds: Fonds): GapLine[] {
  const subjects = new Map<string, string | null>()
  const messages = holdings(fonds)
  for (const { id, subject } of messages) subjects.set(id, subject)
  return missingWithCustodian(messages).map(({ custodian, message, pointedToBy }) => ({
    kind: 'custodian',
    name: custodian,
    answered: false,
    excerpt: shortened(subjects.get(message.id) ?? ''),
    pointedToBy,
  }))
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= excerpt ? line : `${line.slice(0, excerpt).replace(/[\uD800-\uDBFF]$/, '')}…`
}
