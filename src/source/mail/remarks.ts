// Codes of what the mail readers notice -> the sentence shown for each. docs/codes.md lists the same codes.
import type { Remark } from '../../record/record.ts'

const sentences = {
  'address-unreadable': 'an address field holds something that is not an address; it is kept as written',
  'base64-broken': 'a base64 part holds bytes that do not belong to base64; what could be decoded was decoded',
  'boundary-guessed':
    'a multipart does not say its boundary, or not the one it uses; it was guessed from its first line',
  'boundary-missing': 'a multipart has no part that its boundary opens; its body is shown as one text',
  'boundary-unclosed': 'a multipart ends without its closing boundary; the message may be cut short',
  'charset-broken': 'a text holds bytes that its charset does not know; they are shown as \uFFFD',
  'charset-guessed': 'the charset is missing, unknown or wrong; it was guessed from the bytes',
  'content-length-covers-separator':
    'the Content-Length of this message reaches over a line that looks like the start of another message',
  'cr-line-ends': 'the lines end with a bare carriage return',
  'date-impossible': 'the Date header gives a date before 1971 or after the message was received',
  'date-missing': 'there is no Date header',
  'date-no-zone': 'the date gives no time zone that can be known; it is sorted as if it were UTC',
  'date-unreadable': 'the Date header cannot be read as a date',
  'encoding-unknown': 'a part names a transfer encoding that is not known; its bytes are taken as they stand',
  'from-missing': 'there is no From header with an address',
  'header-8bit': 'a header field holds raw 8-bit bytes that are not UTF-8; they were read as windows-1252',
  'header-leading-blank': 'blank lines stand before the first header field',
  'header-no-blank-line': 'no blank line stands between header and body',
  'header-repeated': 'a header field that may stand only once stands several times; the first one counts',
  'header-stray-line': 'a line inside the header is not a header field; it was passed over',
  'header-too-long': 'a header is longer than is read; the rest of it counts as body',
  'message-id-missing': 'there is no Message-ID header',
  'nesting-too-deep': 'parts are nested deeper than is followed; the innermost stay unopened',
  'nul-bytes': 'the message holds NUL bytes; they are left out of what is shown',
  'parts-too-many': 'there are more parts than are followed; the rest stays unopened',
  'part-encoded-multipart': 'a multipart or an enclosed message is itself encoded, which the standard forbids',
  'quoted-printable-broken': 'a quoted-printable part holds malformed escapes; they are shown as written',
  'text-too-long': 'the text is longer than is read for search and display; the bytes are all there',
} as const

export type RemarkCode = keyof typeof sentences

/** What was noticed while one message was read; each code once. */
export type Notes = Set<RemarkCode>

export const remarkCodes = Object.keys(sentences) as RemarkCode[]

export function remarksOf(notes: Notes): Remark[] {
  return Array.from(notes, (code) => ({ code, sentence: sentences[code] }))
}
