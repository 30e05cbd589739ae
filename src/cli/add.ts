// What "fonds add" does, and says of it.
import type { ClusterAddress, FillReport } from '../flow/index/fill.ts'
import { addPaths } from '../flow/intake/add.ts'
import { openAsIs } from '../flow/intake/case.ts'
import type { AddOptions, AddReport } from '../flow/intake/taking.ts'
import { listLedger } from '../flow/ledger.ts'
import type { Fonds } from '../store/fonds.ts'
import { type EngineFlags, engineAddress, usualLayout } from './engine.ts'
import { sayUnchecked } from './evidence.ts'
import { filled, tellFilled } from './filling.ts'
import { commandLine, intakeRun, isForAnother } from './intake-run.ts'
import { type CommonOptions, exitCodes, print, printJson, say, whichFonds, world } from './terminal.ts'

export interface AddFlags extends CommonOptions, EngineFlags, NonNullable<AddOptions['given']> {
  custodian?: string
  dryRun?: boolean
  attachments: boolean
}

export async function addAsAsked(paths: string[], flags: AddFlags): Promise<void> {
  const address = engineAddress(flags)
  // Before an intake that may take an hour.
  if (address) await (await import('../flow/index/fill.ts')).checkAddress(address)
  const run = intakeRun()
  const { fonds } = openAsIs(whichFonds(flags))
  try {
    const report = await addPaths(fonds, world, paths, { ...run, ...optionsOf(flags) }).finally(run.done)
    const isDone = report.finished && !flags.dryRun
    const target = isDone ? address : undefined
    if (!flags.json || !target) tell(fonds, report, flags)
    if (target) await fill(fonds, report, flags, target)
    // Who was stopped is told how to go on, and who runs this for another command checks next.
    if (isDone && !isForAnother) sayUnchecked(fonds)
  } finally {
    fonds.close()
  }
}

function optionsOf(flags: AddFlags): AddOptions {
  const { published, outlet, author, language, url, title } = flags
  const given = Object.fromEntries(
    Object.entries({ published, outlet, author, language, url, title }).filter(([, value]) => value !== undefined),
  )
  const attachments = flags.attachments ? 'read' : 'leave'
  return { custodian: flags.custodian, dryRun: flags.dryRun, given, attachments }
}

/** What was taken in is told even where the cluster is away. */
async function fill(fonds: Fonds, report: AddReport, flags: AddFlags, address: ClusterAddress): Promise<void> {
  let index: FillReport | undefined
  try {
    index = await filled(fonds, address, usualLayout)
    tellFilled(index, { json: flags.json, resume: commandLine() })
  } finally {
    if (flags.json) tell(fonds, report, flags, index)
  }
}

function tell(fonds: Fonds, report: AddReport, flags: AddFlags, index?: FillReport): void {
  const told = new Set([...report.added, ...report.skipped.map(({ source }) => source)])
  const lines = listLedger(fonds).filter(({ source }) => told.has(source))
  for (const { path, code, sentence } of report.skipped) say(`${path}: ${sentence} [${code}]`)
  if (flags.json) printJson({ ...report, sources: lines, ...(index && { index }) })
  else {
    const sum = { expected: 0, stored: 0, duplicate: 0, quarantined: 0, refused: 0 }
    for (const line of lines) for (const key of Object.keys(sum) as Array<keyof typeof sum>) sum[key] += line[key]
    const verb = flags.dryRun ? 'would add' : 'added'
    print(
      `${verb} ${report.added.length} sources, ${report.unchanged.length} unchanged, ${report.described.length} described anew, ${report.skipped.length} not taken in`,
    )
    if (!flags.dryRun && lines.length > 0) {
      print(
        `expected ${sum.expected} = ${sum.stored} stored + ${sum.duplicate} duplicate + ${sum.quarantined} quarantined + ${sum.refused} refused`,
      )
    }
  }
  if (report.skipped.length > 0) process.exitCode = exitCodes.attention
  if (!report.finished) say(`stopped; what is in stays. resume with: ${commandLine()}`)
}
