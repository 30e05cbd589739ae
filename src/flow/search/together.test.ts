// Through a real intake: which records are one hit, what a query is expanded to, and what is suggested instead.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { scratch, stillWorld } from '../../../test/scratch.ts'
import { fts5Index } from '../../search/fts5.ts'
import type { SearchIndex } from '../../search/index.ts'
import type { Fonds } from '../../store/fonds.ts'
import { initFonds, openFonds } from '../../store/open.ts'
import { addPaths } from '../intake/add.ts'
import { scopeOf } from '../release/choose/scope.ts'
import { find, findIn } from '../search.ts'

interface Letter {
  to?: string
  date?: string
  body?: string
  received?: string
  file?: string
  subject?: string
  id?: string
}

/** The same mail, but for what is given. */
function letter({
  to = 'hugo@harbour.example',
  date,
  body = 'We meet about the annex.',
  received,
  file,
  subject = 'Annex',
  id,
}: Letter) {
  const head = `${received ? `Received: ${received}\n` : ''}From: Nora <nora@lighthouse.example>\nTo: ${to}\nSubject: ${subject}\n${id ? `Message-ID: <${id}>\n` : ''}`
  const dated = `Date: ${date ?? 'Fri, 20 Sep 2024 00:12:00 +0000'}\nMIME-Version: 1.0\n`
  if (file === undefined) return `${head}${dated}Content-Type: text/plain\n\n${body}\n`
  const part = `--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename=a.csv\n\n${file}\n`
  return `${head}${dated}Content-Type: multipart/mixed; boundary=b\n\n--b\n\n${body}\n${part}--b--\n`
}

async function held(letters: Letter[]): Promise<Fonds> {
  const from = scratch()
  for (const [i, one] of letters.entries()) writeFileSync(join(from, `${i + 1}.eml`), letter(one))
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, 'Annex', stillWorld)
  const fonds = openFonds(dir)
  await addPaths(fonds, stillWorld, [from])
  return fonds
}

const sources = (hits: Array<{ source: string; same: number }>) =>
  hits.map(({ source, same }) => `${source.slice(-5)}×${same}`).sort()

describe('records that say the same', () => {
  let fonds: Fonds
  beforeAll(async () => {
    fonds = await held([
      { received: 'from a' },
      { received: 'from b' },
      { received: 'from c', body: 'We meet about the annexe.' },
      { date: 'Fri, 20 Sep 2024 00:13:00 +0000' },
      { to: 'ida@harbour.example' },
      { date: 'no date', body: 'undated' },
      { date: 'no date', body: 'undated', received: 'from b' },
      { file: 'a,1' },
      { file: 'a,1', received: 'from b' },
      { file: 'a,2' },
    ])
  })

  it('are one hit: other servers, the same words, files, people and moment', () => {
    const page = find(fonds, { q: '' })
    expect([page.total, page.rows, page.hits.length]).toEqual([10, 8, 8])
    expect(page.hits.filter(({ same }) => same > 1).map(({ same }) => same)).toEqual([2, 2])
    expect(page.facets.kind[0]?.count).toBe(10)
  })

  it('are listed where all are asked for, and pages are cut by what is shown', () => {
    const all = find(fonds, { q: '', duplicates: 'all' })
    expect([all.total, all.rows, all.hits.length, all.hits.every(({ same }) => same === 1)]).toEqual([10, 10, 10, true])
    const pages = [0, 3, 6].flatMap((offset) => sources(find(fonds, { q: '', offset, limit: 3 }).hits))
    expect(pages.sort()).toEqual(sources(find(fonds, { q: '' }).hits))
    expect(find(fonds, { q: 'source:2.eml' }).hits[0]?.same).toBe(1)
  })
})

