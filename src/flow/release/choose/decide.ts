// What a publisher decides about an edition: publish or withhold records, hide words and persons, files, originals, take back.
// Each goes into the journal first, then takes effect. No sentence repeats what is hidden: logs of custody are handed on.
import { FondsError } from '../../../record/error.ts'
import {
  type FileChoice,
  type Reach,
  type ReleaseChoice,
  type ReleaseDecision,
  reaches,
  type StandingDecision,
} from '../../../record/release.ts'
import { canHide, isOneSign } from '../../../release/hide/pattern.ts'
import { wholeWords } from '../../../release/hide/whole.ts'
import { phraseIndex } from '../../../search/fts5/phrase.ts'
import type { Fonds, World } from '../../../store/fonds.ts'
import { partsOf } from '../../../store/list/contents.ts'
import { memberRows } from '../../../store/list/conversations.ts'
import { recordRowsById } from '../../../store/list/records.ts'
import { numbersOf } from '../../../store/list/release.ts'
import { lastReleaseDecision } from '../../../store/release.ts'
import type { DecisionLine, ReleaseDecided } from '../../../view/model/review.ts'
import { pointsOf } from '../../../view/release/text.ts'
import { decide, undo } from '../../decide.ts'
import { heldRecord } from '../../held-record.ts'
import { releaseDecisions } from './choices.ts'
import { hidesSpan } from './idle.ts'
import { readText } from './read-text.ts'

/** A decision is a few words: stops one line from filling the journal. */
export const limits = { reason: 500, text: 2_000 } as const

/** Words that more records hold are hidden in the conversation alone, unless told otherwise. */
const rareEnough = 50

/**
 * `ids` are those of records, or of conversations for all their records.
 * Throws FondsError `not-found`, `reason-needed` where something is withheld, `too-long`, `in-use`.
 */
export async function chooseRecords(
  fonds: Fonds,
  world: World,
  { ids, choice, reason }: { ids: string[]; choice: ReleaseChoice; reason?: string },
): Promise<ReleaseDecided> {
  const records = heldIds(fonds, ids)
  const why = checkedReason(reason)
  if (choice === 'withhold' && why === undefined)
    throw new FondsError('reason-needed', 'say why it is withheld: readers see that reason in place of the record')
  const done = choice === 'withhold' ? 'Withheld' : 'Chose to publish'
  const behind = why === undefined ? '.' : `: ${why}`
  return enter(
    fonds,
    world,
    { what: 'choose', records, choice, reason: why },
    `${done} ${plural(records.length, 'record')}${behind}`,
  )
}

/** Where a text is hidden that covers these code points of a record. Throws as `hideSpan`. */
export interface SpanAsked {
  record: string
  start: number
  end: number
  /** Where absent: everywhere if few records hold these words, else in the conversation. */
  reach?: Reach
  reason?: string
}

/**
 * Words that the stretch begins or ends in are hidden whole. Throws FondsError `not-found`, `no-such-words`, `span-idle`,
 * `reach-unknown`, `too-short`, `too-long`, `in-use`.
 */
export async function hideSpan(fonds: Fonds, world: World, asked: SpanAsked): Promise<ReleaseDecided> {
  const { record, start, end } = asked
  const text = readText(fonds, record)
  const span = wordsAt(text, start, end)
  const words = checkedWords(span.text)
  if (!hidesSpan(text, { ...span, text: words }))
    throw new FondsError(
      'span-idle',
      'these words would not be found where they stand, as one name: hide them in pieces, or withhold the record',
    )
  if (asked.reach !== undefined && !reaches.includes(asked.reach))
    throw new FondsError('reach-unknown', `words cannot be hidden "${asked.reach}": use ${reaches.join(', ')}`)
  const reach = asked.reach ?? (isDistinctive(fonds, words) ? 'everywhere' : 'conversation')
  const where = reach === 'everywhere' ? 'everywhere' : 'in their conversation'
  const decision = {
    what: 'hide-span' as const,
    record,
    start: span.start,
    end: span.end,
    text: words,
    reach,
    reason: checkedReason(asked.reason),
  }
  const whole = span.isWider ? ', to the ends of the words that were begun' : ''
  return enter(fonds, world, decision, `Hid words of one record ${where}${whole}.`)
}

