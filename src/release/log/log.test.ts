import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordId, sha256 } from '../../record/id.ts'
import { commitmentOf } from './commitment.ts'
import { type Entry, entryLine, readEntry } from './entry.ts'
import { type EditionPlan, nextEntries, outOfScope, type ToPublish, type ToWithhold } from './next.ts'
import { emptyLog, isFault, type LogState, replay } from './replay.ts'

/** A record of the fonds, as this file invents them: what it says is its name and a version. */
function inScope(name: string) {
  const raw = sha256(name)
  const salt = sha256(`salt ${name}`)
  const ids: [string, string] = [recordId(raw), recordId(sha256(`salted ${name}`))]
  return { ids, raw, salt, commitment: commitmentOf(Buffer.from(salt, 'hex'), Buffer.from(raw, 'hex')) }
}

function published(name: string, version = 1, hidden = false): ToPublish {
  const { ids, raw, salt, commitment } = inScope(name)
  const opening = hidden ? {} : { opening: { salt, raw } }
  return { ids, commitment, id: ids[hidden ? 1 : 0], sha256: sha256(`${name} ${version} ${hidden}`), ...opening }
}

function withheld(name: string, reason = 'a private matter'): ToWithhold {
  const { ids, commitment } = inScope(name)
  return { ids, commitment, reason }
}

function plan(number: number, published: ToPublish[], withheld: ToWithhold[] = []): EditionPlan {
  const edition = { time: `2026-0${number}-01T00:00:00Z`, title: 'The ferry', scope: '' }
  return { edition, published, withheld, whyCorrected: (id, was) => (id === was ? 'other words' : 'words are hidden') }
}

function stateOf(entries: Entry[]): LogState {
  const state = replay(entries)
  if (isFault(state)) throw new Error(`entry ${state.leaf} ${state.what}`)
  return state
}

const id = (name: string, hidden = false) => inScope(name).ids[hidden ? 1 : 0]
const types = (entries: Entry[]) => entries.map(({ type }) => type)

const first = nextEntries(emptyLog(), plan(1, [published('a'), published('b'), published('c')], [withheld('d')]))

describe('an entry', () => {
  it('has one spelling, and is not read in another', () => {
    for (const entry of first) expect(readEntry(entryLine(entry))).toEqual(entry)
    const line = entryLine(first[1]!)
    for (const other of [
      ` ${line}`,
      line.replace(',', ', '),
      line.replace('{', '{"id":"x",'),
      line.replace('}', ',"more":1}'),
      line.replace('"type":"record",', '').replace('}', ',"type":"record"}'),
      line.replace('record', 'recrod'),
      line.toUpperCase(),
      '',
      'null',
    ])
      expect(readEntry(other)).toBeUndefined()
  })
})

