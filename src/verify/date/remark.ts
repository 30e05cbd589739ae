// How the Received lines follow one another, and whether the key belongs to their time -> remarks beside the finding.
import type { Remark } from '../../record/record.ts'
import type { Hop } from './chain.ts'

const remarks = {
  disorder: {
    code: 'received-disorder',
    sentence: 'A Received line is much earlier than the one below it; one of the two is wrong.',
  },
  gap: {
    code: 'received-gap',
    sentence: 'Between two Received lines lies more time than servers keep a message; it may have been sent again.',
  },
  skew: {
    code: 'received-skew',
    sentence: 'A Received line is a little earlier than the one below it: a clock was off.',
  },
  apart: {
    code: 'key-elsewhen',
    sentence: 'The key that fits is not known to have been published when servers had the message.',
  },
  unreadable: { code: 'received-undated', sentence: 'A Received line has no date that can be read.' },
}

export function remarksOf(hops: Hop[], isApart: boolean): Remark[] {
  const flags = new Set<string | null>(hops.map(({ flag }) => flag))
  if (isApart) flags.add('apart')
  return (Object.keys(remarks) as Array<keyof typeof remarks>)
    .filter((flag) => flags.has(flag))
    .map((flag) => remarks[flag])
}
