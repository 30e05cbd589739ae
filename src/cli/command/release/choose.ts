import { Command } from 'commander'
import { chooseRecords } from '../../../flow/release/choose/decide.ts'
import { idsInScope } from '../../../flow/release/choose/scope.ts'
import { FondsError } from '../../../record/error.ts'
import type { ReleaseChoice } from '../../../record/release.ts'
import { type CommonOptions, world } from '../../terminal.ts'
import { withFonds } from '../../with-fonds.ts'
import { tellDecided } from './tell.ts'

interface Flags extends CommonOptions {
  scope?: string
  reason?: string
}

export function withhold(): Command {
  return choosing('withhold', 'keep records out of editions, for a reason that readers see')
    .description(
      'Withholds records or whole conversations. Readers see that something is withheld, how much and for which reason, and ' +
        'a commitment that shows later that it was not changed; nothing else of it.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  fonds release withhold 4x8k… --reason "private, of no public interest"\n' +
        '  fonds release withhold --scope "subject:doctor" --reason health',
    )
}

export function publish(): Command {
  return choosing('publish', 'let records go out in editions')
    .description('Notes that records were looked at and are to be published; takes a decision to withhold them back.')
    .addHelpText('after', '\nExample:\n  fonds release publish 4x8k… c1x2…')
}

function choosing(choice: ReleaseChoice, summary: string): Command {
  return new Command(choice)
    .argument('[ID...]', 'records, or conversations for all their records')
    .option('--scope <QUERY>', 'instead: everything that this finds')
    .option('--reason <TEXT>', choice === 'withhold' ? 'why, as readers see it' : 'why, for the log of custody')
    .summary(summary)
    .action(async (given: string[], flags: Flags) => {
      const { scope, reason } = flags
      if (given.length > 0 === (scope !== undefined))
        throw new FondsError('option-needed', `say what to ${choice}: ids, or --scope QUERY`)
      await withFonds(flags, async (fonds) => {
        const ids = scope === undefined ? given : idsInScope(fonds, scope)
        tellDecided(await chooseRecords(fonds, world, { ids, choice, reason }), flags)
      })
    })
}
