// A folder of files -> a whole intake into a fonds of its own. What must be true: the ledgers add up, every row opens,
// raw bytes hash to their ids, no reader failed, adding again adds nothing, and a rebuild makes the same rows.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { hold } from './hold.mjs'

const world = { now: () => Date.UTC(2030, 0, 1) }
// Reading them has processes of its own, which would take most of the time: test/attachments.test.ts is about them.
const run = { attachments: 'leave' }
const outcomes = ['duplicate', 'quarantined', 'refused']
const tables = ['record', 'part', 'remark', 'ledger_row', 'record_address', 'conversation', 'gap', 'address', 'person']

export async function checkIntake(project, files) {
  const dir = mkdtempSync(join(tmpdir(), 'fonds-fuzz-'))
  try {
    for (const { name, bytes } of files) {
      const path = join(dir, 'in', name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, bytes)
    }
    await takeIn(project, join(dir, 'in'), join(dir, 'case.fonds'))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function takeIn(project, folder, dir) {
  project.initFonds(dir, 'Fuzz', world)
  const { fonds } = await project.openCase(dir)
  const first = await project.addPaths(fonds, world, [folder], run)
  hold(first.finished, 'an intake stopped by itself')
  checkLedgers(fonds)
  checkRecords(project, fonds)
  checkPages(project, fonds)
  const again = await project.addPaths(fonds, world, [folder], run)
  hold(again.added.length === 0, 'adding the same again adds something', again.added)
  const before = dump(fonds)
  fonds.close()
  const rebuilt = (await project.rebuild(dir, run)).fonds
  const after = dump(rebuilt)
  rebuilt.close()
  for (const table of tables) hold(before[table] === after[table], `a rebuild makes another table ${table}`)
}

function checkLedgers({ db }) {
  for (const source of db.prepare('select * from source').all()) {
    const { id, path, expected, stored, duplicate, quarantined, refused } = source
    const ledger = { path, expected, stored, duplicate, quarantined, refused }
    hold(expected === stored + duplicate + quarantined + refused, 'a ledger does not add up', ledger)
    const rows = db.prepare('select count(*) from record where source_id = ?').pluck().get(id)
    hold(rows === stored, 'a ledger counts other records than there are', { ...ledger, rows })
    for (const outcome of outcomes) {
      const rows = db
        .prepare('select count(*) from ledger_row where source_id = ? and outcome = ?')
        .pluck()
        .get(id, outcome)
      hold(rows === source[outcome], 'a ledger counts other rows than there are', { ...ledger, outcome, rows })
    }
    hold(
      expected > 0 || source.format === 'x-context' || source.format.startsWith('x-'),
      'a source says nothing',
      ledger,
    )
  }
  const failed = db.prepare(`select sentence from ledger_row where code = 'reader-failed'`).pluck().get()
  hold(failed === undefined, 'a reader failed', failed)
}

function checkRecords({ readRaw, recordId, readPart }, fonds) {
  for (const { no, id } of fonds.db.prepare('select no, id from record').all()) {
    const { bytes } = readRaw(fonds, id)
    hold(recordId(createHash('sha256').update(bytes).digest('hex')) === id, 'the bytes of a record are not its id', id)
    for (const { ordinal } of fonds.db.prepare('select ordinal from part where record_no = ? limit 20').all(no))
      readPart(fonds, id, ordinal)
  }
}

/** Every page opens: what was read has to be shown as well. */
function checkPages(project, fonds) {
  for (const id of fonds.db.prepare('select id from record').pluck().all()) {
    const page = project.openRecord(fonds, id)
    hold(JSON.stringify(page).length > 0, 'a page holds nothing')
  }
  for (const { id } of project.listConversations(fonds)) project.openConversation(fonds, id)
  project.openTimeline(fonds)
  for (const q of ['', 'the', 'from:a', 'has:copies', 'date:none']) project.find(fonds, { q })
}

function dump({ db }) {
  return Object.fromEntries(
    tables.map((table) => [table, JSON.stringify(db.prepare(`select * from ${table} order by 1, 2`).all())]),
  )
}
