import { Command } from 'commander'
import { openCase } from '../../flow/intake/case.ts'
import { portNumber } from '../number.ts'
import { serveUntilStopped } from '../serving.ts'
import { type CommonOptions, hasDisplay, intakeRun, sayIncomplete, whichFonds } from '../terminal.ts'

interface Flags extends CommonOptions {
  port: number
  browser: boolean
}

export function serveCommand(): Command {
  return new Command('serve')
    .option('--port <N>', 'port on this machine; 0 takes any that is free', portNumber, 0)
    .option('--no-browser', 'do not open a browser')
    .summary('open the workbench in a browser')
    .description(
      'Serves the workbench on this machine only. The printed address holds a token: whoever has it can read the fonds.',
    )
    .addHelpText('after', '\nExample:\n  fonds serve --in case.fonds --port 8080')
    .action(async (flags: Flags) => {
      const run = intakeRun()
      const { fonds, complete } = await openCase(whichFonds(flags), run).finally(run.done)
      if (!complete) sayIncomplete()
      await serveUntilStopped(fonds, {
        port: flags.port,
        browser: flags.browser && hasDisplay(),
        json: flags.json === true,
      })
    })
}
