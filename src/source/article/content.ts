// The bytes of one article -> what a reader sees: what it says about itself, its text and, for a page, its HTML.
import type { Content, FormatName } from '../reader.ts'
import { metadataFields, readMetadata } from './page/metadata.ts'
import { readPage } from './page/page.ts'
import { articleText } from './text/plain.ts'

/** Opens one record; never throws. The HTML is what was extracted, NOT sanitised. */
export function openArticle(raw: Buffer, format: FormatName): Content {
  if (format !== 'html') {
    const { title, text } = articleText(raw)
    return { headers: title ? [{ name: 'Title', value: title }] : [], text }
  }
  const page = readPage(raw)
  return { headers: metadataFields(readMetadata(page)), text: page.text, html: page.html }
}
