import { expect, it } from 'vitest'
import { testRows } from '../../test/rows.ts'
import { followedBy, listTimeline, openTimeline } from './timeline.ts'

const day = 86_400_000

function affair() {
  const rows = testRows()
  const midnight = Date.parse('2016-10-12T00:00:00Z')
  const dm = rows.record({
    kind: 'chat',
    at: '2016-10-12T12:24:00Z',
    text: 'Have you seen\n our page?',
    from: 'Leak Desk <x:1>',
  })
  const ids = {
    dm: dm.id,
    post: rows.record({ kind: 'post', at: '2016-10-12T12:39:00Z', text: 'Read the documents', from: 'x:2' }).id,
    article: rows.record({
      kind: 'article',
      at: midnight,
      until: midnight + day - 1,
      subject: 'A page',
      outlet: 'The Courier',
    }).id,
    later: rows.record({ kind: 'article', at: '2017-11-13T08:00:00Z', subject: 'The messages', outlet: 'Le Phare' }).id,
    undated: rows.record({ kind: 'mail', at: null, subject: 'No date', from: 'nora@lighthouse.example' }).id,
  }
  return { ...rows, ids }
}

it('lists everything in time order, the undated last', () => {
  const { fonds, ids } = affair()
  const entries = [...listTimeline(fonds)]
  expect(entries.map((entry) => entry.record)).toEqual([ids.article, ids.dm, ids.post, ids.later, ids.undated])
  expect(entries.map((entry) => [entry.lane, entry.who, entry.summary])).toEqual([
    ['press', 'The Courier', 'A page'],
    ['private', 'Leak Desk', 'Have you seen our page?'],
    ['public', 'x:2', 'Read the documents'],
    ['press', 'Le Phare', 'The messages'],
    ['private', 'nora@lighthouse.example', 'No date'],
  ])
})

it('opens the whole span, with bins that count every dated record', () => {
  const { fonds } = affair()
  const page = openTimeline(fonds)
  expect([page.total, page.entries.length, page.undated]).toEqual([4, 4, 1])
  expect(page.bins.reduce((sum, bin) => sum + bin.private + bin.public + bin.press, 0)).toBe(4)
})

it('shows a vague date wherever its interval reaches into the window, and only bins above the limit', () => {
  const { fonds, ids } = affair()
  const window = { from: Date.parse('2016-10-12T12:00:00Z'), to: Date.parse('2016-10-12T12:30:00Z') }
  expect(openTimeline(fonds, window).entries.map((entry) => entry.record)).toEqual([ids.article, ids.dm])
  const crowded = openTimeline(fonds, { ...window, limit: 1 })
  expect([crowded.total, crowded.entries.length]).toEqual([2, 0])
  expect(crowded.bins.reduce((sum, bin) => sum + bin.private + bin.press, 0)).toBe(2)
})

it('answers an empty fonds and a window turned around', () => {
  expect(openTimeline(testRows().fonds)).toMatchObject({ span: null, total: 0, entries: [], bins: [] })
  expect(openTimeline(affair().fonds, { from: 10, to: 5 })).toMatchObject({ total: 0, entries: [], bins: [] })
})

it('finds what followed a private message in public, and after how long', () => {
  const { fonds, ids } = affair()
  expect(followedBy(fonds, ids.dm).map(({ entry, after }) => [entry.record, after])).toEqual([[ids.post, 15 * 60_000]])
})

it('looks further where nothing followed within two days, and into the other lane for posts', () => {
  const { fonds, ids } = affair()
  expect(followedBy(fonds, ids.post).map(({ entry }) => entry.record)).toEqual([ids.later])
})

it('does not say that a post of the same day followed an article that only names its day', () => {
  const { fonds, ids } = affair()
  expect(followedBy(fonds, ids.article)).toEqual([])
  expect(followedBy(fonds, ids.undated)).toEqual([])
  expect(() => followedBy(fonds, 'abc')).toThrow('no record "abc" in this fonds: ids are listed by "fonds timeline"')
})

it('shortens a summary to one line without splitting a character', () => {
  const rows = testRows()
  rows.record({ kind: 'chat', at: 0, text: `${'a'.repeat(158)}😀 and more` })
  const [entry] = listTimeline(rows.fonds)
  expect(entry?.summary).toBe(`${'a'.repeat(158)}…`)
})
