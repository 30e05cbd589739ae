import { describe, expect, it } from 'vitest'
import { type Copy, compareCopies, findingOf } from './compare.ts'
import { compareFields, partOf } from './fields.ts'

function copy(more: Partial<Copy> & { head?: string } = {}): Copy {
  const { head = '', ...rest } = more
  const fields =
    `From: Nora Vega <nora@lighthouse.example>\nDate: Fri, 20 Sep 2024 00:12:00 +0200\nSubject: Lamp\n${head}`
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ name: line.slice(0, line.indexOf(':')), value: line.slice(line.indexOf(':') + 2) }))
  return { sha256: JSON.stringify(more), fields, text: 'See you at nine.', files: [], ...rest }
}
const file = (name: string, sha256: string | null) => ({ name, type: 'application/pdf', sha256 })

describe('two copies', () => {
  it.each<[string, Copy, Copy, string, string[]]>([
    ['the same bytes', copy(), copy(), 'identical', []],
    [
      'another way',
      copy({ head: 'Received: a\nReceived: b\nX-Spam-Score: 1' }),
      copy({ head: 'Received: b' }),
      'same-content',
      [],
    ],
    ['text set anew', copy({ text: 'See you\nat nine.\n\n' }), copy({ text: 'See you at  nine.' }), 'same-content', []],
    ['one word', copy(), copy({ text: 'See you at ten.' }), 'different', ['words']],
    ['another subject', copy(), copy({ head: 'Subject: Re: Lamp' }), 'different', ['fields']],
    ['a program of its own', copy({ head: 'X-Mailer: one' }), copy({ head: 'X-Mailer: two' }), 'different', ['fields']],
    ['a blind copy', copy({ head: 'Bcc: zoe@harbour.example' }), copy(), 'same-content', []],
    ['a file renamed', copy({ files: [file('a', '1')] }), copy({ files: [file('b', '1')] }), 'same-content', []],
    ['a file changed', copy({ files: [file('a', '1')] }), copy({ files: [file('a', '2')] }), 'different', ['files']],
    [
      'files that were not hashed',
      copy({ files: [file('a', null)] }),
      copy({ files: [file('a', null)], head: 'Lines: 2' }),
      'different',
      ['files'],
    ],
  ])('%s', (_what, first, second, sameness, differs) => {
    expect(compareCopies(first, second)).toMatchObject({ sameness, differs })
    expect(compareCopies(second, first)).toMatchObject({ sameness, differs })
  })

  it('are never called false: where they differ, nothing tells which was sent', () => {
    const finding = findingOf(compareCopies(copy(), copy({ text: 'x', head: 'X-Mailer: y' })))
    expect(finding).toMatchObject({
      check: 'copies',
      result: 'unknown',
      code: 'copies-differ',
      data: { differs: ['fields', 'words'] },
    })
    expect(finding.sentence).toContain('different header fields, words')
    expect(findingOf(compareCopies(copy(), copy({ head: 'Status: RO' })))).toMatchObject({
      result: 'pass',
      code: 'copies-same-content',
    })
    expect(findingOf(compareCopies(copy(), copy()))).toMatchObject({ result: 'pass', code: 'copies-identical' })
  })
})

describe('fields side by side', () => {
  it('put equal values beside each other, the rest in order, and pass over how they are folded', () => {
    const field = (name: string, value: string) => ({ name, value })
    const rows = compareFields(
      [field('Received', 'from a'), field('To', 'x,\n y'), field('Received', 'from b')],
      [field('received', 'from b'), field('received', 'from c'), field('TO', 'x, y'), field('Cc', 'z')],
    )
    expect(rows.map(({ name, first, second, same }) => [name, first, second, same])).toEqual([
      ['Received', 'from a', 'from c', false],
      ['Received', 'from b', 'from b', true],
      ['To', 'x,\n y', 'x,\n y', true],
      ['Cc', null, 'z', false],
    ])
  })

  it('knows what servers write', () => {
    for (const name of ['Received', 'ARC-Seal', 'List-Id', 'X-Spam-Status', 'DKIM-Signature'])
      expect(partOf(name)).toBe('transport')
    for (const name of ['From', 'Date', 'Subject', 'Message-ID', 'X-Mailer', 'User-Agent', 'Reply-To'])
      expect(partOf(name)).toBe('content')
  })
})
