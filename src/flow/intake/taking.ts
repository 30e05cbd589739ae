// One run of adding: what it is told, what it works on and will report; and what it notes of files that it cannot take in.
import type { Given } from '../../source/reader.ts'
import { type Arrived, hashFile, type OnPiece, placePayloads } from '../../store/bag.ts'
import type { Fonds } from '../../store/fonds.ts'
import type { Act } from '../../store/journal.ts'
import type { Seen } from '../../store/seen.ts'
import { type Known, originOf } from './known.ts'
import type { Skipped } from './skipped.ts'
import type { Telling, ToldRun } from './tell.ts'
import type { Skip } from './walk.ts'

export interface AddOptions extends ToldRun {
  custodian?: string
  given?: Omit<Given, 'basis'>
  /** Look and tell, change nothing. */
  dryRun?: boolean
}

export interface AddReport {
  /** Paths in the bag that are new. */
  added: string[]
  /** Paths in the bag that were held already. */
  unchanged: string[]
  /** Paths in the bag about which more was said. */
  described: string[]
  /** What was not taken in, and why; `source` is its name in the ledger. Told again each time, noted once. */
  skipped: Array<{ path: string; code: string; sentence: string; source: string }>
  /** False where the user asked to stop before the end. */
  finished: boolean
}

export type TellingOptions = AddOptions & Telling

/** One run of adding: what it works on, what it knows, and what it will report. */
export interface Taking {
  fonds: Fonds
  options: TellingOptions
  known: Known
  skipped: Skipped
  seen: Seen
  now: () => number
  report: AddReport
  /** Copied, and not in the bag yet. */
  arrived: Arrived[]
  /** Settles when all that was on its way into the bag is there. */
  placed: Promise<void>
  /** Lets signals and requests in between the pieces of a file; throws where the user asked to stop. */
  onPiece: OnPiece
}

/** What was copied by now goes into the bag, before the journal says that it is there. */
export function place(taking: Taking): Promise<void> {
  const { fonds, options, arrived } = taking
  taking.arrived = []
  taking.placed = taking.placed.then(() => placePayloads(fonds.dir, arrived, options.onStep))
  // Whoever waits for it is told; until then nobody listens.
  taking.placed.catch(() => {})
  return taking.placed
}

export function skip(
  { fonds, options, known, skipped, report }: Taking,
  { origin, path, code, sentence }: Skip,
): Act[] {
  const what = { origin: originOf(known.salt, origin), custodian: options.custodian, code, sentence }
  const noted = skipped.skip(what, fonds.dir, path, known.holds)
  report.skipped.push({ path, code, sentence, source: noted.path })
  return options.dryRun ? [] : noted.acts
}

/** What was skipped before can be read now. */
export function unskip({ options, known, skipped }: Taking, origin: string): Act[] {
  const acts = skipped.unskip(originOf(known.salt, origin), options.custodian)
  return options.dryRun ? [] : acts
}

/** What stands in the way of reading a file to its end, if anything does. */
export async function faultOf(path: string): Promise<unknown> {
  try {
    await hashFile(path)
    return undefined
  } catch (error) {
    return error
  }
}
