import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { importKeys } from '../../flow/evidence/keys.ts'
import { openAsIs } from '../../flow/intake/case.ts'
import { listLedger } from '../../flow/ledger.ts'
import { FondsError } from '../../record/error.ts'
import type { Fonds } from '../../store/fonds.ts'
import { isFonds } from '../../store/layout.ts'
import { isLocked } from '../../store/lock.ts'
import { initFonds } from '../../store/open.ts'
import { needsVerify } from '../evidence.ts'
import { startIntake, startVerify } from '../intake-child.ts'
import { portNumber } from '../number.ts'
import { serveUntilStopped } from '../serving.ts'
import { type CommonOptions, hasDisplay, say, world } from '../terminal.ts'

interface Flags extends CommonOptions {
  port: number
  browser: boolean
  serve: boolean
}

export function open(): Command {
  return new Command('open')
    .argument('[PATH...]', 'a fonds, or any files and folders; without any, the example case')
    .option('--port <N>', 'port on this machine; 0 takes any that is free', portNumber, 0)
    .option('--no-browser', 'do not open a browser')
    .option('--no-serve', 'stop after taking in')
    .summary('take in files and open the workbench, in one go')
    .description(
      'Opens a fonds in the workbench. Given other files, it makes a fonds beside you (NAME.fonds), takes them in and opens ' +
        'that. The workbench opens while they are read, and shows how far they are; then signatures are checked. Without any ' +
        'path it opens the example case.',
    )
    .addHelpText('after', '\nExamples:\n  fonds open\n  fonds open case.fonds\n  fonds open inbox.mbox press/')
    .action(async (paths: string[], flags: Flags) => {
      const { dir, sources, keys } = prepare(paths, flags)
      const { fonds, complete } = openAsIs(dir)
      if (keys.length > 0) await importKeys(fonds, world, keys)
      const waits = sources.length > 0 || !(complete || isLocked(dir))
      if (sources.length > 0) say(`taking in ${sources.map((path) => basename(resolve(path))).join(', ')}`)
      await serveUntilStopped(fonds, {
        port: flags.port,
        browser: flags.browser && hasDisplay(),
        json: flags.json === true,
        serve: flags.serve,
        needsIntake: sources.length > 0,
        intake: waits ? () => startIntake(dir, sources) : undefined,
        onTaken: ({ report }) => tell(fonds, report?.added.length ?? 0, report?.unchanged.length ?? 0),
        checks: () => (needsVerify(fonds) && !isLocked(dir) ? startVerify(dir) : undefined),
      })
    })
}

/** The fonds that is meant, made where there is none yet, what is to be taken into it, and the keys of a new example. */
function prepare(paths: string[], flags: Flags): { dir: string; sources: string[]; keys: string[] } {
  if (paths.length === 1 && isFonds(paths[0]!)) return { dir: paths[0]!, sources: [], keys: [] }
  const isExample = paths.length === 0
  const sources = isExample ? [examplePath()] : paths
  const missing = sources.find((path) => !existsSync(path))
  if (missing) throw new FondsError('no-such-path', `${missing} does not exist: check the path`)
  const dir = flags.in ?? (isExample ? 'example.fonds' : `${stemOf(sources[0]!)}.fonds`)
  if (isFonds(dir)) return { dir, sources, keys: [] }
  initFonds(dir, isExample ? 'Example: the Tidewatch letters' : undefined, world)
  say(`made ${dir}`)
  return { dir, sources, keys: isExample ? [exampleKeys()] : [] }
}

function tell(fonds: Fonds, added: number, unchanged: number): void {
  const total = { expected: 0, stored: 0, duplicate: 0, quarantined: 0, refused: 0 }
  for (const line of listLedger(fonds))
    for (const key of Object.keys(total) as Array<keyof typeof total>) total[key] += line[key]
  say(`${added} sources added, ${unchanged} held already`)
  say(
    `${total.expected} expected = ${total.stored} stored + ${total.duplicate} duplicate + ${total.quarantined} quarantined + ${total.refused} refused`,
  )
}

function examplePath(): string {
  const path = fileURLToPath(new URL('../../../../examples/case', import.meta.url))
  return existsSync(path) ? path : 'examples/case'
}

/** The keys of the example were not received with the rest. */
function exampleKeys(): string {
  return join(examplePath(), '..', 'keys', 'dkim-keys.txt')
}

function stemOf(path: string): string {
  return basename(resolve(path)).replace(/^\.+/, '').split('.')[0] || 'case'
}
