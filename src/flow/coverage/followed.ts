// Public posts that came soon after a private message: what was written, what was then said in public, and which words both
// have. That one follows the other is all that is said.
import { sharedWords } from '../../coverage/match/shared.ts'
import { FondsError } from '../../record/error.ts'
import { type FollowedPair, followedPairs } from '../../store/coverage/followed.ts'
import type { Fonds } from '../../store/fonds.ts'
import { textsOf } from '../../store/list/contents.ts'
import { recordRows } from '../../store/list/records.ts'
import { entryRows } from '../../store/list/timeline.ts'
import type { FollowedAct, TimelineEntry } from '../../view/model.ts'
import { timelineEntry } from '../../view/timeline-entry.ts'
import { contentOf } from '../content.ts'
import { heldRecord } from '../held-record.ts'

/** As long as somebody needs to read a message and to write a post. */
export const usualWithin = 15 * 60_000
/** A week: what follows later is not told from chance. */
export const longestWithin = 7 * 86_400_000
/** Pairs that are looked at: against posts that follow every message. */
const maxPairs = 2000
/** Pairs that are shown: more are not read by anybody. */
const maxShown = 200
/** Code points of a text that are compared: a message that somebody acts on at once is short. */
const maxText = 20_000

/** Those that share words first, the most first; then the soonest. Throws FondsError `not-found`. */
export function followedActs(fonds: Fonds, asked: { within?: number; record?: string } = {}): FollowedAct[] {
  const record = asked.record === undefined ? null : heldRecord(fonds, asked.record).no
  const pairs = followedPairs(fonds, { within: asked.within ?? usualWithin, record, limit: maxPairs })
  const textOf = textReader(fonds, [...new Set(pairs.flatMap(({ message, post }) => [message, post]))])
  const acts = pairs.map((pair) => ({ ...pair, shared: sharedWords(textOf(pair.message), textOf(pair.post)) }))
  const weight = ({ shared }: { shared: string[] }) => shared.join(' ').length
  acts.sort((a, b) => weight(b) - weight(a) || a.after - b.after)
  const entries = entriesOf(fonds, acts)
  const shown = acts.map(({ message, post, after, shared }): FollowedAct => {
    return { message: entries.get(message)!, post: entries.get(post)!, after, shared }
  })
  // That somebody wrote in private and then in public says nothing, unless it is in the same words.
  return shown.filter(({ message, post, shared }) => shared.length > 0 || message.who !== post.who).slice(0, maxShown)
}

function entriesOf(fonds: Fonds, pairs: FollowedPair[]): Map<number, TimelineEntry> {
  const nos = [...new Set(pairs.flatMap(({ message, post }) => [message, post]))]
  return new Map(entryRows(fonds, nos).map((row) => [row.no, timelineEntry(row)]))
}

/** A record whose source is gone has no words. */
function textReader(fonds: Fonds, nos: number[]): (no: number) => string {
  const texts = textsOf(fonds, nos)
  const rows = new Map(
    recordRows(
      fonds,
      nos.filter((no) => !texts.has(no)),
    ).map((row) => [row.no, row]),
  )
  return (no) => {
    const row = rows.get(no)
    if (row && !texts.has(no))
      texts.set(
        no,
        read(() => contentOf(fonds, row).text),
      )
    return (texts.get(no) ?? '').slice(0, maxText)
  }
}

function read(text: () => string): string {
  try {
    return text()
  } catch (error) {
    if (error instanceof FondsError) return ''
    throw error
  }
}
