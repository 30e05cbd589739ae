// Operators on the prose of articles, and what floods them: quotation marks, names, dates, marks that combine, directions.
import { lineStart, range } from './shape.mjs'

const encoded = (texts) => texts.map((text) => Buffer.from(text).toString('latin1'))

/** Pieces of prose, in UTF-8. */
export const prosePieces = encoded([
  ...[
    '"',
    '“',
    '”',
    '«',
    '»',
    '« ',
    ' »',
    '‘',
    '’',
    "'",
    '„',
    '“a ‘b « c ',
    '“Keep the lamp lit.” ',
    '« Oui », dit-il. ',
  ],
  ...[
    '7',
    '7 ',
    'twenty ',
    'vingt et un ',
    '3 May ',
    '14 novembre 2017 ',
    'two days later ',
    'le même jour ',
    '12:30 ',
  ],
  ...[
    'Nora ',
    'Nora Vega ',
    'Jr. ',
    'Mr. ',
    'M. ',
    'Nora Vega Jr., ',
    'la soeur de la fille de ',
    '@nora ',
    'NORA VEGA ',
  ],
  ...[
    'he ',
    'he said ',
    'she told him that ',
    'dit-il, ',
    'qui ',
    'who wrote to ',
    'according to ',
    'selon ',
    ', ',
    '; ',
    ': “',
  ],
  ...[
    'The keeper wrote to Nora Vega on 3 May. ',
    'il a répondu à Nora Vega ',
    'replied that ',
    'did not reply ',
    'three e-mails ',
  ],
  ...[
    'e\u0301',
    '\u0301',
    '\u202e',
    '\u202c',
    '\u2066',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u00a0',
    '\u202f',
    '🕯️',
    '👩‍🚒',
    '\u2028',
  ],
  ...[
    '. ',
    '… ',
    '! ',
    '? ',
    '(',
    ')',
    '[…] ',
    '— ',
    '- ',
    '\n',
    '\n\n',
    '\r\n',
    '\n— Nora Vega (@nora) March 4, 2024\n',
    'x',
    'constructor ',
    '__proto__ ',
  ],
])

const syllables = ['ve', 'ga', 'bra', 'mo', 'le', 'roy', 'du', 'val', 'ka', 'rin', 'to', 'mel']

function inventName(random) {
  const word = () => Array.from({ length: 3 }, () => random.pick(syllables)).join('')
  const capital = (letters) => letters[0].toUpperCase() + letters.slice(1)
  return `${capital(word())} ${capital(word())}`
}

const sentences = [
  (name, day) => `${name}, the keeper, wrote to Nora Vega on ${day} May 2017. `,
  (name) => `"We keep it lit," said ${name}. `,
  (name) => `${name} (@${name.split(' ')[1]}) did not reply `,
  (name, day) => `Il a dit que ${name} lui parle le ${day} mai et `,
  (name) => `${name}, `,
]

export const proseOperators = {
  insertPiece: (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + random.pick(prosePieces) + text.slice(at)
  },
  repeatPiece: (text, random) => {
    const at = lineStart(text, random)
    return text.slice(0, at) + random.pick(prosePieces).repeat(1 + random.many(400)) + text.slice(at)
  },
  swapWords: (text, random) => {
    const { start, end } = range(text, random, 2000)
    const words = text.slice(start, end).split(' ')
    const moved = words.map((word) => [random.below(1 << 20), word]).sort((a, b) => a[0] - b[0])
    return text.slice(0, start) + moved.map(([, word]) => word).join(' ') + text.slice(end)
  },
  dropMarks: (text, random) => text.replace(/["'.,]/g, (mark) => (random.once(3) ? '' : mark)),
  otherMarks: (text, random) => text.replace(/"/g, () => random.pick(prosePieces.slice(0, 11))),
  joinParagraphs: (text) => text.replace(/\n+/g, ' '),
  /** One paragraph in which nobody and no day is told of twice. */
  manyNames: (text, random) => {
    const at = lineStart(text, random)
    const count = random.many(400)
    const told = Array.from({ length: count }, (_, n) => random.pick(sentences)(inventName(random), 1 + (n % 28)))
    return text.slice(0, at) + told.join('') + text.slice(at)
  },
}
