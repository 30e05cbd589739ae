// Operators on a query. The text is latin1, as of all mutants; what is not ASCII in it stands as UTF-8 bytes.
import { range } from './shape.mjs'

const utf8 = (text) => Buffer.from(text, 'utf8').toString('latin1')

const pieces = [
  ...[
    'in:new ',
    'new:(',
    'attached:',
    '=',
    '!',
    '&&',
    '||',
    '[',
    ']',
    ' TO ',
    '~5',
    '^2',
    ' w/5 ',
    ' AROUND 3 ',
    ' NEAR ',
  ],
  ...['has:pdf', 'mid:', 'd:20160920..', '/a.b/', 'is:unread', 'older_than:1y', '*x', 'a?b'],
  ...[
    'from:',
    'to:',
    'cc:',
    'bcc:',
    'person:',
    'subject:',
    'body:',
    'filename:',
    'before:',
    'after:',
    'date:',
    'kind:',
    'source:',
  ],
  ...[
    'lang:',
    'thread:',
    'id:',
    'has:',
    'remark:',
    'x:',
    'http://',
    '-',
    '- ',
    '(',
    ')',
    ' OR ',
    ' AND ',
    ' NOT ',
    ' NEAR/3 ',
    'NEAR/999999',
  ],
  ...[
    '"',
    '""',
    '*',
    '\0',
    ' ',
    '\t',
    '\n',
    '..',
    '/',
    ':',
    '^',
    '+',
    '{',
    '}',
    '%',
    '_',
    '?',
    ';',
    "'",
    '--',
    'none',
    'mail',
    'fr',
    '2016',
    '2016-09',
  ],
  ...[
    '2016-09-20..',
    '..2017',
    '99999',
    '2016-02-30',
    '2016-09-20T10:00:00+02:00',
    'annex',
    'nora',
    'a',
    '0',
    'attachment',
    'subject',
    'rowid',
  ],
  ...[
    '“',
    '”',
    '„',
    '‟',
    '«',
    '»',
    '−',
    '–',
    '’',
    'é',
    'ς',
    'İ',
    'ß',
    '日本',
    '한',
    '\u0301',
    '\ud83d\ude00',
    '\u202e',
    '\u00a0',
    '\ufeff',
    '²',
  ].map(utf8),
]

export const queryOperators = {
  insertPiece: (text, random) => inserted(text, random, random.pick(pieces)),
  insertPieces: (text, random) =>
    inserted(
      text,
      random,
      Array.from({ length: random.many(60) }, () => random.pick(pieces)).join(random.pick(['', ' '])),
    ),
  repeatPiece: (text, random) => inserted(text, random, random.pick(pieces).repeat(random.many(3000))),
  repeatAll: (text, random) => `${text}${random.pick([' ', ' OR ', ' -', '('])}`.repeat(1 + random.many(300)),
  dropPiece: (text, random) => {
    const { start, end } = range(text, random, 8)
    return text.slice(0, start) + text.slice(end)
  },
  join: (text, random, other) => text + random.pick([' ', ' OR ', '(', '"', ':', '']) + other(),
  group: (text, random) => {
    const levels = random.many(60)
    return (
      random.pick(['(', '-(', 'from:(', 'NOT (']).repeat(levels) + text + (random.once(2) ? ')'.repeat(levels) : '')
    )
  },
}

function inserted(text, random, what) {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + what + text.slice(at)
}
