// Entry of the command line: runs one command and turns whatever goes wrong into a line and an exit code.
import { CommanderError } from 'commander'
import { FondsError } from '../record/error.ts'
import { allCommands, buildProgram } from './program.ts'
import { exitCodes, say } from './terminal.ts'
import { version } from './version.ts'

// A reader that has seen enough, such as head, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done)
  throw error
})

async function main(args: string[]): Promise<void> {
  const program = (await buildProgram(args[0])).version(version(), '--version', 'print the version')
  for (const command of allCommands(program)) command.exitOverride()
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    process.exitCode = fail(error)
  }
}

function fail(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.misuse
  if (error instanceof FondsError) {
    say(`fonds: ${error.message} [${error.code}]`)
    return exitCodes.misuse
  }
  say(`fonds: this is a bug, please report it\n${error instanceof Error ? error.stack : String(error)}`)
  return exitCodes.bug
}

// What is written here is for its owner alone.
process.umask(0o077)
await main(process.argv.slice(2))
