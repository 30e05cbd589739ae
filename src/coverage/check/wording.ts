// What the sentences of checks share.
import type { ClaimCheck } from '../../record/coverage.ts'
import { reason, type Value } from '../reason/reason.ts'

export function notCovered(code: string, values: Record<string, Value> = {}): ClaimCheck {
  return { support: 'not-covered', records: [], ...reason(code, values) }
}
