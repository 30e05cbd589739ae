// Three editions of one log: who signed them, which continues which, as a folder and as a ZIP, with stock tools, over HTTP.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkRelease } from '../../src/flow/release/check/check.ts'
import { diffReleases } from '../../src/flow/release/check/diff.ts'
import { openFolder } from '../../src/flow/release/check/folder.ts'
import { publisher, stranger } from '../../src/flow/release/cut/test-edition.ts'
import { fingerprint, publicLine } from '../../src/release/key/signer.ts'
import { editionApp } from '../../src/server/edition.ts'
import { scratch } from '../scratch.ts'
import { brokenLinks } from './links.ts'
import { copyOf, type Editions, exampleEditions, takeOver } from './stage.ts'
import { type ZipEntry, zipOf } from './zip.ts'

let editions: Editions
beforeAll(async () => {
  editions = await exampleEditions()
})
afterAll(() => editions.remove())

const key = fingerprint(publisher.publicKey)

async function codes(...args: Parameters<typeof checkRelease>): Promise<string[]> {
  const { reasons, ok } = await checkRelease(...args)
  expect(ok).toBe(reasons.length === 0)
  return [...new Set(reasons.map(({ code }) => code))].sort()
}

describe('whoever signs all of it with a key of their own', () => {
  it('is told by the key that is expected, and by an edition that is held', async () => {
    const dir = copyOf(editions.dirs[2])
    await takeOver(dir, stranger)
    const report = await checkRelease(dir, {})
    expect([report.ok, report.reasons]).toEqual([true, []])
    expect(report.notes.map(({ code }) => code)).toContain('key-unconfirmed')
    expect(await codes(dir, { key })).toEqual(['key-unexpected'])
    expect(await codes(dir, { previous: editions.dirs[0] })).toEqual(['previous-foreign'])
    const file = join(scratch(), 'key.pub')
    writeFileSync(file, publicLine(publisher.publicKey, 'the publisher'))
    expect(await codes(dir, { key: file })).toEqual(['key-unexpected'])
    expect(await codes(editions.dirs[2], { key: file })).toEqual([])
    await expect(checkRelease(dir, { key: 'somebody' })).rejects.toMatchObject({ code: 'expected-key-unreadable' })
    rmSync(dir, { recursive: true })
  })
})

it('leads nowhere where nothing stands', () => {
  for (const dir of editions.dirs) {
    const paths = new Set(openFolder(dir).sizes.keys())
    expect(brokenLinks(paths, (path) => readFileSync(join(dir, path), 'utf8'), '/tidewatch/')).toEqual([])
  }
})

describe('an edition beside one that is held', () => {
  it('continues it, or was rolled back, or tells another story', async () => {
    const [one, two, three] = editions.dirs
    expect(await codes(three, { previous: join(one, 'checkpoint') })).toEqual([])
    expect(await codes(three, { previous: three })).toEqual([])
    expect(await codes(one, { previous: two })).toEqual(['previous-newer'])
    expect(await codes(editions.fork, { previous: one })).toEqual([])
    expect(await codes(two, { previous: editions.fork })).toEqual(['previous-forked'])
    expect(await codes(three, { previous: editions.anew })).toEqual(['previous-forked'])
    expect(await codes(three, { previous: join(one, 'key.pub') })).toEqual(['previous-unreadable'])
    await expect(checkRelease(three, { previous: join(one, 'none') })).rejects.toMatchObject({ code: 'no-such-path' })
  })

  it('says what changed', async () => {
    const [one, two, three] = editions.dirs
    const { ids } = editions
    const first = await diffReleases(one, two)
    expect(first.counts).toMatchObject({ added: 0, withdrawn: 1, withheld: 1, disclosed: 0 })
    expect(first.changes).toContainEqual(
      expect.objectContaining({
        what: 'corrected',
        id: ids.hidden.now,
        was: ids.hidden.was,
        reason: 'more of it is hidden',
      }),
    )
    expect(first.changes).toContainEqual(
      expect.objectContaining({
        what: 'withdrawn',
        id: ids.withdrawn,
        reason: 'withdrawn at the request of the sender',
        title: expect.stringContaining('Ce que nous ne disons pas'),
      }),
    )
    const all = await diffReleases(one, three)
    expect([all.from.number, all.to.number]).toEqual([1, 3])
    expect(all.changes.filter(({ what }) => what === 'disclosed')).toMatchObject([{ edition: 3, id: ids.disclosed }])
    expect(await diffReleases(three, three)).toMatchObject({ changes: [] })
    await expect(diffReleases(two, one)).rejects.toMatchObject({ code: 'diff-unrelated' })
    await expect(diffReleases(scratch(), one)).rejects.toMatchObject({ code: 'log-absent' })
  })

  it('leaves a tombstone where something was published', () => {
    const [, , three] = editions.dirs
    const read = (id: string, name: string) => readFileSync(join(three, `r/${id}/${name}`), 'utf8')
    expect(JSON.parse(read(editions.ids.withdrawn, 'tombstone.json'))).toMatchObject({
      what: 'withdrawn',
      edition: 2,
      reason: 'withdrawn at the request of the sender',
      now: null,
    })
    expect(JSON.parse(read(editions.ids.hidden.was, 'tombstone.json'))).toMatchObject({
      what: 'corrected',
      now: editions.ids.hidden.now,
    })
    expect(read(editions.ids.withdrawn, 'index.html')).toContain('withdrawn at the request of the sender')
    expect(read(editions.ids.hidden.was, 'index.html')).toContain(`href="../../r/${editions.ids.hidden.now}/"`)
  })
})

