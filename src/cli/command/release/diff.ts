import { Command } from 'commander'
import { type Change, type ChangeKind, diffReleases } from '../../../flow/release/check/diff.ts'
import { type CommonOptions, dim, print, printJson } from '../../terminal.ts'

const words: Record<ChangeKind, string> = {
  added: 'added',
  corrected: 'corrected',
  withdrawn: 'withdrawn',
  disclosed: 'disclosed, withheld before',
  withheld: 'withheld',
  forgotten: 'withheld before, now out of scope',
}

export function diff(): Command {
  return new Command('diff')
    .argument('<OLD>', 'an edition')
    .argument('<NEW>', 'a later one that continues it')
    .summary('what changed between two editions')
    .description(
      'Says which records were added, corrected, withdrawn, withheld and disclosed from one edition to a later one, as the ' +
        'log of the later one says. Checks no signatures: "fonds release check NEW --previous OLD" does.',
    )
    .addHelpText('after', '\nExample:\n  fonds release diff edition-1 edition-2')
    .action(async (older: string, newer: string, flags: CommonOptions) => {
      const { from, to, counts, changes } = await diffReleases(older, newer)
      if (flags.json) return printJson({ from, to, counts, changes })
      for (const change of changes) tell(change)
      const parts = Object.entries(counts).map(([what, count]) => `${count} ${what}`)
      print(`edition ${from.number} (${from.time}) to ${to.number} (${to.time}): ${parts.join(', ')}`)
    })
}

function tell({ what, id, was, reason, date, title }: Change): void {
  const name = [date, title].filter(Boolean).join('  ')
  print(`${words[what]}  ${id ?? 'a record that has no name in public'}${name === '' ? '' : `  ${name}`}`)
  if (reason !== null) print(dim(`    ${reason}`))
  if (was !== null) print(dim(`    was ${was}`))
}
