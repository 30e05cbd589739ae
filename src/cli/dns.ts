// How DNS is asked, for "fonds keys fetch" alone; nothing else in Fonds opens a connection to another machine.
import { promises } from 'node:dns'
import type { Resolver } from '../flow/evidence/fetch-keys.ts'
import { FondsError } from '../record/error.ts'

const absent = new Set(['ENOTFOUND', 'ENODATA'])

/** The resolver of this machine, or the one that is named by its address. Throws FondsError `bad-server`. */
export function dnsResolver(server?: string): Resolver {
  const resolver = new promises.Resolver({ timeout: 5000, tries: 2 })
  try {
    if (server !== undefined) resolver.setServers([server])
  } catch {
    throw new FondsError(
      'bad-server',
      `"${server}" is no address of a server: write it as 192.0.2.1 or [2001:db8::1]:53`,
    )
  }
  return {
    name: resolver.getServers().join(', '),
    async records(name) {
      try {
        return (await resolver.resolveTxt(name)).map((strings) => strings.join(''))
      } catch (error) {
        if (absent.has((error as NodeJS.ErrnoException).code ?? '')) return []
        throw error
      }
    },
  }
}
