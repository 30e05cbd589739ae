import { Command } from 'commander'
import { checkRelease } from '../../../flow/release/check/check.ts'
import { countedStages } from '../../intake-run.ts'
import { type CommonOptions, dim, exitCodes, print, printJson } from '../../terminal.ts'

interface Flags extends CommonOptions {
  key?: string
  previous?: string
}

type Report = Awaited<ReturnType<typeof checkRelease>>

export function check(): Command {
  return new Command('check')
    .argument('<DIR|ZIP>', 'an edition, as it was downloaded')
    .option('--key <FINGERPRINT|FILE>', 'who is expected to have signed it: SHA256:…, or a file with the public key')
    .option('--previous <DIR|FILE>', 'an earlier edition, or its checkpoint, which this one has to continue')
    .summary('check that an edition is what it says it is')
    .description(
      'Hashes every file, checks both signatures, works the root of the log out anew, and holds every record, proof and ' +
        'earlier edition against it; mails that are published as received have their signatures checked anew. Needs no ' +
        'fonds. Says each thing that is wrong, with a code that docs/codes.md explains.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  fonds release check edition-2 --key SHA256:… --previous edition-1\n  fonds release check edition.zip --json',
    )
    .action(async (path: string, flags: Flags) => {
      const work = countedStages({ files: ['hashed', 'files'], records: ['checked', 'records'] })
      const report = await checkRelease(path, { ...flags, onProgress: work.onProgress }).finally(work.done)
      flags.json ? printJson(report) : tell(report)
      if (!report.ok) process.exitCode = exitCodes.attention
    })
}

function tell({ ok, reasons, found, notes, edition, looked }: Report): void {
  if (edition) {
    const { title, number, time, origin, published, withheld, fingerprint } = edition
    print(`${title}: edition ${number} of ${origin}, ${time}`)
    print(`${published} published, ${withheld} withheld`)
    print(`key  ${fingerprint}`)
  }
  for (const { code, sentence, path } of reasons)
    print(`LOOK  ${path === undefined ? '' : `${path}: `}${sentence} [${code}]`)
  if (found > reasons.length) print(`LOOK  and ${found - reasons.length} more`)
  const { files, records, proofs, originals } = looked
  const counted = `${files} files, ${records} records, ${proofs} proofs, ${originals} mails checked anew`
  print(ok ? `ok    it is what was signed: ${counted}` : `LOOK  it is not what it says it is: ${counted}`)
  for (const { sentence } of notes) print(dim(`      ${sentence}`))
}
