import { Command } from 'commander'
import { releasePlan } from '../../../flow/release/choose/plan.ts'
import type { ReleasePlan } from '../../../view/model.ts'
import { countedLine } from '../../intake-run.ts'
import { type CommonOptions, dim, print, printJson } from '../../terminal.ts'
import { withFonds } from '../../with-fonds.ts'
import { scopeOption } from './scope-option.ts'

interface Flags extends CommonOptions {
  scope: string
}

export function plan(): Command {
  return new Command('plan')
    .addOption(scopeOption())
    .summary('what an edition would be: before it is cut')
    .description(
      'Says of a scope how many records would go out, what is withheld and why, what is hidden in how many places, which ' +
        'records hold what may do harm and were not looked at, and what else you should know. Changes nothing.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  fonds release plan\n  fonds release plan --scope "from:nora after:2016-09" --json',
    )
    .action(async (flags: Flags) => {
      const line = countedLine('looked through', 'records')
      const made = await withFonds(flags, (fonds) =>
        releasePlan(fonds, flags.scope, (done, total) => line.onProgress({ done, total })).finally(line.done),
      )
      if (flags.json) printJson(made)
      else tell(made)
    })
}

function tell({ scope, counts, withheld, hidden, harms, files, warnings, undo }: ReleasePlan): void {
  print(`scope      ${scope === '' ? 'everything' : scope}: ${counts.scope} records`)
  print(`published  ${counts.published}, ${counts.redacted} of them with something hidden`)
  print(`withheld   ${counts.withheld}`)
  for (const { reason, count } of withheld) print(`  ${String(count).padStart(7)}  ${reason}`)
  print(`undecided  ${counts.undecided}: they go out unless you withhold them`)
  print(`files      ${files.served} published, ${files.listed} listed, ${files.kept} kept back`)
  if (hidden.length > 0) print('hidden')
  for (const { seq, what, text, places, records, reason } of hidden)
    print(
      `  ${dim(String(seq).padStart(5))}  ${what}  ${text}  ${places} in ${records} records${reason ? `  ${reason}` : ''}`,
    )
  if (harms.length > 0) print('may do harm')
  for (const { harm, records, undecided } of harms)
    print(`  ${String(records).padStart(7)}  ${harm}, ${undecided} not looked at`)
  for (const { code, sentence } of warnings) print(`LOOK  ${sentence}  ${dim(code)}`)
  if (undo) print(dim(`the last decision: ${undo.seq}  ${undo.sentence}`))
}
