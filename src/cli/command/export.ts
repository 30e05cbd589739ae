import { Command, Option } from 'commander'
import { type Export, exportFormats, openExport } from '../../flow/export/export.ts'
import { leftOutReasons } from '../../flow/export/manifest.ts'
import { refuseExisting, writeWhole } from '../../flow/write-whole.ts'
import type { ExportFormat, ExportReport } from '../../view/model.ts'
import { countedStages } from '../intake-run.ts'
import { type CommonOptions, exitCodes, print, printJson, say } from '../terminal.ts'
import { refuseUnknownOption } from '../unknown-option.ts'
import { withFonds } from '../with-fonds.ts'

interface Flags extends CommonOptions {
  format: ExportFormat
  out: string
  force?: boolean
}

export function exportCommand(): Command {
  return (
    new Command('export')
      .argument('[QUERY...]', 'which records, as in "fonds search"; all of them where there is none')
      .addOption(
        new Option('--format <FORMAT>', 'e-mails as they were received (eml-zip, mbox), or every kind (csv, jsonl)')
          .choices(exportFormats)
          .makeOptionMandatory(),
      )
      .requiredOption('--out <FILE>', 'the file to write')
      .option('--force', 'replace the file where it is there')
      // A word may begin with a minus: what follows it must be absent.
      .allowUnknownOption()
      .summary('write what a search finds into a file')
      .description(
        'Writes every record that a search finds into one file, the oldest first: raw material, with nothing hidden. What a ' +
          'format cannot hold is counted, and listed with the reason (docs/export.md). The file is there whole or not at all. ' +
          'With --json: one object for each record left out, then the report.',
      )
      .addHelpText(
        'after',
        '\nExamples:\n  fonds export from:nora after:2024-09-20 --format eml-zip --out nora.zip\n' +
          '  fonds export kind:post --format csv --out posts.csv',
      )
      .action(run)
  )
}

async function run(words: string[], flags: Flags): Promise<void> {
  refuseUnknownOption(words, 'export')
  const { format, out: path, force } = flags
  refuseExisting({ path, force })
  await withFonds(flags, async (fonds) => {
    const work = countedStages({ write: ['written', 'records'] })
    const onProgress = (counts: { done: number; total: number }) => work.onProgress({ stage: 'write', ...counts })
    const made = openExport(fonds, { q: words.join(' '), format, onProgress })
    say('this is raw material: nothing is hidden or withheld in it, whatever was decided for editions')
    const isWhole = await writeWhole({ path, force, chunks: made.chunks, stopped: work.stopped }).finally(work.done)
    if (isWhole) return tell(made, flags)
    say('stopped: nothing was written')
    process.exitCode = exitCodes.attention
  })
}

async function tell(made: Export, { json, out }: Flags): Promise<void> {
  const report = made.report()
  const { leftOut } = report
  // What another format holds is as expected; what cannot be had is not.
  if (leftOut['source-changed'] + leftOut['source-missing'] + leftOut['not-held'] > 0)
    process.exitCode = exitCodes.attention
  if (json) {
    for await (const { id, row, code } of made.leftOut())
      printJson({ id, kind: row?.kind ?? null, source: row?.path ?? null, code })
    return printJson(report)
  }
  print(`${report.written} of ${report.total} records written to ${out}, ${report.bytes} bytes`)
  for (const line of remarks(report)) print(line)
}

function remarks({ leftOut, quoted, ended }: ExportReport): string[] {
  const codes = Object.keys(leftOut) as Array<keyof typeof leftOut>
  return [
    ...codes.filter((code) => leftOut[code] > 0).map((code) => `${leftOut[code]} left out: ${leftOutReasons[code]}`),
    ...(quoted > 0 ? [`${quoted} with lines that begin with "From ": quoted as mboxrd has it`] : []),
    ...(ended > 0 ? [`${ended} without a line end at their end: they got one`] : []),
  ]
}
