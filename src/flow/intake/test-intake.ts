// Invented mails and files, an intake of them, and all that it leaves in the databases.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { scratch, stillWorld } from '../../../test/scratch.ts'
import type { Fonds } from '../../store/fonds.ts'
import { initFonds, openFonds } from '../../store/open.ts'
import { addPaths } from './add.ts'
import { openCase } from './case.ts'
import type { AddOptions } from './taking.ts'

export function mail(id: string, words: string, more: string[] = []): string {
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

export function mbox(...mails: string[]): string {
  return mails.map((each) => `From nora@lighthouse.example Fri Sep 20 00:12:00 2024\n${each}\n`).join('')
}

export function lay(files: Record<string, string | Buffer>): string {
  const dir = scratch()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), content)
  }
  return dir
}

export async function made(paths: string[], options?: AddOptions): Promise<Fonds> {
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, undefined, stillWorld)
  const fonds = openFonds(dir)
  await addPaths(fonds, stillWorld, paths, options)
  return fonds
}

export function ledgers(fonds: Fonds): Record<string, string> {
  const rows = fonds.db.prepare('select * from source order by path').all() as Array<Record<string, number | string>>
  return Object.fromEntries(
    rows.map((r) => {
      expect(r.expected).toBe(Number(r.stored) + Number(r.duplicate) + Number(r.quarantined) + Number(r.refused))
      return [r.path, `${r.format} ${r.expected}=${r.stored}+${r.duplicate}+${r.quarantined}+${r.refused}`]
    }),
  )
}

/** Everything in records.db, and what the index finds for a few words. */
export function dump(fonds: Fonds): unknown {
  const tables = fonds.db.prepare(`select name from main.sqlite_schema where type = 'table'`).pluck().all() as string[]
  // Texts are put in the order in which they are read, and which are read with their mail depends on the options.
  const order = (table: string) => (table === 'attached_text' ? 'order by sha256, reading' : '')
  const rows = tables.map((table) => [table, fonds.db.prepare(`select * from main.${table} ${order(table)}`).all()])
  const words = fonds.db.prepare(`select rowid from idx.words where words match 'harbour OR one OR two'`).all()
  return { rows, words }
}

export async function expectSameAfterRebuild(fonds: Fonds): Promise<void> {
  const before = dump(fonds)
  fonds.close()
  for (const name of ['records.db', 'index.db']) rmSync(join(fonds.dir, name))
  const { fonds: again } = await openCase(fonds.dir)
  expect(dump(again)).toEqual(before)
  again.close()
}
