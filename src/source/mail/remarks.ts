// Codes of what the mail readers notice -> the sentence shown for each. docs/codes.md lists the same codes.
import type { Remark } from '../../record/record.ts'

const sentences = {
  'address-unreadable': 'An address field holds something that is not an address; it is kept as written.',
  'addresses-too-many': 'An address field names more addresses than are read; the bytes are all there.',
  'base64-broken': 'A base64 part holds bytes that do not belong to base64; what could be decoded was decoded.',
  'boundary-guessed':
    'A multipart does not say its boundary, or not the one it uses; it was guessed from its first line.',
  'boundary-missing': 'A multipart has no part that its boundary opens; its body is shown as one text.',
  'boundary-unclosed': 'A multipart ends without its closing boundary; the message may be cut short.',
  'charset-broken': 'A text holds bytes that its charset does not know; they are shown as \uFFFD.',
  'charset-guessed': 'The charset is missing, unknown or wrong; it was guessed from the bytes.',
  'content-length-covers-separator':
    'The Content-Length of this message reaches over a line that looks like the start of another message.',
  'cr-line-ends': 'The lines end with a bare carriage return.',
  'date-impossible': 'The Date header gives a date before 1971 or after the message was received.',
  'date-missing': 'There is no Date header.',
  'date-no-zone': 'The date gives no time zone that can be known; it is sorted as if it were UTC.',
  'date-unreadable': 'The Date header cannot be read as a date.',
  'encoding-unknown': 'A part names a transfer encoding that is not known; its bytes are taken as they stand.',
  'from-missing': 'There is no From header with an address.',
  'header-8bit': 'A header field holds raw 8-bit bytes that are not UTF-8; they were read as windows-1252.',
  'header-leading-blank': 'Blank lines stand before the first header field.',
  'header-no-blank-line': 'No blank line stands between header and body.',
  'header-repeated': 'A header field that may stand only once stands several times; the first one counts.',
  'header-stray-line': 'A line inside the header is not a header field; it was passed over.',
  'header-too-long': 'A header is longer than is read; the rest of it counts as body.',
  'message-id-missing': 'There is no Message-ID header.',
  'nesting-too-deep': 'Parts are nested deeper than is followed; the innermost stay unopened.',
  'nul-bytes': 'The message holds NUL bytes; they are left out of what is shown.',
  'parts-too-many': 'There are more parts than are followed; the rest stays unopened.',
  'part-encoded-multipart':
    'A multipart or an enclosed message is itself encoded, which the standard forbids; it is read all the same.',
  'part-too-large': 'An enclosed message is encoded and too large to be opened; it is kept as it stands.',
  'quoted-printable-broken': 'A quoted-printable part holds malformed escapes; they are shown as written.',
  'text-too-long': 'The text is longer than is read for search and display; the bytes are all there.',
  'message-partial':
    'This is one piece of a larger message that was sent in pieces; what it holds is shown as it stands.',
  'pgp-encrypted': 'A part is encrypted with PGP; it is kept as it stands and cannot be read here.',
  'pgp-key': 'The message holds a PGP key.',
  'pgp-signature': 'The message carries a PGP signature, which is kept and was not checked.',
  'references-too-many': 'The message refers to more messages than are followed: the oldest and the newest are.',
  'smime-message': 'A part is encrypted or signed as a whole with S/MIME; it is kept as a file and stays unopened.',
  'smime-signature': 'The message carries an S/MIME signature, which is kept and was not checked.',
  'text-outside-parts':
    'A multipart holds text before its first part or after its last, where most mail programs do not show it.',
  'tnef-file': 'The message holds a file in the format of Outlook (TNEF, winmail.dat); it is kept and stays unopened.',
  'uuencode-broken': 'A uuencoded file has no closing line; what could be decoded was decoded.',
  'yenc-broken': 'A file in yEnc is cut short or damaged; what could be decoded was decoded.',
} as const

export type RemarkCode = keyof typeof sentences

/** What was noticed while one message was read; each code once. */
export type Notes = Set<RemarkCode>

export const remarkCodes = Object.keys(sentences) as RemarkCode[]

export function remarksOf(notes: Notes): Remark[] {
  return Array.from(notes, (code) => ({ code, sentence: sentences[code] }))
}
