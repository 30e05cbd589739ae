import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../record/id.ts'
import { payloadPath } from '../../store/bag.ts'
import type { Fonds } from '../../store/fonds.ts'
import { lay, made, mail, mbox } from '../intake/test-intake.ts'
import { openExport } from './export.ts'
import { planExport } from './plan.ts'
import { exported, hashesOf, unzipped } from './test-export.ts'

const opened: Fonds[] = []
afterEach(() => {
  for (const fonds of opened.splice(0)) fonds.close()
})

async function held(files: Record<string, string | Buffer>): Promise<Fonds> {
  const fonds = await made([lay(files)])
  opened.push(fonds)
  return fonds
}

const tweets = `window.YTD.tweets.part0 = [ { "tweet": { "id_str": "1", "created_at": "Wed Oct 05 12:00:00 +0000 2016",
  "full_text": "The lamp is lit", "entities": { "user_mentions": [] } } } ]`

/** One of each that is told apart: quoted by its mailbox, not quoted, without an end, no mail at all, undated. */
const files = {
  'a.mbox': mbox(mail('one', '>From here\n\n>>From there'), mail('two', 'plain')),
  'bare.eml': mail('bare', 'From here on\n>From me'),
  'open.eml': mail('open', 'x').slice(0, -1),
  'dos.eml': mail('dos', 'one\n\n').replaceAll('\n', '\r\n'),
  'undated.eml': mail('undated', 'x').replace(/Date: .*\n/, ''),
  'data/tweets.js': tweets,
}

describe('an export as mbox', () => {
  it('comes back with the same hashes, but for what it says', async () => {
    const fonds = await held(files)
    const { path, report, leftOut } = await exported(fonds, 'mbox')
    expect(report).toMatchObject({ total: 7, written: 6, quoted: 1, ended: 1, leftOut: { 'not-mail': 1 } })
    expect(report.bytes).toBe(readFileSync(path).length)
    expect(leftOut).toEqual([[expect.stringContaining('tweets.js'), 'not-mail']])
    const back = await held({ 'back.mbox': readFileSync(path) })
    const [before, after] = [hashesOf(fonds), hashesOf(back)]
    expect(after.length).toBe(6)
    const changed = [sha256(files['bare.eml']), sha256(files['open.eml']), sha256(recordOf(fonds, 'post'))]
    expect(before.filter((hash) => !after.includes(hash)).sort()).toEqual(changed.sort())
    expect(after).toContain(sha256(`${files['open.eml']}\n`))
    expect(after).toContain(sha256(files['bare.eml'].replace('From here on\n>From', '>From here on\n>>From')))
  })
})

function recordOf({ db, dir }: Fonds, kind: string): Buffer {
  const sql = `select s.path, r.offset, r.length from record r join source s on s.id = r.source_id where r.kind = ?`
  const { path, offset, length } = db.prepare(sql).get(kind) as { path: string; offset: number; length: number }
  return readFileSync(payloadPath(dir, path)).subarray(offset, offset + length)
}

describe('an export as EML in a ZIP', () => {
  it('holds the bytes as they were received, under names of its own, with a manifest', async () => {
    const fonds = await held(files)
    const { path } = await exported(fonds, 'eml-zip')
    const zip = await unzipped(path)
    const rows = parse(zip.get('MANIFEST.csv')!, { columns: true, bom: true }) as Array<Record<string, string>>
    expect(rows.length).toBe(7)
    expect([...zip.keys()]).toEqual([...rows.flatMap(({ file }) => file || []), 'MANIFEST.csv'])
    for (const { file, id, sha256: hash, ...row } of rows) {
      if (row.kind === 'mail') expect(sha256(zip.get(file!)!)).toBe(hash)
      else expect(row).toMatchObject({ 'left out': 'not-mail', source: expect.stringContaining('tweets.js') })
      expect(file).toMatch(/^(?:mail\/(?:2024\/2024-09-19_|undated\/)[a-z0-9]+\.eml|)$/)
      expect(file).toContain(file && id)
    }
    expect(zip.get(rows.at(-1)!.file!)!.toString()).toBe(files['undated.eml'])
  })

  it('is the same each time', async () => {
    const source = lay(files)
    const [one, other] = [await made([source]), await made([source])]
    opened.push(one, other)
    const zips = [await exported(one, 'eml-zip'), await exported(one, 'eml-zip'), await exported(other, 'eml-zip')]
    expect(new Set(zips.map(({ path }) => sha256(readFileSync(path)))).size).toBe(1)
  })
})

