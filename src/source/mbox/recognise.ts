// The first bytes of a file -> whether they open a mailbox.
import type { FormatName } from '../reader.ts'
import { separatorAt } from './separator.ts'

export function recognise(head: Buffer): FormatName | undefined {
  let at = 0
  while (head[at] === 0x0a || head[at] === 0x0d) at += 1
  const isLine = head.toString('latin1', at, at + 5) === 'From '
  return isLine && separatorAt(head, at) ? 'mbox' : undefined
}
