import { Argument, Command } from 'commander'
import { chooseFile, chooseOriginal } from '../../../flow/release/choose/decide.ts'
import { type FileChoice, fileChoices } from '../../../record/release.ts'
import { wholeNumber } from '../../number.ts'
import { type CommonOptions, world } from '../../terminal.ts'
import { withFonds } from '../../with-fonds.ts'
import { tellDecided } from './tell.ts'

export function file(): Command {
  return new Command('file')
    .argument('<ID>', 'a record')
    .argument('<NUMBER>', 'the number of a file, as "fonds show" lists it', wholeNumber)
    .addArgument(new Argument('<SHOW>', 'what of it goes out').choices(fileChoices))
    .summary('what of a file goes out in editions')
    .description(
      'no: that there is a file, and of which type; so it is where nothing is decided. list: its name, size and SHA-256 too. ' +
        'serve: the file itself as well; pictures are made anew, without what else they carry.',
    )
    .addHelpText('after', '\nExample:\n  fonds release file 4x8k… 2 serve')
    .action(async (record: string, ordinal: number, show: FileChoice, flags: CommonOptions) => {
      await withFonds(flags, async (fonds) =>
        tellDecided(await chooseFile(fonds, world, { record, ordinal, show }), flags),
      )
    })
}

export function original(): Command {
  return new Command('original')
    .argument('<ID>', 'a record that is a mail')
    .addArgument(new Argument('[SERVE]', 'whether it goes out').choices(['yes', 'no']).default('yes'))
    .summary('whether a mail goes out as it was received')
    .description(
      'Publishes the bytes of a mail with all its fields, so that readers can check its signatures themselves. Where anything ' +
        'in it is hidden, it stays back whatever was chosen.',
    )
    .addHelpText('after', '\nExample:\n  fonds release original 4x8k…')
    .action(async (record: string, serve: string, flags: CommonOptions) => {
      await withFonds(flags, async (fonds) =>
        tellDecided(await chooseOriginal(fonds, world, { record, serve: serve === 'yes' }), flags),
      )
    })
}
