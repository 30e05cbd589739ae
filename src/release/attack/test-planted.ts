// For tests: kinds of leaks, each a file that holds a hidden name in one form, and where it begins there.
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'

export interface Planted {
  kind: string
  path: string
  bytes: Buffer
  /** First byte of the name, in what is unpacked where `inside` says so; null in a path. */
  offset: number | null
  inside: string | null
}

export const plantedName = 'Corbrand'

type Bytes = Buffer | string
interface Where {
  path?: string
  before?: Bytes
  after?: Bytes
  /** Bytes of the leak in front of the name. */
  skip?: number
}

function plant(kind: string, leak: Bytes, { path, before, after, skip = 0 }: Where = {}): Planted {
  const lead = Buffer.from(before ?? '<p>before ')
  const bytes = Buffer.concat([lead, Buffer.from(leak), Buffer.from(after ?? ' after</p>\n')])
  return { kind, path: path ?? 'r/a/index.html', bytes, offset: lead.length + skip, inside: null }
}

const sentence = `<p>Ask ${plantedName} today.</p>\n`

/** The sentence, packed. */
function pack(kind: string, path: string, inside: string, make: (bytes: Buffer) => Buffer, inner = sentence): Planted {
  return {
    kind,
    path,
    bytes: make(Buffer.from(inner)),
    offset: Buffer.byteLength(inner.slice(0, inner.search(/corbrand/i))),
    inside,
  }
}

const hex2 = (code: number) => code.toString(16).padStart(2, '0')
const write = (one: (code: number) => string) => [...plantedName].map((each) => one(each.codePointAt(0)!)).join('')
const base64 = (text: string, form: 'base64' | 'base64url' = 'base64') => Buffer.from(text).toString(form)
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()

const text: Where = { path: 'r/a/cite.txt', before: 'before\n', after: '\nafter\n' }
const json: Where = { path: 'r/a/record.json', before: '{"subject":"', after: '","kind":"mail"}\n' }
const binary: Where = {
  path: 'r/a/files/1.bin',
  before: Buffer.from([0xff, 0, 0x81, 0x90]),
  after: Buffer.from([0x90, 0xff]),
}

/** One deflated entry of a ZIP archive that no directory names. */
function zip(bytes: Buffer): Buffer {
  const name = Buffer.from('word/document.xml')
  const data = deflateRawSync(bytes)
  const head = Buffer.alloc(30)
  head.write('PK\x03\x04', 'latin1')
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(data.length, 18)
  head.writeUInt32LE(bytes.length, 22)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name, data, Buffer.alloc(22)])
}

const pngMagic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
function pngChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, data, Buffer.alloc(4)])
}

function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xd8, 0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 4)
  return Buffer.concat([head, data])
}

const pdfHead = Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\n1 0 obj <</Filter /FlateDecode>> stream\r\n', 'latin1')
const pdf = (content: Buffer) => Buffer.concat([pdfHead, deflateSync(content), Buffer.from('\nendstream endobj')])

/** Words as Pagefind's index holds them: CBOR, each behind its length. */
export function pagefind(...words: string[]): Buffer {
  const strings = words.flatMap((word) => [Buffer.from([0x60 + word.length]), Buffer.from(word)])
  return Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from([0x80 + words.length]), ...strings])
}

const jpegEnd = Buffer.from([0xff, 0xd9])
const pngText = (type: string, lead: string) => (bytes: Buffer) =>
  Buffer.concat([pngMagic, pngChunk(type, Buffer.concat([Buffer.from(lead, 'latin1'), deflateSync(bytes)]))])

