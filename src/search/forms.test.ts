import { describe, expect, it } from 'vitest'
import { type Ast, printQuery } from './ast.ts'
import { maxForms, maxFormsInAll, maxPhraseSpellings, startsWanted, withForms } from './forms.ts'
import { inventFonds } from './fts5/test-fonds.ts'
import { parseQuery } from './query.ts'
import { snippetsFor } from './snippet.ts'
import { maxSpellings, otherSpellings, plainSpelling } from './spelling.ts'
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

describe('other spellings', () => {
  const { found, expand, close } = among([
    'un cœur simple',
    'les coeurs de la ville',
    'the ﬁnancial oﬃce',
    'from Ærø to Łódź',
    'Straße 12',
    'no ２０２４ here',
    'œuvres',
    'aerobic classes',
  ])

  it.each([
    ['coeur', [1, 2]],
    ['cœur', [1, 2]],
    ['Cœurs', [1, 2]],
    ['=coeur', [1]],
    ['="cœurs"', [2]],
    ['oeuvre', [7]],
    ['oeuv*', [7]],
    ['oe*', [7]],
    ['financial', [3]],
    ['office', [3]],
    ['"financial office"', [3]],
    ['financial NEAR/2 office', [3]],
    ['"un coeur simple"', [1]],
    ['"les cœurs de"', [2]],
    ['"un coeur sim"*', [1]],
    ['un NEAR/3 coeur', [1]],
    ['aero', [4]],
    ['lodz', [4]],
    ['ærø', [4]],
    ['STRASSE', [5]],
    ['"strasse 12"', [5]],
    ['2024', [6]],
    ['２０２４', [6]],
    ['１２', [5]],
    ['class', [8]],
    ['-coeur', [3, 4, 5, 6, 7, 8]],
    ['subject:coeur', []],
    ['coeur -"coeur simple"', [2]],
  ])('%s is found: %j', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  it('is marked in a snippet', () => {
    const marked = (query: string, text: string) =>
      snippetsFor(expand(query))(text)
        .filter(({ mark }) => mark)
        .map((segment) => segment.text)
    expect(marked('"un coeur simple"', 'c’est un Cœur simple')).toEqual(['un Cœur simple'])
    expect(marked('office', 'the oﬃce')).toEqual(['oﬃce'])
  })

  it('is looked up beforehand where the words stand elsewhere, and bounded', () => {
    const stemmers = stemmersOf(['en', 'fr'])
    for (const query of ['coeur', '"les coeurs de la ville"', 'a NEAR/2 office', 'oeuv*', '=strasse']) {
      const { ast } = parseQuery(query)
      const starts = startsWanted(ast, stemmers)
      withForms(ast, stemmers, (start) => {
        expect(starts).toContain(start)
        return []
      })
    }
    const all = (start: string) => [{ word: start, records: 1 }]
    const many = withForms(parseQuery(`"${'coeur office '.repeat(20)}"`).ast, stemmers, all)
    expect(many).toMatchObject({ type: 'or', items: { length: maxPhraseSpellings } })
    const phrases = withForms(parseQuery('"coeur office" '.repeat(200)).ast, stemmers, all)
    expect(printQuery(phrases).match(/ OR /g)!.length).toBeLessThanOrEqual(maxFormsInAll)
    for (const word of ['a', 'offload', 'æsøłđﬀ', 'ﬃ'.repeat(30)]) {
      expect(otherSpellings(word).length).toBeLessThanOrEqual(maxSpellings)
      for (const other of otherSpellings(word)) expect(plainSpelling(other)).toBe(plainSpelling(word))
    }
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
