// The intake is killed again and again, at steps chosen by a fixed sequence and at any moment, and must end the same.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { initFonds, openFonds } from '../src/store/open.ts'
import { scratch, stillWorld } from './scratch.ts'

const child = fileURLToPath(new URL('kill/child.mjs', import.meta.url))

function mail(n: number): string {
  const refers = n % 3 === 0 ? '' : `References: <m${n - (n % 3)}@lighthouse.example>\n`
  return `Message-ID: <m${n}@lighthouse.example>\nFrom: Nora <n${n % 7}@lighthouse.example>\nTo: ilan@harbour.example\nDate: Fri, 20 Sep 2024 00:${String(n % 60).padStart(2, '0')}:00 +0200\nSubject: m${n}\n${refers}\nThe harbour, day ${n}.\n`
}

/** Mailboxes large enough for several batches, single files, a sidecar, a compressed one. */
function material(): string {
  const dir = join(scratch(), 'in')
  mkdirSync(dir)
  const box = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `From n Fri Sep 20 00:00:00 2024\n${mail(from + i)}\n`).join('')
  for (let i = 0; i < 14; i += 1) writeFileSync(join(dir, `${i}.eml`), mail(5000 + i))
  for (let i = 0; i < 4; i += 1) writeFileSync(join(dir, `box${i}.mbox`), box(i * 700, 700))
  writeFileSync(join(dir, 'packed.gz'), gzipSync(box(2600, 700)))
  writeFileSync(join(dir, 'story.txt'), 'The harbour\n\nNobody knows who moved the annex, and nobody will say.\n')
  symlinkSync('nowhere', join(dir, 'link'))
  writeFileSync(join(dir, 'story.txt.meta.json'), '{"published":"2024-11-13"}')
  return dir
}

function made(): string {
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, 'Case', stillWorld)
  return dir
}

/** Everything that must not depend on how often the run was killed: rows but for the times, ledgers, words, manifests. */
function dump(dir: string): unknown {
  const fonds = openFonds(dir)
  const all = (sql: string) => fonds.db.prepare(sql).raw().all()
  const tables = [
    'record',
    'record_address',
    'part',
    'remark',
    'ledger_row',
    'conversation',
    'gap',
    'person',
    'address',
  ]
  const held = {
    rows: tables.map((table) => all(`select * from ${table} order by 1, 2`)),
    sources: all(
      'select path, sha256, format, expected, stored, duplicate, quarantined, refused from source order by id',
    ),
    words: all(`select rowid from idx.words where words match 'harbour' order by rowid`),
    none: all(`select rowid from idx.words where words match 'day 77' order by rowid`),
    manifest: readFileSync(join(dir, 'bag/manifest-sha256.txt'), 'utf8').split('\n').sort(),
  }
  const sound = new Database(join(dir, 'index.db'))
  sound.exec(`insert into words (words) values ('integrity-check')`)
  sound.close()
  fonds.close()
  return held
}

/** Small numbers that look random and are the same in every run. */
function* sequence(seed: number): Generator<number> {
  for (let x = seed; ; x = (x * 48271) % 2147483647) yield 1 + (x % 5)
}

describe('an intake that is killed', () => {
  it('at more than 200 steps on disk ends as if nothing had happened', () => {
    const paths = [material()]
    const whole = made()
    expect(spawnSync(process.execPath, [child, whole, '0', ...paths]).status).toBe(0)
    const wanted = dump(whole)
    let kills = 0
    for (const seed of [7, 77, 777, 7777, 77777, 777777, 7777777, 77777777, 5, 55, 555, 5555]) {
      if (kills >= 200) break
      const dir = made()
      for (const steps of sequence(seed)) {
        const { status, signal, stderr } = spawnSync(process.execPath, [child, dir, String(steps), ...paths], {
          encoding: 'utf8',
        })
        if (status === 0) break
        expect(signal, stderr).toBe('SIGKILL')
        kills += 1
      }
      expect(dump(dir)).toEqual(wanted)
      rmSync(dir, { recursive: true })
    }
    expect(kills).toBeGreaterThanOrEqual(200)
  }, 600_000)

  it('at any moment ends as if nothing had happened', async () => {
    const paths = [material()]
    const whole = made()
    expect(spawnSync(process.execPath, [child, whole, '0', ...paths]).status).toBe(0)
    const dir = made()
    for (const wait of [350, 420, 500, 600, 700, 850, 1000]) {
      const running = spawn(process.execPath, [child, dir, '0', ...paths])
      const ended = new Promise((resolve) => running.on('exit', resolve))
      setTimeout(() => running.kill('SIGKILL'), wait)
      await ended
    }
    expect(spawnSync(process.execPath, [child, dir, '0', ...paths]).status).toBe(0)
    expect(dump(dir)).toEqual(dump(whole))
  })
})
