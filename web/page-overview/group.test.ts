import { describe, expect, it } from 'vitest'
import type { SourceLine } from '../../src/view/model.ts'
import { groupSources, sharedFolder, unaccounted } from './group.ts'

function source(path: string, stored = 1, refused = 0): SourceLine {
  return {
    source: path,
    format: path.endsWith('.mbox') ? 'mbox' : 'mail',
    bytes: 10,
    sha256: '00',
    received: 0,
    custodian: null,
    sidecar: null,
    expected: stored + refused,
    stored,
    duplicate: 0,
    quarantined: 0,
    refused,
  }
}

describe('groupSources', () => {
  it('leaves few sources alone', () => {
    const groups = groupSources([source('data/a.mbox'), source('data/b.mbox')])
    expect(groups.map(({ path }) => path)).toEqual(['data/a.mbox', 'data/b.mbox'])
  })

  it('sums the sources of a folder, beside files that stand alone', () => {
    const many = Array.from({ length: 20 }, (_, index) => source(`data/ham/${index}.eml`, 1, index % 2))
    const groups = groupSources([...many, source('data/inbox.mbox', 60)])
    expect(groups.map(({ path, sources }) => [path, sources])).toEqual([
      ['data/inbox.mbox', 1],
      ['data/ham/', 20],
    ])
    expect(groups[1]).toMatchObject({ expected: 30, stored: 20, refused: 10, bytes: 200, formats: ['mail'] })
    expect(groups.every((group) => unaccounted(group) === 0)).toBe(true)
  })

  it('goes below the folder that all share', () => {
    const many = Array.from({ length: 60 }, (_, index) => source(`data/case/${index < 25 ? 'a' : 'b'}/${index}.eml`))
    expect(groupSources(many).map(({ path }) => path)).toEqual(['data/case/b/', 'data/case/a/'])
  })

  it('takes the folders of a Maildir for one, however few its messages', () => {
    const groups = groupSources([
      source('case/box/cur/1.eml'),
      source('case/box/new/2.eml'),
      source('case/a.mbox', 51),
      source('case/alone/cur/3.eml'),
    ])
    expect(groups.map(({ path, sources, stored }) => [path, sources, stored])).toEqual([
      ['case/a.mbox', 1, 51],
      ['case/box/', 2, 2],
      ['case/alone/cur/3.eml', 1, 1],
    ])
  })

  it('puts what holds no record last', () => {
    const groups = groupSources([source('x/account.js', 0), source('x/b.mbox', 2), source('x/a.mbox', 2)])
    expect(groups.map(({ path }) => path)).toEqual(['x/a.mbox', 'x/b.mbox', 'x/account.js'])
  })
})

describe('a folder among many', () => {
  it('is opened where its parts still fit', () => {
    const years = [2019, 2020, 2021].map((year) => source(`in/list/${year}.mbox`, 1000))
    const spam = Array.from({ length: 500 }, (_, index) => source(`in/spam/${index}.eml`))
    expect(groupSources([...years, ...spam, source('in/posts/data/tweets.js')]).map(({ path }) => path)).toEqual([
      'in/list/2019.mbox',
      'in/list/2020.mbox',
      'in/list/2021.mbox',
      'in/spam/',
      'in/posts/data/tweets.js',
    ])
  })
})

describe('sharedFolder', () => {
  it.each([
    [['data/a.eml', 'data/b.eml'], 'data/'],
    [['data/x1/a', 'data/x2/a'], 'data/'],
    [['a', 'b'], ''],
    [[], ''],
  ])('%j', (paths, shared) => {
    expect((paths[0] ?? '').slice(0, sharedFolder(paths))).toBe(shared)
  })
})

it('says what a ledger leaves unaccounted', () => {
  expect(unaccounted({ expected: 10, stored: 5, duplicate: 1, quarantined: 1, refused: 1 })).toBe(2)
})
