import { Command } from 'commander'
import { listDecisions, takeBackRelease } from '../../../flow/release/choose/decide.ts'
import { wholeNumber } from '../../number.ts'
import { type CommonOptions, dim, print, printJson, say, world } from '../../terminal.ts'
import { withFonds } from '../../with-fonds.ts'

export function decisions(): Command {
  return new Command('decisions')
    .summary('what was decided about editions')
    .description('Lists the decisions that stand, the latest first, with their numbers and what they hide.')
    .addHelpText('after', '\nExample:\n  fonds release decisions')
    .action(async (flags: CommonOptions) => {
      await withFonds(flags, (fonds) => {
        for (const line of listDecisions(fonds)) {
          if (flags.json) printJson(line)
          else
            print(`${String(line.seq).padStart(5)}  ${line.sentence}${line.text === null ? '' : dim(`  ${line.text}`)}`)
        }
      })
    })
}

export function undo(): Command {
  return new Command('undo')
    .argument('[NUMBER]', 'which decision; by default the last', wholeNumber)
    .summary('take a decision about editions back')
    .description('Takes a decision back. The journal keeps both; editions that were cut stay as they are.')
    .addHelpText('after', '\nExamples:\n  fonds release undo\n  fonds release undo 42')
    .action(async (seq: number | undefined, flags: CommonOptions) => {
      await withFonds(flags, async (fonds) => {
        const decided = await takeBackRelease(fonds, world, seq)
        if (flags.json) printJson(decided)
        else say(`undone: ${decided.sentence}`)
      })
    })
}