describe('an export as a table', () => {
  it('neutralises formulas, and says how many there are', async () => {
    const hostile = mail('x', '=HYPERLINK("https://track.example")\nsecond line').replace('Subject: x', 'Subject: =1+1')
    const fonds = await held({ 'x.eml': hostile, ...files })
    const rows = parse(readFileSync((await exported(fonds, 'csv')).path), { columns: true, bom: true }) as Array<
      Record<string, string>
    >
    expect(rows.map(({ number, of }) => `${number}/${of}`)).toEqual(rows.map((_, at) => `${at + 1}/8`))
    expect(rows.find(({ subject }) => subject === "'=1+1")?.text).toMatch(/^'=HYPERLINK\(.*\) second line$/)
    expect(rows.find(({ kind }) => kind === 'post')).toMatchObject({ text: 'The lamp is lit', 'text cut': '' })
  })

  it('holds every record as a line of JSON', async () => {
    const fonds = await held(files)
    const lines = readFileSync((await exported(fonds, 'jsonl')).path, 'utf8')
      .trimEnd()
      .split('\n')
    const all = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(all.map(({ sha256 }) => sha256).sort()).toEqual(hashesOf(fonds))
    expect(all[0]).toMatchObject({ number: 1, of: 7, kind: 'post', text: 'The lamp is lit', files: [] })
    const documented = readFileSync('docs/export.md', 'utf8').split('### JSON Lines')[1]!.split('## Saved')[0]!
    for (const field of all.flatMap(Object.keys)) expect(documented).toContain(`\`${field}\``)
  })
})

describe('an export of what is not sound', () => {
  it('leaves out what is not what was received, and what is gone', async () => {
    const fonds = await held(files)
    const sources = fonds.db.prepare('select path from source order by path').pluck().all() as string[]
    const changed = sources.find((path) => path.endsWith('bare.eml'))!
    const place = payloadPath(fonds.dir, changed)
    chmodSync(place, 0o600)
    writeFileSync(place, files['bare.eml'].replace('on', 'in'))
    const { report, leftOut } = await exported(fonds, 'mbox', 'kind:mail')
    expect(report).toMatchObject({ total: 6, written: 5, leftOut: { 'source-changed': 1 } })
    expect(leftOut).toEqual([[changed, 'source-changed']])
    const table = await exported(fonds, 'jsonl', 'subject:bare')
    expect(JSON.parse(readFileSync(table.path, 'utf8'))).toMatchObject({ text: null, subject: 'bare' })
    expect(table.report).toMatchObject({ written: 1, leftOut: { 'source-changed': 1 } })
  })

  it('refuses a query that it cannot read wholly', async () => {
    const fonds = await held(files)
    expect(() => openExport(fonds, { q: 'date:never', format: 'csv' })).toThrowError(/cannot be read/)
    expect(planExport(fonds, '').formats.map(({ records, leftOut }) => [records, leftOut])).toEqual([
      [6, 1],
      [6, 1],
      [7, 0],
      [7, 0],
    ])
  })
})

describe.skipIf(process.platform !== 'linux')('an export that nobody takes to its end (needs /proc)', () => {
  it.each(['eml-zip', 'mbox', 'jsonl'] as const)('as %s closes what it opened', async (format) => {
    const noise = () => randomBytes(120_000).toString('base64').replace(/.{72}/g, '$&\n')
    const fonds = await held({ 'a.mbox': mbox(mail('one', noise()), mail('two', noise()), mail('three', noise())) })
    const open = () => readdirSync('/proc/self/fd').length
    const before = open()
    const chunks = openExport(fonds, { q: '', format }).chunks[Symbol.asyncIterator]()
    expect((await chunks.next()).done).toBe(false)
    expect(open()).toBe(before + 1)
    await chunks.return!()
    expect(open()).toBe(before)
  })
})

const shared = new URL('../../../../shared/data/mail/', import.meta.url).pathname

describe.skipIf(!existsSync(shared))('real mail (needs ../shared)', () => {
  it.each([
    ['spamassassin', 0],
    ['pipermail', 1],
  ])(
    'of %s comes back out of an mbox byte by byte',
    async (folder, quotedHere) => {
      const fonds = await made([join(shared, folder)])
      opened.push(fonds)
      const { path, report } = await exported(fonds, 'mbox')
      expect(report).toMatchObject({ written: report.total, quoted: quotedHere, ended: 0 })
      const back = await held({ 'back.mbox': readFileSync(path) })
      const [before, after] = [hashesOf(fonds), new Set(hashesOf(back))]
      expect(after.size).toBe(before.length)
      expect(before.filter((hash) => !after.has(hash)).length).toBe(quotedHere)
    },
    60_000,
  )
})
