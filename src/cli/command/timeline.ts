import { Command } from 'commander'
import { listTimeline } from '../../flow/timeline.ts'
import { bold, type CommonOptions, dim, print, printJson } from '../terminal.ts'
import { dateText } from '../text.ts'
import { withFonds } from '../with-fonds.ts'

export function timeline(): Command {
  return new Command('timeline')
    .summary('everything in time order')
    .description(
      'Lists every record in time order: private messages, public posts and press in one line of time. Undated come last.',
    )
    .addHelpText('after', '\nExample:\n  fonds timeline --json | head')
    .action(async (flags: CommonOptions) => {
      await withFonds(flags, (fonds) => {
        for (const entry of listTimeline(fonds)) {
          if (flags.json) printJson(entry)
          else
            print(
              `${dateText(entry.date)}  ${entry.lane.padEnd(7)}  ${dim(entry.record)}  ${bold(entry.who)}: ${entry.summary}`,
            )
        }
      })
    })
}
