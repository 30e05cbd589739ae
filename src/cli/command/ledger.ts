import { Command, Option } from 'commander'
import { listLedger, openLedger } from '../../flow/ledger.ts'
import { type CommonOptions, dim, print, printJson } from '../terminal.ts'
import { ledgerText } from '../text.ts'
import { withFonds } from '../with-fonds.ts'

interface Flags extends CommonOptions {
  outcome?: string
}

/** Rows asked for at a time. */
const page = 1000

export function ledger(): Command {
  return new Command('ledger')
    .argument('[SOURCE]', 'path of one source: list its rows')
    .addOption(
      new Option('--outcome <OUTCOME>', 'only these rows').choices(['stored', 'duplicate', 'quarantined', 'refused']),
    )
    .summary('what came in, and what became of it')
    .description('Lists every source with its ledger: expected = stored + duplicate + quarantined + refused.')
    .addHelpText('after', '\nExamples:\n  fonds ledger\n  fonds ledger mailbox/inbox.mbox --outcome quarantined')
    .action(async (source: string | undefined, flags: Flags) => {
      await withFonds(flags, (fonds) => {
        if (source === undefined) {
          for (const line of listLedger(fonds)) flags.json ? printJson(line) : print(ledgerText(line))
          return
        }
        for (let offset = 0; ; offset += page) {
          const { rows } = openLedger(fonds, source, { offset, limit: page, outcome: flags.outcome as never })
          for (const row of rows) {
            if (flags.json) printJson(row)
            else
              print(
                `${row.outcome}  ${dim(`${row.locator.offset}+${row.locator.length}`)}  ${row.record ?? ''}  ${row.sentence ?? ''}`,
              )
          }
          if (rows.length < page) return
        }
      })
    })
}
