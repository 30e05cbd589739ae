import { Argument, Command, Option } from 'commander'
import { addStatement, listStatements, takeBackStatement } from '../../flow/statements.ts'
import { FondsError } from '../../record/error.ts'
import { type Stance, stances } from '../../record/statement.ts'
import type { StatementLine } from '../../view/model.ts'
import { wholeNumber } from '../number.ts'
import { type CommonOptions, dim, print, printJson, say, world } from '../terminal.ts'
import { statementText } from '../text.ts'
import { withFonds } from '../with-fonds.ts'

interface Flags extends CommonOptions {
  who?: string
  says?: Stance
  about?: string[]
  when?: string
  source?: string
  words?: string
}

const examples = `
Examples:
  fonds statements
  fonds statements add --who "Nell Corbrand" --says denies --about c1x2… \\
    --when 2025-11-12 --source 4x8k… --words "That chain is not whole."
  fonds statements undo`

export function statements(): Command {
  return new Command('statements')
    .addArgument(new Argument('[ACTION]', 'list them, add one, or take one back').choices(['list', 'add', 'undo']))
    .argument('[NUMBER]', 'which one to take back; by default the last', wholeNumber)
    .option('--who <NAME>', 'who makes the statement: a name, an address or the id of a person')
    .addOption(new Option('--says <WHAT>', 'what they do').choices(stances))
    .option('--about <ID...>', 'records and conversations that it is about')
    .option('--when <DATE>', 'when it was made, as an EDTF date: 2017-11-13, 2017-11, 2017-11~')
    .option('--source <SOURCE>', 'where it was found: the id of a record, a link, or words')
    .option('--words <TEXT>', 'what was said, word for word')
    .summary('who confirms, denies, disputes, cannot confirm, declines to comment')
    .description(
      'Lists what parties say about records and conversations, the latest first. Statements are kept in the journal and shown wherever the record is shown; they are somebody’s word, not a finding.',
    )
    .addHelpText('after', examples)
    .action(async (action: string | undefined, number: number | undefined, flags: Flags) => {
      await withFonds(flags, async (fonds) => {
        if (action === 'add') {
          const seq = await addStatement(fonds, world, required(flags))
          printLine(listStatements(fonds).statements.find((line) => line.seq === seq)!, flags)
        } else if (action === 'undo') say(`undone: ${await takeBackStatement(fonds, world, number)}`)
        else for (const line of listStatements(fonds).statements) printLine(line, flags)
      })
    })
}

function required({ who, says, about, when, source, words }: Flags) {
  if (who === undefined || says === undefined || about === undefined || source === undefined) {
    const missing = Object.entries({ who, says, about, source }).filter(([, value]) => value === undefined)
    const names = missing.map(([name]) => `--${name}`).join(', ')
    throw new FondsError('option-needed', `a statement needs ${names} as well: see "fonds help statements"`)
  }
  return { who, says, about, when, source, words }
}

function printLine(line: StatementLine, { json }: CommonOptions): void {
  if (json) {
    printJson(line)
    return
  }
  for (const each of statementText(line)) print(each)
  for (const { kind, id, title } of line.about) print(`       about the ${kind} ${dim(id)}  ${title}`)
}
