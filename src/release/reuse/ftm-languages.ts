// ISO 639-1 -> the codes of three letters (ISO 639-3) that FollowTheMoney knows a language by. Of the languages that a text is told
// to be in; others are left out.
export const ftmLanguages: Readonly<Record<string, string>> = {
  ...{ am: 'amh', ar: 'ara', az: 'aze', be: 'bel', bg: 'bul', bn: 'ben', ca: 'cat', cs: 'ces', da: 'dan' },
  ...{ de: 'deu', el: 'ell', en: 'eng', es: 'spa', et: 'est', fa: 'fas', fi: 'fin', fr: 'fra', he: 'heb' },
  ...{ hi: 'hin', hr: 'hrv', hu: 'hun', hy: 'hye', is: 'isl', it: 'ita', ja: 'jpn', ka: 'kat', kn: 'kan' },
  ...{ ko: 'kor', lo: 'lao', lt: 'lit', lv: 'lav', ms: 'msa', nl: 'nld', no: 'nor', pl: 'pol', pt: 'por' },
  ...{ ro: 'ron', ru: 'rus', sk: 'slk', sl: 'slv', sq: 'sqi', sr: 'srp', sv: 'swe', ta: 'tam', te: 'tel' },
  ...{ th: 'tha', tl: 'tgl', tr: 'tur', uk: 'ukr', ur: 'urd', vi: 'vie', zh: 'zho' },
}
