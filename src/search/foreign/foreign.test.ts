// What people paste who come from Lucene, notmuch, mu and Gmail: read as meant, or told what to write instead.
import { expect, it } from 'vitest'
import { printQuery } from '../ast.ts'
import { parseQuery } from '../query.ts'

it.each([
  // Lucene, OpenSearch
  ['annex && budget', 'annex budget'],
  ['annex || budget', 'annex OR budget'],
  ['annex AND NOT budget', 'annex -budget'],
  ['annex !budget', 'annex -budget'],
  ['!(annex || budget)', '-(annex OR budget)'],
  ['+annex -budget', 'annex -budget'],
  ['+(annex OR quay) +"the quay"', '(annex OR quay) "the quay"'],
  ['subject:(annex OR budget)', 'subject:annex OR subject:budget'],
  ['date:[2016-09-01 TO 2016-09-30]', 'date:2016-09-01..2016-09-30'],
  ['date:[20160901 TO *]', 'date:2016-09-01..'],
  ['date:[* TO "2016"]', 'date:..2016'],
  ['"annex budget"~5', 'annex NEAR/5 budget'],
  ['subject:"annex budget"~5', 'subject:(annex NEAR/5 budget)'],
  // notmuch
  ['date:2016-01-01..', 'date:2016-01-01..'],
  ['date:2016..2017', 'date:2016..2017'],
  ['path:mail/inbox/**', 'source:mail/inbox'],
  ['folder:"mail/in box"', 'source:"mail/in box"'],
  ['mid:a.1@quay.example', 'id:a.1@quay.example'],
  ['id:a.1@quay.example', 'id:a.1@quay.example'],
  ['attachment:report.pdf', 'filename:report.pdf'],
  ['annex NEAR budget', 'annex NEAR/10 budget'],
  ['from:nora and not annex', 'from:nora -annex'],
  ['annex or from:nora', 'annex OR from:nora'],
  ['not from:nora', '-from:nora'],
  ['not (annex budget)', '-(annex budget)'],
  ['(annex or budget) and quay', 'annex "or" budget quay'],
  ['from:(nora or hugo) And annex', '(from:nora OR from:hugo) annex'],
  ['from:(nora or (hugo and not ida))', 'from:nora OR from:hugo -from:ida'],
  ['annex and not from:nora', 'annex -from:nora'],
  // mu
  ['flag:attach', 'has:attachment'],
  ['maildir:/inbox', 'source:inbox'],
  ['d:20160101..20161231', 'date:2016-01-01..2016-12-31'],
  ['date:201601..', 'date:2016-01..'],
  ['f:nora t:hugo s:lunch b:annex', 'from:nora to:hugo subject:lunch body:annex'],
  ['contact:nora recip:hugo msgid:a@x', 'person:nora to:hugo id:a@x'],
  ['g:attach i:a@x h:nora', 'has:attachment id:a@x bcc:nora'],
  ['date:@1700000000..@1700000060', 'date:2023-11-14T22:13:20Z..2023-11-14T22:14:20Z'],
  ['date:@1699920000..', 'date:2023-11-14..'],
  // Written by hand, and elsewhere
  ['date:2024-9-5', 'date:2024-09-05'],
  ['date:2024-9..2024-10-1', 'date:2024-09..2024-10-01'],
  ['date:>=2024-01-01', 'after:2024-01-01'],
  ['date:>2024-01-01', 'after:2024-01-02'],
  ['date:>2024', 'after:2025-01-01'],
  ['date:<2024-01', 'before:2024-01'],
  ['date:<=2024-9-5', 'date:..2024-09-05'],
  ['from:{nell hugo} annex', '(from:nell OR from:hugo) annex'],
  ['NEAR("the annex" quay, 5)', '"the annex" NEAR/5 quay'],
  ['x NEAR(annex budget) y', 'x annex NEAR/10 budget y'],
  ['annex WITHIN/5 budget', 'annex NEAR/5 budget'],
  ['*:*', ''],
  ['annex\\:foo', '"annex:foo"'],
  ['\\(annex\\) \\-budget', 'annex budget'],
  // Gmail
  ['after:2016/9/20 before:2016/10/01', 'after:2016-09-20 before:2016-10-01'],
  ['newer:2016/09/20', 'after:2016-09-20'],
  ['older:2016/09/20', 'before:2016-09-20'],
  ['{annex budget}', 'annex OR budget'],
  ['{from:nora from:hugo} subject:lunch', '(from:nora OR from:hugo) subject:lunch'],
  ['-{annex (budget quay)}', '-(annex OR budget quay)'],
  ['has:pdf', 'filename:"pdf"'],
  ['holiday AROUND 10 vacation', 'holiday NEAR/10 vacation'],
  ['rfc822msgid:<a@x>', 'id:a@x'],
  ['is:chat', 'kind:chat'],
  // e-discovery
  ['annex w/5 budget', 'annex NEAR/5 budget'],
])('%s is read as %s', (query, expected) => {
  const { ast, errors } = parseQuery(query)
  expect(errors).toEqual([])
  expect(printQuery(ast)).toBe(expected)
})

