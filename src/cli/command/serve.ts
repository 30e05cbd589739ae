import { Command } from 'commander'
import { openAsIs } from '../../flow/intake/case.ts'
import { isLocked } from '../../store/lock.ts'
import { type EngineFlags, openEngine, withEngine } from '../engine.ts'
import { startIntake } from '../intake-child.ts'
import { portNumber } from '../number.ts'
import { serveUntilStopped } from '../serving.ts'
import { type CommonOptions, hasDisplay, whichFonds } from '../terminal.ts'

interface Flags extends CommonOptions, EngineFlags {
  port: number
  browser: boolean
}

export function serveCommand(): Command {
  return withEngine(new Command('serve'))
    .option('--port <N>', 'port on this machine; 0 takes any that is free', portNumber, 0)
    .option('--no-browser', 'do not open a browser')
    .summary('open the workbench in a browser')
    .description(
      'Serves the workbench on this machine only. The printed address holds a token: whoever has it can read the fonds.',
    )
    .addHelpText('after', '\nExample:\n  fonds serve --in case.fonds --port 8080')
    .action(async (flags: Flags) => {
      const dir = whichFonds(flags)
      const { fonds, complete } = openAsIs(dir)
      const index = await openEngine(fonds, flags)
      await serveUntilStopped(fonds, {
        port: flags.port,
        browser: flags.browser && hasDisplay(),
        json: flags.json === true,
        serve: true,
        index,
        // What is not read in yet is read while the workbench is open; where another process does so, it goes on.
        intake: complete || isLocked(dir) ? undefined : () => startIntake(dir, []),
      })
    })
}
