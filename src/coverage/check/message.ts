// "She wrote to him on the 5th", "he answered twelve hours later", "he did not reply" -> what the messages between the two say.
import type { Claim, ClaimCheck } from '../../record/coverage.ts'
import { edtfBounds } from '../../record/edtf.ts'
import type { MessageRow } from '../../record/row/message.ts'
import { reason } from '../reason/reason.ts'
import type { Evidence } from './evidence.ts'
import { inTime, outOfTime } from './in-time.ts'
import { notCovered } from './wording.ts'

export function checkMessage(claim: Claim, evidence: Evidence): ClaimCheck {
  const { quoted, unknown } = evidence
  if (unknown.length > 0) return notCovered('unknown', { names: { anyOf: unknown } })
  if (claim.negated) return claim.kind === 'reply' ? checkSilence(evidence) : notCovered('not-written')
  const ids = (rows: Array<{ id: string }>) => rows.map(({ id }) => id)
  const elsewhen = outOfTime(claim.when, quoted)
  if (quoted.length > 0 && elsewhen.length === quoted.length) {
    return {
      support: 'contradicted',
      records: ids(quoted),
      ...reason('quote-elsewhen', { day: { day: quoted[0]!.at } }),
    }
  }
  if (quoted.length > 0) return { support: 'supported', records: ids(quoted), ...reason('quote-held') }
  if ((claim.to ?? []).length === 0) return notCovered('to-nobody')
  const forth = evidence.forth.filter(({ kind }) => isOfChannel(kind, claim.channel))
  if (forth.length === 0) return notCovered('none-between')
  if (claim.when === null) return notCovered('no-when')
  const found = inTime(claim.when, forth)
  if (found.length > 0) {
    const records = claim.kind === 'reply' ? found.filter((each) => follows(each, evidence.back)) : found
    if (records.length === 0) return notCovered('answers-nothing')
    return {
      support: 'supported',
      records: ids(records),
      ...reason('from-then', { n: records.length }),
    }
  }
  return notCovered('nearest', { day: { day: nearest(claim.when, forth).at } })
}

/** Whether an answer to the message before is held, before the other side writes again. */
function checkSilence({ before, forth, back }: Evidence): ClaimCheck {
  if (before === null) return notCovered('which-message')
  const sameTalk = ({ conversation, at }: MessageRow) => conversation === before.conversation && at > before.at
  const answer = forth.find(sameTalk)
  const next = back.find(sameTalk)
  if (answer && (!next || answer.at < next.at)) {
    return { support: 'contradicted', records: [answer.id], ...reason('answer-held', { day: { day: answer.at } }) }
  }
  if (!next) return notCovered('nothing-after')
  return {
    support: 'supported',
    records: [before.id, next.id],
    ...reason('wrote-again'),
  }
}

function isOfChannel(kind: MessageRow['kind'], channel: string | undefined): boolean {
  if (channel === 'e-mail') return kind === 'mail'
  return channel !== 'private message' || kind === 'chat'
}

/** True where the other side wrote before it in the same conversation. */
export function follows({ conversation, at }: MessageRow, back: MessageRow[]): boolean {
  return back.some((each) => each.conversation === conversation && each.at < at)
}

function nearest(when: string, rows: MessageRow[]): MessageRow {
  const { at, until } = edtfBounds(when)!
  const wanted = at / 2 + until / 2
  return rows.reduce((best, each) => (Math.abs(each.at - wanted) < Math.abs(best.at - wanted) ? each : best))
}