/** The stretch with the words whole that it begins or ends in: half of a word would be found nowhere. In code points. */
function wordsAt(text: string, start: number, end: number) {
  const points = Array.from(text)
  const isInside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= points.length
  if (!isInside) return { start, end, text: '', isWider: false }
  const from = points.slice(0, start).join('').length
  const given = { start: from, end: from + points.slice(start, end).join('').length }
  const whole = wholeWords(text, given)
  const isWider = whole.start < given.start || given.end < whole.end
  return { ...pointsOf(text, [whole])[0]!, text: text.slice(whole.start, whole.end), isWider }
}

/**
 * The first place of these words in a record, where they stand whole if they do anywhere. Throws FondsError `not-found`,
 * `no-such-words`.
 */
export function placeOf(fonds: Fonds, record: string, words: string): { start: number; end: number } {
  const text = readText(fonds, record)
  const places = [...placesIn(text, words)]
  const place = places.find((each) => isWhole(text, each)) ?? places[0]
  if (!place)
    throw new FondsError(
      'no-such-words',
      `these words do not stand in record "${record}": give them as they stand there`,
    )
  return pointsOf(text, [place])[0]!
}

function* placesIn(text: string, words: string): Generator<{ start: number; end: number }> {
  if (words === '') return
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    yield { start: at, end: at + words.length }
  }
}

function isWhole(text: string, place: { start: number; end: number }): boolean {
  const whole = wholeWords(text, place)
  return place.start <= whole.start && whole.end <= place.end
}

/** Throws FondsError `no-such-words`, `too-short`, `too-long`, `in-use`. */
export async function hideWord(fonds: Fonds, world: World, text: string, reason?: string): Promise<ReleaseDecided> {
  const decision = { what: 'hide-word' as const, text: checkedWords(text), reason: checkedReason(reason) }
  return enter(fonds, world, decision, `Hid ${/\s/.test(decision.text) ? 'words' : 'a word'} everywhere.`)
}

/** `who` is the id of a person, or an address. Throws FondsError `not-found`, `too-long`, `in-use`. */
export async function hidePerson(fonds: Fonds, world: World, who: string, reason?: string): Promise<ReleaseDecided> {
  const sql = `select person_id as person, min(normal) as address from address
    where person_id = coalesce((select person_id from address where normal = @address), @who) group by person_id`
  const found = fonds.db.prepare(sql).get({ who, address: who.toLowerCase() })
  if (found === undefined)
    throw new FondsError('not-found', `no person "${who}" in this fonds: give an id or address of "fonds people"`)
  const { person, address } = found as { person: string; address: string }
  const decision = { what: 'hide-person' as const, person, address, reason: checkedReason(reason) }
  return enter(fonds, world, decision, 'Hid a person everywhere.')
}

const shown: Record<FileChoice, string> = { no: 'Kept back', list: 'Listed', serve: 'Chose to publish' }

/** Throws FondsError `not-found`, `in-use`. */
export async function chooseFile(
  fonds: Fonds,
  world: World,
  { record, ordinal, show }: { record: string; ordinal: number; show: FileChoice },
): Promise<ReleaseDecided> {
  const { no } = heldRecord(fonds, record)
  const files = (partsOf(fonds, [no]).get(no) ?? []).filter(({ attachment }) => attachment)
  if (!files.some((each) => each.ordinal === ordinal)) {
    const numbers = files.map((each) => each.ordinal).join(', ')
    const held = files.length === 0 ? 'it has none' : `its files have the numbers ${numbers}`
    throw new FondsError('not-found', `no file ${ordinal} in record "${record}": ${held}`)
  }
  return enter(fonds, world, { what: 'attachment', record, ordinal, show }, `${shown[show]} a file of one record.`)
}

/** Throws FondsError `not-found`, `no-original`, `in-use`. */
export async function chooseOriginal(
  fonds: Fonds,
  world: World,
  { record, serve }: { record: string; serve: boolean },
): Promise<ReleaseDecided> {
  const { kind } = heldRecord(fonds, record)
  if (kind !== 'mail')
    throw new FondsError('no-original', `record "${record}" is no mail: only a mail goes out as it was received`)
  const sentence = serve
    ? 'Chose to publish one message as it was received.'
    : 'Chose not to publish one message as it was received.'
  return enter(fonds, world, { what: 'original', record, serve }, sentence)
}

