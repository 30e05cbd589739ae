// Any text at all, made of the pieces of the language and of others.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { printQuery } from './ast.ts'
import { parseQuery } from './query.ts'
import { maxTerms } from './reading.ts'

const pieces = fc.constantFrom(
  ...[
    'nora',
    'OR',
    'AND',
    'NOT',
    'NEAR/3',
    '-',
    '(',
    ')',
    '"',
    '“',
    '”',
    '«',
    '»',
    '*',
    ' ',
    ' ',
    ':',
    '..',
    '/',
    '\0',
    '\n',
  ],
  ...[
    'from:',
    'subject:',
    'date:',
    '2016',
    '2016-09-20',
    'kind:',
    'mail',
    'has:',
    'id:',
    '<',
    '>',
    'source:',
    'x:',
    'é',
    '🎉',
    '\ud800',
    "'",
  ],
  ...[
    'in:new',
    'new:(',
    '=',
    '+',
    '!',
    '&&',
    '||',
    '{',
    '}',
    '[',
    ']',
    ' TO ',
    '~',
    '^2',
    '?',
    'w/5',
    'AROUND 3',
    ' and ',
    ' or ',
    'not ',
    'Xor',
    'ADJ',
    'pre/3',
    'NEAR(',
    '\\',
    'date:>',
    '@17',
    'NEAR',
  ],
  ...['"a b"~5', '"a b c"~2 '],
  ...['mid:', 'd:', 'is:', 'older_than:', 'attachment:', '20160920', 'été'],
)
const anyQuery = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 25 }).map((list) => list.join('')),
)

it('reads any text without throwing, and points inside it', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      for (const error of parseQuery(query).errors) expect(error.at).toBeLessThan(Math.max(1, query.length))
    }),
    { numRuns: 3000 },
  )
})

it('reads what it prints as the same tree, without an error', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { ast } = parseQuery(query)
      const { values, ...again } = parseQuery(printQuery(ast))
      expect(again).toEqual({ ast, errors: [], hints: [] })
    }),
    { numRuns: 3000 },
  )
})

it('does so where it holds as many terms as it may', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { ast } = parseQuery(`${'a '.repeat(maxTerms - 3)}${query}`)
      const { values, ...again } = parseQuery(printQuery(ast))
      expect(again).toEqual({ ast, errors: [], hints: [] })
    }),
    { numRuns: 500 },
  )
})

it.each(['id:"//"', 'new:(//a)', 'source:"//a"', 'source:"/[a]/"', 'id:"\\"'])(
  '%s stays what it is when it is printed',
  (query) => {
    const { ast } = parseQuery(query)
    expect(parseQuery(printQuery(ast))).toMatchObject({ ast, errors: [] })
  },
)
