// Encoded bytes of a leaf and its Content-Transfer-Encoding -> the decoded bytes (RFC 2045 §6). Never fails.
import type { Notes } from '../remarks.ts'
import { decodeBase64, isNoBase64 } from './base64.ts'
import { collect, flush, openOut, type Sink } from './pieces.ts'
import { decodeQuotedPrintable } from './quoted-printable.ts'
import { decodeUu } from './uu.ts'
import { decodeYenc } from './yenc.ts'

const identity = new Set(['', '7bit', '8bit', 'binary', 'none', '7-bit', '8-bit', '7bits', '8bits', 'identity'])

/** True where the bytes stand as they are. */
export function isIdentity(encoding: string | undefined): boolean {
  return encoding === undefined || identity.has(encoding)
}

/** The decoded bytes. What is malformed is noted and kept as far as it can be read. */
export function decodeTransfer(bytes: Buffer, encoding: string | undefined, notes: Notes): Buffer {
  return isIdentity(encoding) ? bytes : collect((sink) => decodePieces(bytes, encoding, notes, sink))
}

/** The same, piece by piece. */
export function decodePieces(bytes: Buffer, encoding: string | undefined, notes: Notes, sink: Sink): void {
  const decode = isIdentity(encoding) ? undefined : decoders.get(encoding!)
  if (decode === undefined && !isIdentity(encoding)) notes.add('encoding-unknown')
  const isText = decode === decodeBase64 && isNoBase64(bytes)
  if (isText) notes.add('base64-broken')
  if (decode === undefined || isText) {
    sink(bytes)
    return
  }
  const out = openOut(bytes.length + 64, sink)
  decode(bytes, out, notes)
  flush(out)
}

const decoders = new Map([
  ['base64', decodeBase64],
  ['quoted-printable', decodeQuotedPrintable],
  ['x-uuencode', decodeUu],
  ['uuencode', decodeUu],
  ['x-uue', decodeUu],
  ['x-yenc', decodeYenc],
  ['x-yencode', decodeYenc],
])

/** How to find a part inside an encoded message: `base64 > 120+3400 > quoted-printable`, ranges counting decoded bytes. */
export function chain(outer: string, offset: number, length: number, inner: string | undefined): string {
  const range = `${outer} > ${offset}+${length}`
  return inner === undefined ? range : `${range} > ${inner}`
}

export function isChain(encoding: string | undefined): boolean {
  return encoding?.includes(' > ') ?? false
}

/** Follows a chain from the bytes of the outermost encoded part. */
export function decodeChain(bytes: Buffer, steps: string, notes: Notes): Buffer {
  let out = bytes
  for (const step of steps.split(' > ')) {
    const range = /^(\d+)\+(\d+)$/.exec(step)
    out = range ? out.subarray(Number(range[1]), Number(range[1]) + Number(range[2])) : decodeTransfer(out, step, notes)
  }
  return out
}
