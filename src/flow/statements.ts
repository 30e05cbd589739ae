// What parties say about the correspondence: the verbs behind "fonds statements" and the page of statements.
import { edtfBounds } from '../record/edtf.ts'
import { FondsError } from '../record/error.ts'
import {
  type EnteredStatement,
  type Stance,
  type StatementRow,
  type StatementSource,
  type StatementSubject,
  stances,
} from '../record/statement.ts'
import type { Fonds, World } from '../store/fonds.ts'
import { conversationRowsById, memberRows } from '../store/list/conversations.ts'
import { briefParticipants } from '../store/list/participants.ts'
import { recordRowsById } from '../store/list/records.ts'
import { lastStatement, statementRows, statementRowsOf } from '../store/list/statements.ts'
import { conversationLines, namedInList } from '../view/conversation-line.ts'
import type { StatementLine, StatementsPage } from '../view/model.ts'
import { recordLine } from '../view/record-line.ts'
import { statementLines } from '../view/statement-line.ts'
import { decide, undo } from './decide.ts'

/** A statement is a sentence and where it was found, not a document: stops one line from filling the journal. */
export const limits = { who: 300, about: 200, aboutEach: 300, when: 80, source: 2_000, words: 4_000 } as const

export function listStatements(fonds: Fonds): StatementsPage {
  return { statements: linesOf(fonds, statementRows(fonds)), undo: lastStatement(fonds) ?? null }
}

/** These statements as lines, in the order in which they were said. */
export function statementsOf(fonds: Fonds, seqs: number[]): StatementLine[] {
  return seqs.length === 0 ? [] : linesOf(fonds, statementRowsOf(fonds, seqs))
}

/** The statements about a conversation as a whole. */
export function statementsAbout(fonds: Fonds, conversation: string): StatementLine[] {
  const sql = `select distinct ss.seq from statement_subject ss join record r on r.id = ss.record_id
    join member m on m.record_no = r.no where ss.whole = 1 and m.conversation_id = ?`
  return statementsOf(fonds, fonds.db.prepare(sql).pluck().all(conversation) as number[])
}

/**
 * Enters a statement into the journal and returns its number.
 * Throws FondsError `who-needed`, `stance-unknown`, `about-needed`, `source-needed`, `bad-date`, `too-long`, `not-found`, `in-use`.
 */
export async function addStatement(fonds: Fonds, world: World, entered: EnteredStatement): Promise<number> {
  const { says, about } = entered
  checkLengths(entered)
  if (!stances.includes(says)) {
    throw new FondsError('stance-unknown', `nobody can say "${says}" here: use ${stances.join(', ')}`)
  }
  const who = whoOf(fonds, entered.who)
  if (about.length === 0) {
    throw new FondsError('about-needed', 'name at least one record or conversation that the statement is about')
  }
  const subjects = about.map((each) => subjectOf(fonds, each))
  const source = sourceOf(fonds, entered.source)
  const when = entered.when?.trim() || undefined
  if (when !== undefined && edtfBounds(when) === null) {
    throw new FondsError('bad-date', `"${when}" is no EDTF date: write for example 2017-11-13, 2017-11 or 2017-11~`)
  }
  const words = entered.words?.trim() || undefined
  const sentence = sentenceOf(who.who, says, subjects)
  await decide(fonds, world, {
    act: 'state',
    ...who,
    says,
    words,
    about: subjects,
    when,
    source,
    place: entered.place,
    sentence,
  })
  return lastStatement(fonds)!.seq
}

/** Takes a statement back, the last one where no number is given; returns its sentence. Throws FondsError `not-found`, `nothing-to-undo`. */
export async function takeBackStatement(fonds: Fonds, world: World, seq?: number): Promise<string> {
  const number = seq ?? lastStatement(fonds)?.seq
  if (number === undefined) throw new FondsError('nothing-to-undo', 'no statement stands: nothing to undo')
  const stands = fonds.db.prepare('select 1 from statement where seq = ?').get(number)
  if (!stands) {
    throw new FondsError('not-found', `no statement ${number} to undo: the numbers are listed by "fonds statements"`)
  }
  return undo(fonds, world, number)
}

