import { appendFileSync, chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { scratch, stillWorld } from '../../../test/scratch.ts'
import { sha256 } from '../../record/id.ts'
import { payloadPath } from '../../store/bag.ts'
import { bagDir, journalPath } from '../../store/layout.ts'
import { initFonds, openFonds } from '../../store/open.ts'
import { letter, rsaKey, written } from '../../verify/test-signer.ts'
import { addPaths } from '../intake/add.ts'
import { audit } from './audit.ts'
import { importKeys } from './keys.ts'

const one = written(letter)
const box = Buffer.from(`From a@b.example Tue Sep 20 10:00:00 2016\n${one.toString().replaceAll('\r', '')}\n`)

async function taken() {
  const from = scratch()
  const files = {
    'one.eml': Buffer.concat([Buffer.from('X: 1\r\n'), one]),
    'box.mbox.gz': gzipSync(box),
    'keys.txt': '',
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(from, name), bytes)
  writeFileSync(join(from, 'keys.txt'), `s1._domainkey.lighthouse.example TXT "${rsaKey().record}"`)
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, undefined, stillWorld)
  const fonds = openFonds(dir)
  await addPaths(fonds, stillWorld, [join(from, 'one.eml'), join(from, 'box.mbox.gz')])
  const [made] = await importKeys(fonds, stillWorld, [join(from, 'keys.txt')])
  fonds.close()
  return { dir, keys: made!.path! }
}

const found = async (dir: string) =>
  (await audit(dir)).flatMap(({ check, differences }) =>
    differences.map(({ code, path }) => `${check}: ${code} ${path}`),
  )

function overwrite(path: string, bytes: Buffer | string) {
  chmodSync(path, 0o600)
  writeFileSync(path, bytes)
}

describe('an audit', () => {
  it('finds nothing where nothing was changed, and names the end of the journal', async () => {
    const { dir } = await taken()
    const checks = await audit(dir)
    expect(checks.map(({ check, ok }) => [check, ok])).toEqual([
      ['journal', true],
      ['bag', true],
      ['keys', true],
      ['records', true],
    ])
    const last = readFileSync(journalPath(dir), 'utf8').trimEnd().split('\n').at(-1)!
    expect(checks[0]!.sentence).toContain(sha256(last))
  })

  it('names the file and the record of which one byte was changed, with both hashes', async () => {
    const { dir } = await taken()
    const path = payloadPath(dir, 'one.eml')
    const before = readFileSync(path)
    const after = Buffer.from(before)
    after[0]! ^= 1
    overwrite(path, after)
    expect(await found(dir)).toEqual(['bag: payload-changed one.eml', 'records: record-changed one.eml'])
    const records = (await audit(dir)).at(-1)!
    expect(records.differences[0]).toMatchObject({ expected: sha256(before), found: sha256(after) })
  })

  it('sees through a manifest that was written anew', async () => {
    const { dir } = await taken()
    const path = payloadPath(dir, 'one.eml')
    const before = sha256(readFileSync(path))
    overwrite(path, 'other')
    for (const name of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      const manifest = join(bagDir(dir), name)
      const old = sha256(readFileSync(join(bagDir(dir), 'manifest-sha256.txt')))
      writeFileSync(
        manifest,
        readFileSync(manifest, 'utf8').replace(before, sha256('other')).replace(old, '0'.repeat(64)),
      )
    }
    expect(await found(dir)).toContain('bag: manifest-differs one.eml')
  })

  it.each<[string, (dir: string, keys: string) => void, string[]]>([
    [
      'a source is gone',
      (dir) => rmSync(payloadPath(dir, 'one.eml'), { force: true }),
      ['bag: payload-missing one.eml', 'records: record-changed one.eml'],
    ],
    [
      'a file was slipped in',
      (dir) => writeFileSync(payloadPath(dir, 'new.eml'), 'x'),
      ['bag: payload-unlisted new.eml'],
    ],
    ['a key was changed', (dir, keys) => overwrite(join(dir, keys), 'x'), ['keys: keys-changed KEYS']],
    [
      'an unpacked copy was changed',
      (dir) => overwrite(join(dir, 'unpacked', sha256('box.mbox.gz')), box.toString().replace('tide', 'tied')),
      ['records: record-changed box.mbox.gz'],
    ],
    [
      'a line of the journal was changed',
      (dir) => writeFileSync(journalPath(dir), readFileSync(journalPath(dir), 'utf8').replace('one.eml', 'two.eml')),
      ['journal: journal-broken journal.jsonl'],
    ],
    [
      'the end of the journal was cut off',
      (dir) => writeFileSync(journalPath(dir), `${readFileSync(journalPath(dir), 'utf8').split('\n')[0]}\n`),
      ['records: journal-shortened journal.jsonl'],
    ],
  ])('says so where %s', async (_what, change, expected) => {
    const { dir, keys } = await taken()
    change(dir, keys)
    expect(await found(dir)).toEqual(expect.arrayContaining(expected.map((line) => line.replace('KEYS', keys))))
  })

  it('does not call keys sound where the journal, which names them, is broken', async () => {
    const { dir } = await taken()
    writeFileSync(journalPath(dir), readFileSync(journalPath(dir), 'utf8').replace('one.eml', 'two.eml'))
    expect((await audit(dir)).find(({ check }) => check === 'keys')).toMatchObject({ ok: false, looked: 0 })
  })

  it('changes nothing', async () => {
    const { dir } = await taken()
    appendFileSync(journalPath(dir), '{"unfinished')
    const before = readFileSync(journalPath(dir))
    await audit(dir)
    expect(readFileSync(journalPath(dir)).equals(before)).toBe(true)
  })
})