describe('the entries of editions', () => {
  it('hold every record once, what is withheld by its commitment alone', () => {
    expect(types(first)).toEqual(['edition', 'record', 'record', 'record', 'withheld'])
    const state = stateOf(first)
    expect([...state.published.keys()]).toEqual(['a', 'b', 'c'].map((name) => id(name)))
    expect([...state.withheld]).toEqual([[inScope('d').commitment, { leaf: 4, reason: 'a private matter' }]])
    expect(JSON.stringify(first)).not.toContain(id('d'))
    expect(JSON.stringify(first)).not.toContain(inScope('d').raw)
  })

  it('say nothing but what changed', () => {
    const again = nextEntries(
      stateOf(first),
      plan(2, [published('a'), published('b'), published('c')], [withheld('d')]),
    )
    expect(types(again)).toEqual(['edition'])
  })

  it('name what is corrected, withdrawn, disclosed and new, over three editions', () => {
    const second = nextEntries(
      stateOf(first),
      plan(2, [published('a', 2), published('b', 1, true), published('e')], [withheld('c'), withheld('d', 'a minor')]),
    )
    expect(types(second)).toEqual([
      'edition',
      'correction',
      'correction',
      'record',
      'withdrawal',
      'withheld',
      'withheld',
    ])
    const state = stateOf([...first, ...second])
    expect(state.tombstones).toEqual([
      { id: id('a'), what: 'corrected', edition: 2, time: '2026-02-01T00:00:00Z', reason: 'other words', now: null },
      {
        id: id('b'),
        what: 'corrected',
        edition: 2,
        time: '2026-02-01T00:00:00Z',
        reason: 'words are hidden',
        now: id('b', true),
      },
      {
        id: id('c'),
        what: 'withdrawn',
        edition: 2,
        time: '2026-02-01T00:00:00Z',
        reason: 'a private matter',
        now: null,
      },
    ])
    expect(state.withheld.get(inScope('d').commitment)?.reason).toBe('a minor')

    const third = nextEntries(state, plan(3, [published('b'), published('c'), published('d', 1, true)], []))
    expect(types(third)).toEqual(['edition', 'correction', 'disclosure', 'disclosure', 'withdrawal', 'withdrawal'])
    expect(third[2]).toMatchObject({ id: id('c'), salt: inScope('c').salt, raw: inScope('c').raw })
    expect(third[3]).toEqual({
      type: 'disclosure',
      id: id('d', true),
      sha256: published('d', 1, true).sha256,
      of: state.withheld.get(inScope('d').commitment)!.leaf,
    })
    const last = stateOf([...first, ...second, ...third])
    expect([...last.published.keys()].sort()).toEqual([id('b'), id('c'), id('d', true)].sort())
    expect(last.withheld.size).toBe(0)
    expect(last.tombstones.filter(({ reason }) => reason === outOfScope).map(({ id }) => id)).toEqual(
      [id('a'), id('e')].sort(),
    )
  })

  it('come to what the last edition holds, whatever the editions are', () => {
    const kind = fc.constantFrom('out', 'publish', 'change', 'hide', 'withhold')
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, kind, kind, kind), { minLength: 1, maxLength: 6 }), (editions) => {
        let log: Entry[] = []
        editions.forEach((kinds, at) => {
          const names = kinds.map((kind, record) => [kind, `record ${record}`] as const)
          const of = (wanted: string) => names.filter(([kind]) => kind === wanted).map(([, name]) => name)
          const out = [
            ...of('publish').map((name) => published(name)),
            ...of('change').map((name) => published(name, at + 2)),
            ...of('hide').map((name) => published(name, 1, true)),
          ]
          const kept = of('withhold').map((name) => withheld(name))
          log = [...log, ...nextEntries(log.length === 0 ? emptyLog() : stateOf(log), plan(at + 1, out, kept))]
          const state = stateOf(log)
          const shown = [...state.published].map(([id, { sha256 }]) => `${id} ${sha256}`)
          expect(shown.sort()).toEqual(out.map(({ id, sha256 }) => `${id} ${sha256}`).sort())
          expect([...state.withheld.keys()].sort()).toEqual(kept.map(({ commitment }) => commitment).sort())
          expect(state.editions.at(-1)).toMatchObject({ number: at + 1, size: log.length })
        })
      }),
      { numRuns: 100 },
    )
  })
})

describe('a log that says what cannot be', () => {
  const second = nextEntries(
    stateOf(first),
    plan(2, [published('a', 2), published('d')], [withheld('b'), withheld('c')]),
  )
  const log = [...first, ...second]
  const at = (type: Entry['type']) => log.findIndex((entry) => entry.type === type)
  const altered = (type: Entry['type'], change: object, where = at(type)) =>
    log.map((entry, place) => (place === where ? ({ ...entry, ...change } as Entry) : entry))
  const faultOf = (entries: Entry[]) => {
    const read = replay(entries)
    return isFault(read) ? read.what : undefined
  }

  it.each<[string, Entry[], string]>([
    ['is empty', [], 'log is empty'],
    ['begins with a record', log.slice(1), 'before the first edition'],
    ['has a second first edition', altered('edition', { number: 1 }, first.length), 'out of turn'],
    ['leaves out an edition', altered('edition', { number: 3 }, first.length), 'out of turn'],
    ['goes back in time', altered('edition', { time: '2025-01-01T00:00:00Z' }, first.length), 'older'],
    ['counts one too many', altered('edition', { published: 4 }), 'counts as 4'],
    ['counts one too few at its end', altered('edition', { withheld: 1 }, first.length), 'counts as 2 and 1'],
    ['holds a record twice', [...log, log[3]!, log[3]!], 'twice'],
    ['withholds twice', [...first, first[4]!], 'already'],
    ['corrects another entry', altered('correction', { of: 2 }), 'does not publish'],
    ['corrects nothing', altered('correction', { sha256: published('a').sha256 }), 'changes nothing'],
    ['takes an id that is in use', altered('correction', { id: id('b'), was: id('a') }), 'twice'],
    ['withdraws another entry', altered('withdrawal', { of: 1 }), 'does not hold'],
    ['withdraws what was never there', altered('withdrawal', { id: 'zzz' }), 'does not hold'],
    ['withdraws nothing', altered('withdrawal', { id: undefined }), 'no record'],
    ['discloses what was published', altered('disclosure', { of: 1 }), 'withholds nothing'],
    ['discloses another record', altered('disclosure', { id: id('x') }), 'did not withhold'],
    ['discloses with another salt', altered('disclosure', { salt: sha256('') }), 'did not withhold'],
    ['discloses by half', altered('disclosure', { salt: undefined }), 'by half'],
    ['gives a reason to nothing', altered('withheld', { of: 1 }, log.length - 1), 'no such record'],
  ])('%s', (_, entries, what) => expect(faultOf(entries)).toContain(what))

  it('is told from one that can', () => expect(faultOf(log)).toBeUndefined())
})
