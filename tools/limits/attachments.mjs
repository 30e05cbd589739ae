// The limits of reading attachments for search.
import { join } from 'node:path'
import { ZipFile } from 'yazl'
import { header, lay, repeat } from './attack.mjs'

export const attachmentLimits = [
  {
    limit: 'attachment that is read for search',
    constant: 'maxAttachmentBytes',
    where: 'source/attachment/limits',
    unit: 'bytes',
    stops: 'a file that fills the memory, where it is held whole',
    lay: (dir, size, id) => lay(join(dir, 'm.eml'), mailWith(id, [['a.html', comment(size)]])),
  },
  {
    limit: 'text of an attachment that is searched',
    constant: 'maxAttachmentLetters',
    where: 'source/attachment/limits',
    unit: 'letters',
    stops: 'a file whose text fills the index',
    lay: (dir, size, id) => lay(join(dir, 'm.eml'), mailWith(id, [['a.txt', repeat('x', size)]])),
  },
  {
    limit: 'text of all attachments of one mail that is searched',
    constant: 'maxRecordLetters',
    where: 'store/attached',
    unit: 'letters',
    stops: 'thousands of files that each unpack to a thousand times their size',
    lay(dir, size, id) {
      const halves = [Math.floor(size / 2), size - Math.floor(size / 2) - 1, 1]
      lay(
        join(dir, 'm.eml'),
        mailWith(
          id,
          halves.map((half, i) => [`${i}.txt`, repeat('xyz'[i], half)]),
        ),
      )
    },
  },
  {
    limit: 'entries of a document that is a ZIP',
    constant: 'maxEntries',
    where: 'source/attachment/zip',
    stops: 'archives of millions of empty files',
    ask: async (load, size) => opened(load, await zip(Array.from({ length: size }, (_, i) => `${i}`))),
  },
  {
    limit: 'what such a document says it unpacks to',
    constant: 'maxUnpacked',
    where: 'source/attachment/zip',
    unit: 'bytes',
    stops: 'decompression bombs; one that says less than it gives is broken',
    async ask(load, size) {
      const made = await zip(['a'])
      // The size stands at a fixed place of the entry in the directory (APPNOTE.TXT §4.3.12).
      made.writeUInt32LE(size, made.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24)
      return opened(load, made)
    },
  },
]

/** Files attached as they stand, given in pieces. */
function* mailWith(id, files) {
  yield header(id, 'Content-Type: multipart/mixed; boundary=b\n')
  for (const [name, pieces] of files) {
    yield `--b\nContent-Type: text/${name.endsWith('html') ? 'html' : 'plain'}\nContent-Disposition: attachment; filename=${name}\n\n`
    yield* pieces
    yield '\n'
  }
  yield '--b--\n'
}

/** A page of exactly so many bytes, of which one word is seen. */
function* comment(size) {
  yield '<!--'
  yield* repeat('x', size - 11)
  yield '-->word'
}

async function zip(names) {
  const made = new ZipFile()
  for (const name of names) made.addBuffer(Buffer.from('word'), name)
  made.end()
  const pieces = []
  for await (const piece of made.outputStream) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function opened(load, bytes) {
  const { openArchive } = await load('source/attachment/zip')
  const archive = await openArchive(bytes)
  return archive === 'too-large' ? 'not read: `attachment-memory`' : 'read'
}
