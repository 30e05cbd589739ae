import { Command } from 'commander'
import { rebuild } from '../../flow/intake/rebuild.ts'
import { sayUnchecked } from '../evidence.ts'
import { type CommonOptions, exitCodes, intakeRun, print, printJson, say, whichFonds } from '../terminal.ts'

export function rebuildCommand(): Command {
  return new Command('rebuild')
    .summary('make the databases anew from the bag and the journal')
    .description(
      'Makes records.db and index.db anew from the bag and the journal, with the same ids. Nothing else is touched.\n' +
        'What "fonds verify" found is derived too: run it again afterwards.',
    )
    .addHelpText('after', '\nExample:\n  fonds rebuild --in case.fonds')
    .action(async (flags: CommonOptions) => {
      const run = intakeRun()
      const { fonds, complete } = await rebuild(whichFonds(flags), run).finally(run.done)
      const records = fonds.db.prepare('select count(*) from record').pluck().get() as number
      sayUnchecked(fonds)
      fonds.close()
      if (flags.json) printJson({ records, complete })
      else print(`rebuilt ${records} records`)
      if (complete) return
      say('stopped before the end: any command goes on from here')
      process.exitCode = exitCodes.attention
    })
}
