// "She wrote to him on the 5th", "he answered twelve hours later", "he did not reply" -> what the messages between the two say.
import type { Claim, ClaimCheck } from '../../record/coverage.ts'
import { edtfBounds } from '../../record/edtf.ts'
import type { MessageRow } from '../../record/row/message.ts'
import type { Evidence } from './evidence.ts'
import { inTime, outOfTime } from './in-time.ts'
import { notCovered, sayDay, sayMany } from './wording.ts'

export function checkMessage(claim: Claim, evidence: Evidence): ClaimCheck {
  const { quoted, unknown } = evidence
  if (unknown.length > 0) return notCovered(`the fonds knows nobody called ${unknown.join(' or ')}`)
  if (claim.negated)
    return claim.kind === 'reply' ? checkSilence(evidence) : notCovered('what was not written is not held')
  const ids = (rows: Array<{ id: string }>) => rows.map(({ id }) => id)
  const elsewhen = outOfTime(claim.when, quoted)
  if (quoted.length > 0 && elsewhen.length === quoted.length) {
    return {
      support: 'contradicted',
      records: ids(quoted),
      why: `the message that it quotes is of ${sayDay(quoted[0]!.at)}`,
    }
  }
  if (quoted.length > 0)
    return { support: 'supported', records: ids(quoted), why: 'the message that it quotes is held' }
  if ((claim.to ?? []).length === 0) return notCovered('the article does not say to whom')
  const forth = evidence.forth.filter(({ kind }) => isOfChannel(kind, claim.channel))
  if (forth.length === 0) return notCovered('no message from the one to the other is held')
  if (claim.when === null) return notCovered('the article does not say when, and quotes nothing of it')
  const found = inTime(claim.when, forth)
  if (found.length > 0) {
    const records = claim.kind === 'reply' ? found.filter((each) => follows(each, evidence.back)) : found
    if (records.length === 0)
      return notCovered('a message from then is held, but nothing before it that it could answer')
    return {
      support: 'supported',
      records: ids(records),
      why: `${sayMany(records.length, 'message')} from then ${records.length === 1 ? 'is' : 'are'} held`,
    }
  }
  return notCovered(`no message from then is held; the nearest is of ${sayDay(nearest(claim.when, forth).at)}`)
}

/** Whether an answer to the message before is held, before the other side writes again. */
function checkSilence({ before, forth, back }: Evidence): ClaimCheck {
  if (before === null) return notCovered('it is not known which message went without an answer')
  const sameTalk = ({ conversation, at }: MessageRow) => conversation === before.conversation && at > before.at
  const answer = forth.find(sameTalk)
  const next = back.find(sameTalk)
  if (answer && (!next || answer.at < next.at)) {
    return { support: 'contradicted', records: [answer.id], why: `an answer of ${sayDay(answer.at)} is held` }
  }
  if (!next) return notCovered('no answer is held, and nothing after the message either')
  return {
    support: 'supported',
    records: [before.id, next.id],
    why: 'the other side wrote again before any answer that is held',
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
