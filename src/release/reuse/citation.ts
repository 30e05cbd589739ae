// A record and its edition -> one sentence to copy: who, what, when as far as it is known, which edition, where, and the hash
// by which anybody can tell that it is the same.
import type { PublicRecord } from '../../view/model/release.ts'
import { type Cited, type CitedEdition, citedOf, kindAndRecipients, kindWord, listed } from './cited.ts'
import { type CiteLanguage, dateWords } from './date-words.ts'

export function citation(record: PublicRecord, edition: CitedEdition, language: CiteLanguage): string {
  return citationOf(citedOf(record, edition), language)
}

/** In the languages of the interface. */
export function citations(record: PublicRecord, edition: CitedEdition): Record<CiteLanguage, string> {
  const cited = citedOf(record, edition)
  return { en: citationOf(cited, 'en'), fr: citationOf(cited, 'fr') }
}

export function citationOf(cited: Cited, language: CiteLanguage): string {
  const { before, where, after } = citationParts(cited, language)
  return before + where + after
}

/** The sentence around the address of the record. */
export function citationParts(cited: Cited, language: CiteLanguage): { before: string; where: string; after: string } {
  const { authors, edtf, outlet, permalink, place, sha256 } = cited
  const what = [
    ...(authors.length > 0 ? [listed(authors, language)] : []),
    `${titleWords(cited, language)} (${kindAndRecipients(cited, language)})`,
    ...(outlet === null ? [] : [outlet]),
    dateWords(edtf, language),
  ]
  const hash = language === 'fr' ? 'SHA-256 de record.json\u00A0:' : 'SHA-256 of record.json:'
  return {
    before: `${what.join(', ')}. ${editionWords(cited, language)}. `,
    where: permalink ?? `${language === 'fr' ? 'fiche' : 'record'} ${place}`,
    after: `. ${hash} ${sha256}.`,
  }
}

function titleWords({ title, kind }: Cited, language: CiteLanguage): string {
  if (title === '')
    return language === 'fr' ? `[${kindWord(kind, 'fr')} sans titre]` : `[untitled ${kindWord(kind, 'en')}]`
  return language === 'fr' ? `«\u00A0${title}\u00A0»` : `“${title}”`
}

/** Edition and its time, and that something is left out where it is: whoever reads the quote has to know. */
export function editionWords({ edition, hidden }: Cited, language: CiteLanguage): string {
  const { title, number, when } = edition
  const fr = language === 'fr'
  const left = fr
    ? `${hidden} passage${hidden > 1 ? 's masqués' : ' masqué'}`
    : `${hidden} passage${hidden > 1 ? 's' : ''} hidden`
  const of = fr ? `${title}, édition ${number}, ${when.fr}` : `${title}, edition ${number}, ${when.en}`
  return hidden > 0 ? `${of} (${left})` : of
}

/** What list managers have no field of their own for. */
export function noteOf(cited: Cited): string {
  const { sha256, rawSha256, original, place, permalink } = cited
  return [
    editionWords(cited, 'en'),
    ...(permalink === null ? [`Record ${place}`] : []),
    ...(original === null ? [] : [`First at ${original}`]),
    `SHA-256 of record.json: ${sha256}`,
    ...(rawSha256 === null ? [] : [`SHA-256 as received: ${rawSha256}`]),
  ].join('. ')
}
