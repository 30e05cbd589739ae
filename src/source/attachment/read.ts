// The bytes of one attachment and how it is said to be read -> its text, or why there is none. The first bytes decide which
// reader it is. Never throws on content; time and memory are bounded by whoever calls it in a process that may die.
import type { AttachmentText, Reading } from '../../record/attachment.ts'
import { decodePage, decodeText } from '../article/charset.ts'
import { textOfHtml } from '../mail/body/html.ts'
import { decodeText as decodeLabelled } from '../mail/mime/charset.ts'
import { maxAttachmentBytes, maxAttachmentLetters } from './limits.ts'

export interface ToRead {
  bytes: Buffer
  reading: Reading
  /** As declared with the part. */
  charset: string | undefined
  /** True once so much time has passed that what is read by then must do; never where absent. */
  isLate?: () => boolean
}

const pdfMagic = '%PDF-'
/** Readers of PDF look for its mark in the first kilobyte (ISO 32000-1, annex H.3.4.1). */
const pdfHead = 1024
const zipMagic = Buffer.from([0x50, 0x4b, 0x03, 0x04])
/** The container of Word 97 and its kin, and of locked files of later ones (MS-CFB). */
const oleMagic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const rtfMagic = '{\\rtf'
const lockedPackage = Buffer.from('EncryptedPackage', 'utf16le')

/** Undefined where the bytes are of a kind that holds no text. */
export async function readAttachment(file: ToRead): Promise<AttachmentText | undefined> {
  const { bytes, reading } = file
  if (bytes.length > maxAttachmentBytes) return tooLarge(reading)
  if (bytes.length === 0) return undefined
  return checked(await readAs(file), reading)
}

/** The same at once, of what our own code alone reads; undefined for all else. */
export function readPlain(file: ToRead): AttachmentText | undefined {
  const { bytes, reading } = file
  return bytes.length > 0 && isPlain(bytes, reading) ? checked(readAsPlain(file), reading) : undefined
}

function checked(found: AttachmentText | undefined, reading: Reading): AttachmentText | undefined {
  if (found === undefined) return reading === 'any' ? undefined : { text: '', code: 'attachment-broken' }
  const text = found.text.replaceAll('\0', '')
  if (text.length > maxAttachmentLetters)
    return { text: text.slice(0, maxAttachmentLetters), code: 'attachment-text-cut' }
  if (!/\S/.test(text)) return { text: '', code: found.code ?? 'attachment-no-text' }
  return { ...found, text }
}

/** Of what does not say that it holds text, nothing is said: most of it are films. */
export function tooLarge(reading: Reading): AttachmentText | undefined {
  return reading === 'any' ? undefined : { text: '', code: 'attachment-too-large' }
}

/** True where our own code alone reads it, which takes linear time and no more memory than the text. */
export function isPlain(bytes: Buffer, reading: Reading): boolean {
  return (reading === 'text' || reading === 'html') && magicOf(bytes) === undefined
}

/** Readers and their libraries are loaded when the first file asks for them. */
async function readAs(file: ToRead): Promise<AttachmentText | undefined> {
  const { bytes, reading, isLate } = file
  const magic = magicOf(bytes)
  if (magic === 'pdf') return (await import('./pdf.ts')).readPdf(bytes, isLate ?? (() => false))
  if (magic === 'zip') return (await import('./office.ts')).readOffice(bytes, reading)
  if (magic === 'ole')
    return { text: '', code: bytes.includes(lockedPackage) ? 'attachment-encrypted' : 'attachment-unread' }
  if (magic === 'rtf') return { text: '', code: 'attachment-unread' }
  if (reading === 'mail') return (await import('./enclosed.ts')).readEnclosed(bytes)
  return readAsPlain(file)
}

function readAsPlain({ bytes, reading, charset }: ToRead): AttachmentText | undefined {
  if (reading === 'text') return readText(bytes, charset)
  return reading === 'html' ? readHtml(bytes, charset) : undefined
}

function magicOf(bytes: Buffer): 'pdf' | 'zip' | 'ole' | 'rtf' | undefined {
  if (bytes.toString('latin1', 0, pdfHead).includes(pdfMagic)) return 'pdf'
  if (bytes.subarray(0, zipMagic.length).equals(zipMagic)) return 'zip'
  if (bytes.subarray(0, oleMagic.length).equals(oleMagic)) return 'ole'
  return bytes.toString('latin1', 0, rtfMagic.length) === rtfMagic ? 'rtf' : undefined
}

function readText(bytes: Buffer, charset: string | undefined): AttachmentText | undefined {
  const text = charset === undefined ? decodeText(bytes).text : decodeLabelled(bytes, charset, new Set())
  return isText(text) ? { text: withLineFeeds(text) } : undefined
}

function readHtml(bytes: Buffer, charset: string | undefined): AttachmentText | undefined {
  const html = charset === undefined ? decodePage(bytes).text : decodeLabelled(bytes, charset, new Set())
  return isText(html) ? { text: textOfHtml(html) } : undefined
}

/** How much of a text is looked at to see whether it is one. */
const looked = 8192

/** Programs call nearly anything text; what is full of control characters is none. */
function isText(text: string): boolean {
  const end = Math.min(text.length, looked)
  let strange = 0
  for (let at = 0; at < end; at += 1) if (isStrange(text.charCodeAt(at))) strange += 1
  return strange * 10 <= end
}

/** Control characters that no text needs, and what could not be decoded. */
function isStrange(code: number): boolean {
  return code < 0x09 || (code > 0x0d && code < 0x1b) || code === 0xfffd
}

function withLineFeeds(text: string): string {
  return (text.startsWith('\uFEFF') ? text.slice(1) : text).replace(/\r\n?/g, '\n')
}
