import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { payloadPath } from '../../../store/bag.ts'
import { choicesOf, releaseChoices, releaseDecisions } from '../choose/choices.ts'
import { scopeOf } from '../choose/scope.ts'
import { decided, heldLetters, idOf, letter, withFiles } from '../test-fonds.ts'
import { gatherAround } from './around.ts'
import { gatherRecords } from './gather.ts'

const none = choicesOf([])

describe('a scope', () => {
  it('is what a query finds, by date, and everything where it is empty', async () => {
    const fonds = await heldLetters(
      letter({ id: 'late', words: 'tide', at: '23 Sep 2024 10:00' }),
      letter({ id: 'early', words: 'tide', at: '19 Sep 2024 10:00' }),
      letter({ id: 'other', words: 'lamp' }),
    )
    const keys = (nos: number[]) => [...gatherRecords(fonds, nos, none)].map(({ key }) => key?.split('@')[0])
    expect(keys(scopeOf(fonds, ''))).toEqual(['early', 'other', 'late'])
    expect(keys(scopeOf(fonds, 'body:tide'))).toEqual(['early', 'late'])
    expect(() => scopeOf(fonds, 'tide (lamp')).toThrow(expect.objectContaining({ code: 'scope-unclear' }))
  })
})

describe('what an edition says of a record', () => {
  it('is the message, and no field of it beyond those that are public', async () => {
    const fonds = await heldLetters(
      letter({
        id: 'a',
        words: 'The lamp is out.\n> Is it?',
        more: ['Bcc: Ada <ada@home.example>', 'X-Origin: 10.0.0.7'],
      }),
    )
    const [record] = gatherRecords(fonds, scopeOf(fonds, ''), none)
    expect(record).toMatchObject({
      id: idOf(fonds, 'a'),
      kind: 'mail',
      subject: 'The lamp',
      key: 'a@lighthouse.example',
      from: [{ name: 'Nora Vega', address: 'nora@lighthouse.example' }],
      blocks: [
        { kind: 'text', text: 'The lamp is out.' },
        { kind: 'quote', level: 1 },
      ],
      source: 'a.mbox',
      parent: null,
      original: null,
      hidden: 0,
    })
    expect(JSON.stringify(record)).not.toMatch(/ada@|10\.0\.0\.7/)
  })

  it('names the record that it answers only where that is published', async () => {
    const fonds = await heldLetters(
      letter({ id: 'a', words: 'one' }),
      letter({ id: 'b', words: 'two', answers: 'a', at: '20 Sep 2024 11:00' }),
    )
    const all = scopeOf(fonds, '')
    expect([...gatherRecords(fonds, all, none)].map(({ parent }) => parent)).toEqual([null, idOf(fonds, 'a')])
    expect([...gatherRecords(fonds, all.slice(1), none)].map(({ parent }) => parent)).toEqual([null])
  })

  it('has the files that were chosen, and of others no more than that they are there', async () => {
    const fonds = await heldLetters(withFiles('a', 'see the files'))
    const record = idOf(fonds, 'a')
    const files = () => [...gatherRecords(fonds, scopeOf(fonds, ''), releaseChoices(fonds))][0]!.files
    expect(files()).toMatchObject([
      { type: 'text/csv', name: null, size: null, sha256: null, href: null },
      { type: 'application/pdf', name: null, size: null, sha256: null, href: null },
    ])
    const [csv, pdf] = files().map(({ ordinal }) => ordinal)
    await decided(fonds, { what: 'attachment', record, ordinal: csv!, show: 'serve' })
    await decided(fonds, { what: 'attachment', record, ordinal: pdf!, show: 'list' })
    await decided(fonds, { what: 'original', record, serve: true })
    expect(files()).toMatchObject([
      { name: 'tides of nora.csv', size: 3, href: `files/${csv}` },
      { name: 'map.pdf', href: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
    expect([...gatherRecords(fonds, scopeOf(fonds, ''), releaseChoices(fonds))][0]!.original).toBe('original.eml')
    await decided(fonds, { what: 'attachment', record, ordinal: csv!, show: 'no' })
    expect(files()[0]).toMatchObject({ name: null, href: null })
    expect(releaseDecisions(fonds).map(({ decision }) => decision.what)).toHaveLength(4)
  })

  it('is not made of bytes that changed', async () => {
    const fonds = await heldLetters(letter({ id: 'a', words: 'one' }))
    const path = payloadPath(fonds.dir, fonds.db.prepare('select path from source').pluck().get() as string)
    chmodSync(path, 0o600)
    writeFileSync(path, 'From nora@lighthouse.example Fri Sep 20 00:12:00 2024\nSubject: another\n\nwords\n')
    expect(() => [...gatherRecords(fonds, scopeOf(fonds, ''), none)]).toThrow(
      expect.objectContaining({ code: 'source-changed' }),
    )
    expect(existsSync(join(fonds.dir, 'records.db'))).toBe(true)
  })
})

describe('what stands around the published records', () => {
  it('is worked out from them alone', async () => {
    const fonds = await heldLetters(
      letter({ id: 'a', words: 'one', subject: 'A secret name' }),
      letter({ id: 'b', words: 'two', subject: 'Re: A secret name', answers: 'a', at: '20 Sep 2024 11:00' }),
      letter({ id: 'c', words: 'three', subject: 'Re: The lamp', answers: 'b', at: '20 Sep 2024 12:00' }),
      letter({ id: 'd', words: 'four', answers: 'gone', at: '20 Sep 2024 13:00' }),
    )
    const [, , c, d] = ['a', 'b', 'c', 'd'].map((id) => idOf(fonds, id))
    const { conversations, statements, coverage } = await gatherAround(fonds, new Set([c!, d!]))
    expect(conversations.map(({ title, records, missing }) => ({ title, records, missing }))).toEqual([
      { title: 'The lamp', records: [{ id: c, depth: 0 }], missing: [] },
      { title: 'The lamp', records: [{ id: d, depth: 0 }], missing: ['gone@lighthouse.example'] },
    ])
    expect(conversations[0]!.first).toBe(Date.UTC(2024, 8, 20, 12))
    expect([statements, coverage]).toEqual([[], null])
  })
})
