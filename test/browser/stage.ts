// A fonds made from real files in a folder of its own, served by the real server on a free port, as `fonds serve` does it.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importKeys } from '../../src/flow/evidence/keys.ts'
import { verifyMail } from '../../src/flow/evidence/verify.ts'
import { addPaths } from '../../src/flow/intake/add.ts'
import { serve } from '../../src/server/serve.ts'
import type { Fonds } from '../../src/store/fonds.ts'
import { initFonds, openFonds } from '../../src/store/open.ts'
import { stillWorld } from '../scratch.ts'

export interface Stage {
  fonds: Fonds
  /** The address as printed, token included. */
  url: string
  origin: string
  close(): Promise<void>
}

export const exampleCase = fileURLToPath(new URL('../../examples/case', import.meta.url))
/** Their public keys. */
const exampleKeys = fileURLToPath(new URL('../../examples/keys/dkim-keys.txt', import.meta.url))
/** 3,362 mails of a public mailing list. */
export const largeMbox = fileURLToPath(new URL('../../../shared/data/mail/linux-i2c/2019.mbox.gz', import.meta.url))

const built = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** As `fonds verify` does it in a process of its own: by another connection. */
async function verifyBeside(dir: string): Promise<number> {
  const fonds = openFonds(dir)
  try {
    await verifyMail(fonds, { world: stillWorld })
    return 0
  } finally {
    fonds.close()
  }
}

/** Throws where the workbench is not built: a test that passed without it would have tested nothing. */
export async function openStage(title: string, paths: string[]): Promise<Stage> {
  if (!existsSync(join(built, 'index.html'))) {
    throw new Error('dist/web is not built: run "npm run build" first, or "npm test", which does it by itself')
  }
  const folder = mkdtempSync(join(tmpdir(), 'fonds-stage-'))
  // A copy, so that a build beside the tests does not take the files away under an open page.
  const webRoot = join(folder, 'web')
  cpSync(built, webRoot, { recursive: true })
  const dir = join(folder, 'case.fonds')
  initFonds(dir, title, stillWorld)
  const fonds = openFonds(dir)
  const { finished } = await addPaths(fonds, stillWorld, paths)
  if (!finished) throw new Error(`${title}: the intake ended before its end`)
  await importKeys(fonds, stillWorld, [exampleKeys])
  await verifyMail(fonds, { world: stillWorld })
  const served = await serve({ fonds, world: stillWorld, webRoot, startVerify: () => verifyBeside(dir) })
  return {
    fonds,
    url: served.url,
    origin: new URL(served.url).origin,
    async close() {
      await served.close()
      fonds.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
