// A document of an office program, a ZIP of XML -> its text: Word (ECMA-376 WordprocessingML), sheets and slides of the same
// family, and OpenDocument (ISO 26300). Nothing outside of the file is opened, and no picture.
import type { AttachmentText, Reading } from '../../record/attachment.ts'
import { maxAttachmentLetters } from './limits.ts'
import { textOfXml } from './xml.ts'
import { type Archive, openArchive } from './zip.ts'

/** Of each family, the entry by which it is known, and those whose text is read, in their order. */
const families: Array<{ known: string; texts: RegExp[] }> = [
  {
    known: 'word/document.xml',
    texts: [
      /^word\/document\.xml$/,
      /^word\/(?:footnotes|endnotes|comments)\.xml$/,
      // What Word repeats on every page.
      /^word\/(?:header|footer)\d*\.xml$/,
    ],
  },
  { known: 'xl/workbook.xml', texts: [/^xl\/(?:sharedStrings|worksheets\/sheet\d+|comments\d*)\.xml$/] },
  { known: 'ppt/presentation.xml', texts: [/^ppt\/(?:slides\/slide|notesSlides\/notesSlide)\d+\.xml$/] },
  { known: 'content.xml', texts: [/^(?:content|styles)\.xml$/] },
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
    return { text: await textOfEntries(archive, family.texts) }
  } catch {
    return { text: '', code: 'attachment-broken' }
  }
}

/** OpenDocument says so in its list of files; the ZIP itself is open. */
async function isLocked(archive: Archive): Promise<boolean> {
  const list = 'META-INF/manifest.xml'
  return archive.isLocked || (archive.names.includes(list) && (await archive.read(list)).includes('encryption-data'))
}

const inOrder = new Intl.Collator('en', { numeric: true })

/** One entry more may be read than there is room for: then the text is known to be cut. */
async function textOfEntries(archive: Archive, wanted: RegExp[]): Promise<string> {
  const texts: string[] = []
  let letters = 0
  const names = archive.names.sort(inOrder.compare)
  for (const name of wanted.flatMap((each) => names.filter((one) => each.test(one)))) {
    if (letters > maxAttachmentLetters) break
    const text = textOfXml(await archive.read(name))
    letters += text.length
    if (text !== '') texts.push(text)
  }
  return texts.join('\n\n')
}