describe('an edition in a ZIP', () => {
  const entriesOf = (top = ''): ZipEntry[] =>
    [...openFolder(editions.dirs[2]).sizes.keys()].map((name) => ({
      name: top + name,
      bytes: readFileSync(join(editions.dirs[2], name)),
    }))
  const zipped = (entries: ZipEntry[]) => {
    const path = join(scratch(), 'edition.zip')
    writeFileSync(path, zipOf(entries))
    return path
  }

  it('is sound at the root and in one folder, and an earlier one can be a ZIP, too', async () => {
    const [one, , three] = editions.dirs
    expect(await codes(zipped(entriesOf()), { key, previous: one })).toEqual([])
    expect(await codes(zipped(entriesOf('edition-3/')), { key })).toEqual([])
    expect(await codes(three, { previous: zipped(entriesOf()) })).toEqual([])
  })

  it.each<[string, (entries: ZipEntry[]) => ZipEntry[], string[]]>([
    [
      'a bit',
      (all) => all.map((e) => (e.name === 'index.html' ? { ...e, bytes: Buffer.from(`${e.bytes} `) } : e)),
      ['file-altered'],
    ],
    ['a file more', (all) => [...all, { name: 'x.txt', bytes: Buffer.from('x') }], ['file-unlisted']],
    ['a name twice', (all) => [...all, all.find(({ name }) => name === 'checkpoint')!], ['path-twice']],
    [
      'another name before its bytes',
      (all) => all.map((e) => (e.name === '404.html' ? { ...e, named: '404.HTML' } : e)),
      ['file-missing', 'path-twice'],
    ],
    ['a way out', (all) => [...all, { name: '../../x', bytes: Buffer.from('x') }], ['file-unlisted', 'path-unsafe']],
    [
      'a way to the root',
      (all) => [...all, { name: '/etc/x', bytes: Buffer.from('x') }],
      ['file-unlisted', 'path-unsafe'],
    ],
    ['backslashes', (all) => [...all, { name: 'a\\b', bytes: Buffer.from('x') }], ['file-unlisted', 'path-unsafe']],
    [
      'a link',
      (all) => all.map((e) => (e.name === '404.html' ? { ...e, mode: 0o120777 } : e)),
      ['file-missing', 'not-a-file'],
    ],
    ['a bomb', (all) => [...all, { name: 'bomb.txt', bytes: Buffer.alloc(64 << 20) }], ['edition-too-large']],
    [
      'a size that is not true',
      (all) => all.map((e) => (e.name === '404.html' ? { ...e, claims: 3 } : e)),
      ['file-missing', 'file-unreadable'],
    ],
  ])('with %s is refused', async (_, change, reasons) => {
    expect(await codes(zipped(change(entriesOf())), {})).toEqual(reasons)
  })

  it('that is cut off, or none, is refused', async () => {
    const whole = zipOf(entriesOf())
    for (const bytes of [whole.subarray(0, whole.length - 30), Buffer.from('PK'), Buffer.alloc(0)]) {
      const path = join(scratch(), 'edition.zip')
      writeFileSync(path, bytes)
      expect(await codes(path, {})).toContain('zip-unreadable')
    }
  })
})

const hasTools = [
  ['ssh-keygen', '-?'],
  ['sha256sum', '--version'],
].every(([name, option]) => spawnSync(name!, [option!]).error === undefined)

describe.skipIf(!hasTools)('stock tools', () => {
  it('say that the files and the signature are good', () => {
    for (const cwd of editions.dirs) {
      expect(spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd }).status).toBe(0)
      const args = '-Y verify -f allowed_signers -I publisher -n fonds-release -s SHA256SUMS.sig'.split(' ')
      const { status, stdout } = spawnSync('ssh-keygen', args, {
        cwd,
        input: readFileSync(join(cwd, 'SHA256SUMS')),
        encoding: 'utf8',
      })
      expect([status, stdout]).toEqual([0, expect.stringContaining(`with ED25519 key ${key}`)])
    }
  })
})

describe('an edition over HTTP on this machine', () => {
  it('is served file by file, with its types and a policy, and nothing beside it', async () => {
    const app = editionApp(editions.dirs[2], 8080)
    const ask = (path: string, host = '127.0.0.1:8080') => app.request(`http://${host}${path}`, { headers: { host } })
    const home = await ask('/')
    expect([home.status, home.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(home.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await ask('/fr')).headers.get('location')).toBe('/fr/')
    const types = ['/key.pub', '/SHA256SUMS', '/assets/page.js', `/r/${editions.ids.original}/original.eml`]
    const found = await Promise.all(types.map(async (path) => (await ask(path)).headers.get('content-type')))
    expect(found).toEqual([
      'text/plain; charset=utf-8',
      'text/plain; charset=utf-8',
      'text/javascript; charset=utf-8',
      'text/plain; charset=utf-8',
    ])
    for (const path of [
      '/none',
      '/../case.fonds/journal.jsonl',
      '/%2e%2e/case.fonds/journal.jsonl',
      '/a%00b',
      '/%ff',
    ]) {
      const answer = await ask(path)
      expect([answer.status, await answer.text()]).toEqual([404, expect.not.stringContaining('"act"')])
    }
    expect((await ask('/', 'elsewhere.example')).status).toBe(421)
    expect((await ask('//elsewhere.example')).headers.get('location')).toBeNull()
  })
})
