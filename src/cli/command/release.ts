import { Command } from 'commander'
import { makeKey, type PublicKey, showKey } from '../../flow/release/key.ts'
import { FondsError } from '../../record/error.ts'
import { askSecret } from '../ask.ts'
import { type CommonOptions, print, printJson, say } from '../terminal.ts'
import { check } from './release/check.ts'
import { publish, withhold } from './release/choose.ts'
import { cut } from './release/cut.ts'
import { decisions, undo } from './release/decisions.ts'
import { diff } from './release/diff.ts'
import { file, original } from './release/file.ts'
import { hide } from './release/hide.ts'
import { plan } from './release/plan.ts'
import { queue } from './release/queue.ts'

interface NewFlags extends CommonOptions {
  comment: string
  passphrase: boolean
}

export function release(): Command {
  const command = new Command('release')
    .summary('choose what goes out; make, check and compare signed editions')
    .description(
      'An edition is a folder of static files that proves itself: what is in it, what was withheld and why, that nothing changed ' +
        'since, and who signed it. Keys are Ed25519 in the form of OpenSSH, so that "ssh-keygen" reads them too.',
    )
    .helpCommand(false)
  const key = new Command('key').summary('make or show the key').helpCommand(false)
  key.addCommand(newCommand())
  key.addCommand(showCommand())
  const choosing = [plan(), queue(), withhold(), publish(), hide(), file(), original(), decisions(), undo()]
  for (const each of [...choosing, cut(), check(), diff(), key]) command.addCommand(each)
  return command
}

function newCommand(): Command {
  return new Command('new')
    .argument('<FILE>', 'where to write the private key; the public one goes beside it, as FILE.pub')
    .option('--comment <TEXT>', 'whose key it is, for those who keep several', 'fonds')
    .option('--no-passphrase', 'leave the key open: whoever has the file can sign')
    .summary('make a key')
    .description(
      'Makes an Ed25519 key and asks for a passphrase that locks it. Keep it outside the fonds, and a copy of it somewhere ' +
        'safe: readers know your editions by this key. An existing Ed25519 key of OpenSSH serves as well.',
    )
    .addHelpText('after', '\nExamples:\n  fonds release key new ~/keys/ferry\n  ssh-keygen -l -f ~/keys/ferry')
    .action(async (file: string, flags: NewFlags) => {
      tell(makeKey(file, flags.comment, flags.passphrase ? await askTwice() : undefined), flags)
      say(`the private key is in ${file}: keep it to yourself`)
    })
}

async function askTwice(): Promise<string> {
  const first = await askSecret('passphrase: ')
  if (first === '')
    throw new FondsError('passphrase-empty', 'the passphrase is empty: choose one, or give --no-passphrase')
  if (first !== (await askSecret('again: ')))
    throw new FondsError('passphrase-differs', 'the two passphrases are not the same: try again')
  return first
}

function showCommand(): Command {
  return new Command('show')
    .argument('<FILE>', 'a private key')
    .summary('its public half and fingerprint')
    .description('Shows the public half of a key and its fingerprint. Needs no passphrase.')
    .addHelpText('after', '\nExample:\n  fonds release key show ~/keys/ferry')
    .action((file: string, flags: CommonOptions) => tell(showKey(file), flags))
}

function tell(key: PublicKey, flags: CommonOptions): void {
  if (flags.json) printJson(key)
  else {
    print(key.line)
    print(`${key.fingerprint}  ${key.locked ? 'locked with a passphrase' : 'not locked'}`)
  }
}
