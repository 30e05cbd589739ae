// A question at the terminal -> the answer, without showing it. Never from a flag, which other programs could see.
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { FondsError } from '../record/error.ts'

/** Throws FondsError `no-terminal` where nobody can be asked. */
export async function askSecret(question: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new FondsError('no-terminal', 'a passphrase is asked for at a terminal: run this in one')
  process.stderr.write(question)
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await new Promise((resolve, reject) => {
      lines.once('SIGINT', () => reject(new FondsError('cancelled', 'nothing was done')))
      lines.question('').then(resolve, reject)
    })
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
