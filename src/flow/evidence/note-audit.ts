// What an audit found -> one line of the journal, so that the log of custody says when somebody looked.
import type { Fonds, World } from '../../store/fonds.ts'
import { decide } from '../decide.ts'
import type { AuditCheck } from './audit.ts'

/**
 * Returns false where the journal itself is broken: what does not follow gets no further line.
 * Throws FondsError `in-use`, `disk-full`, `not-writable`.
 */
export async function noteAudit(fonds: Fonds, world: World, checks: AuditCheck[]): Promise<boolean> {
  if (checks.some(({ check, ok }) => check === 'journal' && !ok)) return false
  await decide(fonds, world, {
    act: 'audit',
    ok: checks.every(({ ok }) => ok),
    checks: checks.map(({ check, ok, looked, differences, sentence }) => {
      return { check, ok, looked, differences: differences.length, sentence }
    }),
  })
  return true
}
