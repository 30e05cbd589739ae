// The command line: all commands, their options and their help. Importing this file runs nothing.
import { Command, Option } from 'commander'
import { add } from './command/add.ts'
import { conversations } from './command/conversations.ts'
import { doctor } from './command/doctor.ts'
import { init } from './command/init.ts'
import { ledger } from './command/ledger.ts'
import { open } from './command/open.ts'
import { people } from './command/people.ts'
import { rebuildCommand } from './command/rebuild.ts'
import { search } from './command/search.ts'
import { serveCommand } from './command/serve.ts'
import { show } from './command/show.ts'
import { timeline } from './command/timeline.ts'

const footer = `
Results go to standard output, progress to standard error. --json prints one JSON object a line.
Exit codes: 0 done, 1 something needs attention, 2 misuse, 3 a bug.
Documentation: docs/cli.md, docs/search.md.`

export function buildProgram(): Command {
  const program = new Command('fonds')
    .description('Turns leaked or handed-over correspondence into a record people can trust.')
    .helpOption('-h, --help', 'show help; "fonds help COMMAND" tells more about one command')
    .helpCommand('help [COMMAND]', 'show help for one command')
    .addHelpText('after', footer)
    .configureHelp({ helpWidth: 100 })
  const commands = [
    open,
    init,
    add,
    ledger,
    search,
    show,
    timeline,
    conversations,
    people,
    rebuildCommand,
    serveCommand,
    doctor,
  ]
  for (const make of commands) {
    const command = make()
    if (command.name() !== 'init')
      command.addOption(new Option('--in <DIR>', 'the fonds; by default the one in this folder, or $FONDS'))
    command.addOption(new Option('--json', 'print JSON'))
    command.configureHelp({ helpWidth: 100 }).helpOption('-h, --help', 'show this help')
    program.addCommand(command)
  }
  return program
}
