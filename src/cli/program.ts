// The command line: all commands, their options and their help. Importing this file runs nothing.
import { Command, Option } from 'commander'

/** Name -> the file that makes the command. Loading one costs its libraries, so that a run loads the one it needs. */
const commands: Record<string, () => Promise<() => Command>> = {
  open: async () => (await import('./command/open.ts')).open,
  init: async () => (await import('./command/init.ts')).init,
  add: async () => (await import('./command/add.ts')).add,
  extract: async () => (await import('./command/extract.ts')).extract,
  ledger: async () => (await import('./command/ledger.ts')).ledger,
  index: async () => (await import('./command/index.ts')).indexCommand,
  search: async () => (await import('./command/search.ts')).search,
  searches: async () => (await import('./command/searches.ts')).searches,
  batch: async () => (await import('./command/batch.ts')).batch,
  export: async () => (await import('./command/export.ts')).exportCommand,
  show: async () => (await import('./command/show.ts')).show,
  timeline: async () => (await import('./command/timeline.ts')).timeline,
  conversations: async () => (await import('./command/conversations.ts')).conversations,
  people: async () => (await import('./command/people.ts')).people,
  gaps: async () => (await import('./command/gaps.ts')).gaps,
  coverage: async () => (await import('./command/coverage.ts')).coverage,
  statements: async () => (await import('./command/statements.ts')).statements,
  keys: async () => (await import('./command/keys.ts')).keys,
  verify: async () => (await import('./command/verify.ts')).verify,
  audit: async () => (await import('./command/audit.ts')).auditCommand,
  release: async () => (await import('./command/release.ts')).release,
  rebuild: async () => (await import('./command/rebuild.ts')).rebuildCommand,
  serve: async () => (await import('./command/serve.ts')).serveCommand,
  'serve-release': async () => (await import('./command/serve-release.ts')).serveRelease,
  doctor: async () => (await import('./command/doctor.ts')).doctor,
}

/** Commands that are about no fonds that is there. */
const fondless = new Set([
  'init',
  'serve-release',
  'release check',
  'release diff',
  'release key new',
  'release key show',
])

/** Without the program itself, which is not known yet. */
function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent as Command)} ${command.name()}` : command.name()
}

const footer = `
Results go to standard output, progress to standard error. --json prints one JSON object a line.
Exit codes: 0 done, 1 something needs attention, 2 misuse, 3 a bug.
Documentation: docs/cli.md, docs/search.md.`

/** The program with the one command that is named, or with all of them, as help needs them. */
export async function buildProgram(name?: string): Promise<Command> {
  const program = new Command('fonds')
    .description('Turns leaked or handed-over correspondence into a record people can trust.')
    .helpOption('-h, --help', 'show help; "fonds help COMMAND" tells more about one command')
    .helpCommand('help [COMMAND]', 'show help for one command')
    .addHelpText('after', footer)
    .configureHelp({ helpWidth: 100 })
  const named = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  for (const load of named ? [named] : Object.values(commands)) {
    const make = await load()
    const command = make()
    for (const each of allCommands(command).filter(({ commands }) => commands.length === 0)) {
      if (!fondless.has(fullName(each)))
        each.addOption(new Option('--in <DIR>', 'the fonds; by default the one in this folder, or $FONDS'))
      each.addOption(new Option('--json', 'print JSON'))
    }
    for (const each of allCommands(command))
      each.configureHelp({ helpWidth: 100 }).helpOption('-h, --help', 'show this help')
    program.addCommand(command)
  }
  return program
}

/** The command itself and those below it, for whoever sets something on all of them. */
export function allCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap((each) => allCommands(each as Command))]
}
