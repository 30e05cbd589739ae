import { Command } from 'commander'
import { rebuild } from '../../flow/intake/rebuild.ts'
import { sayUnchecked } from '../evidence.ts'
import { commandLine, intakeRun } from '../intake-run.ts'
import { noAttachments } from '../no-attachments.ts'
import { type CommonOptions, print, printJson, say, whichFonds } from '../terminal.ts'

export function rebuildCommand(): Command {
  return new Command('rebuild')
    .summary('make the databases anew from the bag and the journal')
    .addOption(noAttachments())
    .description(
      'Makes records.db and index.db anew from the bag and the journal, with the same ids. Nothing else is touched. ' +
        'What "fonds verify" found is derived too: run it again afterwards.',
    )
    .addHelpText('after', '\nExample:\n  fonds rebuild --in case.fonds')
    .action(async (flags: CommonOptions & { attachments: boolean }) => {
      const dir = whichFonds(flags)
      const run = intakeRun()
      const { fonds, complete } = await rebuild(dir, {
        ...run,
        attachments: flags.attachments ? 'read' : 'leave',
      }).finally(run.done)
      const records = fonds.db.prepare('select count(*) from record').pluck().get() as number
      if (complete) sayUnchecked(fonds)
      fonds.close()
      if (flags.json) printJson({ records, complete })
      else print(`rebuilt ${records} records`)
      // The same command would begin anew; adding goes on.
      if (!complete) say(`stopped; what is in stays. resume with: ${commandLine(['add', '--in', dir])}`)
    })
}
