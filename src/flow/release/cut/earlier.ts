// The folder of the edition before -> what the next one goes on from: its log, its checkpoints, its records.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FondsError } from '../../../record/error.ts'
import { type CheckedLog, checkLog } from '../../../release/check/log.ts'
import { newReasons } from '../../../release/check/reason.ts'
import { type EditionFile, readEditionFile } from '../../../release/files/edition-file.ts'
import { earlierCheckpoint, inRecord, places, recordFiles } from '../../../release/files/layout.ts'
import { publicLine } from '../../../release/key/signer.ts'
import { emptyLog, type LogState } from '../../../release/log/replay.ts'
import type { PublicRecord } from '../../../view/model/release.ts'
import type { SiteLanguage } from '../../../view/model/site.ts'
import { openFolder } from '../check/folder.ts'

export interface Earlier {
  state: LogState
  /** The leaves. */
  lines: string[]
  /** Signed notes of all editions so far, by number. */
  checkpoints: Map<number, string>
  origin: string | null
  /** Of its first pages: those in the other one stand in a folder of its name. Undefined where there is none before. */
  language: SiteLanguage | undefined
  /** What it said of itself; undefined for the first edition. */
  file: EditionFile | undefined
  record(id: string): PublicRecord | undefined
}

export const noEarlier: Earlier = {
  state: emptyLog(),
  lines: [],
  checkpoints: new Map(),
  origin: null,
  language: undefined,
  file: undefined,
  record: () => undefined,
}

/** Throws FondsError `no-such-path`, `key-differs`, `after-unsound` where the log of that edition is not sound. */
export async function readEarlier(dir: string, publicKey: Buffer): Promise<Earlier> {
  if (!existsSync(dir)) throw new FondsError('no-such-path', `${dir}: no such folder`)
  const signer = textOf(join(dir, places.key))?.trim()
  if (signer !== undefined && signer !== publicLine(publicKey))
    throw new FondsError(
      'key-differs',
      `${dir} is signed by another key, and a log keeps its key for ever: cut with that key; where it is lost or known to others, begin a log of its own without --after, and say so in --note`,
    )
  const reasons = newReasons()
  const log = await checkLog(openFolder(dir), publicKey, reasons)
  if (log === undefined || reasons.found > 0) {
    const [why] = reasons.list
    throw new FondsError(
      'after-unsound',
      `${dir} cannot be continued with this key: ${why?.sentence ?? 'it holds no log'}; see "fonds release check ${dir}"`,
    )
  }
  return {
    state: log.state,
    lines: log.lines,
    checkpoints: checkpointsOf(dir, log),
    origin: log.checkpoint.origin,
    language: existsSync(join(dir, 'en')) ? 'fr' : 'en',
    file: readEditionFile(textOf(join(dir, places.edition)) ?? ''),
    record(id) {
      const text = textOf(join(dir, inRecord(id, recordFiles.record)))
      return text === undefined ? undefined : (JSON.parse(text) as PublicRecord)
    },
  }
}

function checkpointsOf(dir: string, { state, note }: CheckedLog): Map<number, string> {
  const last = state.editions.at(-1)!.number
  const earlier = state.editions.slice(0, -1).map(({ number }) => {
    const text = textOf(join(dir, earlierCheckpoint(number)))
    if (text === undefined)
      throw new FondsError('after-unsound', `${dir} lacks ${earlierCheckpoint(number)}: restore it from a copy`)
    return [number, text] as const
  })
  return new Map([...earlier, [last, note]])
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
