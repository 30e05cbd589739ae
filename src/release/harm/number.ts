// Numbers that pass their checksum: IBANs (ISO 13616) and card numbers (ISO/IEC 7812, Luhn). Text in, where they stand out.
import { type HarmSpan, spansOf } from './span.ts'

/** Characters of an IBAN in each country of the registry (release 99). */
const ibanLengths: Record<string, number> = Object.fromEntries(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18
   FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21
   LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24
   SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30`
    .trim()
    .split(/\s+/)
    .map((each) => [each.slice(0, 2), Number(each.slice(2))]),
)

const iban = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ \u00a0.-]?[A-Z0-9]){11,30}(?![A-Za-z0-9])/g

/** Also where other words in capitals follow: as many characters as its country has. */
export function ibansIn(text: string): HarmSpan[] {
  return spansOf(text, iban, ({ 0: found, index }) => {
    const length = ibanLengths[found.slice(0, 2)]
    if (length === undefined) return undefined
    let bare = ''
    let end = 0
    for (; end < found.length && bare.length < length; end += 1) {
      const letter = found[end]!
      if (/[A-Z0-9]/.test(letter)) bare += letter
    }
    if (bare.length < length || remainder97(bare.slice(4) + bare.slice(0, 4)) !== 1) return undefined
    return { harm: 'iban', start: index, end: index + end }
  })
}

function remainder97(text: string): number {
  let rest = 0
  for (const letter of text) {
    const value = Number.parseInt(letter, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

const card = /(?<![\w.,+/:=-])[2-6](?:[ \u00a0-]?\d){11,18}(?![\w/]|[.,:-]\d)/g

/** How the networks begin their numbers, and how long these are. */
const issuers: Array<[RegExp, number[]]> = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6[0-9])/, [16, 18, 19]],
]

export function cardsIn(text: string): HarmSpan[] {
  return spansOf(text, card, ({ 0: found, index }) => {
    const digits = found.replace(/\D/g, '')
    const isIssued = issuers.some(([begins, lengths]) => begins.test(digits) && lengths.includes(digits.length))
    // A number all of whose digits are alike is an example, or a line.
    if (!isIssued || new Set(digits).size < 4 || !isGrouped(found) || !passesLuhn(digits)) return undefined
    return { harm: 'card-number', start: index, end: index + found.length }
  })
}

/** In one piece, or in the groups that are printed on cards: of what is in others, every tenth passes the checksum by chance. */
function isGrouped(found: string): boolean {
  const groups = found.split(/[ \u00a0-]/).map(({ length }) => length)
  return groups.length === 1 || /^(?:4,4,4,(?:4|4,\d)|4,6,[45]|4,4,5|4,4,4,1)$/.test(groups.join(','))
}

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (const [i, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}
