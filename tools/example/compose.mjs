// Enters a mail as a plain object, leaves its bytes with CRLF line ends: headers (RFC 5322, RFC 2047), MIME body
// (RFC 2045-2047, RFC 2387), signatures, and the Received line of the server that took it in.
import { createHash } from 'node:crypto'
import { hosts, people } from './data/people.mjs'
import { signers, signMail } from './dkim.mjs'
import { base64Lines, encodeText, encodeWords, flow, quotedPrintable } from './encode.mjs'

/**
 * @typedef {import('./attachments.mjs').File} File
 * @typedef {import('./data/people.mjs').Name} Name
 * @typedef {{ head: string[], body: Buffer }} Entity
 * @typedef {{
 *   id: string, at: string, from: Name, to: Name[], cc?: Name[], subject: string,
 *   re?: string, reMissing?: string, text?: string, html?: string, inline?: File, files?: File[], carries?: string,
 *   charset?: string, transfer?: '7bit' | '8bit' | 'quoted-printable' | 'base64', words?: 'Q' | 'B', flowed?: true,
 *   sign?: import('./dkim.mjs').Signer[], extra?: string[], received?: string, bytes?: Entity,
 *   editOf?: string, edit?: [string, string], messageId?: string,
 * }} Mail
 */

/**
 * Composes every mail; answers need the mails that they answer, forwards the mails that they carry.
 * @param {Mail[]} mails in the order in which they are made
 * @returns {Map<string, Buffer>} by the mail's short id
 */
export function composeAll(mails) {
  /** @type {Map<string, Mail>} */
  const known = new Map(mails.map((mail) => [mail.id, mail]))
  /** @type {Map<string, Buffer>} */
  const done = new Map()
  for (const mail of mails) {
    const base = known.get(mail.editOf ?? '')
    const whole = base ? { ...base, edit: mail.edit, messageId: messageId(base) } : mail
    done.set(mail.id, composeMail(whole, known, done))
  }
  return done
}

/** @param {Mail} mail */
export function messageId(mail) {
  if (mail.messageId) return mail.messageId
  const stamp = mail.at.slice(0, 19).replace(/[^0-9]/g, '')
  return `${stamp}.${digest(mail.id).slice(0, 8)}@${people[mail.from].address.split('@')[1]}`
}

/** When a server took the mail in: what the Date header says unless the sender's clock was wrong. */
/** @param {Mail} mail */
export const receivedAt = (mail) => Date.parse(mail.received ?? mail.at)

/**
 * @param {Mail} mail
 * @param {Map<string, Mail>} known
 * @param {Map<string, Buffer>} done
 */
function composeMail(mail, known, done) {
  const { head, body } = mail.bytes ?? bodyOf(mail, done)
  const charset = mail.charset ?? 'utf-8'
  const how = mail.words ?? 'Q'
  const party = (/** @type {Name} */ name) => mailbox(people[name], charset, how)
  const lines = [
    `From: ${party(mail.from)}`,
    `To: ${mail.to.map(party).join(',\r\n ')}`,
    ...(mail.cc ? [`Cc: ${mail.cc.map(party).join(',\r\n ')}`] : []),
    `Subject: ${encodeWords(mail.subject, charset, how)}`,
    `Date: ${mailDate(mail.at)}`,
    `Message-ID: <${messageId(mail)}>`,
    ...answers(mail, known),
    ...(mail.extra ?? []),
    'MIME-Version: 1.0',
    ...head,
  ]
  let out = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'utf8'), body])
  const seconds = Math.floor(receivedAt(mail) / 1000)
  for (const signer of mail.sign ?? signersOf(mail)) out = signMail(out, signer, seconds)
  if (mail.edit) out = cut(out, ...mail.edit)
  return Buffer.concat([Buffer.from(receivedLine(mail), 'latin1'), out])
}

// What somebody does who edits a stored mail by hand: words go, the signature stays.
/**
 * @param {Buffer} mail
 * @param {string} from
 * @param {string} to
 */
function cut(mail, from, to) {
  const text = mail.toString('latin1')
  if (text.split(from).length !== 2) throw new Error(`not exactly once in the mail: ${from}`)
  return Buffer.from(text.replace(from, to), 'latin1')
}

/** @param {Mail} mail */
function signersOf(mail) {
  const domain = people[mail.from].address.split('@')[1]
  return /** @type {import('./dkim.mjs').Signer[]} */ (Object.keys(signers)).filter(
    (name) => signers[name].domain === domain,
  )
}

/**
 * @param {Mail} mail
 * @param {Map<string, Mail>} known
 */
function answers(mail, known) {
  if (mail.reMissing) return [`In-Reply-To: <${mail.reMissing}>`, `References: <${mail.reMissing}>`]
  if (!mail.re) return []
  const chain = []
  for (let at = known.get(mail.re); at; at = known.get(at.re ?? '')) {
    chain.unshift(`<${messageId(at)}>`)
    if (at.reMissing) chain.unshift(`<${at.reMissing}>`)
  }
  return [`In-Reply-To: ${chain.at(-1)}`, `References: ${chain.join('\r\n ')}`]
}

/**
 * @param {import('./data/people.mjs').Person} person
 * @param {string} charset
 * @param {'Q' | 'B'} how
 */
function mailbox({ name, address }, charset, how) {
  // A name may need letters that the charset of the body does not have.
  const fits = charset === 'us-ascii' ? 'utf-8' : charset
  const written = /[,.@]/.test(name) && /^[\x20-\x7e]*$/.test(name) ? `"${name}"` : encodeWords(name, fits, how)
  return `${written} <${address}>`
}

