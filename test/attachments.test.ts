// Attachments made to hurt whoever reads them, through the processes that do: each costs a code, and the next is read all the same.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import type { FileText } from '../src/flow/extract/read-file.ts'
import type { Reading } from '../src/record/attachment.ts'
import { sha256 } from '../src/record/id.ts'
import { fts5Index } from '../src/search/fts5.ts'
import { parseQuery } from '../src/search/query.ts'
import { openFonds } from '../src/store/open.ts'
import {
  claiming,
  docx,
  endlessPdf,
  lockedPdf,
  mailWith,
  paragraph,
  pdf,
  pdfBomb,
  pdfOf,
  stream,
  wordXml,
  zip,
} from './attachments.ts'
import { scratch } from './scratch.ts'

const main = join(import.meta.dirname, '../dist/src/cli/main.js')
const built = join(import.meta.dirname, '../dist/src/flow/extract/file-reader.js')
const { openReader } = (await import(/* @vite-ignore */ built)) as typeof import('../src/flow/extract/file-reader.ts')

// A process in which a library is at work has some 150 MB.
const narrow = openReader({ time: 60_000, memory: 320 * 1024 * 1024 })
// The attacks on it take a minute.
const hasty = openReader({ time: 2000, memory: 1024 * 1024 * 1024 })
afterAll(() => {
  narrow.close()
  hasty.close()
})

async function read(bytes: Buffer, reading: Reading, reader = narrow): Promise<FileText> {
  const path = join(scratch(), 'file')
  writeFileSync(path, bytes)
  const where = { path, offset: 0, length: bytes.length, encoding: undefined, unquoteFrom: false, charset: undefined }
  return reader.read({ ...where, sha256: sha256(bytes), reading })
}

const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${lol}]>`
const nested = (tag: string, depth: number, inner: string) =>
  `<${tag}>`.repeat(depth) + inner + `</${tag}>`.repeat(depth)
const swapped = (from: string, to: string) => Buffer.from(pdf(['x']).toString('latin1').replace(from, to), 'latin1')

const attacks: Array<
  [name: string, bytes: () => Buffer | Promise<Buffer>, reading: Reading, code: string | undefined]
> = [
  ['a PDF that is locked', lockedPdf, 'pdf', 'attachment-encrypted'],
  ['a PDF cut short', () => pdf(['one', 'two']).subarray(0, 500), 'pdf', 'attachment-broken'],
  ['a PDF that unpacks without end', () => pdfBomb(400 << 20), 'pdf', 'attachment-memory'],
  [
    'a page of millions of words',
    () =>
      pdfOf([stream(deflateSync(Buffer.from('BT /F1 12 Tf (a) Tj ET '.repeat(3_000_000))), '/Filter /FlateDecode')]),
    'pdf',
    'attachment-timeout',
  ],
  ['pages that hold themselves', () => swapped('/Kids [4 0 R]', '/Kids [2 0 R]'), 'pdf', 'attachment-broken'],
  ['a PDF of a billion pages, by its own word', () => swapped('/Count 1', '/Count 999999999'), 'pdf', undefined],
  ['drawings without end', endlessPdf, 'pdf', undefined],
  ['arrays inside arrays', () => pdfOf([stream(Buffer.from('['.repeat(300_000)))]), 'pdf', 'attachment-no-text'],
  [
    'a document that says it unpacks to two gigabytes',
    async () => claiming(await docx(paragraph('x')), 0x7fffffff),
    'office',
    'attachment-memory',
  ],
  ['tables inside tables', () => docx(nested('w:tbl><w:tr><w:tc', 20_000, paragraph('x'))), 'office', undefined],
  [
    'entities that grow a billion times',
    () => docx('', { 'word/document.xml': `${laughs}${wordXml('document', paragraph('&l9;')).slice(21)}` }),
    'office',
    undefined,
  ],
  [
    'the same in a sheet',
    () => zip({ 'xl/workbook.xml': '<x/>', 'xl/sharedStrings.xml': `${laughs}<si><t>annex &l9;</t></si>` }),
    'office',
    undefined,
  ],
  [
    'elements inside elements, in a sheet',
    () => zip({ 'xl/workbook.xml': '<x/>', 'xl/sharedStrings.xml': nested('si', 500_000, '<t>annex</t>') }),
    'office',
    undefined,
  ],
  ['elements inside elements, in a page', () => Buffer.from(`${'<div>'.repeat(500_000)}annex`), 'html', undefined],
  ['messages inside messages', () => Buffer.from('Content-Type: message/rfc822\n\n'.repeat(50_000)), 'mail', undefined],
]

describe('hostile attachments', () => {
  it.each(attacks)('%s', async (_, bytes, reading, code) => {
    const reader = code === 'attachment-timeout' ? hasty : narrow
    const found = await read(await bytes(), reading, reader)
    expect(found).toEqual(
      code === undefined ? { text: expect.stringMatching(/\S/) } : { text: expect.any(String), code },
    )
    // Whatever became of the process that read it.
    expect(await read(pdf(['All is well.']), 'pdf', reader)).toEqual({ text: 'All is well.' })
  })
})

it('an intake goes on past them, and says at each record what was not read', async () => {
  const dir = scratch()
  const files = [
    { name: 'bomb.pdf', type: 'application/pdf', bytes: lockedPdf() },
    { name: 'good.pdf', type: 'application/pdf', bytes: pdf(['The budget.']) },
    { name: 'cut.docx', type: 'application/msword', bytes: (await docx(paragraph('x'))).subarray(0, 300) },
  ]
  writeFileSync(join(dir, 'a.eml'), mailWith('one', files))
  writeFileSync(
    join(dir, 'b.eml'),
    mailWith('two', [{ name: 'n.txt', type: 'text/plain', bytes: Buffer.from('annex') }]),
  )
  const fonds = join(dir, 'case.fonds')
  const run = (...args: string[]) => spawnSync(process.execPath, [main, ...args, '--in', fonds], { encoding: 'utf8' })
  spawnSync(process.execPath, [main, 'init', fonds])
  expect(run('add', join(dir, 'a.eml'), join(dir, 'b.eml')).status).toBe(0)
  const { db, close } = openFonds(fonds)
  const index = fts5Index(db)
  for (const q of ['attached:budget', 'attached:annex', 'remark:attachment-encrypted', 'remark:attachment-broken'])
    expect([q, index.find(parseQuery(q).ast).total]).toEqual([q, 1])
  close()
  expect(JSON.parse(run('extract', '--json').stdout)).toEqual({
    finished: true,
    files: [
      { code: null, reading: 'pdf', files: 1 },
      { code: null, reading: 'text', files: 1 },
      { code: 'attachment-broken', reading: 'office', files: 1 },
      { code: 'attachment-encrypted', reading: 'pdf', files: 1 },
    ],
  })
})
