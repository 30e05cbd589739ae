import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { importKeys } from '../../flow/evidence/keys.ts'
import { addPaths } from '../../flow/intake/add.ts'
import { openCase } from '../../flow/intake/case.ts'
import { listLedger } from '../../flow/ledger.ts'
import { FondsError } from '../../record/error.ts'
import type { Fonds } from '../../store/fonds.ts'
import { initFonds, isFonds } from '../../store/open.ts'
import { verifyWithProgress } from '../evidence.ts'
import { portNumber } from '../number.ts'
import { serveUntilStopped } from '../serving.ts'
import { type CommonOptions, exitCodes, hasDisplay, intakeRun, say, world } from '../terminal.ts'

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
      'Opens a fonds in the workbench. Given other files, it makes a fonds beside you (NAME.fonds), takes them in and opens\n' +
        'that. Without any path it opens the example case.',
    )
    .addHelpText('after', '\nExamples:\n  fonds open\n  fonds open case.fonds\n  fonds open inbox.mbox press/')
    .action(async (paths: string[], flags: Flags) => {
      const fonds = await prepare(paths, flags)
      if (process.exitCode !== exitCodes.attention) await verifyWithProgress(fonds)
      if (!flags.serve || process.exitCode === exitCodes.attention) return fonds.close()
      await serveUntilStopped(fonds, {
        port: flags.port,
        browser: flags.browser && hasDisplay(),
        json: flags.json === true,
      })
    })
}

async function prepare(paths: string[], flags: Flags): Promise<Fonds> {
  const run = intakeRun()
  try {
    if (paths.length === 1 && isFonds(paths[0]!)) return (await openCase(paths[0]!, run)).fonds
    const sources = paths.length === 0 ? [examplePath()] : paths
    const dir = flags.in ?? (paths.length === 0 ? 'example.fonds' : `${stemOf(sources[0]!)}.fonds`)
    const missing = sources.find((path) => !existsSync(path))
    if (missing) throw new FondsError('no-such-path', `${missing} does not exist: check the path`)
    if (!isFonds(dir)) {
      initFonds(dir, paths.length === 0 ? 'Example: the Tidewatch letters' : undefined, world)
      say(`made ${dir}`)
    }
    say(`taking in ${sources.map((path) => basename(resolve(path))).join(', ')}`)
    const { fonds } = await openCase(dir, run)
    const report = await addPaths(fonds, world, sources, run)
    if (paths.length === 0) await importKeys(fonds, world, [exampleKeys()])
    run.done()
    for (const { path, sentence } of report.skipped) say(`${path}: ${sentence}`)
    tell(fonds, report.added.length, report.unchanged.length)
    if (!report.finished) process.exitCode = exitCodes.attention
    return fonds
  } finally {
    run.done()
  }
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
