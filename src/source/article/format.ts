// A saved web page or a plain text -> one record of kind `article`. What counts as page or text: recognise.ts.
// What was said about a file when it was handed in wins over what the file says about itself.
import { edtfBounds } from '../../record/edtf.ts'
import type { Draft, Read, RecordDate, Remark } from '../../record/record.ts'
import { languageOf } from '../language.ts'
import type { Format, FormatName, Given, SourceFile } from '../reader.ts'
import { readBylines } from './byline.ts'
import { languageCode, type Metadata, readMetadata } from './page/metadata.ts'
import { readPage } from './page/page.ts'
import { pageEdtf, recordDate } from './page/page-date.ts'
import { recognise } from './recognise.ts'
import { articleText } from './text/plain.ts'

/** A page is held in memory several times over while it is read. Stops memory from running out. */
export const maxArticle = 16 << 20

export const article: Format = { recognise, read }

function* read(file: SourceFile, format: FormatName): Generator<Read> {
  const { size } = file.bytes
  if (size > maxArticle) {
    const sentence = `This file is larger than the ${maxArticle >> 20} MiB that Fonds reads as one article.`
    yield { problem: true, outcome: 'quarantined', code: 'file-too-large', sentence, offset: 0, length: size }
    return
  }
  const bytes = file.bytes.slice(0, size)
  yield format === 'html' ? readHtml(bytes, file) : readText(bytes, file)
}

function readHtml(bytes: Buffer, file: SourceFile): Draft {
  const page = readPage(bytes)
  const remarks = [...charsetRemark(page.guessed, page.charset), ...cutRemark(page.cut)]
  if (page.fallback === 'size') {
    const sentence =
      'This page is too large or too deeply nested to tell the article from the site around it; all text is kept.'
    remarks.push({ code: 'article-fallback', sentence })
  } else if (page.fallback) {
    const sentence = 'The article could not be told from the site around it; all text of the page is kept.'
    remarks.push({ code: 'article-fallback', sentence })
  }
  return draftOf(readMetadata(page), page.text, remarks, file)
}

function readText(bytes: Buffer, file: SourceFile): Draft {
  const { title, text, charset, guessed, cut, untouched } = articleText(bytes)
  const remarks = [...charsetRemark(guessed, charset), ...cutRemark(cut)]
  if (untouched) {
    const sentence = 'This text has too many lines to tell the article from what stands around it; all text is kept.'
    remarks.push({ code: 'article-fallback', sentence })
  }
  return draftOf({ title, authors: [] }, text, remarks, file)
}

function draftOf(found: Metadata, text: string, remarks: Remark[], file: SourceFile): Draft {
  const { given } = file
  const dated = publication(found, given, file.received)
  const empty = text === '' ? [{ code: 'article-empty', sentence: 'No text was found in this file.' }] : []
  return {
    kind: 'article',
    offset: 0,
    length: file.bytes.size,
    date: dated.date,
    addresses: readBylines(given.author ? [given.author] : found.authors),
    subject: given.title ?? found.title,
    text,
    language: languageCode(given.language) ?? found.language ?? languageOf(text),
    references: [],
    outlet: given.outlet ?? found.outlet,
    url: given.url ?? found.url,
    parts: [],
    remarks: [...remarks, ...dated.remarks, ...empty],
  }
}

/** The date that was given, else that of the page. Dates in the text are claims, and not guessed at here. */
function publication(found: Metadata, given: Given, received: number): { date: RecordDate; remarks: Remark[] } {
  const wrong: Remark[] = []
  if (given.published) {
    const edtf = edtfBounds(given.published) ? given.published : pageEdtf(given.published)
    if (edtf) return recordDate(edtf, given.basis ?? 'given at intake', given.published, received)
    const sentence = `The publication date that was given, “${given.published.slice(0, 60)}”, is no EDTF date; write it as 2017-11-13.`
    wrong.push({ code: 'given-date-invalid', sentence })
  }
  if (found.published) {
    const { edtf, written } = found.published
    const dated = recordDate(edtf, 'page metadata', written, received)
    return { date: dated.date, remarks: [...wrong, ...dated.remarks] }
  }
  const missing: Remark = found.unreadable
    ? {
        code: 'date-unreadable',
        sentence: `The page writes its date as “${found.unreadable}”, which is no date we can read.`,
      }
    : { code: 'date-missing', sentence: 'Nothing says when this was published; hand in a sidecar or name the date.' }
  const date: RecordDate = { edtf: null, basis: 'none', written: found.unreadable, at: null, zone: null }
  return { date, remarks: [...wrong, missing] }
}

function cutRemark(cut: boolean): Remark[] {
  const sentence = 'The text is longer than is read for search and display; the bytes are all there.'
  return cut ? [{ code: 'text-too-long', sentence }] : []
}

function charsetRemark(guessed: boolean, charset: string): Remark[] {
  if (!guessed) return []
  return [
    {
      code: 'charset-guessed',
      sentence: `The file does not say its charset and is no UTF-8; it was read as ${charset}.`,
    },
  ]
}
