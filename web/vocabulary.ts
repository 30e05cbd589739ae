// The vocabulary as values, for lists and loops; the workbench takes only types from the stages.
import type { ClaimKind } from '../src/record/coverage.ts'
import type { Result } from '../src/record/finding.ts'
import type { Kind, Lane } from '../src/record/record.ts'

export const lanes: readonly Lane[] = ['private', 'public', 'press']
export const kinds: readonly Kind[] = ['mail', 'chat', 'post', 'article', 'document']
export const results: readonly Result[] = ['pass', 'fail', 'unknown', 'none']
/** What `status:` knows, in the order of the facet. */
export const statuses = ['confirmed', 'denied', 'disputed', 'unconfirmed', 'no-comment'] as const

export const claimKinds = ['message', 'reply', 'span', 'count', 'act', 'statement'] as const satisfies ClaimKind[]
/** What a person decided about something found in an article. */
export const decisionStates = ['open', 'confirmed', 'dismissed'] as const
export type DecisionState = (typeof decisionStates)[number]

export function laneOf(kind: Kind): Lane {
  if (kind === 'post') return 'public'
  return kind === 'article' ? 'press' : 'private'
}
