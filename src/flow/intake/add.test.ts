import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { scratch, stillWorld } from '../../../test/scratch.ts'
import type { Fonds } from '../../store/fonds.ts'
import { journalPath } from '../../store/journal.ts'
import { initFonds, openFonds } from '../../store/open.ts'
import { lastUndoable, mergePersons, splitAddress, undo } from '../decide.ts'
import { type AddOptions, addPaths } from './add.ts'
import { openCase } from './case.ts'
import { checkSources } from './check-sources.ts'

function mail(id: string, words: string, more: string[] = []): string {
  const head = [
    `Message-ID: <${id}@lighthouse.example>`,
    'From: Nora Vega <nora@lighthouse.example>',
    'To: Ilan Prost <ilan@harbour.example>',
    'Date: Fri, 20 Sep 2024 00:12:00 +0200',
    `Subject: ${id}`,
    ...more,
  ]
  return `${head.join('\n')}\n\n${words}\n`
}

function mbox(...mails: string[]): string {
  return mails.map((each) => `From nora@lighthouse.example Fri Sep 20 00:12:00 2024\n${each}\n`).join('')
}

function lay(files: Record<string, string | Buffer>): string {
  const dir = scratch()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), content)
  }
  return dir
}

async function made(paths: string[], options?: AddOptions): Promise<Fonds> {
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, undefined, stillWorld)
  const fonds = openFonds(dir)
  await addPaths(fonds, stillWorld, paths, options)
  return fonds
}

function ledgers(fonds: Fonds): Record<string, string> {
  const rows = fonds.db.prepare('select * from source order by path').all() as Array<Record<string, number | string>>
  return Object.fromEntries(
    rows.map((r) => {
      expect(r.expected).toBe(Number(r.stored) + Number(r.duplicate) + Number(r.quarantined) + Number(r.refused))
      return [r.path, `${r.format} ${r.expected}=${r.stored}+${r.duplicate}+${r.quarantined}+${r.refused}`]
    }),
  )
}

/** Everything in records.db, and what the index finds for a few words. */
function dump(fonds: Fonds): unknown {
  const tables = fonds.db.prepare(`select name from main.sqlite_schema where type = 'table'`).pluck().all() as string[]
  const rows = tables.map((table) => [table, fonds.db.prepare(`select * from main.${table}`).all()])
  const words = fonds.db.prepare(`select rowid from idx.words where words match 'harbour OR one OR two'`).all()
  return { rows, words }
}

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
})

describe('what cannot be taken in', () => {
  const journal = (fonds: Fonds) => readFileSync(journalPath(fonds.dir), 'utf8')

  it('is noted once, without a path of this machine, and taken in under its name once it can be read', async () => {
    const dir = lay({ 'in/a.eml': mail('one', 'x') })
    const place = join(dir, 'in', 'b.eml')
    symlinkSync('a.eml', place)
    const fonds = await made([join(dir, 'in')])
    const before = [dump(fonds), journal(fonds)]
    expect(journal(fonds)).not.toContain(dir)
    const again = await addPaths(fonds, stillWorld, [join(dir, 'in')])
    expect(again.skipped).toMatchObject([{ code: 'link-not-followed', source: 'in/b.eml' }])
    expect([dump(fonds), journal(fonds)]).toEqual(before)
    rmSync(place)
    writeFileSync(place, mail('two', 'y'))
    await addPaths(fonds, stillWorld, [join(dir, 'in')], { dryRun: true })
    expect([dump(fonds), journal(fonds)]).toEqual(before)
    expect(await addPaths(fonds, stillWorld, [join(dir, 'in')])).toMatchObject({ added: ['in/b.eml'], skipped: [] })
    expect(ledgers(fonds)).toEqual({ 'in/a.eml': 'mail 1=1+0+0+0', 'in/b.eml': 'mail 1=1+0+0+0' })
    expect(await checkSources(fonds)).toMatchObject({ changed: [], unknown: [] })
    await expectSameAfterRebuild(fonds)
  })

  it('keeps its name apart from that of others, and its latest reason', async () => {
    const [one, two] = [lay({ 'in/x': '' }), lay({ 'in/x': mail('one', 'x') })]
    rmSync(join(one, 'in/x'))
    symlinkSync('y', join(one, 'in/x'))
    const fonds = await made([join(one, 'in'), join(two, 'in')])
    expect(Object.keys(ledgers(fonds))).toEqual(['in/x', 'in/x~2'])
    await addPaths(fonds, stillWorld, [join(one, 'in')], { custodian: 'Nora' })
    expect(Object.keys(ledgers(fonds))).toEqual(['in/x', 'in/x~2', 'in/x~3'])
    rmSync(join(one, 'in/x'))
    initFonds(join(one, 'in/x'), undefined, stillWorld)
    await addPaths(fonds, stillWorld, [join(one, 'in')])
    const codes = fonds.db.prepare(`select code from ledger_row l join source s on s.id = source_id order by path`)
    expect(codes.pluck().all()).toEqual(['a-fonds', 'link-not-followed'])
    await expectSameAfterRebuild(fonds)
  })

  it('may be a folder, which is taken in by itself', async () => {
    const deep = Array.from({ length: 70 }, (_, i) => `f${i}`).join('/')
    const dir = lay({ [`in/${deep}/m.eml`]: mail('one', 'x'), 'in/n.eml': mail('two', 'x') })
    const fonds = await made([join(dir, 'in')])
    const [skipped] = Object.keys(ledgers(fonds))
    expect(Object.values(ledgers(fonds))).toEqual(['not-taken-in 1=0+0+1+0', 'mail 1=1+0+0+0'])
    await addPaths(fonds, stillWorld, [join(dir, skipped!)])
    expect(Object.values(ledgers(fonds))).toEqual(['mail 1=1+0+0+0', 'mail 1=1+0+0+0'])
  })

  it.skipIf(process.platform !== 'linux')('may have a name that is no UTF-8', async () => {
    const dir = lay({ 'in/m.eml': mail('one', 'x') })
    for (const letter of 'èé') writeFileSync(Buffer.from(`${dir}/in/caf${letter}.eml`, 'latin1'), mail('two', 'x'))
    const fonds = await made([join(dir, 'in')])
    expect(ledgers(fonds)).toEqual({
      'in/caf%E8.eml': 'not-taken-in 1=0+0+1+0',
      'in/caf%E9.eml': 'not-taken-in 1=0+0+1+0',
      'in/m.eml': 'mail 1=1+0+0+0',
    })
  })
})

