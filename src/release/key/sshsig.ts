// Signatures that a stock `ssh-keygen -Y verify` checks (PROTOCOL.sshsig of OpenSSH).
import { createHash } from 'node:crypto'
import { armour, unarmour } from './armour.ts'
import { isSignedBy, keyType, publicBlob, publicKeyOf, type Signer } from './signer.ts'
import { readWire, sshNumber, sshString } from './wire.ts'

const label = 'SSH SIGNATURE'
const magic = Buffer.from('SSHSIG', 'latin1')
const version = 1
const hashName = 'sha512'

/** `namespace` keeps a signature made for one purpose from being used for another. */
export async function sshSign(signer: Signer, namespace: string, message: Uint8Array): Promise<string> {
  const signature = await signer.sign(toSign(namespace, message))
  const bytes = Buffer.concat([
    magic,
    sshNumber(version),
    sshString(publicBlob(signer.publicKey)),
    sshString(namespace),
    sshString(''),
    sshString(hashName),
    sshString(Buffer.concat([sshString(keyType), sshString(signature)])),
  ])
  return armour(label, bytes)
}

/** The public key (32 bytes) that made this signature of the message; undefined where it does not fit or is of another kind. */
export function sshSignedBy(armoured: string, namespace: string, message: Uint8Array): Buffer | undefined {
  const bytes = unarmour(label, armoured)
  if (bytes === undefined || !bytes.subarray(0, magic.length).equals(magic)) return undefined
  try {
    const wire = readWire(bytes.subarray(magic.length))
    if (wire.number() !== version) return undefined
    const publicKey = publicKeyOf(wire.string())
    const isOurs = wire.string().equals(Buffer.from(namespace)) && wire.string().length === 0
    if (!isOurs || wire.string().toString('latin1') !== hashName || publicKey === undefined) return undefined
    const signature = readWire(wire.string())
    if (wire.left() > 0 || signature.string().toString('latin1') !== keyType) return undefined
    return isSignedBy(publicKey, toSign(namespace, message), signature.string()) ? publicKey : undefined
  } catch {
    return undefined
  }
}

function toSign(namespace: string, message: Uint8Array): Buffer {
  const hash = createHash(hashName).update(message).digest()
  return Buffer.concat([magic, sshString(namespace), sshString(''), sshString(hashName), sshString(hash)])
}
