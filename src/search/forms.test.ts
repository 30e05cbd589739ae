import { describe, expect, it } from 'vitest'
import { type Ast, printQuery } from './ast.ts'
import { maxForms, maxFormsInAll, startsWanted, withForms } from './forms.ts'
import { inventFonds } from './fts5/test-fonds.ts'
import { parseQuery } from './query.ts'
import { snippetsFor } from './snippet.ts'
import { stemmersOf } from './stem/languages.ts'

/** Records of these bodies, and the forms of a query among their words. */
function among(bodies: string[], languages = ['en', 'fr']) {
  const { index, close } = inventFonds(bodies.map((body) => ({ body })))
  const expand = (query: string) => withForms(parseQuery(query).ast, stemmersOf(languages), index.vocabulary.beginning)
  const found = (query: string) =>
    index
      .find(expand(query))
      .rows.map(({ no }) => no)
      .sort()
  return { expand, found, close }
}

function formsIn(ast: Ast): string[] {
  return ast.type === 'words' ? (ast.forms ?? []).toSorted() : []
}

describe('forms of a word', () => {
  const { expand, close } = among([
    `meeting meetings meet meets met meeter election elections elected electric policy policies police invoice invoices
    invoiced réunion réunions payé payée payés payer pays facture factures facturer annexe annexes i2c i2cs to too chevaux
    cheval national nationaux déclaré déclarer`,
  ])

  it.each([
    ['meeting', ['meet', 'meetings', 'meets']],
    ['elected', ['election', 'elections']],
    ['elections', ['elected', 'election']],
    ['policy', ['policies']],
    ['invoiced', ['invoice', 'invoices']],
    ['reunion', ['reunions']],
    ['Réunions', ['reunion']],
    ['facturé', ['facturer', 'factures']],
    // The country is another word; without the accent, it may be meant.
    ['payé', ['payee', 'payer', 'payes']],
    ['pays', ['paye', 'payes']],
    ['chevaux', ['cheval']],
    ['nationaux', ['national']],
    ['declarer', ['declare']],
    ['to', []],
    ['i2c', []],
    ['xyzzy', []],
  ])('%s: %j', (query, forms) => {
    expect(formsIn(expand(query))).toEqual(forms)
  })

  it.each(['=meeting', '"meeting"', '="meeting"', 'meeting*', '"the meeting"', "o'meeting", 'subject:"meeting"'])(
    'has none for %s',
    (query) => {
      expect(expand(query)).toEqual(parseQuery(query).ast)
    },
  )

  it('has none in NEAR, and the same in every column and under NOT', () => {
    expect(expand('meeting NEAR/3 invoice')).toEqual(parseQuery('meeting NEAR/3 invoice').ast)
    expect(expand('subject:meets -policy')).toMatchObject({
      items: [{ column: 'subject', forms: expect.arrayContaining(['meeting']) }, { item: { forms: ['policies'] } }],
    })
  })

  it('is printed as it was typed', () => {
    for (const query of ['meeting', 'subject:meeting -elections', 'a (meets OR policy)'])
      expect(printQuery(expand(query))).toBe(query)
  })

  it('asks beforehand for what it will need', () => {
    const { ast } = parseQuery('meeting -policies subject:payé "the annex"')
    const stemmers = stemmersOf(['en', 'fr'])
    const starts = startsWanted(ast, stemmers)
    withForms(ast, stemmers, (start) => {
      expect(starts).toContain(start)
      return []
    })
    close()
  })
})

describe('what is found', () => {
  const { found, expand, close } = among([
    'the meeting',
    'we meet tomorrow',
    'la réunion',
    'des réunions',
    'payés hier',
    'vous payez',
  ])

  it('holds every form, and exactly the rest does not', () => {
    expect(found('meetings')).toEqual([1, 2])
    expect(found('=meetings')).toEqual([])
    expect(found('=meeting')).toEqual([1])
    expect(found('-meetings')).toEqual([3, 4, 5, 6])
    expect(found('reunion')).toEqual([3, 4])
    expect(found('payer')).toEqual([5, 6])
  })

  it('is marked in a snippet, form by form', () => {
    const marked = (text: string) =>
      snippetsFor(expand('meetings'))(text)
        .filter(({ mark }) => mark)
        .map((segment) => segment.text)
    expect(marked('We met. We meet at the Meeting, not in meetinghouses')).toEqual(['meet', 'Meeting'])
    close()
  })
})

describe('limits', () => {
  it('bounds the forms of a word and of a query', () => {
    const many = (start: string) =>
      Array.from({ length: 500 }, (_, i) => ({ word: `${start}${'s'.repeat(i % 30)}`, records: 1 }))
    const stem = [{ stem: (word: string) => word.slice(0, 3) }]
    const one = withForms(parseQuery('abc').ast, stem, many)
    expect(formsIn(one).length).toBeLessThanOrEqual(maxForms)
    const endings = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((a) => [...'abcdefghij'].map((b) => a + b))
    const terms = (start: string) => endings.map((ending) => ({ word: start + ending, records: 1 }))
    const all = withForms(parseQuery('aaa bbb ccc ddd eee fff ggg hhh iii jjj kkk lll').ast, stem, terms)
    const forms = all.type === 'and' ? all.items.map((item) => formsIn(item).length) : []
    expect(Math.max(...forms)).toBe(maxForms)
    expect(forms.reduce((sum, n) => sum + n, 0)).toBe(maxFormsInAll)
  })
})
