import { readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { stillWorld } from '../../../test/scratch.ts'
import { fts5Index } from '../../search/fts5.ts'
import { parseQuery } from '../../search/query.ts'
import type { Fonds } from '../../store/fonds.ts'
import { journalPath } from '../../store/layout.ts'
import { addPaths } from './add.ts'
import { checkSources } from './check-sources.ts'
import { dump, expectSameAfterRebuild, lay, ledgers, made, mail, mbox } from './test-intake.ts'

describe('adding', () => {
  it('tells formats by content and keeps what it cannot read', async () => {
    const box = mbox(mail('one', 'harbour'), mail('two', 'harbour'))
    const fonds = await made([
      lay({
        'a/box': box,
        'a/box.gz': gzipSync(mbox(mail('three', 'x'))),
        'a/letter.txt': mail('four', 'x'),
        'a/empty': '',
        'a/calendar.bin': Buffer.from([0, 1, 2, 3, 255, 0]),
      }),
    ])
    const [folder] = Object.keys(ledgers(fonds))[0]!.split('/')
    expect(ledgers(fonds)).toEqual({
      [`${folder}/a/box`]: 'mbox 2=2+0+0+0',
      [`${folder}/a/box.gz`]: 'mbox 1=1+0+0+0',
      [`${folder}/a/letter.txt`]: 'mail 1=1+0+0+0',
      [`${folder}/a/empty`]: 'unknown 1=0+0+0+1',
      [`${folder}/a/calendar.bin`]: 'unknown 1=0+0+0+1',
    })
    expect(await checkSources(fonds)).toMatchObject({ changed: [], unknown: [] })
  })

  it('changes nothing the second time', async () => {
    const dir = lay({
      'box.mbox': mbox(mail('one', 'x')),
      'page.txt': 'A title\n\nSome sentences about the harbour.\n',
    })
    const fonds = await made([dir])
    const before = [dump(fonds), readFileSync(journalPath(fonds.dir), 'utf8')]
    const again = await addPaths(fonds, stillWorld, [dir, join(dir, 'box.mbox')])
    expect(again.added).toEqual([])
    expect(again.unchanged).toHaveLength(3)
    expect([dump(fonds), readFileSync(journalPath(fonds.dir), 'utf8')]).toEqual(before)
  })

  it('does not read a file again that stands as it did, and sees one that was altered and dated back', async () => {
    const dir = lay({ 'letter.eml': mail('one', 'before') })
    const path = join(dir, 'letter.eml')
    utimesSync(path, 1_700_000_000, 1_700_000_000)
    const hourLater = { now: () => Date.now() + 3_600_000 }
    const fonds = await made([dir])
    await addPaths(fonds, hourLater, [dir])
    expect((await addPaths(fonds, hourLater, [dir])).unchanged).toEqual([expect.stringMatching(/letter\.eml$/)])
    const { size } = statSync(path)
    writeFileSync(path, mail('one', 'behind'))
    utimesSync(path, 1_700_000_000, 1_700_000_000)
    expect(statSync(path).size).toBe(size)
    const again = await addPaths(fonds, hourLater, [dir])
    expect(again.added).toHaveLength(1)
    expect(ledgers(fonds)).toMatchObject({ [again.added[0]!]: 'mail 1=1+0+0+0' })
  })

  it('counts the same bytes from two custodians as held twice, and keeps different copies apart', async () => {
    const same = mail('one', 'the same words')
    const edited = mail('one', 'other words')
    const dir = lay({ 'alice/m.eml': same, 'bob/m.eml': same, 'carol/m.eml': edited })
    const fonds = await made([join(dir, 'alice'), join(dir, 'bob'), join(dir, 'carol')])
    expect(ledgers(fonds)).toEqual({
      'alice/m.eml': 'mail 1=1+0+0+0',
      'bob/m.eml': 'mail 1=0+1+0+0',
      'carol/m.eml': 'mail 1=1+0+0+0',
    })
    const keys = fonds.db.prepare('select key from record').pluck().all()
    expect(keys).toEqual(['mid:one@lighthouse.example', 'mid:one@lighthouse.example'])
  })

  it('takes a file again that has changed, under another name', async () => {
    const dir = lay({ 'box.mbox': mbox(mail('one', 'x')) })
    const fonds = await made([join(dir, 'box.mbox')])
    writeFileSync(join(dir, 'box.mbox'), mbox(mail('one', 'x'), mail('two', 'y')))
    await addPaths(fonds, stillWorld, [join(dir, 'box.mbox')])
    expect(ledgers(fonds)).toEqual({ 'box.mbox': 'mbox 1=1+0+0+0', 'box~2.mbox': 'mbox 2=1+1+0+0' })
  })

  it('tells the index what is quoted', async () => {
    const reply = `From: Paul <paul@x.example>\nMessage-ID: <2@x.example>\n\nThe annex.\n\nOn 1 May 2016 Nora wrote:\n> Which lamp?\n`
    const fonds = await made([join(lay({ 'a.eml': reply }), 'a.eml')])
    const { find } = fts5Index(fonds.db)
    const counts = ['lamp', 'body:lamp', 'new:lamp', 'new:annex'].map((q) => find(parseQuery(q).ast).total)
    expect(counts).toEqual([1, 1, 0, 1])
  })

  it('dates an article by the sidecar beside it, also one that comes later', async () => {
    const text = 'The harbour\n\nNobody knows who moved the annex, and nobody will say.\n'
    const dir = lay({
      'a.txt': text,
      'a.txt.meta.json': '{"published":"2024-11-13","outlet":"Le Phare"}',
      'b.txt': `${text}B.\n`,
    })
    const fonds = await made([join(dir, 'a.txt'), join(dir, 'b.txt')])
    const dates = () => fonds.db.prepare('select date_edtf, date_basis, outlet from record order by no').raw().all()
    expect(dates()).toEqual([
      ['2024-11-13', 'sidecar', 'Le Phare'],
      [null, 'none', null],
    ])
    writeFileSync(join(dir, 'b.txt.meta.json'), '{"published":"2024-11-15"}')
    const report = await addPaths(fonds, stillWorld, [join(dir, 'b.txt')])
    expect(report.described).toEqual(['b.txt'])
    expect(dates()[1]).toEqual(['2024-11-15', 'sidecar', null])
    await addPaths(fonds, stillWorld, [join(dir, 'b.txt')], { given: { published: '2024-11-16' } })
    expect(dates()[1]).toEqual(['2024-11-16', 'given at intake', null])
    expect(Object.keys(ledgers(fonds))).toEqual(['a.txt', 'b.txt'])
    await expectSameAfterRebuild(fonds)
  })

  it('does not follow links, and says so', async () => {
    const dir = lay({ 'in/m.eml': mail('one', 'x') })
    symlinkSync('/etc/passwd', join(dir, 'in', 'link'))
    symlinkSync('.', join(dir, 'in', 'loop'))
    const fonds = await made([])
    const report = await addPaths(fonds, stillWorld, [join(dir, 'in')])
    expect(report.skipped.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'in/link link-not-followed',
      'in/loop link-not-followed',
    ])
    expect(ledgers(fonds)).toEqual({
      'in/link': 'not-taken-in 1=0+0+0+1',
      'in/loop': 'not-taken-in 1=0+0+0+1',
      'in/m.eml': 'mail 1=1+0+0+0',
    })
    expect(await checkSources(fonds)).toMatchObject({ files: 1, changed: [], unknown: [] })
  })

  it('reads what it can of a damaged gzip file', async () => {
    const packed = gzipSync(mbox(...Array.from({ length: 500 }, (_, i) => mail(`m${i}`, `harbour ${Math.sin(i)}`))))
    const fonds = await made([join(lay({ 'b.mbox.gz': packed.subarray(0, packed.length - 2000) }), 'b.mbox.gz')])
    const row = fonds.db.prepare('select stored, quarantined from source').get() as {
      stored: number
      quarantined: number
    }
    expect(row.stored).toBeGreaterThan(100)
    expect(row.quarantined).toBe(1)
    ledgers(fonds)
  })

  it('refuses a path that does not exist and a date that is none', async () => {
    const fonds = await made([])
    await expect(addPaths(fonds, stillWorld, ['nowhere'])).rejects.toMatchObject({ code: 'no-such-path' })
    const given = { published: 'last week' }
    await expect(addPaths(fonds, stillWorld, ['.'], { given })).rejects.toMatchObject({ code: 'bad-date' })
  })

  it('changes nothing with dryRun', async () => {
    const fonds = await made([])
    const before = [dump(fonds), readFileSync(journalPath(fonds.dir), 'utf8')]
    const report = await addPaths(fonds, stillWorld, [lay({ 'm.eml': mail('one', 'x') })], { dryRun: true })
    expect(report.added).toHaveLength(1)
    expect([dump(fonds), readFileSync(journalPath(fonds.dir), 'utf8')]).toEqual(before)
  })

  it('a file and a folder of one name stand side by side', async () => {
    const first = lay({ press: mail('one', 'x') })
    const second = lay({ 'press/m.eml': mail('two', 'x') })
    const fonds = await made([join(first, 'press')])
    await addPaths(fonds, stillWorld, [join(second, 'press')])
    expect(Object.keys(ledgers(fonds))).toHaveLength(2)
    expect(await checkSources(fonds)).toMatchObject({ changed: [], unknown: [] })
  })

  it('a sidecar that is a link or a folder is not read, a lonely one is kept', async () => {
    const secret = join(lay({ secret: 'x' }), 'secret')
    const dir = lay({
      'a.txt': 'The harbour\n\nNobody knows.\n',
      'b.txt.meta.json/x': 'x',
      'b.txt': 'B\n\nNobody.\n',
      'c.meta.json': '{}',
    })
    symlinkSync(secret, join(dir, 'a.txt.meta.json'))
    const fonds = await made([])
    const { skipped } = await addPaths(fonds, stillWorld, [dir])
    expect(skipped.map(({ code }) => code)).toEqual(['link-not-followed'])
    expect(fonds.db.prepare('select count(*) from source where sidecar is not null').pluck().get()).toBe(0)
    expect(Object.keys(ledgers(fonds)).some((path) => path.endsWith('c.meta.json'))).toBe(true)
  })
})

