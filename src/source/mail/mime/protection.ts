// The type of a part, or the armour inside a text -> remarks that name what stays closed: S/MIME, PGP, TNEF, pieces.
import type { Part } from '../../../record/record.ts'
import type { Notes, RemarkCode } from '../remarks.ts'

const byType = new Map<string, RemarkCode>([
  ['message/partial', 'message-partial'],
  ['application/ms-tnef', 'tnef-file'],
  ['application/vnd.ms-tnef', 'tnef-file'],
  ['application/pkcs7-mime', 'smime-message'],
  ['application/x-pkcs7-mime', 'smime-message'],
  ['application/pkcs7-signature', 'smime-signature'],
  ['application/x-pkcs7-signature', 'smime-signature'],
  // RFC 1847 leaves the protocol open; RFC 3156 is the only one in use.
  ['multipart/encrypted', 'pgp-encrypted'],
  ['application/pgp-encrypted', 'pgp-encrypted'],
  ['application/pgp-signature', 'pgp-signature'],
  ['application/pgp-keys', 'pgp-key'],
])

export function noteProtection({ type, name }: Part, notes: Notes): void {
  const code = byType.get(type)
  if (code) notes.add(code)
  if (name !== undefined && name.toLowerCase() === 'winmail.dat') notes.add('tnef-file')
}

const armour = '-----BEGIN PGP '
const byArmour: Array<[string, RemarkCode]> = [
  ['MESSAGE', 'pgp-encrypted'],
  ['SIGN', 'pgp-signature'],
  ['PUBLIC KEY', 'pgp-key'],
  ['PRIVATE KEY', 'pgp-key'],
]
/** Against a text of nothing but armour lines. */
const maxArmours = 100

/** PGP as it stands inside a text (RFC 9580 §6.2). Quoted armour is somebody else's. */
export function noteArmour(text: string, notes: Notes): void {
  let at = text.indexOf(armour)
  for (let count = 0; at !== -1 && count < maxArmours; count += 1) {
    const label = text.slice(at + armour.length, at + armour.length + 12)
    const code = byArmour.find(([start]) => label.startsWith(start))?.[1]
    if (code && (at === 0 || text[at - 1] === '\n')) notes.add(code)
    at = text.indexOf(armour, at + armour.length)
  }
}
