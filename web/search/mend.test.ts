import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../src/search/query.ts'
import { mended, tokenEnd } from './mend.ts'

describe('a query that cannot be read is mended', () => {
  it.each([
    ['(annex', '(annex)'],
    ['a (b OR c', 'a (b OR c)'],
    ['"the annex', '"the annex"'],
    ['“the annex', '“the annex”'],
    ['«the annex', '«the annex»'],
    ['annex) quay', 'annex quay'],
    ['frm:nora annex', 'from:nora annex'],
    ['annex -knd:mail', 'annex -kind:mail'],
    ['kind:mial annex', 'kind:mail annex'],
    ['from: annex', 'from:annex'],
    ['annex from:', 'annex'],
    ['annex NEAR/3', 'annex'],
    ['quay -te?t', 'quay -te*'],
    ['(quay subject:?nnex)', '(quay subject:nnex)'],
    ['quay -kind:mial', 'quay -kind:mail'],
  ])('%s as %s', (q, expected) => {
    const {
      errors: [error],
    } = parseQuery(q)
    expect(mended(q, error!)).toBe(expected)
    expect(parseQuery(expected).errors).toEqual([])
  })

  it('also where nothing is wrong, and OR was meant', () => {
    const q = 'nell or "this or that" and not annex'
    const [hint] = parseQuery(q).hints
    expect(mended(q, hint!)).toBe('nell OR "this or that" AND NOT annex')
  })

  it('by a value that is held', () => {
    const message = 'no record here has source:in.mbx: did you mean source:"my mail/in.mbox"'
    const hint = { code: 'value-unheld', message, at: 12 }
    expect(mended('quay -source:in.mbx', hint)).toBe('quay -source:"my mail/in.mbox"')
  })

  it('unless only the reader knows what was meant', () => {
    for (const q of ['date:never', 'zzzzqqqq:nora', '…']) {
      const {
        errors: [error],
      } = parseQuery(q)
      expect(mended(q, error!), q).toBeNull()
    }
  })
})

it('a piece ends at a space or a parenthesis outside of quotes', () => {
  expect(tokenEnd('from:"a b" c', 0)).toBe(10)
  expect(tokenEnd('(kind:x)', 1)).toBe(7)
})