export const plantedLeaks: Planted[] = [
  plant('plain', plantedName),
  plant('capitals', 'CORBRAND'),
  plant('accents', 'Córbränd'),
  plant('accents apart', 'Co\u0301rbrand'),
  plant('a zero-width space', 'Cor\u200bbrand'),
  plant('a soft hyphen', 'Cor\u00adbrand'),
  plant('full width', 'Ｃｏｒｂｒａｎｄ'),
  plant('a line break', 'Cor-\n> > brand', text),
  plant('an attribute', plantedName, { before: '<a class="x" title="ask ', after: '">x</a>' }),
  plant('a link', plantedName, { before: '<a href="../../p/', after: '/">x</a>' }),
  plant('a comment', plantedName, { before: '<!-- by ', after: ' -->' }),
  plant('a class name', 'corbrand', { before: '<p class="', after: '">x</p>' }),
  plant('tags inside', 'Cor<b>bra</b><wbr/>nd'),
  plant('a script', plantedName, { before: '<script>let a = "', after: '"</script>' }),
  plant(
    'references in decimals',
    write((code) => `&#${code};`),
  ),
  plant(
    'references in hexadecimal',
    write((code) => `&#x${hex2(code)};`),
  ),
  plant('named references', 'C&oacute;rbr&auml;nd'),
  plant('references escaped twice', 'C&amp;#111;rbrand'),
  plant(
    'URL',
    write((code) => `%${hex2(code)}`),
    { before: '<a href="?q=', after: '">x</a>' },
  ),
  plant('URL, escaped twice', 'C%256frbrand'),
  plant('JSON', plantedName, json),
  plant('a JSON key', 'corbrand', { ...json, before: '{"', after: '":1}\n' }),
  plant('a JSON key with capitals inside', 'myCorbrandId', { ...json, before: '{"', after: '":1}\n', skip: 2 }),
  plant(
    'JSON escapes',
    write((code) => `\\u00${hex2(code)}`),
    json,
  ),
  plant('behind a JSON line break', 'corbrand', { ...json, before: '{"text":"one\\n' }),
  plant('JSON in JSON', 'C\\\\u006frbrand', json),
  plant('a cell', plantedName, { path: 'data/records.csv', before: 'id,subject\n1,"', after: '"\n' }),
  plant('base64, first place', base64('Corbrand went home'), text),
  plant('base64, second place', base64('a Corbrand went home'), { ...text, skip: 2 }),
  plant('base64, third place', base64('I, Corbrand went home'), { ...text, skip: 4 }),
  plant('base64 of its alphabet for URLs', base64('??>Corbrand~~~???', 'base64url'), { ...text, skip: 4 }),
  plant('base64 over lines', base64(`${'x'.repeat(51)} Corbrand ${'y'.repeat(30)}`).replace(/.{76}/g, '$&\r\n'), {
    ...text,
    skip: 69,
  }),
  plant(
    'quoted-printable',
    write((code) => `=${hex2(code).toUpperCase()}`),
    text,
  ),
  plant('quoted-printable over lines', 'Corb=\r\nrand', text),
  plant('an encoded word', base64('To C\u00f3rbrand'), {
    ...text,
    before: 'Subject: =?utf-8?B?',
    after: '?=\n',
    skip: 4,
  }),
  plant('hexadecimal', Buffer.from(`by ${plantedName}`).toString('hex'), { ...text, skip: 6 }),
  plant(
    'hexadecimal in capitals, with spaces',
    write((code) => `${hex2(code).toUpperCase()} `),
    text,
  ),
  plant('UTF-16, little end first', Buffer.from(plantedName, 'utf16le'), binary),
  plant('UTF-16, big end first', swapped(plantedName), binary),
  plant('UTF-16 of another script', Buffer.from(' Корбранд ', 'utf16le'), { ...binary, skip: 2 }),
  plant('Latin-1', Buffer.from('C\xf3rbrand', 'latin1'), { ...text, path: 'r/a/original.eml' }),
  plant('among bytes', plantedName, binary),
  plant('EXIF', plantedName, {
    path: 'r/a/files/1.jpg',
    before: jpegSegment(0xe1, Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0')),
    after: jpegEnd,
  }),
  plant('a JPEG comment', plantedName, {
    path: 'r/a/files/1.jpg',
    before: jpegSegment(0xfe, Buffer.from('')),
    after: jpegEnd,
  }),
  plant('XMP', plantedName, {
    path: 'r/a/files/1.webp',
    before: Buffer.from('RIFF\0\0\xff\0WEBPXMP \0\0\0\0<x:xmpmeta><dc:creator>', 'latin1'),
    after: '</dc:creator>',
  }),
  plant('a text chunk of PNG', plantedName, {
    path: 'r/a/files/1.png',
    before: Buffer.concat([pngMagic, Buffer.from([0, 0, 0, 15]), Buffer.from('tEXtAuthor\0')]),
    after: Buffer.alloc(4),
  }),
  pack('a packed text chunk of PNG', 'r/a/files/1.png', 'png:zTXt', pngText('zTXt', 'Author\0\0')),
  pack('a packed international chunk of PNG', 'r/a/files/2.png', 'png:iTXt', pngText('iTXt', 'Author\0\x01\0\0\0')),
  pack('gzip', 'data/records.jsonl.gz', 'gzip', (bytes) => gzipSync(bytes)),
  pack('zlib', 'data/z', 'zlib', (bytes) => deflateSync(bytes)),
  pack('deflate', 'data/d', 'deflate', (bytes) => deflateRawSync(bytes)),
  pack('ZIP', 'r/a/files/1.docx', 'zip:word/document.xml', zip),
  pack('gzip in ZIP', 'r/a/files/2.zip', 'zip:word/document.xml > gzip', (bytes) => zip(gzipSync(bytes))),
  pack('gzip in base64', 'r/a/x.html', 'base64 at 3 > gzip', (bytes) =>
    Buffer.from(`<p>${gzipSync(bytes).toString('base64')}</p>`),
  ),
  pack('PDF', 'r/a/files/1.pdf', `zlib at ${pdfHead.length}`, pdf, 'BT (Ask Corbrand) Tj ET'),
  pack(
    'PDF, letter by letter',
    'r/a/files/2.pdf',
    `zlib at ${pdfHead.length} > pdf text`,
    (bytes) =>
      pdf(Buffer.from(bytes.toString().replace('Ask Corbrand', 'BT [(Ask)-250(C)20(o)(\\162)(bra)3(nd)] TJ ET'))),
    'Ask Corbrand',
  ),
  pack(
    'Pagefind’s words',
    'pagefind/index/en_1.pf_index',
    'gzip > pagefind',
    (bytes) => gzipSync(pagefind(...bytes.toString().split('\n▇\n'))),
    'boat\n▇\ncorbrand\n▇\nharbour',
  ),
  pack(
    'Pagefind’s pages',
    'pagefind/fragment/en_1.pf_fragment',
    'gzip',
    (bytes) => gzipSync(bytes),
    'pagefind_dcd{"content":"ask Corbrand"}',
  ),
  { kind: 'a file name', path: 'r/b/files/1-corbrand.pdf', bytes: Buffer.from('x'), offset: null, inside: null },
  { kind: 'a folder name', path: 'p/corbrand/index.html', bytes: Buffer.from('x'), offset: null, inside: null },
]
