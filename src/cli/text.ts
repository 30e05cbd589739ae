// Page models -> lines for a terminal.
import type {
  ConversationLine,
  DateView,
  OtherHit,
  QueryError,
  RecordLine,
  Segment,
  SourceLine,
  StatementLine,
} from '../view/model.ts'
import { bold, clean, dim } from './terminal.ts'

const glyphs = { private: '◆', public: '●', press: '■' } as const

/** The date as written, to the minute, with its zone: lines are in order of time, whatever their zones. */
export function dateText(date: DateView): string {
  const zone = date.zone === 'Z' ? 'UTC' : (date.zone ?? '')
  const text = `${(date.edtf ?? 'no date').replace('T', ' ').slice(0, 16)} ${date.edtf?.includes('T') ? zone : ''}`
  return text.padEnd(23)
}

export function recordText(line: RecordLine): string {
  const who = line.from.map(({ name }) => name).join(', ') || '(unknown)'
  const what = line.subject ?? line.preview
  return `${dim(line.id)}  ${dateText(line.date)}  ${glyphs[line.lane]} ${bold(who)}: ${what}`
}

export function otherHitText({ id, date, lane, from, subject }: OtherHit): string {
  const who = from.join(', ') || '(unknown)'
  return `${dim(id)}  ${dateText(date)}  ${glyphs[lane]} ${bold(who)}${subject === null ? '' : `: ${subject}`}`
}

export function snippetText(segments: Segment[]): string {
  return segments
    .map(({ text, mark }) => (mark ? bold(text) : text))
    .join('')
    .replace(/\s+/g, ' ')
}

/** The query with a mark below the character that an error is about, and what is wrong with it. */
export function stumbledText(query: string, { at, code, message }: QueryError): string {
  const line = clean(query).replace(/\s/g, ' ')
  const from = Math.max(0, at - beside.before)
  const shown = line.slice(from, at + beside.after)
  return `${shown}\n${' '.repeat(at - from)}^ ${message} (at character ${at + 1}) [${code}]`
}

/** Of a long query, as much as fits beside the place. */
const beside = { before: 50, after: 30 }

export function ledgerText(line: SourceLine): string {
  const sum = `${line.expected} = ${line.stored} stored + ${line.duplicate} duplicate + ${line.quarantined} quarantined + ${line.refused} refused`
  return `${line.source}  ${dim(line.format)}\n  ${sum}`
}

export function conversationText(line: ConversationLine): string {
  const missing = line.missing === 0 ? '' : `, ${line.missing} missing`
  const span = `${day(line.first)} – ${day(line.last)}`
  const who = line.participants
    .map(({ name }) => name)
    .slice(0, 4)
    .join(', ')
  return `${dim(line.id)}  ${span}  ${String(line.records).padStart(5)}${missing}  ${bold(line.title || who)}`
}

/** Who says what, in which words, and where that was found. */
export function statementText({ seq, date, who, says, words, source }: StatementLine): string[] {
  const { record, url, text } = source
  return [
    `${dim(String(seq).padStart(5))}  ${(date?.edtf ?? 'no date').padEnd(10)}  ${bold(who)}: ${says}`,
    ...(words === null ? [] : [`       “${words}”`]),
    `       source: ${record ? `${dim(record.id)}  ${record.title}` : (url ?? text)}`,
  ]
}

function day(at: number | null): string {
  return at === null ? 'no date   ' : new Date(at).toISOString().slice(0, 10)
}