async function expectSameAfterRebuild(fonds: Fonds): Promise<void> {
  const before = dump(fonds)
  fonds.close()
  for (const name of ['records.db', 'index.db']) rmSync(join(fonds.dir, name))
  const { fonds: again } = await openCase(fonds.dir)
  expect(dump(again)).toEqual(before)
  again.close()
}

describe('rebuilding', () => {
  it('gives the same rows after several intakes and decisions', async () => {
    const reply = mail('two', 'y', [
      'In-Reply-To: <one@lighthouse.example>',
      'References: <gone@lighthouse.example> <one@lighthouse.example>',
    ])
    const fonds = await made([lay({ 'a.mbox': mbox(reply) })])
    await addPaths(fonds, stillWorld, [lay({ 'b.mbox': mbox(mail('one', 'x')), 'c.gz': gzipSync(mail('three', 'z')) })])
    const [nora, ilan] = fonds.db
      .prepare('select person_id from address order by normal desc')
      .pluck()
      .all() as string[]
    await mergePersons(fonds, stillWorld, nora!, ilan!)
    await expectSameAfterRebuild(fonds)
  })

  it('starts anew by itself where one database is gone', async () => {
    const fonds = await made([lay({ 'a.mbox': mbox(mail('one', 'x')) })])
    const before = dump(fonds)
    fonds.close()
    rmSync(join(fonds.dir, 'index.db'))
    const { fonds: again } = await openCase(fonds.dir)
    expect(dump(again)).toEqual(before)
  })

  it('goes on where a stopped intake left off, and ends the same', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`${i}.mbox`, mbox(mail(`a${i}`, 'x'), mail(`b${i}`, 'y'))]),
    )
    const dir = lay(files)
    const whole = await made([dir])
    for (const after of [1, 5, 13, 20]) {
      let asked = 0
      const part = await made([dir], { stopped: () => asked++ >= after })
      part.close()
      const { fonds: resumed } = await openCase(part.dir)
      await addPaths(resumed, stillWorld, [dir])
      expect(dump(resumed)).toEqual(dump(whole))
    }
  })

  it('survives a crash that left half a journal line', async () => {
    const dir = lay({ 'a.mbox': mbox(mail('one', 'x')) })
    const fonds = await made([dir])
    appendFileSync(journalPath(fonds.dir), '{"seq":3,"time"')
    const more = lay({ 'b.mbox': mbox(mail('two', 'x')) })
    await addPaths(fonds, stillWorld, [join(more, 'b.mbox')])
    expect(Object.keys(ledgers(fonds))).toHaveLength(2)
    await expectSameAfterRebuild(fonds)
  })
})

