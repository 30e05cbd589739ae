// What a thread does for the attack: files of an edition -> places where they say what is hidden.
import { type AttackHit, attackFile, type OwnBytes, prepareAttack } from '../../../release/attack/attack.ts'
import type { PublishedHidden } from '../../../release/hide/hidden.ts'

export interface AttackStart {
  dir: string
  hidden: PublishedHidden[]
  own: Omit<OwnBytes, 'tokens' | 'isPiece' | 'isParty'>
}

/** What a thread found in its files. Tokens are looked up by whoever asked: a set of all would stand in each thread. */
export function attackJob({ dir, hidden, own }: AttackStart) {
  const search = prepareAttack(hidden, { ...own, tokens: { has: () => false } })
  return (paths: string[]): AttackHit[] => paths.flatMap((path) => [...attackFile(dir, path, search)])
}
