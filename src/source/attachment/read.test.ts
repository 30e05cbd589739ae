import { describe, expect, it } from 'vitest'
import { docx, lockedPdf, paragraph, pdf, pdfOf, stream, wordXml, zip } from '../../../test/attachments.ts'
import type { Reading } from '../../record/attachment.ts'
import { maxAttachmentBytes, maxAttachmentLetters } from './limits.ts'
import { readAttachment } from './read.ts'

const read = (bytes: Buffer | string, reading: Reading, charset?: string) =>
  readAttachment({ bytes: Buffer.from(bytes as string), reading, charset })

describe('readAttachment', () => {
  it('reads text in the charset that it is in', async () => {
    expect(await read('été\r\nhiver', 'text', 'utf-8')).toEqual({ text: 'été\nhiver' })
    expect(await read(Buffer.from('été', 'latin1'), 'text', 'iso-8859-1')).toEqual({ text: 'été' })
    expect(await read(Buffer.from('\ufeffété', 'utf16le'), 'text')).toEqual({ text: 'été' })
    expect(await read('a;b\n1;2\n', 'text')).toEqual({ text: 'a;b\n1;2\n' })
  })

  it('reads HTML as a reader sees it', async () => {
    expect(await read('<title>no</title><p>The annex<script>no()</script><p>The lamp', 'html')).toEqual({
      text: 'The annex\n\nThe lamp',
    })
  })

  it('reads a mail that was saved as a file', async () => {
    const mail = 'From: Nora <n@x.example>\nSubject: =?utf-8?q?The_=C3=A9t=C3=A9?=\nX-Other: no\n\nThe annex.\n'
    expect(await read(mail, 'mail')).toEqual({ text: 'From: Nora <n@x.example>\nSubject: The été\n\nThe annex.\n' })
    expect(await read('no mail\n', 'mail')).toEqual({ text: '', code: 'attachment-broken' })
  })

  it('reads the pages of a PDF in their order, whatever it is called', async () => {
    const bytes = pdf(['The annex is closed.', 'The lamp is out.'])
    for (const reading of ['pdf', 'any', 'text'] as const)
      expect(await read(bytes, reading)).toEqual({ text: 'The annex is closed.\n\nThe lamp is out.' })
  })

  it('joins the words of a PDF that a line breaks, and takes signs of two letters apart', async () => {
    const lines = ['The commis-', 'sioner \\256nds o\\257 -', 'nothing in Port-', 'Maren.'].map(
      (line) => `(${line}) Tj 0 -14 Td`,
    )
    const page = stream(Buffer.from(`BT /F1 12 Tf 72 720 Td ${lines.join(' ')} ET`))
    expect(await read(pdfOf([page]), 'pdf')).toEqual({ text: 'The commissioner finds ofl -\nnothing in Port-\nMaren.' })
  })

  it('knows the character maps that a PDF only names', async () => {
    const descendant =
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>'
    const font = `<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /90ms-RKSJ-H /DescendantFonts [${descendant}] >>`
    const page = stream(Buffer.from('BT /F1 12 Tf 72 720 Td <8abf8e9a82a982c8> Tj ET'))
    expect(await read(pdfOf([page], '', font), 'pdf')).toEqual({ text: '漢字かな' })
  })

  it('reads the pages of a PDF beside one that is broken', async () => {
    const made = pdf(['one', 'two', 'three']).toString('latin1').replace('/Kids [4 0 R 6 0 R', '/Kids [4 0 R 99 0 R')
    expect(await read(Buffer.from(made, 'latin1'), 'pdf')).toEqual({ text: 'one\n\nthree', code: 'attachment-broken' })
  })

  it('reads what Word writes: body, notes, comments, what stands on every page', async () => {
    const bytes = await docx(
      `${paragraph('The annex')}<w:tbl><w:tr><w:tc>${paragraph('lamp')}</w:tc><w:tc>${paragraph('12,50')}</w:tc></w:tr></w:tbl>
       <w:p><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
      {
        'word/footnotes.xml': wordXml('footnotes', `<w:footnote w:id="2">${paragraph('a note')}</w:footnote>`),
        'word/comments.xml': wordXml(
          'comments',
          `<w:comment w:id="1" w:initials="N">${paragraph('a doubt')}</w:comment>`,
        ),
        'word/header1.xml': wordXml('hdr', paragraph('Confidential')),
      },
    )
    expect(await read(bytes, 'office')).toEqual({
      text: 'The annex\nlamp\n12,50\n\na doubt\n\na note\n\nConfidential',
    })
  })

  it('reads of Word what stands, once', async () => {
    const run = (text: string, name = 't') => `<w:r><w:${name}>${text}</w:${name}></w:r>`
    const box = `<w:txbxContent>${paragraph('in a box')}</w:txbxContent>`
    const body = [
      `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('kept ')}<w:del>${run('gone', 'delText')}</w:del><w:ins>${run('new')}</w:ins></w:p>`,
      `<w:p><w:moveFrom>${run('moved')}</w:moveFrom>${run('from')}</w:p><w:p><w:moveTo>${run('moved')}</w:moveTo></w:p>`,
      `<w:p>${run('beside')}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      `<w:p>${run('HYPERLINK', 'instrText')}<w:hyperlink>${run('the ')}<w:r><w:t>page</w:t><w:tab/><w:t>2</w:t><w:br/><w:t>Port</w:t><w:noBreakHyphen/><w:t>Maren</w:t></w:r></w:hyperlink></w:p>`,
    ]
    expect(await read(await docx(body.join('')), 'office')).toEqual({
      text: 'kept new\nfrom\nmoved\nbeside\nin a box\nthe page 2\nPort-Maren',
    })
  })

  it('reads sheets, slides and OpenDocument', async () => {
    const sheet = await zip({
      'xl/workbook.xml': '<workbook/>',
      'xl/sharedStrings.xml': '<sst><si><t>Harbour dues</t></si></sst>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><row><c t="s"><v>0</v></c><c><v>1250</v></c><c t="inlineStr"><is><t>paid</t></is></c></row></worksheet>',
    })
    expect(await read(sheet, 'office')).toEqual({ text: 'Harbour dues\n\n1250 paid' })
    const slides = await zip({
      'ppt/presentation.xml': '<p/>',
      'ppt/slides/slide10.xml': '<p:sld><a:p><a:r><a:t>last</a:t></a:r></a:p></p:sld>',
      'ppt/slides/slide2.xml': '<p:sld><a:p><a:r><a:t>first &amp; <![CDATA[fore<most]]></a:t></a:r></a:p></p:sld>',
    })
    expect(await read(slides, 'office')).toEqual({ text: 'first & fore<most\n\nlast' })
    const text = {
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml':
        '<office:text><text:h>Title</text:h><text:p>The <text:span>annex</text:span></text:p></office:text>',
    }
    expect(await read(await zip(text), 'any')).toEqual({ text: 'Title\nThe annex' })
    const locked = { ...text, 'META-INF/manifest.xml': '<manifest:encryption-data/>' }
    expect(await read(await zip(locked), 'office')).toEqual({ text: '', code: 'attachment-encrypted' })
  })

  it('says why there is no text', async () => {
    const code = async (bytes: Buffer | string, reading: Reading) => (await read(bytes, reading))?.code
    const word97 = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    expect(await code(lockedPdf(), 'pdf')).toBe('attachment-encrypted')
    expect(await code(Buffer.concat([word97, Buffer.from('EncryptedPackage', 'utf16le')]), 'office')).toBe(
      'attachment-encrypted',
    )
    expect(await code(word97, 'office')).toBe('attachment-unread')
    expect(await code('{\\rtf1 x}', 'office')).toBe('attachment-unread')
    expect(await code(await zip({ 'a.txt': 'x' }), 'office')).toBe('attachment-unread')
    expect(await code(pdfOf([stream(Buffer.from('0 0 m 9 9 l S'))]), 'pdf')).toBe('attachment-no-text')
    expect(await code('%PDF-1.4\nnothing', 'pdf')).toBe('attachment-broken')
    expect(await code('no pdf at all', 'pdf')).toBe('attachment-broken')
    expect(await code((await docx(paragraph('x'))).subarray(0, 300), 'office')).toBe('attachment-broken')
    expect(await code(Buffer.from(Array.from({ length: 999 }, (_, i) => i % 32)), 'text')).toBe('attachment-broken')
    expect(await code(Buffer.alloc(maxAttachmentBytes + 1), 'text')).toBe('attachment-too-large')
  })

  it('is silent of what holds no text by its nature', async () => {
    expect(await read('\x89PNG\r\n', 'any')).toBeUndefined()
    expect(await read(await zip({ 'a.txt': 'x' }), 'any')).toBeUndefined()
    expect(await read('', 'text')).toBeUndefined()
  })

  it('gives the pages that it was read to once it is late', async () => {
    const answers = [false, false, true]
    const bytes = pdf(['one', 'two', 'three'])
    const isLate = () => answers.shift()!
    expect(await readAttachment({ bytes, reading: 'pdf', charset: undefined, isLate })).toEqual({
      text: 'one\n\ntwo',
      code: 'attachment-timeout',
    })
  })

  it('keeps the beginning of what is too long', async () => {
    const found = await read('a'.repeat(maxAttachmentLetters + 1), 'text')
    expect([found?.text.length, found?.code]).toEqual([maxAttachmentLetters, 'attachment-text-cut'])
  })
})
