import { appendFileSync, chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratch, stillWorld } from '../../../test/scratch.ts'
import { readJournal } from '../../store/journal.ts'
import { initFonds, openFonds } from '../../store/open.ts'
import { rsaKey } from '../../verify/test-signer.ts'
import { rebuild } from '../intake/rebuild.ts'
import { fetchKeys, type Resolver } from './fetch-keys.ts'
import { importKeys, listKeys } from './keys.ts'

const one = rsaKey().record
const other = rsaKey().record
const name = 's1._domainkey.lighthouse.example'

function empty() {
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, undefined, stillWorld)
  return openFonds(dir)
}

function file(text: string, called = 'keys.txt'): string {
  const path = join(scratch(), called)
  writeFileSync(path, text)
  return path
}

const short = (fonds: ReturnType<typeof empty>) =>
  listKeys(fonds).map(({ origin, place, conflict, from, bits }) => ({ origin, place, conflict, from, bits }))

describe('keys that are handed over', () => {
  it('are kept with where they are from, and each import is a line of the journal', async () => {
    const fonds = empty()
    const [made] = await importKeys(fonds, stillWorld, [file(`${name} TXT "${one}"`)])
    expect(made).toMatchObject({ keys: 1, others: 0, faults: [] })
    expect(readJournal(fonds.dir).at(-1)).toMatchObject({ act: 'keys', path: made!.path, count: 1, origin: 'file' })
    expect(listKeys(fonds)).toMatchObject([
      { selector: 's1', domain: 'lighthouse.example', record: one, type: 'rsa', bits: 1024, from: ['keys.txt'] },
    ])
  })

  it('come in once, however often they are handed over, and under another label again', async () => {
    const fonds = empty()
    const path = file(`${name} TXT "${one}"`)
    await importKeys(fonds, stillWorld, [path])
    expect(await importKeys(fonds, stillWorld, [path])).toMatchObject([{ path: null }])
    expect(await importKeys(fonds, stillWorld, [path], 'inferred')).not.toMatchObject([{ path: null }])
    expect(readJournal(fonds.dir).filter(({ act }) => act === 'keys')).toHaveLength(2)
    expect(short(fonds)).toEqual([{ origin: 'file', place: 1, conflict: false, from: ['keys.txt'], bits: 1024 }])
  })

  it('show where keys of one selector differ, and in which order they are tried', async () => {
    const fonds = empty()
    await importKeys(fonds, stillWorld, [file(`${name} TXT "${one}"`, 'a.txt')], 'inferred')
    await importKeys(fonds, stillWorld, [file(`${name} TXT "${other}"`, 'b.txt')])
    expect(short(fonds)).toEqual([
      { origin: 'file', place: 1, conflict: true, from: ['b.txt'], bits: 1024 },
      { origin: 'inferred', place: 2, conflict: true, from: ['a.txt'], bits: 1024 },
    ])
  })

  it('never claim to be from DNS because a file says so', async () => {
    const fonds = empty()
    const line = { selector: 's1', domain: 'lighthouse.example', record: one, origin: 'dns' }
    await importKeys(fonds, stillWorld, [file(JSON.stringify(line), 'other-fonds.jsonl')])
    expect(short(fonds)).toMatchObject([{ origin: 'file' }])
  })

  it('are refused where a file holds none', async () => {
    const fonds = empty()
    await expect(importKeys(fonds, stillWorld, [file('hello')])).rejects.toMatchObject({ code: 'no-keys' })
    await expect(importKeys(fonds, stillWorld, ['/nowhere'])).rejects.toMatchObject({ code: 'no-such-path' })
    expect(readJournal(fonds.dir)).toHaveLength(1)
  })

  it('cannot be changed unseen, and survive a rebuild', async () => {
    const fonds = empty()
    const [made] = await importKeys(fonds, stillWorld, [file(`${name} TXT "${one}"`)])
    const before = listKeys(fonds)
    fonds.close()
    const again = await rebuild(fonds.dir, {})
    expect(listKeys(again.fonds)).toEqual(before)
    chmodSync(join(fonds.dir, made!.path!), 0o600)
    appendFileSync(join(fonds.dir, made!.path!), '\n')
    expect(() => listKeys(again.fonds)).toThrow(expect.objectContaining({ code: 'keys-changed' }))
  })
})

describe('keys from DNS', () => {
  const resolver: Resolver = {
    name: '192.0.2.53',
    async records(asked) {
      if (asked.startsWith('silent')) throw new Error('timeout')
      return asked === name ? [one] : []
    },
  }

  it('are archived with who was asked and when; no answer is told apart from none', async () => {
    const fonds = empty()
    const answers = await fetchKeys(
      fonds,
      stillWorld,
      [`${name}.`, name, 'gone._domainkey.a.example', 'silent._domainkey.a.example'],
      resolver,
    )
    expect(answers.map(({ result }) => result)).toEqual(['found', 'absent', 'no-answer'])
    expect(listKeys(fonds)).toMatchObject([
      { origin: 'dns', firstKnown: '2025-11-21', lastKnown: '2025-11-21', from: ['DNS by 192.0.2.53 on 2025-11-21'] },
    ])
    expect(readJournal(fonds.dir).at(-1)).toMatchObject({ act: 'keys', origin: 'dns', resolver: '192.0.2.53' })
  })

  it('are not asked for under a name that is none', async () => {
    const asked = fetchKeys(empty(), stillWorld, ['lighthouse.example'], resolver)
    await expect(asked).rejects.toMatchObject({ code: 'no-key-name' })
  })
})