function checkLengths({ who, about, when = '', source, words = '' }: EnteredStatement): void {
  const long = [
    who.length > limits.who && 'who says it',
    about.length > limits.about && `the list of what it is about (${limits.about} at most)`,
    about.some((each) => each.length > limits.aboutEach) && 'an id that it is about',
    when.length > limits.when && 'the date',
    source.length > limits.source && 'the source',
    words.length > limits.words && 'what was said',
  ].find(Boolean)
  if (long) throw new FondsError('too-long', `${long} is too long for a statement: shorten it`)
}

/** The name, and an address by which the person stays known through merges; a name alone is never taken for somebody. */
function whoOf(fonds: Fonds, written: string): { who: string; address?: string } {
  const who = written.trim().replace(/\s+/g, ' ')
  if (who === '') throw new FondsError('who-needed', 'say who makes the statement: a name, an address or a person')
  const byPerson = fonds.db
    .prepare(
      'select p.name as who, min(a.normal) as address from person p join address a on a.person_id = p.id where p.id = ?',
    )
    .get(who) as { who: string | null; address: string }
  if (byPerson.who !== null) return { who: byPerson.who, address: byPerson.address }
  const [, name = '', inside] = /^(.*?)\s*<([^<>]+)>$/.exec(who) ?? []
  const address = (inside ?? who).toLowerCase()
  const byAddress = fonds.db
    .prepare('select p.name from address a join person p on p.id = a.person_id where a.normal = ?')
    .pluck()
    .get(address) as string | undefined
  if (byAddress === undefined) return { who }
  return { who: name || byAddress, address }
}

/** A record by its id; a conversation by its id, remembered by one of its records. */
function subjectOf(fonds: Fonds, written: string): StatementSubject {
  const id = idIn(written)
  if (recordRowsById(fonds, [id]).length > 0) return { record: id }
  const member = memberRows(fonds, id)[0]
  if (member) return { record: member.id, conversation: id }
  throw new FondsError(
    'not-found',
    `no record or conversation "${id}" in this fonds: ids are in the addresses of their pages`,
  )
}

function sourceOf(fonds: Fonds, written: string): StatementSource {
  const text = written.trim()
  if (text === '') throw new FondsError('source-needed', 'say where the statement was found: a record, a link or words')
  const id = idIn(text)
  if (recordRowsById(fonds, [id]).length > 0) return { record: id }
  return /^https?:\/\/\S+$/i.test(text) ? { url: text } : { text }
}

/** The id in an address of the workbench, such as `http://127.0.0.1:4417/r/…#headers`; anything else as it stands. */
function idIn(written: string): string {
  const text = written.trim()
  return (
    /^(?:https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?)?\/[rc]\/([a-z0-9]+)(?:[#?].*)?$/.exec(text)?.[1] ??
    text
  )
}

const verbs: Record<Stance, string> = {
  confirms: 'confirms',
  denies: 'denies',
  disputes: 'disputes',
  'cannot-confirm': 'cannot confirm',
  declines: 'declines to comment on',
}

function sentenceOf(who: string, says: Stance, subjects: StatementSubject[]): string {
  const whole = subjects.filter(({ conversation }) => conversation !== undefined).length
  const counts = [
    subjects.length > whole && plural(subjects.length - whole, 'record'),
    whole > 0 && plural(whole, 'conversation'),
  ]
  return `${who} ${verbs[says]} ${counts.filter(Boolean).join(' and ')}.`
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

function linesOf(fonds: Fonds, rows: StatementRow[]): StatementLine[] {
  const subjects = rows.flatMap((row) => row.subjects)
  const named = subjects.filter(({ whole }) => whole === 0).map(({ record }) => record)
  const records = recordRowsById(fonds, [
    ...new Set([...named, ...rows.flatMap(({ sourceRecord }) => sourceRecord ?? [])]),
  ])
  const whole = [...new Set(subjects.flatMap((one) => (one.whole === 1 ? (one.conversation ?? []) : [])))]
  const lines = conversationLines(conversationRowsById(fonds, whole), briefParticipants(fonds, namedInList, whole))
  return statementLines(rows, records.map(recordLine), lines)
}