describe('records that say nearly the same', () => {
  const body = 'We meet about the annex.\nIt is on the quay.'
  const rewrapped = 'We meet  about the\nannex. It is on\tthe quay. \n'

  it('are one hit where a list put its tag before the subject, or a server broke the lines anew', async () => {
    const fonds = await held([
      { body, subject: 'Re: Annex' },
      { body: rewrapped, subject: 'Re: Annex' },
      { body, subject: 'Re: [quay-list] Annex' },
      { body, subject: '[quay-list] Re: Annex' },
      { body: 'We meet about theannex.\nIt is on the quay.', subject: 'Re: Annex' },
      { body, subject: 'Re: Annex [quay]' },
    ])
    expect(sources(find(fonds, { q: '' }).hits)).toEqual(['5.eml×1', '6.eml×1', '4.eml×4'].sort())
  })

  it('tell of each other where they bear one Message-ID', async () => {
    const id = 'a1@lighthouse.example'
    const fonds = await held([
      { body, id },
      { body: rewrapped, id, received: 'from b' },
      { body: `${body}\n--\nquay-list: how to leave`, id },
      { body, id: 'a2@lighthouse.example' },
    ])
    const told = find(fonds, { q: '', duplicates: 'all' }).hits.map(({ source, alike }) => `${source} ${alike}`)
    expect(told.sort()).toEqual(
      ['1.eml 1', '2.eml 1', '3.eml 2', '4.eml 0'].map((line) => expect.stringContaining(line)),
    )
  })
})

describe('forms and suggestions', () => {
  let fonds: Fonds
  beforeAll(async () => {
    fonds = await held([
      { body: 'We meet about the annex at the harbour, and it is good to see you there.' },
      { body: 'The meetings of the year are over.' },
      { body: 'This meeting was about the invoice of the harbour.' },
    ])
  })

  it('are the same by whichever way an index answers', async () => {
    const sync = fts5Index(fonds.db)
    const later: SearchIndex = {
      find: async (ast, options) => sync.find(ast, options),
      facets: async (ast) => sync.facets(ast),
      vocabulary: {
        beginning: async (start) => sync.vocabulary.beginning(start),
        near: async (word) => sync.vocabulary.near(word),
        names: async (who) => sync.vocabulary.names(who),
      },
    }
    for (const q of ['meetings', '=meetings', 'harbuor', 'harbuor meet', 'from:noar harbuor', 'nothinglikeit', ''])
      expect(await findIn(later, fonds, { q })).toEqual(find(fonds, { q }))
    const { vocabulary: _, ...without } = later
    expect(await findIn(without, fonds, { q: 'meetings' })).toMatchObject({ total: 1, suggestion: null })
  })

  it('find, explain and mark every form', () => {
    const page = find(fonds, { q: 'meetings' })
    expect([page.total, page.explain]).toEqual([3, 'Records with “meetings” or its forms meet, meeting.'])
    const marks = page.hits.flatMap(({ snippet }) => snippet.filter(({ mark }) => mark).map(({ text }) => text))
    expect(marks.sort()).toEqual(['meet', 'meeting', 'meetings'])
    expect(find(fonds, { q: '=meetings', language: 'fr' })).toMatchObject({
      total: 1,
      explain: 'Pièces avec exactement « meetings ».',
    })
  })

  it('suggest what finds more', () => {
    expect(find(fonds, { q: 'harbuor' }).suggestion).toEqual({
      query: 'harbour',
      words: [{ word: 'harbuor', instead: 'harbour', records: 3 }],
      total: 3,
    })
    expect(find(fonds, { q: 'harbuor -from:nora' }).suggestion).toBeNull()
    expect(find(fonds, { q: 'harbour' }).suggestion).toBeNull()
  })

  it('suggest who may be meant, where nobody is called so', () => {
    const suggestionOf = (q: string) => find(fonds, { q }).suggestion?.query
    expect(suggestionOf('from:noar')).toBe('from:nora')
    expect(suggestionOf('harbuor from:lihgthouse.example')).toBe('harbour from:lighthouse.example')
    expect(find(fonds, { q: 'person:"nora lihgthouse"' }).suggestion).toEqual({
      query: 'person:"nora lighthouse"',
      words: [{ word: 'lihgthouse', instead: 'lighthouse', records: 3 }],
      total: 3,
    })
    expect(['from:hugo', 'from:qqqqqq', '-from:noar', 'to:hugoo from:hugo'].map(suggestionOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('leave what goes out in an edition as it was typed', () => {
    expect(scopeOf(fonds, 'meetings')).toHaveLength(1)
  })
})
