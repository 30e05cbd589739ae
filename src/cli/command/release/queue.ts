import { Command } from 'commander'
import { reviewQueue } from '../../../flow/release/choose/queue.ts'
import type { ReviewLine } from '../../../view/model.ts'
import { countedLine } from '../../intake-run.ts'
import { wholeNumber } from '../../number.ts'
import { type CommonOptions, dim, print, printJson, say } from '../../terminal.ts'
import { withFonds } from '../../with-fonds.ts'
import { scopeOption } from './scope-option.ts'

interface Flags extends CommonOptions {
  scope: string
  offset: number
  limit: number
  open?: boolean
}

export function queue(): Command {
  return new Command('queue')
    .addOption(scopeOption())
    .option('--open', 'only records about which nobody decided')
    .option('--offset <NUMBER>', 'how many to pass over', wholeNumber, 0)
    .option('--limit <NUMBER>', 'how many to list', wholeNumber, 50)
    .summary('the records of a scope, the riskiest first')
    .description(
      'Lists what somebody should look at before an edition is cut: card numbers, IBANs, phone numbers, postal addresses, ' +
        'words of minors and of health, e-mail addresses of people outside the scope, files, press texts. All of it is a ' +
        'suggestion. The workbench shows the same queue on the page "Release", by keyboard.',
    )
    .addHelpText('after', '\nExample:\n  fonds release queue --scope "from:nora" --open --limit 20')
    .action(async (flags: Flags) => {
      const line = countedLine('looked through', 'records')
      const { scope, offset, limit, open } = flags
      const found = await withFonds(flags, (fonds) =>
        reviewQueue(fonds, scope, { offset, limit, show: open ? 'open' : 'all' }, (done, total) =>
          line.onProgress({ done, total }),
        ).finally(line.done),
      )
      for (const each of found.lines) flags.json ? printJson(each) : tell(each)
      say(`${found.total} records, ${found.undecided} undecided`)
    })
}

function tell({ id, date, who, subject, preview, choice, reason, reviewed, harms, hidden }: ReviewLine): void {
  const state = choice ?? (reviewed ? 'looked at' : 'undecided')
  print(`${dim(id)}  ${date.edtf ?? 'undated'}  ${who}: ${subject ?? preview}`)
  print(`    ${state}${reason ? ` (${reason})` : ''}${hidden > 0 ? `, ${hidden} hidden` : ''}`)
  for (const { harm, text } of harms) print(`    ${harm}  ${text.replace(/\s+/g, ' ')}`)
}
