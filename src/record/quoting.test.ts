import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, partQuotes } from './quoting.ts'

function shape(text: string): string {
  return blocksOf(text)
    .map(({ kind, level, text }) => `${kind[0]}${level}:${text.split('\n').length}`)
    .join(' ')
}

describe('blocksOf', () => {
  it.each([
    ['one\ntwo', 't0:2'],
    ['', 't0:1'],
    ['> a\n> b\n>> c\n> d', 'q1:2 q2:1 q1:1'],
    ['> > a\n>>b', 'q2:2'],
    ['Hello\n\nOn Mon, 1 Feb 2016, Nora wrote:\n> a\n\nMine\n-- \nPaul\nHarbour', 't0:2 q1:3 t0:1 s0:3'],
    ['On Mon, 1 Feb 2016 at 10:00,\nNora Vega <nora@x.example> wrote:\n\n> a', 'q1:4'],
    ['Le lun. 1 févr. 2016 à 10:00, Nora Vega\n<nora@x.example> a écrit :\n\n> a', 'q1:4'],
    ['Am 01.02.2016 um 10:00 schrieb Nora:\n> a', 'q1:2'],
    ['El lun, 1 feb 2016, Nora escribió:\n> a', 'q1:2'],
    ['I wrote:\nnothing of the kind', 't0:2'],
    ['My list:\n> a', 't0:1 q1:1'],
    ['Mine\n-----Original Message-----\nFrom: Nora\n\na\n-- \nNora', 't0:1 q1:6'],
    ['Mine\n---------- Forwarded message ----------\na', 't0:1 q1:2'],
    ['Mine\n-------- Message transféré --------\nDe : Nora\na', 't0:1 q1:3'],
    ['Mine\n\nFrom: Nora\nSent: Monday\nTo: Paul\nSubject: x\n\na', 't0:2 q1:6'],
    ['Mine\n\nDe : Nora\nEnvoyé : lundi\nÀ : Paul\nObjet : x\n\na', 't0:2 q1:6'],
    ['Mine\n________________________________\nFrom: Nora\nSent: Monday\nTo: Paul\n\na', 't0:1 q1:6'],
    ['From: the ministry of truth\nnothing else', 't0:2'],
    ['Mine\n_______________________________________________\nkeepers mailing list\nhttps://x.example', 't0:1 s0:3'],
    ['Patch\n---\n a.c | 2 +-\n-- \n2.20.1', 't0:3 s0:2'],
    ['Mine\n-- \nNora\n\n> quoted below\n\nmore', 't0:1 s0:3 q1:2 t0:1'],
    ['a\n-----BEGIN PGP SIGNATURE-----\nabc', 't0:1 s0:2'],
  ])('%j is %s', (text, expected) => {
    expect(shape(text)).toBe(expected)
  })

  it('gives back the whole text', () => {
    const line = fc.constantFrom(
      '',
      'a',
      '> b',
      '>> c',
      'On 1 May x wrote:',
      '-- ',
      '--',
      '_'.repeat(30),
      'From: x',
      'Sent: y',
      'To: z',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(line).map((lines) => lines.join('\n')),
          fc.string(),
        ),
        (text) => {
          const blocks = blocksOf(text)
          expect(blocks.map((block) => block.text).join('\n')).toBe(text)
          for (const { kind, level } of blocks) expect(level > 0).toBe(kind === 'quote')
          const { own, quoted } = partQuotes(text)
          const isQuote = ({ kind }: { kind: string }) => kind === 'quote'
          const textOf = (some: typeof blocks) => some.map((block) => block.text).join('\n')
          expect(own).toBe(textOf(blocks.filter((block) => !isQuote(block))))
          expect(quoted).toBe(textOf(blocks.filter(isQuote)))
        },
      ),
    )
  })

  it('takes linear time', () => {
    const begin = performance.now()
    blocksOf('>\nOn a wrote:\n\n'.repeat(100_000))
    blocksOf(`${'>'.repeat(2_000_000)}`)
    blocksOf('From: x\n'.repeat(200_000))
    blocksOf(`${'_'.repeat(2_000_000)}\n`)
    expect(performance.now() - begin).toBeLessThan(8000)
  })
})

it('partQuotes tells own words, the signature with them, and quotes apart', () => {
  const text = 'Yes.\n\nOn 1 May 2016 Nora wrote:\n> Really?\n\nReally.\n-- \nPaul'
  expect(partQuotes(text)).toEqual({
    words: 'Yes.\n\nReally.',
    own: 'Yes.\n\nReally.\n-- \nPaul',
    quoted: 'On 1 May 2016 Nora wrote:\n> Really?\n',
  })
  expect(partQuotes('Yes.\n')).toEqual({ words: 'Yes.', own: 'Yes.\n', quoted: '' })
  expect(partQuotes('')).toEqual({ words: '', own: '', quoted: '' })
  expect(partQuotes('A\n-- \nPaul\n> q\nB\n--\nP')).toEqual({
    words: 'A\nB',
    own: 'A\n-- \nPaul\nB\n--\nP',
    quoted: '> q',
  })
  expect(partQuotes('-- \nPaul\n> q\nB').words).toBe('B')
  expect(partQuotes('-- \nPaul').words).toBe('')
})

it('keeps the lines of a long text apart from those of the next', () => {
  const long = `${'a\n\n'.repeat(3000)}${'> b\n'.repeat(6000)}c`
  for (const text of [long, '> a\nb', `${long}\n${long}`, '', 'a\n\n> b']) {
    const blocks = blocksOf(text)
    expect(blocks.map((block) => block.text).join('\n')).toBe(text)
    for (const block of blocks) expect(block.text.startsWith('>')).toBe(block.kind === 'quote')
  }
  expect(shape(long)).toBe('t0:6000 q1:6000 t0:1')
})
