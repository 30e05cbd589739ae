// A published record and its edition -> the files that cite it, which stand in its folder.
import type { PublicRecord } from '../../view/model/release.ts'
import { inRecord } from '../files/layout.ts'
import { bibtexOf } from './bibtex.ts'
import { type CitedEdition, citedOf } from './cited.ts'
import { cslOf } from './csl.ts'
import { oembedOf } from './oembed.ts'
import { risOf } from './ris.ts'

export const citeFiles = { bibtex: 'cite.bib', ris: 'cite.ris', csl: 'cite.json', oembed: 'oembed.json' } as const

export function recordFiles(record: PublicRecord, edition: CitedEdition): Array<{ path: string; text: string }> {
  const cited = citedOf(record, edition)
  const texts = {
    [citeFiles.bibtex]: bibtexOf(cited),
    [citeFiles.ris]: risOf(cited),
    [citeFiles.csl]: cslOf(cited),
    [citeFiles.oembed]: oembedOf(record, cited, edition),
  }
  return Object.entries(texts).map(([name, text]) => ({ path: inRecord(record.id, name), text }))
}
