// Named character references of HTML that stand for letters of Western names and for spaces; numbers are read by whoever asks.
// The Latin-1 names follow a rule (letter, accent); the others are listed.

const listed: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwj: '\u200d',
  zwnj: '\u200c',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  szlig: 'ß',
  AElig: 'Æ',
  aelig: 'æ',
  OElig: 'Œ',
  oelig: 'œ',
  Oslash: 'Ø',
  oslash: 'ø',
  ETH: 'Ð',
  eth: 'ð',
  THORN: 'Þ',
  thorn: 'þ',
  Lstrok: 'Ł',
  lstrok: 'ł',
  Dstrok: 'Đ',
  dstrok: 'đ',
  inodot: 'ı',
  Tab: '\t',
  NewLine: '\n',
  commat: '@',
  period: '.',
  comma: ',',
  colon: ':',
  sol: '/',
  plus: '+',
  num: '#',
  lowbar: '_',
  hyphen: '‐',
  percnt: '%',
  equals: '=',
}

const accents: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
  ogon: '\u0328',
  breve: '\u0306',
  macr: '\u0304',
  dot: '\u0307',
  dblac: '\u030b',
}
const accented = /^([A-Za-z])(acute|grave|circ|uml|tilde|ring|cedil|caron|ogon|breve|macr|dot|dblac)$/

/** What `&name;` stands for; undefined where we know no such name. */
export function namedCharacter(name: string): string | undefined {
  if (Object.hasOwn(listed, name)) return listed[name]
  const parts = accented.exec(name)
  return parts ? (parts[1]! + accents[parts[2]!]!).normalize('NFC') : undefined
}
