// Enters a mail with CRLF line ends, leaves the same mail under a DKIM-Signature (RFC 6376, relaxed/relaxed; RFC 8463 for
// Ed25519). Made for the example alone: it signs what this folder composes and nothing else.
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Domain, selector and key file of everyone who signs. */
export const signers = {
  lequai: { domain: 'lequai.example', selector: 'quai2024', file: 'lequai.rsa.pem' },
  abadour: { domain: 'abadour-avocats.example', selector: 'k1', file: 'abadour.rsa.pem' },
  city: { domain: 'ville-portmaren.example', selector: 'mairie', file: 'city.rsa.pem' },
  list: { domain: 'listes-quai.example', selector: 'listes', file: 'list.rsa.pem' },
  breakwater: { domain: 'breakwater-review.example', selector: 'bw1', file: 'breakwater.rsa.pem' },
  breakwater2: { domain: 'breakwater-review.example', selector: 'bw2', file: 'breakwater.ed25519.pem' },
  tidewatch: { domain: 'tidewatch.example', selector: 'tide', file: 'tidewatch.ed25519.pem' },
  fanal: { domain: 'le-fanal.example', selector: 'fanal', file: 'fanal.ed25519.pem' },
}

/** @typedef {keyof typeof signers} Signer */

const signedHeaders = [
  'from',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'list-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
]

/** @param {Signer} signer */
function privateKey(signer) {
  return createPrivateKey(readFileSync(new URL(`keys/${signers[signer].file}`, import.meta.url)))
}

/**
 * The mail with one more DKIM-Signature on top.
 * @param {Buffer} mail with CRLF line ends
 * @param {Signer} signer
 * @param {number} time seconds since the epoch, for `t=`
 */
export function signMail(mail, signer, time) {
  const text = mail.toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const fields = text.slice(0, end).split(/\r\n(?![ \t])/)
  const key = privateKey(signer)
  const rsa = key.asymmetricKeyType === 'rsa'
  const present = signedHeaders.filter((name) => fields.some((field) => nameOf(field) === name))
  const bodyHash = createHash('sha256')
    .update(relaxedBody(text.slice(end + 4)), 'latin1')
    .digest('base64')
  const { domain, selector } = signers[signer]
  const open =
    `DKIM-Signature: v=1; a=${rsa ? 'rsa' : 'ed25519'}-sha256; c=relaxed/relaxed; d=${domain};\r\n` +
    ` s=${selector}; t=${time}; h=${foldNames(present)};\r\n bh=${bodyHash};\r\n b=`
  // A name that stands once in h= means the last field of that name; ours stand once.
  const covered = present.map((name) => `${relaxedField(fields.findLast((field) => nameOf(field) === name) ?? '')}\r\n`)
  const data = Buffer.from(covered.join('') + relaxedField(open), 'latin1')
  // RFC 8463: Ed25519 signs the SHA-256 of the headers rather than the headers.
  const signature = rsa ? sign('sha256', data, key) : sign(null, createHash('sha256').update(data).digest(), key)
  const folded = (signature.toString('base64').match(/.{1,72}/g) ?? []).join('\r\n ')
  return Buffer.concat([Buffer.from(`${open}${folded}\r\n`, 'latin1'), mail])
}

/** The DNS records that a verifier needs, one a line, as a zone file writes them. */
export function keyLines() {
  return Object.entries(signers).map(([name, { domain, selector }]) => {
    const key = createPublicKey(privateKey(/** @type {Signer} */ (name)))
    const rsa = key.asymmetricKeyType === 'rsa'
    const der = key.export({ type: 'spki', format: 'der' })
    // An Ed25519 key stands bare in DNS: the last 32 bytes of its SubjectPublicKeyInfo.
    const p = (rsa ? der : der.subarray(-32)).toString('base64')
    return `${selector}._domainkey.${domain} TXT "v=DKIM1; k=${rsa ? 'rsa' : 'ed25519'}; p=${p}"`
  })
}

/** @param {string} field */
const nameOf = (field) => field.slice(0, field.indexOf(':')).trim().toLowerCase()

/** @param {string} field */
function relaxedField(field) {
  const value = field
    .slice(field.indexOf(':') + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()
  return `${nameOf(field)}:${value}`
}

/** @param {string} body */
function relaxedBody(body) {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
  while (lines.length > 0 && lines.at(-1) === '') lines.pop()
  return lines.map((line) => `${line}\r\n`).join('')
}

/** @param {string[]} names */
function foldNames(names) {
  const half = Math.ceil(names.length / 2)
  return [names.slice(0, half).join(':'), names.slice(half).join(':')].filter(Boolean).join(':\r\n  ')
}
