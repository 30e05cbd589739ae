// An edition that was cut -> one line of the journal, so that the log of custody says when something went out.
import type { Fonds, World } from '../../../store/fonds.ts'
import { decide } from '../../decide.ts'
import type { CutReport } from './cut.ts'

/** Throws FondsError `in-use`, `disk-full`, `not-writable`: the edition stands all the same. */
export async function noteCut(fonds: Fonds, world: World, { edition, root }: CutReport): Promise<void> {
  const { number, time: of, origin, scope, counts, fingerprint } = edition
  const { published, withheld } = counts
  await decide(fonds, world, { act: 'cut', number, of, origin, scope, published, withheld, root, fingerprint })
}
