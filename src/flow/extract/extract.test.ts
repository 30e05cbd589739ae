import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockedPdf, mailWith, pdf } from '../../../test/attachments.ts'
import { stillWorld } from '../../../test/scratch.ts'
import { fts5Index } from '../../search/fts5.ts'
import { parseQuery } from '../../search/query.ts'
import { attachedTexts, maxRecordLetters } from '../../store/attached.ts'
import type { Fonds } from '../../store/fonds.ts'
import { addPaths } from '../intake/add.ts'
import { dump, expectSameAfterRebuild, lay, made, mbox } from '../intake/test-intake.ts'
import { openRecord } from '../record.ts'
import { extract } from './run.ts'

const text = (words: string, name = 'a.txt') => ({ name, type: 'text/plain', bytes: Buffer.from(words) })
const report = { name: 'Report.pdf', type: 'application/pdf', bytes: pdf(['The budget of the annex.']) }

function count(fonds: Fonds, ...queries: string[]): number[] {
  const index = fts5Index(fonds.db)
  return queries.map((q) => index.find(parseQuery(q).ast).total)
}

const remarks = (fonds: Fonds) => fonds.db.prepare('select record_no, code from remark order by 1, 2').raw().all()

describe('the text of attachments', () => {
  it('is found, and all else as before', async () => {
    const reply = 'We agree.\n\nOn 1 May 2016 Ilan wrote:\n> Which lamp?\n'
    const box = mbox(mailWith('one', [report], reply), mailWith('two', [text('nothing to see')], reply))
    const fonds = await made([join(lay({ 'box.mbox': box }), 'box.mbox')], { attachments: 'leave' })
    const queries = ['subject:one', 'new:agree', 'new:lamp', 'lamp', 'nora', 'from:nora', 'filename:report', 'box']
    const before = count(fonds, ...queries)
    expect(count(fonds, 'budget', 'attached:budget')).toEqual([0, 0])
    const done = await extract(fonds, {})
    expect(done).toEqual({
      finished: true,
      files: [
        { code: null, reading: 'pdf', files: 1 },
        { code: null, reading: 'text', files: 1 },
      ],
    })
    expect(count(fonds, 'budget', 'attached:budget', 'body:budget', 'attached:agree')).toEqual([1, 1, 0, 0])
    expect(count(fonds, ...queries)).toEqual(before)
    expect([...attachedTexts(fonds.db)(1)]).toEqual([
      { part: 2, name: 'Report.pdf', code: null, letters: 24, text: 'The budget of the annex.' },
    ])
    await expectSameAfterRebuild(fonds)
  })

  it('is read when it is taken in, once for the same bytes, and not again', async () => {
    const dir = lay({ 'a.eml': mailWith('one', [report]), 'b.eml': mailWith('two', [report, report]) })
    const fonds = await made([join(dir, 'a.eml')])
    const steps: string[] = []
    const attachments = { onStep: (step: string) => void steps.push(step) }
    await addPaths(fonds, stillWorld, [join(dir, 'b.eml')], attachments)
    expect(count(fonds, 'attached:budget')).toEqual([2])
    expect(steps).not.toContain('read')
    const before = dump(fonds)
    expect((await extract(fonds, {})).files).toEqual([{ code: null, reading: 'pdf', files: 3 }])
    await extract(fonds, { again: true })
    expect(dump(fonds)).toEqual(before)
  })

  it('is the same whether it is read with the mail or later', async () => {
    const twice = text('all is well', 'b.txt')
    const dir = lay({
      'a.mbox': mbox(mailWith('one', [text('>From the lamp\nto the tower'), twice]), mailWith('two', [twice, report])),
      'b.eml': mailWith('three', [{ name: 'p.html', type: 'text/html', bytes: Buffer.from('<p>the tower') }]),
      'c.eml': mailWith('four', [text('a long text '.repeat(100_000)), twice]),
      'd.eml': mailWith('five', [text('\x01\x02\x03'), twice]),
    })
    const steps: string[] = []
    const at = await made([dir], { onStep: (step) => void steps.push(step) })
    // Those of the fourth, the fifth, and the report: the others came with their mails.
    expect(steps.filter((step) => step === 'read')).toHaveLength(3)
    const later = await made([dir], { attachments: 'leave' })
    expect(count(later, 'attached:tower', 'attached:well')).toEqual([0, 0])
    await extract(later, {})
    const queries = ['tower', 'attached:tower', 'attached:well', 'attached:lamp', 'attached:budget', 'attached:long']
    expect(count(at, ...queries)).toEqual([2, 2, 4, 1, 1, 1])
    expect(count(later, ...queries)).toEqual(count(at, ...queries))
    expect(dump(later)).toEqual(dump(at))
    await expectSameAfterRebuild(at)
  })

  it('that cannot be read is noted at its record', async () => {
    const locked = { name: 'l.pdf', type: 'application/pdf', bytes: lockedPdf() }
    const dir = lay({
      'a.eml': mailWith('one', [locked, report, locked]),
      'b.eml': mailWith('two', [text('all well')]),
    })
    const fonds = await made([dir])
    expect(remarks(fonds)).toEqual([[1, 'attachment-encrypted']])
    expect(count(fonds, 'budget', 'remark:attachment-encrypted')).toEqual([1, 1])
    const id = fonds.db.prepare('select id from record where no = 1').pluck().get() as string
    const shown = openRecord(fonds, id).parts.map(({ searched }) => searched && [searched.letters, searched.code])
    const isLocked = [0, 'attachment-encrypted']
    expect(shown).toEqual([undefined, undefined, isLocked, [24, null], isLocked])
    await expectSameAfterRebuild(fonds)
  })

  it('stays where a source is described anew', async () => {
    const dir = lay({
      'a.eml': mailWith('one', [report, { name: 'l.pdf', type: 'application/pdf', bytes: lockedPdf() }]),
    })
    const fonds = await made([join(dir, 'a.eml')])
    await addPaths(fonds, stillWorld, [join(dir, 'a.eml')], { given: { published: '2016-05-01' } })
    expect(count(fonds, 'attached:budget', 'subject:one')).toEqual([1, 1])
    expect(remarks(fonds)).toEqual([[1, 'attachment-encrypted']])
    await expectSameAfterRebuild(fonds)
  })

  it('is searched up to a limit for one record', async () => {
    const long = `${'a '.repeat(maxRecordLetters / 4)}`
    const files = [text(long), text(`${long}${long}`.slice(0, long.length - 1)), text('unfound')]
    const fonds = await made([lay({ 'a.eml': mailWith('one', [...files, ...files]) })])
    expect(count(fonds, 'attached:a', 'attached:unfound')).toEqual([1, 0])
    expect(remarks(fonds)).toEqual([[1, 'attachment-text-cut']])
  })

  it('goes away with what it was read from, and nothing else does', async () => {
    const fonds = await made([lay({ 'a.eml': mailWith('one', [report]) })], { attachments: 'leave' })
    rmSync(join(fonds.dir, 'bag/data'), { recursive: true })
    expect((await extract(fonds, {})).files).toEqual([])
    expect(count(fonds, 'subject:one', 'file', 'budget')).toEqual([1, 1, 0])
  })

  it('stops where it is asked to, and goes on there', async () => {
    const dir = lay({ 'a.eml': mailWith('one', [report]), 'b.eml': mailWith('two', [text('all well')]) })
    const fonds = await made([dir], { attachments: 'leave' })
    expect((await extract(fonds, { stopped: () => true })).finished).toBe(false)
    expect(count(fonds, 'attached:budget')).toEqual([0])
    const answers = [false, true]
    expect((await extract(fonds, { stopped: () => answers.shift() ?? true })).finished).toBe(false)
    expect((await extract(fonds, {})).finished).toBe(true)
    expect(count(fonds, 'attached:budget', 'attached:well')).toEqual([1, 1])
  })
})
