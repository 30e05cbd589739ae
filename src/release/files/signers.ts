// `allowed_signers`: with it, `ssh-keygen -Y verify` says whether a signature is by the key of the edition (ssh-keygen(1)).
import { publicLine } from '../key/signer.ts'
import { namespace, principal } from './layout.ts'

export function signersLine(publicKey: Uint8Array): string {
  return `${principal} namespaces="${namespace}" ${publicLine(publicKey)}\n`
}