it.each([
  // Query, what is left, code, where, remedy.
  ['annex budgett~', 'annex budgett', 'word-fuzzy', 13, 'budg*'],
  ['roam~0.8', 'roam', 'word-fuzzy', 4, 'roam*'],
  ['annex^2 budget', 'annex budget', 'word-weight', 5, 'order by relevance'],
  ['"the annex"^2 budget', '"the annex" budget', 'word-weight', 11, 'order by relevance'],
  ['(annex OR quay)^4', 'annex OR quay', 'word-weight', 15, 'order by relevance'],
  ['te?t', 'te*', 'word-wildcard', 2, 'te*'],
  ['budget an*ex', 'budget an*', 'word-wildcard', 9, 'an*'],
  ['*nnex', 'nnex', 'word-wildcard', 0, 'as nnex'],
  ['subject:?nnex', 'subject:nnex', 'word-wildcard', 8, 'as nnex'],
  ['/joh?n(ath[oa]n)/', undefined, 'word-pattern', 0, 'word*'],
  ['subject:/ann.x/', 'subject:"ann x"', 'word-pattern', 8, 'word*'],
  ['subject:[a TO b]', '-*', 'range-unreadable', 8, 'date:2016-09..2017'],
  ['x [a TO b]', 'x a..b', 'range-unreadable', 2, 'date:2016-09..2017'],
  ['date:{2016 TO 2017}', '-*', 'range-unreadable', 5, 'date:2016-09..2017'],
  ['_exists_:subject annex', 'annex', 'operator-elsewhere', 0, 'write out'],
  ['date:yesterday..', '-*', 'date-unreadable', 5, 'write a date'],
  ['d:2w..now', '-*', 'date-unreadable', 2, 'write a date'],
  ['annex tag:inbox', 'annex', 'operator-elsewhere', 6, 'source:'],
  ['is:unread annex', 'annex', 'operator-elsewhere', 0, 'source:'],
  ['-label:work annex', 'annex', 'operator-elsewhere', 1, 'source:'],
  ['flag:seen', '-*', 'operator-elsewhere', 0, 'source:'],
  ['mimetype:application/pdf', '-*', 'operator-elsewhere', 0, 'filename:*.pdf'],
  ['larger:10M annex', 'annex', 'operator-elsewhere', 0, 'has:attachment'],
  ['older_than:1y', '-*', 'operator-elsewhere', 0, 'before:2016-09-20'],
  ['newer_than:2d', '-*', 'operator-elsewhere', 0, 'after:2016-09-20'],
  ['list:linux-i2c.vger.kernel.org', '-*', 'operator-elsewhere', 0, 'to:'],
  ['-in:spam annex', 'annex', 'in-unknown', 4, 'source:'],
  ['from:/nel.*/ annex', 'from:nel annex', 'word-pattern', 5, 'no patterns'],
  ['path:/in.*box/ annex', 'annex', 'word-pattern', 5, 'no patterns'],
  ['thread:{from:nell} annex', 'annex', 'operator-elsewhere', 0, 'open the conversation'],
  ['thread:"{from:nell}"', '-*', 'operator-elsewhere', 0, 'open the conversation'],
  ['date:[2016 TO 2017} annex', 'annex', 'range-unreadable', 5, 'both its ends'],
  ['date:05/09/2024', '-*', 'date-unreadable', 5, 'date:2024-09-05 or date:2024-05-09'],
  ['before:25.9.2024', '-*', 'date-unreadable', 7, 'did you mean before:2024-09-25'],
  ['x:work annex', 'annex', 'operator-elsewhere', 0, 'source:'],
  ['z:10M y:pdf v:quay', '-*', 'operator-elsewhere', 0, 'has:attachment'],
  ['tag:', '-*', 'operator-elsewhere', 0, 'source:'],
  ['s: ', '-*', 'operator-empty', 0, 'subject:meeting'],
  ['subject:* annex', 'annex', 'operator-empty', 8, 'subject:a*'],
  ['in:inbox annex', 'annex', 'in-unknown', 3, 'source:'],
  ['has:drive', '-*', 'has-unknown', 4, 'attachment'],
])('%s is told what to write instead', (query, left, code, at, remedy) => {
  const {
    ast,
    errors: [error],
  } = parseQuery(query)
  expect(error).toMatchObject({ code, at })
  expect(error?.message).toContain(remedy)
  expect(error?.message).toMatch(/^[^A-Z].*[^.]$/)
  if (left !== undefined) expect(printQuery(ast)).toBe(left)
})

