// Serving the workbench from a command: prints the address, opens a browser where there is one, ends on Ctrl-C.
import { spawn } from 'node:child_process'
import type { Fonds } from '../store/fonds.ts'
import { printJson, say, world } from './terminal.ts'

export interface Serving {
  port: number
  browser: boolean
  json: boolean
}

export async function serveUntilStopped(fonds: Fonds, options: Serving): Promise<void> {
  // Loaded only here: no other command needs a server.
  const { serve } = await import('../server/serve.ts')
  const { url, close } = await serve({ fonds, world, port: options.port })
  if (options.json) printJson({ url })
  else process.stdout.write(`${url}\n`)
  say('this address is for you alone; press Ctrl-C to stop')
  if (options.browser) openBrowser(url)
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await close()
  fonds.close()
  say('stopped')
}

function openBrowser(url: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', url]]
        : ['xdg-open', [url]]
  const child = spawn(command as string, args as string[], { stdio: 'ignore', detached: true })
  child.on('error', () => say('no browser could be opened: open the address yourself'))
  child.unref()
}
