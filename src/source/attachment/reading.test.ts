import { expect, it } from 'vitest'
import { readingOf } from './reading.ts'

const of = (type: string, name?: string, ordinal = 1) => readingOf({ ordinal, type, name, sha256: 'x' })

it.each([
  ['text/plain', 'a', 'text'],
  ['text/plain', 'a.html', 'html'],
  ['text/csv', undefined, 'text'],
  ['text/html', 'a.txt', 'html'],
  ['text/calendar', undefined, 'text'],
  ['text/rtf', undefined, 'office'],
  ['application/json', undefined, 'text'],
  ['application/atom+xml', undefined, 'text'],
  ['application/pdf', undefined, 'pdf'],
  ['application/msword', 'a.bin', 'office'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', undefined, 'office'],
  ['application/vnd.oasis.opendocument.text', undefined, 'office'],
  ['application/octet-stream', 'A.PDF', 'pdf'],
  ['application/octet-stream', 'note.eml', 'mail'],
  ['application/octet-stream', 'a.patch', 'text'],
  ['application/octet-stream', undefined, 'any'],
  ['application/x-whatever', 'a.docx', 'office'],
] as const)('%s named %s is read as %s', (type, name, reading) => {
  expect(of(type, name)).toBe(reading)
})

it.each([
  ['image/png', 'a.pdf'],
  ['application/pgp-signature', 'signature.asc'],
  ['application/mac-binhex40', 'a.txt'],
  ['message/rfc822', 'a.eml'],
  ['multipart/mixed', undefined],
])('%s named %s holds no text, or is read already', (type, name) => {
  expect(of(type, name)).toBeUndefined()
})

it('leaves to intake what it reads as the message itself', () => {
  expect(of('text/plain', 'a.txt', 0)).toBeUndefined()
  expect(of('application/pdf', 'a.pdf', 0)).toBe('pdf')
})
