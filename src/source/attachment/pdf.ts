// A PDF -> the text of its pages, in the order in which they stand (ISO 32000). No script of it is run, no font loaded, no
// address asked: what needs one of these shows less.
import { getDocumentProxy } from 'unpdf'
import type { AttachmentText } from '../../record/attachment.ts'
import { maxAttachmentLetters } from './limits.ts'

const quiet = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  enableXfa: false,
  stopAtErrors: false,
  /** Pictures are not drawn; none needs memory. */
  maxImageSize: 1,
  verbosity: 0,
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** No further page is begun once it is late. */
export async function readPdf(bytes: Buffer, isLate: () => boolean): Promise<AttachmentText> {
  let pdf: Pdf
  try {
    // A copy: the library takes the memory for itself.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), quiet)
  } catch (error) {
    const isLocked = (error as Error | undefined)?.name === 'PasswordException'
    return { text: '', code: isLocked ? 'attachment-encrypted' : 'attachment-broken' }
  }
  try {
    return await readPages(pdf, isLate)
  } finally {
    await pdf.destroy()
  }
}

async function readPages(pdf: Pdf, isLate: () => boolean): Promise<AttachmentText> {
  const pages: string[] = []
  let letters = 0
  let broken = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (isLate()) return { text: pages.join('\n\n'), code: 'attachment-timeout' }
    if (letters > maxAttachmentLetters) return { text: pages.join('\n\n'), code: 'attachment-text-cut' }
    const text = await pageText(pdf, number)
    if (text === undefined) broken += 1
    else if (text !== '') pages.push(text)
    letters += text?.length ?? 0
  }
  return broken > 0 ? { text: pages.join('\n\n'), code: 'attachment-broken' } : { text: pages.join('\n\n') }
}

/** One letter for each that is drawn as one sign with its neighbour, and a word that a line breaks in one piece. */
function withWholeWords(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'))
    .replace(/(?<=\p{Ll})[-\u00ad\u2010] *\n *(?=\p{Ll})/gu, '')
}

/** Undefined where the page cannot be read; the others can. */
async function pageText(pdf: Pdf, number: number): Promise<string | undefined> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: false })
    const pieces = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    page.cleanup()
    return withWholeWords(pieces.join('')).trim()
  } catch {
    return undefined
  }
}
