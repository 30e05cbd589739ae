import { describe, expect, it } from 'vitest'
import type { SitePage, Tombstone } from '../../view/model.ts'
import { siteFiles } from './files.ts'
import { aroundPages, sitePages } from './pages.ts'
import { testEdition, testReader } from './test-edition.ts'

const pages = new Map([...sitePages(testEdition, testReader)].map(({ path, page }) => [path, page]))

function page<Kind extends SitePage['kind']>(path: string, kind: Kind): Extract<SitePage, { kind: Kind }> {
  const found = pages.get(path)
  if (found?.kind !== kind) throw new Error(`${path} is ${found?.kind}`)
  return found as Extract<SitePage, { kind: Kind }>
}

describe('the pages of an edition', () => {
  it('stand at the paths of the format', () => {
    expect([...pages.keys()]).toEqual([
      ...['', 'methods/', 'check/', 'search/', '404', 'c/', 'c/c1/', 'c/c2/', 'p/', 'p/pada/', 'p/pnora/', 'p/pdesk/'],
      ...[
        'p/phidden/',
        'timeline/',
        'timeline/2016/',
        'timeline/2017/',
        'timeline/undated/',
        'coverage/',
        'coverage/r4/',
      ],
      ...['statements/', 'missing/', 'editions/', 'r/r0/', 'r/rold/', 'r/r1/', 'r/r2/', 'r/r3/', 'r/r4/', 'r/r5/'],
    ])
  })

  it('count what is withheld, hidden and missing', () => {
    const home = page('', 'home')
    expect(home.lanes).toEqual({ private: 3, public: 1, press: 1 })
    expect(home.withheld).toEqual([{ reason: 'names a minor', count: 2 }])
    expect(home).toMatchObject({ redacted: 1, missing: 1, tombstones: 2 })
    expect(page('c/c1/', 'conversation').line).toMatchObject({ published: 2, withheld: 1, missing: 1 })
  })

  it('place a record in its conversation, and between what it answers and what answers it', () => {
    const second = page('r/r2/', 'record')
    expect(second.conversation).toMatchObject({ id: 'c1', at: 2, published: 2 })
    expect([second.previous?.id, second.next, second.parent?.id]).toEqual(['r1', null, 'r1'])
    expect(page('r/r1/', 'record').answers.map(({ id }) => id)).toEqual(['r2'])
  })

  it('show what parties and articles say of a record, and what it was before', () => {
    const first = page('r/r1/', 'record')
    expect(first.statements.map(({ who }) => who)).toEqual(['Ada Quill'])
    expect(first.press.map(({ quote }) => quote?.text)).toEqual(['Forty-one million'])
    expect(first.changes.map(({ id }) => id)).toEqual(['rold'])
    expect(page('c/c1/', 'conversation').items[0]).toMatchObject({ quotedBy: ['The Quay'], statements: 0 })
  })

  it('leave a tombstone where nothing stands any more, and lead to where it stands now', () => {
    expect(page('r/r0/', 'tombstone').tombstone).toMatchObject({ what: 'withdrawn', now: null })
    expect(page('r/rold/', 'tombstone').tombstone.now).toBe('r1')
  })

  it('lead from old addresses of what was found in an article to the one that it has now', () => {
    const moved = (id: string, now: string): Tombstone => ({ ...testEdition.tombstones[1]!, id, now })
    const tombstones = [...testEdition.tombstones, moved('rfirst', 'rsecond'), moved('rsecond', 'r4')]
    const entries = [...sitePages({ ...testEdition, tombstones }, testReader)]
    const old = entries.filter(({ path, page }) => path.startsWith('coverage/') && page.kind === 'tombstone')
    expect(old.map(({ path, page }) => [path, page.kind === 'tombstone' && page.article])).toEqual([
      ['coverage/rfirst/', 'r4'],
      ['coverage/rsecond/', 'r4'],
    ])
    expect(entries.map(({ path }) => path)).toEqual(expect.arrayContaining(['r/rfirst/', 'r/rsecond/']))
  })

  it('mark what was found in an article where its words stand', () => {
    const marked = page('coverage/r4/', 'article')
      .blocks!.flat()
      .filter(({ refs }) => refs.length > 0)
    expect(marked).toEqual([
      { text: 'ran until July 2017', refs: ['r4/span-21-52'] },
      { text: 'Forty-one million', refs: ['r4/quote-55-72'] },
    ])
  })

  it('put claims of the press into the years that their date touches', () => {
    expect(page('timeline/', 'timeline').years.map(({ period, claims }) => [period, claims])).toEqual([
      ['2016', 1],
      ['2017', 1],
    ])
  })

  it('become files in two languages, those of records once where they stand once', () => {
    const paths = (both: 'all' | 'interface' | 'none') => {
      const around = aroundPages(testEdition, { root: 'en', both })
      return [...sitePages(testEdition, testReader)].flatMap((entry) =>
        [...siteFiles(entry, around, () => '')].map(({ path }) => path),
      )
    }
    expect(paths('none')).toHaveLength(pages.size)
    expect(paths('all')).toHaveLength(2 * pages.size - 1)
    expect(paths('all')).toEqual(
      expect.arrayContaining(['404.html', 'index.html', 'fr/index.html', 'fr/r/r1/index.html']),
    )
    expect(paths('interface')).toContain('fr/c/index.html')
    expect(paths('interface').filter((path) => /^fr\/[rc]\/[rc]\d/.test(path))).toEqual([])
  })
})
