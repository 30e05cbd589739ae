// The files that hang on the mails, built byte by byte so that they are the same on every machine: PDF 1.4, PNG with
// stored (not compressed) data, a docx in a ZIP without compression, and plain text.

/** @typedef {{ name: string, type: string, bytes: Buffer, charset?: string }} File */

/**
 * A one-page PDF in Helvetica; each line is WinAnsi text.
 * @param {string} name
 * @param {string[]} lines
 * @returns {File}
 */
export function pdf(name, lines) {
  const escaped = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`)
  const stream = `BT /F1 11 Tf 60 780 Td 16 TL\n${escaped.join('\n')}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let out = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'
  const offsets = objects.map((object, at) => {
    const offset = out.length
    out += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = out.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return { name, type: 'application/pdf', bytes: Buffer.from(out, 'latin1') }
}

/**
 * A bar chart without words: one bar per value, values from 0 to 1.
 * @param {string} name
 * @param {number[]} values
 * @returns {File}
 */
export function barChart(name, values) {
  const [barWidth, height] = [12, 60]
  const width = values.length * barWidth
  const rows = Array.from({ length: height }, (_, y) => {
    const row = [0]
    for (let x = 0; x < width; x += 1) {
      const filled = x % barWidth > 2 && height - y <= (values[Math.floor(x / barWidth)] ?? 0) * height
      row.push(filled ? 1 : 0)
    }
    return Buffer.from(row)
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const bytes = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([250, 248, 243, 36, 84, 120])),
    chunk('IDAT', stored(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { name, type: 'image/png', bytes }
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))])
}

// A zlib stream (RFC 1950) of one stored block: a compressor might change its mind between versions, this cannot.
/** @param {Buffer} data at most 65,535 bytes */
function stored(data) {
  const head = Buffer.from([0x78, 0x01, 0x01, 0, 0, 0, 0])
  head.writeUInt16LE(data.length, 3)
  head.writeUInt16LE(~data.length & 0xffff, 5)
  let [a, b] = [1, 0]
  for (const byte of data) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  return Buffer.concat([head, data, uint32(b * 65536 + a)])
}

/** @param {number} value */
function uint32(value) {
  const out = Buffer.alloc(4)
  out.writeUInt32BE(value)
  return out
}

/** @param {Buffer} bytes */
function crc32(bytes) {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

/**
 * A Word document of plain paragraphs.
 * @param {string} name
 * @param {string[]} paragraphs
 * @returns {File}
 */
export function docx(name, paragraphs) {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const pack = 'http://schemas.openxmlformats.org/package/2006'
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const text = paragraphs.map((line) => `<w:p><w:r><w:t>${line.replace(/&/g, '&amp;')}</w:t></w:r></w:p>`).join('')
  const entries = {
    '[Content_Types].xml':
      `${xml}<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${word}.main+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${xml}<w:document xmlns:w="${main}"><w:body>${text}</w:body></w:document>`,
  }
  return { name, type: word, bytes: zip(entries) }
}

/** @param {Record<string, string>} entries */
function zip(entries) {
  /** @type {Buffer[]} */
  const files = []
  /** @type {Buffer[]} */
  const directory = []
  let offset = 0
  for (const [path, content] of Object.entries(entries)) {
    const name = Buffer.from(path)
    const data = Buffer.from(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    // 2024-10-08, the day on which the document is sent; ZIP counts years from 1980.
    common.writeUInt16LE((44 << 9) | (10 << 5) | 8, 8)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, name]))
    files.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, central, Buffer.from('PK\x05\x06'), end])
}

/**
 * @param {string} name
 * @param {string} type
 * @param {string} text
 * @returns {File}
 */
export function textFile(name, type, text) {
  return { name, type, bytes: Buffer.from(text, 'utf8'), charset: 'utf-8' }
}

/**
 * One event (RFC 5545); times are UTC, `20240918T081500Z`.
 * @param {string} name
 * @param {{ uid: string, stamp: string, start: string, end: string, summary: string, location: string }} event
 * @returns {File}
 */
export function calendar(name, event) {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Le Quai//Agenda//FR',
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${event.stamp}`,
    `DTSTART:${event.start}`,
    `DTEND:${event.end}`,
    `SUMMARY:${event.summary}`,
    `LOCATION:${event.location}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return textFile(name, 'text/calendar', lines.map((line) => `${line}\r\n`).join(''))
}
