// A PDF -> the text of its pages, in the order in which they stand (ISO 32000), as PDFium finds it. It runs as WebAssembly, in
// memory of its own: it opens no file, asks no address and runs no script of what it reads.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule as Pdfium } from '@embedpdf/pdfium'
import type { AttachmentCode, AttachmentText } from '../../record/attachment.ts'
import { maxAttachmentLetters } from './limits.ts'

/** Of PDFium (fpdfview.h): a password is asked for; it is locked in a way that PDFium does not know. */
const lockedErrors = new Set([4, 5])
/** Its memory only grows: after a document that took more bytes than this it begins with new one. */
const keptMemory = 128 * 1024 * 1024

let loaded: Promise<Pdfium> | undefined

/** No further page is begun once it is late. */
export async function readPdf(bytes: Buffer, isLate: () => boolean): Promise<AttachmentText> {
  loaded ??= load()
  const pdfium = await loaded
  const pages: string[] = []
  let code: AttachmentCode | undefined
  try {
    code = readDocument(pdfium, bytes, (pdf) => readPages(pdfium, pdf, isLate, pages))
    if (pdfium.pdfium.HEAPU8.length > keptMemory) loaded = undefined
  } catch {
    // It stopped in the middle of something: what it holds is in no state to go on with.
    loaded = undefined
    code = 'attachment-broken'
  }
  const text = pages.join('\n\n')
  return code === undefined ? { text } : { text, code }
}

async function load(): Promise<Pdfium> {
  const { buffer } = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
  const pdfium = await init({ wasmBinary: buffer as ArrayBuffer })
  pdfium.PDFiumExt_Init()
  return pdfium
}

function readDocument(
  pdfium: Pdfium,
  bytes: Buffer,
  read: (pdf: number) => AttachmentCode | undefined,
): AttachmentCode | undefined {
  const place = putBytes(pdfium, bytes)
  const pdf = pdfium.FPDF_LoadMemDocument(place, bytes.length, '')
  const isLocked = pdf === 0 && lockedErrors.has(pdfium.FPDF_GetLastError())
  const code = pdf === 0 ? (isLocked ? 'attachment-encrypted' : 'attachment-broken') : read(pdf)
  pdfium.FPDF_CloseDocument(pdf)
  pdfium.pdfium.wasmExports.free(place)
  return code
}

function putBytes({ pdfium }: Pdfium, bytes: Buffer): number {
  const place = allocate(pdfium, bytes.length)
  pdfium.HEAPU8.set(bytes, place)
  return place
}

function allocate({ wasmExports }: Pdfium['pdfium'], length: number): number {
  const place = wasmExports.malloc(length)
  if (place === 0) throw new Error('PDFium has no memory left')
  return place
}

/** Adds to `pages`; answers why there are not all of them. */
function readPages(pdfium: Pdfium, pdf: number, isLate: () => boolean, pages: string[]): AttachmentCode | undefined {
  let code: AttachmentCode | undefined
  const count = pdfium.FPDF_GetPageCount(pdf)
  for (let number = 0, letters = 0; number < count; number += 1) {
    if (isLate()) return 'attachment-timeout'
    if (letters > maxAttachmentLetters) return 'attachment-text-cut'
    const text = pageText(pdfium, pdf, number)
    if (text === undefined) code = 'attachment-broken'
    else if (text !== '') pages.push(text)
    letters += text?.length ?? 0
  }
  return code
}

/** Undefined where the page cannot be read; the others can. */
function pageText(pdfium: Pdfium, pdf: number, number: number): string | undefined {
  const page = pdfium.FPDF_LoadPage(pdf, number)
  const signs = page === 0 ? 0 : pdfium.FPDFText_LoadPage(page)
  const text = signs === 0 ? undefined : textOfSigns(pdfium, signs)
  pdfium.FPDFText_ClosePage(signs)
  pdfium.FPDF_ClosePage(page)
  return text
}

function textOfSigns(pdfium: Pdfium, signs: number): string {
  const count = pdfium.FPDFText_CountChars(signs)
  if (count <= 0) return ''
  const { wasmExports } = pdfium.pdfium
  // UTF-16 with a zero behind it.
  const place = allocate(pdfium.pdfium, 2 * count + 2)
  const written = pdfium.FPDFText_GetText(signs, 0, count, place)
  const text = Buffer.from(pdfium.pdfium.HEAPU8.buffer, place, 2 * Math.max(written - 1, 0)).toString('utf16le')
  wasmExports.free(place)
  return withWholeWords(text)
}

/** What PDFium gives for the hyphen of a word that goes on in the next line. */
const brokenWord = '\ufffe'

/** One letter for each that is drawn as one sign with its neighbour, and a word that a line breaks in one piece. */
function withWholeWords(text: string): string {
  return text
    .replaceAll(brokenWord, '-\n')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'))
    .replace(/(?<=\p{Ll})[-\u00ad\u2010] *\n *(?=\p{Ll})/gu, '')
    .trim()
}
