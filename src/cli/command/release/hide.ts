import { Command, Option } from 'commander'
import { hidePerson, hideSpan, hideWord, placeOf } from '../../../flow/release/choose/decide.ts'
import { FondsError } from '../../../record/error.ts'
import { type Reach, reaches } from '../../../record/release.ts'
import type { Fonds } from '../../../store/fonds.ts'
import type { ReleaseDecided } from '../../../view/model.ts'
import { type CommonOptions, world } from '../../terminal.ts'
import { withFonds } from '../../with-fonds.ts'
import { tellDecided } from './tell.ts'

interface Flags extends CommonOptions {
  word?: string
  person?: string
  record?: string
  text?: string
  span?: string
  reach?: Reach
  reason?: string
}

export function hide(): Command {
  return new Command('hide')
    .option('--word <TEXT>', 'a word, or words one after the other: hidden wherever they stand')
    .option('--person <WHO>', 'a person by id or address: all addresses and forms of the name')
    .option('--record <ID>', 'words of one record, with --text or --span')
    .option('--text <TEXT>', 'the words, as they stand in that record')
    .option('--span <START-END>', 'instead: their place, in characters of the text that "fonds show" prints')
    .addOption(new Option('--reach <WHERE>', 'where words of one record are hidden').choices(reaches))
    .option('--reason <TEXT>', 'why, for yourself: readers do not see it')
    .summary('hide words or persons in editions')
    .description(
      'Hides words everywhere, words of one record, or a person: in texts, quoted replies, names, addresses, Message-IDs, file ' +
        'names, statements and coverage. Words of one record are hidden everywhere if few records hold them, else in their ' +
        'conversation; --reach decides otherwise. Readers see that something is hidden, not how long it is; a person becomes ' +
        '"person 1". "fonds release plan" says where it stands and what of a name is left.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  fonds release hide --word "Ravenswood"\n  fonds release hide --person nora@lighthouse.example\n' +
        '  fonds release hide --record 4x8k… --text "06 12 34 56 78"',
    )
    .action(async (flags: Flags) => {
      await withFonds(flags, async (fonds) => tellDecided(await run(fonds, flags), flags))
    })
}

async function run(fonds: Fonds, { word, person, record, text, span, reach, reason }: Flags): Promise<ReleaseDecided> {
  if ([word, person, record].filter((each) => each !== undefined).length !== 1)
    throw new FondsError('option-needed', 'say what to hide: one of --word, --person and --record')
  if (word !== undefined) return hideWord(fonds, world, word, reason)
  if (person !== undefined) return hidePerson(fonds, world, person, reason)
  const place = text === undefined ? spanOf(span) : placeOf(fonds, record!, text)
  return hideSpan(fonds, world, { record: record!, ...place, reach, reason })
}

function spanOf(written: string | undefined): { start: number; end: number } {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(written ?? '') ?? []
  if (start === undefined) throw new FondsError('option-needed', 'say which words: --text TEXT, or --span START-END')
  return { start: Number(start), end: Number(end) }
}
