// Files to attach, made byte by byte: PDF (ISO 32000-1 §7.5), documents of office programs, and hostile ones of each.
import { deflateSync } from 'node:zlib'
import { ZipFile } from 'yazl'

/** A PDF of which each page says one line; `more` goes into its trailer. */
export function pdf(lines: string[], more = ''): Buffer {
  const content = lines.map((line) => stream(Buffer.from(`BT /F1 12 Tf 72 720 Td (${line}) Tj ET`)))
  return pdfOf(content, more)
}

const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

/** The same of given content streams, each a whole stream object. */
export function pdfOf(content: Buffer[], more = '', font = helvetica): Buffer {
  const pages = content.map((_, i) => 4 + 2 * i)
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((n) => `${n} 0 R`).join(' ')}] >>`),
    Buffer.from(font),
    ...content.flatMap((each, i) => [
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      ),
      each,
    ]),
  ]
  const pieces = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let at = pieces[0]!.length
  for (const [i, object] of objects.entries()) {
    const piece = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    places.push(at)
    pieces.push(piece)
    at += piece.length
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R ${more} >>`
  pieces.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(pieces)
}

export function stream(bytes: Buffer, filter = ''): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${filter} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

/** No password opens it: what a reader checks it against is made up. */
export function lockedPdf(): Buffer {
  const made = `<${'5a'.repeat(32)}>`
  return pdf(['secret'], `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${made} /U ${made} >>`)
}

/** A page whose content unpacks to so many bytes of spaces, packed several times over. */
export function pdfBomb(bytes: number): Buffer {
  const once = deflateSync(Buffer.alloc(bytes, 0x20), { level: 1 })
  return pdfOf([stream(deflateSync(once), '/Filter [/FlateDecode /FlateDecode]')])
}

/** A page that is drawn by a form that draws itself, and a function that never ends. */
export function endlessPdf(): Buffer {
  const hops = Array.from({ length: 30 }, (_, i) => `/X${i} Do /X${i} Do`).join(' ')
  return pdfOf([stream(Buffer.from(`BT /F1 12 Tf (${'a'.repeat(100)}) Tj ET ${hops}`))])
}

export function zip(files: Record<string, string | Buffer>): Promise<Buffer> {
  const made = new ZipFile()
  for (const [name, content] of Object.entries(files)) made.addBuffer(Buffer.from(content as string), name)
  made.end()
  return gathered(made.outputStream)
}

async function gathered(pieces: NodeJS.ReadableStream): Promise<Buffer> {
  const out: Buffer[] = []
  for await (const piece of pieces) out.push(piece as Buffer)
  return Buffer.concat(out)
}

/** The same ZIP, of which the first entry says that it unpacks to so many bytes. */
export function claiming(made: Buffer, bytes: number): Buffer {
  const directory = made.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  const claimed = Buffer.from(made)
  claimed.writeUInt32LE(bytes, directory + 24)
  return claimed
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A document of Word with the XML of its body. */
export function docx(body: string, more: Record<string, string> = {}): Promise<Buffer> {
  return zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...more,
  })
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
}

export function wordXml(name: string, content: string): string {
  return `<?xml version="1.0"?><w:${name} ${word}>${content}</w:${name}>`
}

/** A mail with these files attached. */
export function mailWith(
  id: string,
  files: Array<{ name?: string; type: string; bytes: Buffer }>,
  words = 'See the file.',
): string {
  const parts = files.map(({ name, type, bytes }) => {
    const named = name === undefined ? '' : `; filename="${name}"`
    const base64 = bytes.toString('base64').replace(/.{76}/g, '$&\n')
    return `--b\nContent-Type: ${type}\nContent-Disposition: attachment${named}\nContent-Transfer-Encoding: base64\n\n${base64}\n`
  })
  return `Message-ID: <${id}@lighthouse.example>\nFrom: Nora Vega <nora@lighthouse.example>\nDate: Fri, 20 Sep 2024 00:12:00 +0200\nSubject: ${id}\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n${words}\n${parts.join('')}--b--\n`
}
