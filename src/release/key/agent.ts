// A key that an agent holds -> a signer (draft-miller-ssh-agent §4.5, §4.6). The agent is asked by whoever is handed in.
import { FondsError } from '../../record/error.ts'
import { keyType, publicBlob, type Signer } from './signer.ts'
import { readWire, sshString } from './wire.ts'

/** One message to the agent -> its answer, both without the length that stands before them. */
export type AskAgent = (message: Buffer) => Promise<Buffer>

const askSignature = 13
const signature = 14

/** `publicKey` is that of which the agent holds the private half. Signing throws FondsError `agent-refused`. */
export function agentSigner(publicKey: Buffer, ask: AskAgent): Signer {
  return {
    publicKey,
    comment: '',
    async sign(bytes) {
      const flags = Buffer.alloc(4)
      const message = [Buffer.of(askSignature), sshString(publicBlob(publicKey)), sshString(bytes), flags]
      const made = signatureIn(await ask(Buffer.concat(message)))
      if (made !== undefined) return made
      throw new FondsError('agent-refused', 'the agent does not sign with this key: load it with "ssh-add FILE"')
    },
  }
}

function signatureIn(answer: Buffer): Buffer | undefined {
  try {
    const wire = readWire(answer)
    if (wire.take(1)[0] !== signature) return undefined
    const blob = readWire(wire.string())
    return blob.string().toString('latin1') === keyType ? Buffer.from(blob.string()) : undefined
  } catch {
    return undefined
  }
}
