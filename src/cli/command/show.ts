import { Command } from 'commander'
import { openCopies } from '../../flow/copies.ts'
import { openRecord, readRaw } from '../../flow/record.ts'
import type { RecordPage, Said } from '../../view/model.ts'
import { copiesText } from '../copies-text.ts'
import { pressText } from '../coverage-text.ts'
import { type CommonOptions, dim, print, printJson } from '../terminal.ts'
import { recordText, statementText } from '../text.ts'
import { withFonds } from '../with-fonds.ts'

interface Flags extends CommonOptions {
  raw?: boolean
  copies?: boolean
  press?: boolean
}

export function show(): Command {
  return new Command('show')
    .argument('<ID>', 'id of a record')
    .option('--raw', 'write the exact bytes, as they stand in the source')
    .option('--copies', 'compare it with its other copies: header fields, words, files')
    .option('--press', 'what articles quote from it and say about it')
    .summary('one record, whole')
    .description('Shows one record: where it stands, who and when, its text and its files.')
    .addHelpText(
      'after',
      '\nExamples:\n  fonds show 4x8k…\n  fonds show 4x8k… --raw > message.eml\n  fonds show 4x8k… --copies\n  fonds show 4x8k… --press',
    )
    .action(async (id: string, flags: Flags) => {
      await withFonds(flags, async (fonds) => {
        if (flags.raw) {
          process.stdout.write(readRaw(fonds, id).bytes)
          return
        }
        if (flags.copies) {
          const page = openCopies(fonds, id)
          if (flags.json) return printJson(page)
          for (const line of copiesText(page)) print(line)
          return
        }
        if (flags.press) {
          // The readers of articles are not loaded for those who want the record alone.
          const { openRecordCoverage } = await import('../../flow/coverage/pages.ts')
          const page = await openRecordCoverage(fonds, id)
          if (flags.json) return printJson(page)
          for (const line of pressText(page)) print(line)
          return
        }
        const page = openRecord(fonds, id)
        if (flags.json) return printJson(page)
        const { record } = page
        print(recordText(record))
        print(
          dim(`${record.source}, bytes ${record.locator.offset} to ${record.locator.offset + record.locator.length}`),
        )
        print(dim(`sha-256 ${record.sha256}`))
        for (const { role, written } of page.addresses) print(`${role}: ${written}`)
        for (const { sentence, code } of record.remarks) print(`! ${sentence} [${code}]`)
        for (const line of page.statements) for (const each of statementText(line)) print(each)
        for (const { result, code, sentence } of saidOf(page)) print(`${result}: ${sentence} [${code}]`)
        for (const part of page.parts.filter((each) => each.attachment)) {
          print(
            `file ${part.ordinal}: ${part.name ?? '(no name)'}  ${part.type}  ${part.size ?? part.length} bytes  ${part.sha256 ?? ''}`,
          )
        }
        print('')
        for (const block of page.blocks) print(block.kind === 'text' ? block.text : dim(block.text))
      })
    })
}

/** What can be proved about it; nothing where it was not checked. */
function saidOf({ evidence, beside }: RecordPage): Said[] {
  const ofMail = evidence === null ? [] : [...evidence.signatures, evidence.chain, evidence.date]
  return [...ofMail.filter((said) => said !== null), ...beside]
}