it.each([
  ['nell or quarrey', 5, 'OR', 'nell "or" quarrey'],
  ['annex and not budget', 6, 'AND', 'annex "and" "not" budget'],
  ['not annex', 0, 'NOT', '"not" annex'],
  ['annex xor budget', 6, '(a -b) OR (b -a)', 'annex "xor" budget'],
  ['from:nora annex or budget', 16, 'OR', 'from:nora annex "or" budget'],
])('%s stays words, and it is told', (query, at, remedy, read) => {
  const { ast, errors, hints } = parseQuery(query)
  expect(printQuery(ast)).toBe(read)
  expect(errors).toEqual([])
  expect(hints).toMatchObject([{ at, code: 'word-like-operator', message: expect.stringContaining(remedy) }])
})

it.each([
  ['annex ADJ budget', 'near-ordered', 6, 'annex NEAR/10 budget'],
  ['annex ADJ/3 budget', 'near-ordered', 6, 'annex NEAR/3 budget'],
  ['annex onear/3 budget', 'near-ordered', 6, 'annex NEAR/3 budget'],
  ['annex pre/3 budget', 'near-ordered', 6, 'annex NEAR/3 budget'],
  ['annex to:me', 'who-me', 9, 'annex to:me'],
])('%s is read, and what of it is not kept is told', (query, code, at, read) => {
  const { ast, errors, hints } = parseQuery(query)
  expect(printQuery(ast)).toBe(read)
  expect(errors).toEqual([])
  expect(hints).toMatchObject([{ code, at }])
})

it.each([
  'pre/3',
  'ADJ',
  'x:1200',
  'or nell',
  'nell and',
  '"or" nell',
  'nell "or" annex',
  'subject:or nell',
  'nell =or annex',
  '(why not) kind:mail',
])('there is nothing to tell of %s', (query) => {
  expect(parseQuery(query)).toMatchObject({ errors: [], hints: [] })
})

it('leaves alone what only looks like it', () => {
  for (const query of [
    '+49 30',
    'C:\\users\\nora',
    '12:30',
    'https://quay.example/a?b=c',
    'what?',
    'a_b',
    'R & D',
    '50%',
    '#x',
  ])
    expect([query, parseQuery(query).errors]).toEqual([query, []])
})
