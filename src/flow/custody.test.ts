import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratch, stillWorld } from '../../test/scratch.ts'
import { sha256 } from '../record/id.ts'
import { journalPath } from '../store/layout.ts'
import { initFonds, openFonds } from '../store/open.ts'
import { letter, rsaKey, signed, written } from '../verify/test-signer.ts'
import { listCustody, openCustody } from './custody.ts'
import { undo } from './decide.ts'
import { audit } from './evidence/audit.ts'
import { importKeys } from './evidence/keys.ts'
import { noteAudit } from './evidence/note-audit.ts'
import { verifyMail } from './evidence/verify.ts'
import { addPaths } from './intake/add.ts'
import { addStatement } from './statements.ts'

const key = rsaKey()
const other = { ...letter, fields: letter.fields.map((field) => field.replace(/^(Message-ID: <)/i, '$1other-')) }

/** Two mails, a key, checks, a statement that is taken back, an audit: one line each. */
async function handled() {
  const from = scratch()
  writeFileSync(join(from, 'one.eml'), written(signed(letter, { key })))
  writeFileSync(join(from, 'two.eml'), written(other))
  writeFileSync(join(from, 'keys.txt'), `s1._domainkey.lighthouse.example TXT "${key.record}"`)
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, 'The lighthouse', stillWorld)
  const fonds = openFonds(dir)
  await addPaths(fonds, stillWorld, [join(from, 'one.eml'), join(from, 'two.eml')], { custodian: 'Nora Vega' })
  await importKeys(fonds, stillWorld, [join(from, 'keys.txt')])
  await verifyMail(fonds, { world: stillWorld })
  const id = (name: string) =>
    fonds.db
      .prepare('select r.id from record r join source s on s.id = r.source_id where s.path like ?')
      .pluck()
      .get(`%${name}`) as string
  await addStatement(fonds, stillWorld, { who: 'Nora Vega', says: 'denies', about: [id('one.eml')], source: 'a call' })
  await undo(fonds, stillWorld, 6)
  await noteAudit(fonds, stillWorld, await audit(dir))
  return { dir, fonds, id }
}

describe('the log of custody', () => {
  it('tells every line of the journal, the latest first, with its hash', async () => {
    const { dir, fonds } = await handled()
    const page = openCustody(fonds)
    expect(page.lines.map(({ seq, act }) => [seq, act!.act])).toEqual([
      [8, 'audit'],
      [7, 'undo'],
      [6, 'state'],
      [5, 'verify'],
      [4, 'keys'],
      [3, 'add'],
      [2, 'add'],
      [1, 'init'],
    ])
    const raws = readFileSync(journalPath(dir), 'utf8').trimEnd().split('\n')
    expect(page.lines.map(({ hash }) => hash)).toEqual(raws.map((raw) => sha256(raw)).reverse())
    expect(page.journal).toEqual({
      lines: 8,
      end: sha256(raws.at(-1)!),
      broken: null,
      counts: { received: 3, keys: 1, decisions: 2, checks: 2 },
    })
    expect(page.lines[3]!.act).toMatchObject({ checked: 2, keys: 1, finished: true, dkim: { pass: 1, none: 1 } })
    expect(page.lines[5]!.act).toMatchObject({ custodian: 'Nora Vega', name: null })
    expect(page.audit).toMatchObject({ seq: 8, ok: true })
    // Where files stood on somebody's machine is nobody's business, not even as a hash.
    expect(Object.keys(page.lines[5]!.act!)).not.toContain('origin')
  })

  it('is filtered by kind, and comes in pages', async () => {
    const { fonds } = await handled()
    expect(openCustody(fonds, { kind: 'decisions' }).lines.map(({ seq }) => seq)).toEqual([7, 6])
    const page = openCustody(fonds, { offset: 2, limit: 3 })
    expect([page.total, page.lines.map(({ seq }) => seq)]).toEqual([8, [6, 5, 4]])
    expect(openCustody(fonds, { offset: 99 }).lines).toEqual([])
  })

  it('tells of one record or source only what concerns it, and what was taken back of that', async () => {
    const { fonds, id } = await handled()
    expect(openCustody(fonds, { record: id('one.eml') }).lines.map(({ seq }) => seq)).toEqual([7, 6, 2])
    expect(openCustody(fonds, { record: id('two.eml') }).lines.map(({ seq }) => seq)).toEqual([3])
    const { source } = openCustody(fonds, { source: 'two.eml' }).about
    expect(source).toBe('two.eml')
    expect(() => openCustody(fonds, { source: 'nothing.eml' })).toThrow(/no source/)
  })

  it('goes on after a line that was changed, left out or cannot be read, and says which', async () => {
    const { dir, fonds } = await handled()
    const raws = readFileSync(journalPath(dir), 'utf8').trimEnd().split('\n')
    const change = (lines: string[]) => {
      writeFileSync(journalPath(dir), `${lines.join('\n')}\n`)
      return [...listCustody(dir)].flatMap(({ seq, fault }) => (fault ? [`${seq} ${fault}`] : []))
    }
    expect(change(raws)).toEqual([])
    expect(change(raws.with(2, raws[2]!.replace('"bytes":', '"bytes":1')))).toEqual(['4 chain'])
    expect(change(raws.toSpliced(2, 1))).toEqual(['3 number'])
    expect(change(raws.with(2, '{'))).toEqual(['3 not-json', '4 chain'])
    expect(openCustody(fonds).journal.broken).toEqual({ seq: 3, fault: 'not-json' })
  })
})
