import { Command } from 'commander'
import { type AddOptions, type AddReport, addPaths } from '../../flow/intake/add.ts'
import { listLedger } from '../../flow/ledger.ts'
import type { Fonds } from '../../store/fonds.ts'
import { sayUnchecked } from '../evidence.ts'
import { type CommonOptions, exitCodes, intakeRun, print, printJson, say, withFonds, world } from '../terminal.ts'

interface Flags extends CommonOptions, NonNullable<AddOptions['given']> {
  custodian?: string
  dryRun?: boolean
}

export function add(): Command {
  return new Command('add')
    .argument('<PATH...>', 'files or folders; folders are read through')
    .option('--custodian <NAME>', 'from whom these were received')
    .option('--published <DATE>', 'for articles: when it was published (2016-09-20)')
    .option('--outlet <NAME>', 'for articles: who published it')
    .option('--author <NAME>', 'for articles and posts: who wrote it')
    .option('--language <CODE>', 'for articles: language (fr)')
    .option('--url <URL>', 'for articles: where it stood')
    .option('--title <TITLE>', 'for articles: title')
    .option('--dry-run', 'say what would be taken in, change nothing')
    .summary('take in files and folders')
    .description(
      'Takes in mailboxes, single mails, Maildir folders, X archives and articles. Formats are told by content, never by\n' +
        'name. Every file is kept exactly as received; what cannot be read is listed in the ledger, with the reason. Adding\n' +
        'the same file again changes nothing. An article NAME is described by flags or by a sidecar NAME.meta.json.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  fonds add inbox.mbox.gz archive/ --in case.fonds\n  fonds add story.html --published 2024-11-13 --outlet "Le Phare"',
    )
    .action(async (paths: string[], flags: Flags) => {
      await withFonds(flags, async (fonds) => {
        const run = intakeRun()
        const report = await addPaths(fonds, world, paths, { ...run, ...optionsOf(flags) }).finally(run.done)
        tell(fonds, report, flags)
        if (!flags.dryRun) sayUnchecked(fonds)
      })
    })
}

function optionsOf(flags: Flags): AddOptions {
  const { published, outlet, author, language, url, title } = flags
  const given = Object.fromEntries(
    Object.entries({ published, outlet, author, language, url, title }).filter(([, value]) => value !== undefined),
  )
  return { custodian: flags.custodian, dryRun: flags.dryRun, given }
}

function tell(fonds: Fonds, report: AddReport, flags: Flags): void {
  const lines = listLedger(fonds).filter(({ source }) => report.added.includes(source))
  for (const { path, code, sentence } of report.skipped) say(`${path}: ${sentence} [${code}]`)
  if (flags.json) printJson({ ...report, sources: lines })
  else {
    const sum = { expected: 0, stored: 0, duplicate: 0, quarantined: 0, refused: 0 }
    for (const line of lines) for (const key of Object.keys(sum) as Array<keyof typeof sum>) sum[key] += line[key]
    const verb = flags.dryRun ? 'would add' : 'added'
    print(
      `${verb} ${report.added.length} sources, ${report.unchanged.length} unchanged, ${report.described.length} described anew`,
    )
    if (!flags.dryRun && report.added.length > 0) {
      print(
        `expected ${sum.expected} = ${sum.stored} stored + ${sum.duplicate} duplicate + ${sum.quarantined} quarantined + ${sum.refused} refused`,
      )
    }
  }
  if (report.skipped.length > 0) process.exitCode = exitCodes.attention
  if (!report.finished) {
    say('stopped before the end: run the same command again to go on')
    process.exitCode = exitCodes.attention
  }
}
