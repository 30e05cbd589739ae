import { Command } from 'commander'
import { serveEdition } from '../../server/serve-edition.ts'
import { portNumber } from '../number.ts'
import { firstSignal } from '../serving.ts'
import { type CommonOptions, printJson, say } from '../terminal.ts'

interface Flags extends CommonOptions {
  port: number
}

export function serveRelease(): Command {
  return new Command('serve-release')
    .argument('<DIR>', 'the folder of an edition')
    .option('--port <N>', 'port on this machine; 0 takes any that is free', portNumber, 0)
    .summary('read an edition in a browser')
    .description(
      'Serves the folder of an edition on this machine only, so that its search and its checks work without a connection. ' +
        'Needs no fonds. Checks nothing: "fonds release check" does.',
    )
    .addHelpText('after', '\nExample:\n  fonds serve-release edition-1')
    .action(async (dir: string, flags: Flags) => {
      const signal = firstSignal()
      const { url, close } = await serveEdition(dir, flags.port)
      if (flags.json) printJson({ url })
      else process.stdout.write(`${url}\n`)
      say('press Ctrl-C to stop')
      await signal
      await close()
      say('stopped')
    })
}