describe('persons', () => {
  it('are one address each until merged, and every decision can be taken back', async () => {
    const other = mail('two', 'x').replace('nora@lighthouse', 'n.vega@home')
    const fonds = await made([lay({ 'a.mbox': mbox(mail('one', 'x'), other) })])
    const groups = () => {
      const rows = fonds.db.prepare(
        'select person_id p, group_concat(normal) n from (select * from address order by normal) group by p order by n',
      )
      return (rows.all() as Array<{ n: string }>).map(({ n }) => n)
    }
    const id = (normal: string) =>
      fonds.db.prepare('select person_id from address where normal = ?').pluck().get(normal) as string
    const apart = ['ilan@harbour.example', 'n.vega@home.example', 'nora@lighthouse.example']
    expect(groups()).toEqual(apart)
    await mergePersons(fonds, stillWorld, id('nora@lighthouse.example'), id('n.vega@home.example'))
    expect(groups()).toEqual(['ilan@harbour.example', 'n.vega@home.example,nora@lighthouse.example'])
    await splitAddress(fonds, stillWorld, 'nora@lighthouse.example')
    expect(groups()).toEqual(apart)
    await undo(fonds, stillWorld, lastUndoable(fonds))
    expect(groups()).toEqual(['ilan@harbour.example', 'n.vega@home.example,nora@lighthouse.example'])
    await undo(fonds, stillWorld, lastUndoable(fonds))
    expect(groups()).toEqual(apart)
    expect(() => lastUndoable(fonds)).toThrowError(/nothing to undo/)
    await expect(mergePersons(fonds, stillWorld, 'p0', 'p1')).rejects.toMatchObject({ code: 'not-found' })
    await expectSameAfterRebuild(fonds)
  })
})

describe('an archive', () => {
  const account = (id: string, name: string) =>
    `window.YTD.account.part0 = [{"account":{"accountId":"${id}","username":"${name}","accountDisplayName":"${name}"}}]`
  const tweets = (id: string) =>
    `window.YTD.tweets.part0 = [{"tweet":{"id_str":"${id}","id":"${id}","full_text":"The harbour is open.","created_at":"Wed Jul 27 15:19:11 +0000 2022","entities":{}}}]`
  const authors = (fonds: Fonds) =>
    fonds.db
      .prepare(`select r.key, a.normal from record r left join record_address ra on ra.record_no = r.no
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

describe('faults', () => {
  it('a journal that lost lines is noticed, not believed', async () => {
    const fonds = await made([lay({ 'a.mbox': mbox(mail('one', 'x')), 'b.mbox': mbox(mail('two', 'x')) })])
    fonds.close()
    const lines = readFileSync(journalPath(fonds.dir), 'utf8').split('\n')
    writeFileSync(journalPath(fonds.dir), `${lines.slice(0, 2).join('\n')}\n`)
    await expect(openCase(fonds.dir)).rejects.toMatchObject({ code: 'journal-shortened' })
  })

  it('a source gone from the bag costs its own row only', async () => {
    const fonds = await made([lay({ 'a.mbox': mbox(mail('one', 'x')), 'b.mbox': mbox(mail('two', 'x')) })])
    fonds.close()
    const gone = Object.keys(ledgers(openFonds(fonds.dir)))[0]!
    rmSync(join(fonds.dir, 'bag/data', gone), { force: true })
    writeFileSync(join(fonds.dir, 'records.db'), 'damaged')
    const { fonds: again } = await openCase(fonds.dir)
    expect(Object.values(ledgers(again))).toEqual(['unknown 1=0+0+1+0', 'mbox 1=1+0+0+0'])
    expect((await checkSources(again)).changed).toEqual([gone])
  })

  it('changed bytes and strays in the bag are named', async () => {
    const fonds = await made([
      lay({ 'a.txt': 'The harbour\n\nNobody knows.\n', 'a.txt.meta.json': '{"published":"2024"}' }),
    ])
    const data = join(fonds.dir, 'bag/data')
    const [folder] = Object.keys(ledgers(fonds))[0]!.split('/')
    chmodSync(join(data, folder!, 'a.txt.meta.json'), 0o600)
    writeFileSync(join(data, folder!, 'a.txt.meta.json'), '{}')
    writeFileSync(join(data, 'stray'), '')
    expect(await checkSources(fonds)).toMatchObject({ changed: [`${folder}/a.txt.meta.json`], unknown: ['stray'] })
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

  it('a fonds inside a folder is not taken in', async () => {
    const fonds = await made([])
    const { skipped } = await addPaths(fonds, stillWorld, [dirname(fonds.dir)])
    expect(skipped).toMatchObject([{ code: 'a-fonds' }])
  })

  it('a file and a folder of one name stand side by side', async () => {
    const first = lay({ press: mail('one', 'x') })
    const second = lay({ 'press/m.eml': mail('two', 'x') })
    const fonds = await made([join(first, 'press')])
    await addPaths(fonds, stillWorld, [join(second, 'press')])
    expect(Object.keys(ledgers(fonds))).toHaveLength(2)
    expect(await checkSources(fonds)).toMatchObject({ changed: [], unknown: [] })
  })
})
