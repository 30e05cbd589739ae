import { randomBytes } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { Command, Option } from 'commander'
import { type CutReport, cutEdition } from '../../../flow/release/cut/cut.ts'
import { noteCut } from '../../../flow/release/cut/note-cut.ts'
import { openAgentSigner, openSigner } from '../../../flow/release/key.ts'
import { FondsError } from '../../../record/error.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { askSecret } from '../../ask.ts'
import { countedStages } from '../../intake-run.ts'
import { askAgent } from '../../ssh-agent.ts'
import { type CommonOptions, exitCodes, print, printJson, say, world } from '../../terminal.ts'
import { version } from '../../version.ts'
import { withFonds } from '../../with-fonds.ts'

interface Flags extends CommonOptions {
  scope: string
  key?: string
  agent?: string
  out: string
  time?: string
  after?: string
  title?: string
  baseUrl?: string
  origin?: string
  license?: string
  note?: string
  language?: 'en' | 'fr'
  dryRun?: boolean
}

export function cut(): Command {
  return new Command('cut')
    .option('--scope <QUERY>', 'which records the edition speaks of, as in "fonds search"; all of them', '')
    .option('--key <FILE>', 'the private key that signs it; its passphrase is asked for')
    .option('--agent <FILE>', 'instead: a public key whose private half the SSH agent holds')
    .requiredOption('--out <DIR>', 'the folder to make')
    .option('--time <ISO>', 'the time of the edition, as 2026-01-31T12:00:00Z; by default now')
    .option('--after <DIR>', 'the folder of the edition before, whose log this one continues')
    .option('--title <TEXT>', 'what it is called; as the edition before, or the fonds')
    .option('--base-url <URL>', 'the address under which it will stand')
    .option('--license <URL>', 'the licence under which readers may use it, by its address; as the edition before')
    .option('--origin <NAME>', 'the name of its log, for ever; by default that address without https://')
    .option('--note <TEXT>', 'what readers are told about this edition')
    .addOption(
      new Option(
        '--language <CODE>',
        'of the interface on the first pages, the other is there too; as the edition before, or en',
      ).choices(['en', 'fr']),
    )
    .option('--dry-run', 'make everything, leave nothing, and say what it came to')
    .summary('make a signed edition')
    .description(
      'Makes a folder of static files of all records in scope that are not withheld: their pages and data, a log with one ' +
        'entry for each, proofs, checksums and signatures. The same fonds, decisions, scope, key and time give the same ' +
        'bytes. Nothing is left where it fails or is stopped.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  fonds release cut --scope "from:nora" --key ~/keys/ferry --out edition-1\n' +
        '  fonds release cut --key ~/keys/ferry --out edition-2 --after edition-1',
    )
    .action(run)
}

/**
 * By how much a heap grows before all that is let go of is collected. Left to itself, V8 lets it grow to several times what is in
 * use where the machine has much memory; an edition is made by three threads, and each has a heap.
 */
const heapGrowth = 25

async function run(flags: Flags): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`)
  const time = timeOf(flags.time)
  const signer = await signerOf(flags)
  const { scope, out, after, title, baseUrl: base, origin, license, note, language, dryRun } = flags
  const work = countedStages({
    redact: ['redacted', 'records'],
    records: ['written', 'records'],
    data: ['listed', 'rows'],
    pages: ['made', 'files'],
    attack: ['searched', 'files'],
    sign: ['signed', 'edition'],
  })
  const report = await withFonds(flags, async (fonds) => {
    const made = await cutEdition(fonds, {
      ...{ scope, signer, out, time, after, title, base, origin, license, note, language, dryRun },
      random: randomBytes,
      generator: `fonds ${version()}`,
      stopped: work.stopped,
      onProgress: work.onProgress,
    }).finally(work.done)
    if (made && !dryRun) await noted(fonds, made)
    return made
  })
  if (report) return flags.json ? printJson(report) : tell(report)
  say('stopped: nothing was made')
  process.exitCode = exitCodes.attention
}

/** The edition stands, whether or not the journal can be written to just now. */
async function noted(fonds: Fonds, report: CutReport): Promise<void> {
  try {
    await noteCut(fonds, world, report)
  } catch (error) {
    if (!(error instanceof FondsError)) throw error
    say(`the journal got no line about it: ${error.message}`)
  }
}

/** To the second: nobody needs to know more of when somebody pressed a key. */
function timeOf(given: string | undefined): string {
  const at = given === undefined ? world.now() : Date.parse(given)
  if (Number.isNaN(at) || (given !== undefined && !/^\d{4}-\d\d-\d\dT/.test(given)))
    throw new FondsError('time-unreadable', `${given} is no time: give it as 2026-01-31T12:00:00Z`)
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

async function signerOf({ key, agent }: Flags) {
  if ((key === undefined) === (agent === undefined))
    throw new FondsError(
      'no-signer',
      'an edition is signed: give --key FILE, or --agent FILE for a key in the SSH agent',
    )
  if (agent !== undefined) return openAgentSigner(agent, askAgent(process.env.SSH_AUTH_SOCK))
  return openSigner(key!, () => askSecret(`passphrase of ${key}: `))
}

function tell({ path, edition, entries, files, root }: CutReport): void {
  const { number, time, counts, origin, fingerprint } = edition
  print(`edition ${number} of ${origin}, ${time}${path === null ? ' (dry run: nothing was left)' : `: ${path}`}`)
  const { published, withheld, hidden } = counts
  print(`${published} published, ${withheld} withheld, ${hidden} stretches hidden, ${files} files`)
  const { correction, withdrawal, disclosure, record } = entries
  if (number > 1)
    print(
      `since the edition before: ${record} added, ${correction} corrected, ${withdrawal} withdrawn, ${disclosure} disclosed`,
    )
  print(`root ${root}`)
  print(`key  ${fingerprint}`)
}