describe('an archive', () => {
  const account = (id: string, name: string) =>
    `window.YTD.account.part0 = [{"account":{"accountId":"${id}","username":"${name}","accountDisplayName":"${name}"}}]`
  const tweets = (id: string) =>
    `window.YTD.tweets.part0 = [{"tweet":{"id_str":"${id}","id":"${id}","full_text":"The harbour is open.","created_at":"Wed Jul 27 15:19:11 +0000 2022","entities":{}}}]`
  const authors = (fonds: Fonds) =>
    fonds.db
      .prepare(`select r.key, a.normal from record r left join record_party ra on ra.record_no = r.no
        left join address a on a.id = ra.address_id order by r.key`)
      .raw()
      .all()

  it('explains its own files alone, whatever its folder is called', async () => {
    const one = lay({ 'data/account.js': account('11', 'nora'), 'data/tweets.js': tweets('1') })
    const two = lay({ 'data/account.js': account('22', 'ilan'), 'data/tweets.js': tweets('2') })
    const fonds = await made([join(one, 'data')])
    await addPaths(fonds, stillWorld, [join(two, 'data')])
    expect(authors(fonds)).toEqual([
      ['x:post:1', 'x:11'],
      ['x:post:2', 'x:22'],
    ])
    await expectSameAfterRebuild(fonds)
  })

  it('explains what came before it from the same folder', async () => {
    const dir = lay({ 'data/account.js': account('11', 'nora'), 'data/tweets.js': tweets('1') })
    const fonds = await made([join(dir, 'data/tweets.js')])
    expect(authors(fonds)).toEqual([['x:post:1', null]])
    await addPaths(fonds, stillWorld, [join(dir, 'data/account.js')])
    expect(authors(fonds)).toEqual([['x:post:1', 'x:11']])
  })
})