/** Takes a decision back, the last one where no number is given. Throws FondsError `not-found`, `nothing-to-undo`, `in-use`. */
export async function takeBackRelease(fonds: Fonds, world: World, seq?: number): Promise<ReleaseDecided> {
  const number = seq ?? lastReleaseDecision(fonds)?.seq
  if (number === undefined)
    throw new FondsError('nothing-to-undo', 'nothing is decided about editions: nothing to undo')
  const stands = fonds.db.prepare('select 1 from release_decision where seq = ?').get(number)
  if (!stands)
    throw new FondsError(
      'not-found',
      `no decision ${number} to undo: the numbers are listed by "fonds release decisions"`,
    )
  return { seq: number, sentence: await undo(fonds, world, number) }
}

/** What stands, the latest first. */
export function listDecisions(fonds: Fonds): DecisionLine[] {
  return releaseDecisions(fonds).toReversed().map(decisionLine)
}

function decisionLine({ seq, time, decision, sentence }: StandingDecision): DecisionLine {
  const records = decision.what === 'choose' ? decision.records : 'record' in decision ? [decision.record] : []
  return {
    ...{ seq, time, what: decision.what, sentence, records },
    text: 'text' in decision ? decision.text : 'address' in decision ? decision.address : null,
    reach: 'reach' in decision ? decision.reach : null,
    choice: 'choice' in decision ? decision.choice : null,
    reason: 'reason' in decision ? (decision.reason ?? null) : null,
  }
}

async function enter(fonds: Fonds, world: World, decision: ReleaseDecision, sentence: string): Promise<ReleaseDecided> {
  checkNew(fonds, decision)
  await decide(fonds, world, { act: 'release', decision, sentence })
  return { seq: lastReleaseDecision(fonds)!.seq, sentence }
}

/** What is hidden already is not hidden twice: taking one of two back would seem to do nothing. */
function checkNew(fonds: Fonds, decision: ReleaseDecision): void {
  const same = releaseDecisions(fonds).find(({ decision: held }) => {
    if (decision.what === 'hide-person') return held.what === 'hide-person' && held.person === decision.person
    if (decision.what !== 'hide-word' && decision.what !== 'hide-span') return false
    if (held.what !== 'hide-word' && held.what !== 'hide-span') return false
    if (held.text !== decision.text) return false
    const [before, now] = [held, decision].map((each) => (each.what === 'hide-span' ? each.reach : 'everywhere'))
    // In a conversation: the same words may stand in another one.
    return before === 'everywhere' || (now !== 'everywhere' && 'record' in held && held.record === recordIn(decision))
  })
  if (same)
    throw new FondsError('hidden-already', `that is hidden already, by decision ${same.seq}: see "fonds release plan"`)
}

function recordIn(decision: ReleaseDecision): string | null {
  return 'record' in decision ? decision.record : null
}

/** Each once, in the order given. */
function heldIds(fonds: Fonds, ids: string[]): string[] {
  if (ids.length === 0) throw new FondsError('not-found', 'name at least one record or conversation')
  // Thousands at once are known to be records by one look.
  if (numbersOf(fonds, ids).length === ids.length) return [...new Set(ids)]
  return [
    ...new Set(
      ids.flatMap((id) => {
        if (recordRowsById(fonds, [id]).length > 0) return [id]
        const members = memberRows(fonds, id).map((member) => member.id)
        if (members.length > 0) return members
        throw new FondsError('not-found', `no record or conversation "${id}" in this fonds: see "fonds search"`)
      }),
    ),
  ]
}

function checkedReason(reason: string | undefined): string | undefined {
  const text = reason?.trim().replace(/\s+/g, ' ') || undefined
  if (text !== undefined && text.length > limits.reason)
    throw new FondsError('too-long', `a reason has at most ${limits.reason} characters: shorten it`)
  return text
}

function checkedWords(written: string): string {
  const text = written.trim()
  if (!canHide(text))
    throw new FondsError('no-such-words', 'there is no letter or digit in what is to be hidden: name words')
  if (isOneSign(text))
    throw new FondsError(
      'too-short',
      'one letter or digit alone stands everywhere, and tells nothing: hide it with the words beside it',
    )
  if (text.length > limits.text)
    throw new FondsError(
      'too-long',
      `what is hidden has at most ${limits.text} characters: hide it in pieces, or withhold the record`,
    )
  return text
}

/** True where few records hold these words one after the other. */
function isDistinctive({ db }: Fonds, text: string): boolean {
  return phraseIndex(db).withAll([text], rareEnough + 1).length <= rareEnough
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
