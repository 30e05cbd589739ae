import { Command, Option } from 'commander'
import { gapsOf } from '../../flow/gaps.ts'
import type { GapLine } from '../../view/model.ts'
import { bold, type CommonOptions, dim, print, printJson, say } from '../terminal.ts'
import { withFonds } from '../with-fonds.ts'

interface Flags extends CommonOptions {
  kind?: GapLine['kind']
}

/** Records between two lines that say how far it is. */
const tellEvery = 10_000

export function gaps(): Command {
  return new Command('gaps')
    .addOption(
      new Option('--kind <KIND>', 'only gaps of this kind').choices([
        'referenced',
        'quoted',
        'series',
        'silent',
        'custodian',
      ]),
    )
    .summary('what is missing, and what points to it')
    .description(
      'Lists what is held nowhere: messages that others refer to, words that are quoted under somebody’s name and stand in no record, numbers missing from a series, silences that are improbable against the rhythm of their conversation, messages that one custodian gave and another, who is a party of them, did not. Each with the records that point to it. Where "fonds verify" has not looked for them since something came in, it reads every mail; a gap says that something is not here, not that somebody took it away.',
    )
    .addHelpText('after', '\nExamples:\n  fonds gaps\n  fonds gaps --kind quoted --json')
    .action(async (flags: Flags) => {
      await withFonds(flags, async (fonds) => {
        let next = tellEvery
        const all = await gapsOf(fonds, (done, count) => {
          if (done >= next) {
            next += tellEvery
            say(`${done} of ${count} records read`)
          }
        })
        for (const gap of all.filter(({ kind }) => flags.kind === undefined || kind === flags.kind)) {
          flags.json ? printJson(gap) : printGap(gap)
        }
      })
    })
}

const excerptText: Record<GapLine['kind'], (excerpt: string) => string> = {
  referenced: (excerpt) => excerpt,
  quoted: (excerpt) => `“${excerpt}”`,
  series: (excerpt) => `missing: ${excerpt}`,
  silent: (excerpt) => `nothing in ${excerpt}`,
  custodian: (excerpt) => `did not give “${excerpt}”`,
}

function printGap({ kind, name, answered, excerpt, pointedToBy }: GapLine): void {
  print(`${kind.padEnd(10)}  ${bold(name)}${answered ? '  (answered)' : ''}`)
  if (excerpt !== null) print(`            ${excerptText[kind](excerpt)}`)
  print(`            ${dim(pointedToBy.join(' '))}`)
}
