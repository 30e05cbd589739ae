// A claim, and what the fonds holds of those of whom it speaks -> whether the records bear it out. What is not held speaks
// against nothing: only a record can contradict. Pure.
import type { Claim, ClaimCheck } from '../../record/coverage.ts'
import type { MessageRow } from '../../record/row/message.ts'
import { reason } from '../reason/reason.ts'
import { checkCount } from './count.ts'
import { inTime } from './in-time.ts'
import { checkMessage } from './message.ts'
import { checkSpan } from './span.ts'
import { notCovered } from './wording.ts'

export interface Evidence {
  /** Names in the claim of which the fonds knows no person. */
  unknown: string[]
  /** From those who are said to write to those who are said to receive, in order of time; copies once. */
  forth: MessageRow[]
  /** The other way round. */
  back: MessageRow[]
  /** Public posts of those who are said to act, and articles of an outlet that is. */
  acts: Array<Pick<MessageRow, 'id' | 'at' | 'until'>>
  /** Records that hold the words quoted in the sentence, written by those who are said to have written them. */
  quoted: Array<Pick<MessageRow, 'id' | 'at' | 'until'>>
  /** The message of which the article told last, where it went the other way: what an answer answers. */
  before: MessageRow | null
}

export function checkClaim(claim: Claim, evidence: Evidence): ClaimCheck {
  switch (claim.kind) {
    case 'message':
    case 'reply':
      return checkMessage(claim, evidence)
    case 'span':
      return checkSpan(claim, evidence)
    case 'count':
      return checkCount(claim, evidence)
    default:
      return checkAct(claim, evidence)
  }
}

/** Somebody acted or spoke in public; a party's statement stands where its words stand. */
function checkAct(claim: Claim, { acts, quoted }: Evidence): ClaimCheck {
  const ids = quoted.map(({ id }) => id)
  if (ids.length > 0) return { support: 'supported', records: ids, ...reason('words-held') }
  if (claim.kind === 'statement') return notCovered('no-words')
  const fits = inTime(claim.when, acts)
  if (fits.length === 0) return notCovered('no-act')
  return { support: 'supported', records: fits.map(({ id }) => id), ...reason('acts', { n: fits.length }) }
}
