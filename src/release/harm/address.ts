// Postal addresses: the number and the street, a postcode with its town, a box, as they are written in English and French.
import { type Language, loadWords, type StreetWords } from './load.ts'
import { type HarmSpan, spansOf } from './span.ts'

const capital = `\\p{Lu}[\\p{L}'’.-]*`
const states = `A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]`

const made = new Map<Language, RegExp>()

function patternFor(language: Language): RegExp {
  const known = made.get(language) ?? new RegExp(language === 'fr' ? french() : english(), 'gu')
  made.set(language, known)
  return known
}

/** `12 Harbour Street`, `4b, Mill Lane`, `Portland, OR 97201`, `SW1A 2AA`, `P.O. Box 12`. */
function english(): string {
  const { streets, noStreet = [], box } = loadWords<StreetWords>('en/street')
  const kinds = streets.split(' ').map((kind) => kind[0]!.toUpperCase() + kind.slice(1))
  const sure = kinds.filter((kind) => !noStreet.includes(kind))
  const number = `(?<![\\p{L}\\p{N}.,/#-])\\d{1,5}[a-zA-Z]?,? `
  const names = `(?:(?:[NSEW]|North|South|East|West)\\.? )?(?:${capital} |\\d{1,3}(?:st|nd|rd|th) ){1,3}`
  const end = `(?![\\p{L}\\p{N}])\\.?`
  return [
    `${number}${names}(?:${sure.join('|')})${end}(?:,? (?:Apt|Suite|Unit|Flat|Floor)\\.? ?\\w{1,5})?`,
    `${number}${names}(?:${noStreet.join('|')})(?=,|\\s*\\n?\\s*(?:${capital} ){0,2}[A-Z]{1,2}\\d)`,
    `(?<![\\p{L}])${capital}(?: ${capital}){0,2}, (?:${states}) \\d{5}(?:-\\d{4})?${end}`,
    // A postcode of the United Kingdom: outward and inward code.
    `(?<![\\p{L}\\p{N}=/_-])(?:[A-PR-UWYZ][A-HK-Y]?\\d[\\dA-HJKPS-UW]?) \\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\p{N}=/_])`,
    `(?:${box.map(escaped).join('|')}) \\d{1,6}${end}`,
  ].join('|')
}

/** `12 bis, rue du Phare`, `29000 Quimper`, `BP 12`. A town stands behind its postcode at the end of an address alone. */
function french(): string {
  const { streets, box } = loadWords<StreetWords>('fr/street')
  const kinds = streets.split(' ').map(escaped).join('|')
  const number = `(?<![\\p{L}\\p{N}.,/#-])\\d{1,4}(?: ?(?:bis|ter|quater|[A-Da-d]))?,? ?`
  const small = `(?:d[eu]s?|de la|de l['’]|d['’]|l['’]|la|le|les|du|aux?|à|en|sur|et|saint|sainte|st)`
  const end = `(?![\\p{L}\\p{N}])`
  return [
    `${number}(?:${kinds}|${kinds.toUpperCase()}|(?:Rue|Avenue|Boulevard|Place|Chemin|Allée|Impasse|Quai|Cours))(?: (?:${small} ?)*[\\p{L}\\d][\\p{L}\\d'’-]*){1,4}${end}`,
    `(?<=[\\n,–-] ?)(?:F-)?(?:0[1-9]|[1-8]\\d|9[0-8])\\d{3} ${capital}(?:[ -](?:${small}[ -])?${capital}){0,3}${end}(?=\\s*(?:$|\\n|[,.;)]|cedex|Cedex|CEDEX))`,
    `(?<![\\p{L}\\p{N}])(?:${box.map(escaped).join('|')}) \\d{2,6}(?=\\s*[-–,\\n]?\\s*\\d{5} \\p{Lu})`,
  ].join('|')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

export function addressesIn(text: string, languages: readonly Language[]): HarmSpan[] {
  return languages.flatMap((language) =>
    spansOf(text, patternFor(language), ({ 0: found, index }) => ({
      harm: 'postal-address',
      start: index,
      end: index + found.trimEnd().length,
    })),
  )
}
