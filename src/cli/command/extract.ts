import { Command } from 'commander'
import { type ExtractReport, extract as run } from '../../flow/extract/run.ts'
import { openAsIs } from '../../flow/intake/case.ts'
import { commandLine, intakeRun } from '../intake-run.ts'
import { type CommonOptions, print, printJson, say, whichFonds } from '../terminal.ts'

interface Flags extends CommonOptions {
  again?: boolean
}

export function extract(): Command {
  return new Command('extract')
    .option('--again', 'read all attachments anew, also those that were read before')
    .summary('read the text of attachments for search')
    .description(
      'Reads the text of attachments, so that search finds it: text, HTML, CSV, JSON, XML, mail, PDF, documents of Word, Excel ' +
        'and PowerPoint since 2007, OpenDocument. "fonds add" does the same at its end. Each file is read in a process of its ' +
        'own, with limits of time and memory, which asks for nothing from outside. What cannot be read is noted at its record: ' +
        'search for remark:attachment-encrypted, for example; docs/codes.md lists the codes. Ctrl-C stops; the same command ' +
        'goes on from there.',
    )
    .addHelpText('after', '\nExamples:\n  fonds extract\n  fonds search attached:budget')
    .action(async (flags: Flags) => {
      const telling = intakeRun()
      const dir = whichFonds(flags)
      const { fonds } = openAsIs(dir)
      try {
        const again = flags.again ? { again: true as const } : {}
        const report = await run(fonds, { ...telling, ...again }).finally(telling.done)
        tell(report, flags)
        // The same command would begin anew.
        if (!report.finished) say(`stopped; what is read stays. resume with: ${commandLine(['extract', '--in', dir])}`)
      } finally {
        fonds.close()
      }
    })
}

function tell({ finished, files }: ExtractReport, flags: Flags): void {
  if (flags.json) {
    printJson({ finished, files })
    return
  }
  const all = files.reduce((sum, each) => sum + each.files, 0)
  print(`${all} attachments are read for search`)
  for (const { reading, code, files: count } of files)
    print(`${String(count).padStart(8)}  ${reading.padEnd(16)}  ${code ?? 'all text searched'}`)
}
