// A document of an office program, a ZIP of XML -> its text: Word (ECMA-376 WordprocessingML), sheets and slides of the same
// family, and OpenDocument (ISO 26300). Nothing outside of the file is opened, and no picture.
import mammoth from 'mammoth'
import type { AttachmentText, Reading } from '../../record/attachment.ts'
import { textOfHtml } from '../mail/body/html.ts'
import { maxAttachmentLetters } from './limits.ts'
import { textOfXml } from './xml.ts'
import { type Archive, openArchive } from './zip.ts'

const openDocument = /^(?:content|styles)\.xml$/
/** Of each family, the entry by which it is known, and those whose text is read. */
const families: Array<{ known: string; texts: RegExp }> = [
  // What Word repeats on every page stands beside the body, which is read otherwise.
  { known: 'word/document.xml', texts: /^word\/(?:header|footer)\d*\.xml$/ },
  { known: 'xl/workbook.xml', texts: /^xl\/(?:sharedStrings|worksheets\/sheet\d+|comments\d*)\.xml$/ },
  { known: 'ppt/presentation.xml', texts: /^ppt\/(?:slides\/slide|notesSlides\/notesSlide)\d+\.xml$/ },
  { known: 'content.xml', texts: openDocument },
]

export async function readOffice(bytes: Buffer, reading: Reading): Promise<AttachmentText | undefined> {
  const archive = await openArchive(bytes)
  if (archive === 'broken') return { text: '', code: 'attachment-broken' }
  if (archive === 'too-large') return { text: '', code: 'attachment-memory' }
  const family = families.find(({ known }) => archive.names.includes(known))
  // A ZIP of other files; what is called a document and is none is said to be.
  if (family === undefined) return reading === 'office' ? { text: '', code: 'attachment-unread' } : undefined
  try {
    if (await isLocked(archive)) return { text: '', code: 'attachment-encrypted' }
    const body = family === families[0] ? `${await wordText(bytes)}\n\n` : ''
    return { text: (body + (await textOfEntries(archive, family.texts, maxAttachmentLetters - body.length))).trim() }
  } catch {
    return { text: '', code: 'attachment-broken' }
  }
}

/** OpenDocument says so in its list of files; the ZIP itself is open. */
async function isLocked(archive: Archive): Promise<boolean> {
  const list = 'META-INF/manifest.xml'
  return archive.isLocked || (archive.names.includes(list) && (await archive.read(list)).includes('encryption-data'))
}

/** The body with notes and comments. */
async function wordText(bytes: Buffer): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      styleMap: ['comment-reference => sup'],
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  )
  return textOfHtml(value)
}

const inOrder = new Intl.Collator('en', { numeric: true })

/** One entry more may be read than there is room for: then the text is known to be cut. */
async function textOfEntries(archive: Archive, wanted: RegExp, room: number): Promise<string> {
  const texts: string[] = []
  let letters = 0
  for (const name of archive.names.filter((each) => wanted.test(each)).sort(inOrder.compare)) {
    if (letters > room) break
    const text = textOfXml(await archive.read(name))
    letters += text.length
    if (text !== '') texts.push(text)
  }
  return texts.join('\n\n')
}
