// One line of the log of custody, as the terminal shows it.
import type { CustodyAct, CustodyLine } from '../view/model.ts'
import { dim } from './terminal.ts'

const faults: Record<NonNullable<CustodyLine['fault']>, string> = {
  'not-json': 'this line cannot be read',
  'unknown-act': 'this line holds no act that this version knows',
  number: 'a line before this one is missing, or it was moved',
  chain: 'this line or the one before it was changed',
}

export function custodyText({ seq, time, hash, fault, act }: CustodyLine): string {
  const when = time === null ? '?' : new Date(time).toISOString().replace('.000Z', 'Z')
  const words = act ? actText(act) : ''
  const look = fault === null ? '' : `\n      LOOK  ${faults[fault]}`
  return `${String(seq).padStart(5)}  ${when}  ${words}  ${dim(hash)}${look}`
}

function actText(act: CustodyAct): string {
  switch (act.act) {
    case 'init':
      return `made this fonds: ${act.title}`
    case 'add':
      return `took in ${act.path}, ${act.bytes} bytes, SHA-256 ${act.sha256}${from(act.custodian)}`
    case 'describe':
      return `described ${act.path}`
    case 'skip':
      return `could not take in ${act.path}: ${act.sentence}`
    case 'unskip':
      return `${act.path} can be read after all`
    case 'keys':
      return `took in ${act.count} keys (${act.origin}) from ${act.name ?? act.resolver ?? 'a file'}, SHA-256 ${act.sha256}`
    case 'verify': {
      const { pass, fail, unknown, none } = act.dkim
      const stopped = act.finished ? '' : ', stopped before the end'
      return `checked ${act.checked} messages with ${act.keys} keys${stopped}: in all ${pass} fit, ${fail} do not, ${unknown} unknown, ${none} not signed`
    }
    case 'audit':
      return act.ok ? 'hashed everything anew: nothing changed' : `hashed everything anew: ${changedText(act.checks)}`
    case 'merge':
    case 'split':
    case 'judge':
    case 'release':
    case 'search':
    case 'state':
      return act.sentence
    case 'cut':
      return `cut edition ${act.number} of ${act.origin}: ${act.published} published, ${act.withheld} withheld`
    case 'undo':
      return `took back line ${act.of}`
  }
}

function changedText(checks: Extract<CustodyAct, { act: 'audit' }>['checks']): string {
  return checks
    .filter(({ ok }) => !ok)
    .map(({ sentence }) => sentence)
    .join('; ')
}

function from(custodian: string | null): string {
  return custodian === null ? '' : `, from ${custodian}`
}