/** @param {string} iso with a zone, `2024-09-05T12:41:03+02:00` */
export function mailDate(iso) {
  const zone = iso.endsWith('Z') ? '+00:00' : iso.slice(-6)
  const local = new Date(`${iso.slice(0, 19)}Z`).toUTCString()
  return local.replace(/GMT$/, zone.replace(':', ''))
}

/** @param {Mail} mail */
function receivedLine(mail) {
  const domain = /** @type {keyof typeof hosts} */ (people[mail.from].address.split('@')[1])
  const mark = digest(`queue ${messageId(mail)}`)
    .slice(0, 12)
    .toUpperCase()
  const target = /** @type {keyof typeof hosts} */ (people[mail.to[0] ?? mail.from].address.split('@')[1])
  const to = domain === 'lequai.example' && target !== 'listes-quai.example' ? hosts[domain] : hosts[target]
  const when = mailDate(mail.received ?? mail.at)
  // Mail inside the campaign is handed over once for all who share the server, so that their copies are the same bytes.
  const line =
    domain === 'lequai.example'
      ? `Received: from [192.0.2.61] by ${to.host} with ESMTPSA id ${mark};\r\n ${when}\r\n`
      : `Received: from ${hosts[domain].host} (${hosts[domain].host} [${hosts[domain].ip}])\r\n by ${to.host} with ESMTPS id ${mark};\r\n ${when}\r\n`
  return line
}

/** @param {Mail} mail */
function bodyOf(mail, done) {
  const text = textEntity(mail)
  let entity = text
  if (mail.html !== undefined) {
    let html = /** @type {Entity} */ (leaf('text/html; charset=utf-8', 'quoted-printable', crlf(mail.html)))
    if (mail.inline) {
      const cid = `${digest(mail.inline.name).slice(0, 10)}@lequai.example`
      html = leaf('text/html; charset=utf-8', 'quoted-printable', crlf(mail.html.replace('CID', cid)))
      html = multipart('related; type="text/html"', `${messageId(mail)} related`, [
        html,
        fileEntity(mail.inline, `inline; filename="${mail.inline.name}"`, [`Content-ID: <${cid}>`]),
      ])
    }
    entity = mail.text === undefined ? html : multipart('alternative', `${messageId(mail)} alternative`, [text, html])
  }
  const files = (mail.files ?? []).map((file) => fileEntity(file, `attachment; ${fileName('filename', file.name)}`, []))
  const carried = mail.carries ? done.get(mail.carries) : undefined
  if (carried) files.push({ head: ['Content-Type: message/rfc822', 'Content-Disposition: attachment'], body: carried })
  return files.length > 0 ? multipart('mixed', `${messageId(mail)} mixed`, [entity, ...files]) : entity
}

/** @param {Mail} mail */
function textEntity(mail) {
  const charset = mail.charset ?? 'utf-8'
  const text = mail.flowed ? flow(mail.text ?? '') : (mail.text ?? '')
  const transfer = mail.transfer ?? (charset === 'us-ascii' || charset === 'iso-2022-jp' ? '7bit' : 'quoted-printable')
  const type = `text/plain; charset=${charset}${mail.flowed ? '; format=flowed' : ''}`
  return leaf(type, transfer, encodeText(text.replace(/\n/g, '\r\n'), charset))
}

/** @param {string} text */
const crlf = (text) => Buffer.from(text.replace(/\n/g, '\r\n'), 'utf8')

/**
 * @param {string} type
 * @param {string} transfer
 * @param {Buffer} bytes
 * @returns {Entity}
 */
function leaf(type, transfer, bytes) {
  const body =
    transfer === 'base64'
      ? Buffer.from(base64Lines(bytes), 'latin1')
      : transfer === 'quoted-printable'
        ? Buffer.from(quotedPrintable(bytes), 'latin1')
        : bytes
  const head = [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${transfer}`]
  return { head, body: Buffer.concat([body, Buffer.from('\r\n')]) }
}

/**
 * @param {File} file
 * @param {string} disposition
 * @param {string[]} extra
 * @returns {Entity}
 */
function fileEntity(file, disposition, extra) {
  const charset = file.charset ? `; charset=${file.charset}` : ''
  const { head, body } = leaf(`${file.type}${charset};\r\n ${fileName('name', file.name)}`, 'base64', file.bytes)
  return { head: [...head, `Content-Disposition: ${disposition}`, ...extra], body }
}

// RFC 2231 for names with accents, a quoted string for all others.
/**
 * @param {string} parameter
 * @param {string} name
 */
function fileName(parameter, name) {
  return /^[\x20-\x7e]*$/.test(name) ? `${parameter}="${name}"` : `${parameter}*=utf-8''${encodeURIComponent(name)}`
}

/**
 * @param {string} subtype
 * @param {string} seed
 * @param {Entity[]} parts
 * @returns {Entity}
 */
function multipart(subtype, seed, parts) {
  const boundary = `=_quai_${digest(seed).slice(0, 16)}`
  const pieces = parts.flatMap(({ head, body }) => [
    Buffer.from(`--${boundary}\r\n${head.join('\r\n')}\r\n\r\n`, 'latin1'),
    body,
  ])
  return {
    head: [`Content-Type: multipart/${subtype};\r\n boundary="${boundary}"`],
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`, 'latin1')]),
  }
}

/** @param {string} text */
function digest(text) {
  return createHash('sha256').update(text).digest('hex')
}
