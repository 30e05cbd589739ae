import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stillWorld } from '../../../test/scratch.ts'
import type { Fonds } from '../../store/fonds.ts'
import { journalPath } from '../../store/layout.ts'
import type { ClaimView, CoveragePage } from '../../view/model.ts'
import { undo } from '../decide.ts'
import { openCase } from '../intake/case.ts'
import { expectSameAfterRebuild, lay, made, mail } from '../intake/test-intake.ts'
import { listStatements } from '../statements.ts'
import { followedActs } from './followed.ts'
import { acceptStatement, judge, takeBackJudgement } from './judge.ts'
import { openArticlePage, openCoverage, openRecordCoverage, reportCoverage } from './pages.ts'
import { claimEntries } from './said-times.ts'

const early = `Letters between the keepers

Nora Vega wrote to Ilan Prost on 20 September 2024. “The lamp must burn until the boats are in,” Nora Vega wrote.

The exchange between Nora Vega and Ilan Prost took place between 20 September and 22 September 2024.

Ilan Prost declined to comment.
`
const late = `The keepers wrote for longer

The correspondence between Nora Vega and Ilan Prost went on until at least March 2025.
`

const sidecar = (published: string, outlet: string) => JSON.stringify({ published, outlet, language: 'en' })

async function held(): Promise<Fonds> {
  const words = 'I have thought about it.\n\nThe lamp must burn until the boats are in. Yours, Nora'
  const later = mail('two', 'Still burning.').replace('20 Sep 2024', '14 Mar 2025').replace('Fri', 'Fri')
  return made([
    lay({
      'one.eml': mail('one', words),
      'two.eml': later,
      'press/early.txt': early,
      'press/early.txt.meta.json': sidecar('2024-10-01', 'The Early Tide'),
      'press/late.txt': late,
      'press/late.txt.meta.json': sidecar('2025-04-01', 'The Late Tide'),
    }),
  ])
}

const spanOf = (page: CoveragePage, outlet: string): ClaimView => {
  const { id } = page.articles.find((each) => each.outlet === outlet)!
  return page.claims.find((each) => each.article === id && each.kind === 'span')!
}

describe('coverage', () => {
  it('says where two articles cannot both be true, and which one the records bear out', async () => {
    const fonds = await held()
    const page = await openCoverage(fonds)
    expect(page.articles.map(({ outlet }) => outlet)).toEqual(['The Early Tide', 'The Late Tide'])
    const [one, other] = [spanOf(page, 'The Early Tide'), spanOf(page, 'The Late Tide')]
    expect(page.conflicts).toHaveLength(1)
    const { a, b, record } = page.conflicts[0]!
    expect([a, b].sort()).toEqual([one.ref, other.ref].sort())
    expect(record === 'a' ? a : b).toBe(other.ref)
    expect(one.check).toMatchObject({ support: 'contradicted', records: [{ title: 'Nora Vega: two' }] })
    expect(other.check).toMatchObject({ support: 'supported', records: [{ title: 'Nora Vega: two' }] })
    expect(page.matters[0]).toMatchObject({ standing: 'conflict', kind: 'span' })
    expect(page.matters[0]!.claims).toEqual(expect.arrayContaining([one.ref, other.ref]))
    fonds.close()
  })

  it('finds the words of a quote, and tells a record who quotes it', async () => {
    const fonds = await held()
    const { quotes } = await openCoverage(fonds)
    expect(quotes).toMatchObject([
      { speaker: 'Nora Vega', match: { kind: 'verbatim', record: { title: 'Nora Vega: one' } } },
    ])
    const { id } = quotes[0]!.match!.record!
    const { quotedBy, claims } = await openRecordCoverage(fonds, id)
    expect(quotedBy).toMatchObject([{ article: { outlet: 'The Early Tide' }, quote: { ref: quotes[0]!.ref } }])
    expect(quotedBy[0]!.quote.match!.passage).toEqual({
      before: 'I have thought about it.\n\n',
      words: 'The lamp must burn until the boats are in',
      after: '. Yours, Nora\n',
    })
    expect(claims.map(({ claim }) => claim.kind)).toContain('message')
    fonds.close()
  })

  it('shows an article in pieces that are its text, with what covers each', async () => {
    const fonds = await held()
    const { articles, claims } = await openCoverage(fonds)
    const page = await openArticlePage(fonds, articles[0]!.id)
    const words = (ref: string) =>
      page.blocks.flatMap(({ runs }) => runs.filter(({ refs }) => refs.includes(ref)).map(({ text }) => text)).join('')
    for (const claim of page.claims) expect(words(claim.ref)).toBe(claim.passage.words)
    expect(page.blocks[0]).toMatchObject({ kind: 'heading', runs: [{ text: 'Letters between the keepers' }] })
    expect(page.others.map(({ ref }) => ref)).toEqual([claims.find(({ article }) => article === articles[1]!.id)!.ref])
    await expect(openArticlePage(fonds, 'nothing')).rejects.toMatchObject({ code: 'not-found' })
    fonds.close()
  })

  it('puts what articles date on the axis of time, open beginnings first', async () => {
    const fonds = await held()
    const entries = await claimEntries(fonds)
    expect(entries[0]).toMatchObject({
      outlet: 'The Late Tide',
      kind: 'span',
      date: { at: null, edtf: '../2025-03', vague: true },
    })
    const from = Date.UTC(2025, 0, 1)
    expect((await claimEntries(fonds, { from })).map(({ outlet }) => outlet)).toEqual(['The Late Tide'])
    fonds.close()
  })

  it('counts in code points, in the file as it is, for programs', async () => {
    const fonds = await held()
    const { quotes, claims, conflicts } = await reportCoverage(fonds)
    const quote = quotes[0] as { article: string; start: number; end: number; match: object }
    expect(quote).toMatchObject({
      article: 'early.txt',
      match: { kind: 'verbatim', key: 'mid:one@lighthouse.example' },
    })
    expect([...early].slice(quote.start, quote.end).join('')).toMatch(/^The lamp must burn until the boats are in,?$/)
    expect(claims.every((each) => typeof each.anchor === 'string')).toBe(true)
    expect(conflicts).toMatchObject([{ kind: 'span', a: { article: 'early.txt' }, b: { article: 'late.txt' } }])
    fonds.close()
  })
})

describe('a decision about something found', () => {
  it('that is dismissed contradicts nobody any more, and comes back when it is taken back', async () => {
    const fonds = await held()
    const { ref } = spanOf(await openCoverage(fonds), 'The Early Tide')
    const { seq, sentence } = await judge(fonds, stillWorld, { ref, verdict: 'dismiss' })
    expect(sentence).toMatch(/^Dismissed the span “.*” in The Early Tide\.$/)
    const page = await openCoverage(fonds)
    expect(page.conflicts).toEqual([])
    expect(page.undo).toEqual({ seq, sentence })
    expect(spanOf(page, 'The Early Tide').decision).toEqual({ seq, verdict: 'dismiss', time: stillWorld.now() })
    await takeBackJudgement(fonds, stillWorld)
    expect((await openCoverage(fonds)).conflicts).toHaveLength(1)
    await expect(takeBackJudgement(fonds, stillWorld)).rejects.toMatchObject({ code: 'nothing-to-undo' })
    await expect(undo(fonds, stillWorld, seq)).rejects.toMatchObject({ code: 'not-found' })
    fonds.close()
  })

  it('that corrects stands in place of what was read, and survives a rebuild', async () => {
    const fonds = await held()
    const { ref } = spanOf(await openCoverage(fonds), 'The Early Tide')
    const correct = (correction: object) => judge(fonds, stillWorld, { ref, verdict: 'correct', correction })
    await expect(correct({})).rejects.toMatchObject({ code: 'correction-needed' })
    await expect(correct({ when: 'soon' })).rejects.toMatchObject({ code: 'bad-date' })
    await expect(correct({ who: ['x'.repeat(301)] })).rejects.toMatchObject({ code: 'too-long' })
    await expect(correct({ record: 'nothing' })).rejects.toMatchObject({ code: 'not-found' })
    await correct({ when: '../2025', bound: 'at least' })
    const page = await openCoverage(fonds)
    expect(page.conflicts).toEqual([])
    expect(spanOf(page, 'The Early Tide')).toMatchObject({
      when: { edtf: '../2025' },
      decision: { verdict: 'correct' },
    })
    fonds.db.exec('delete from reading')
    await expectSameAfterRebuild(fonds)
    const { fonds: again } = await openCase(fonds.dir)
    expect(spanOf(await openCoverage(again), 'The Early Tide').when?.edtf).toBe('../2025')
    again.close()
  })

  it('that confirms keeps what the reader may no longer find', async () => {
    const fonds = await held()
    const { ref } = spanOf(await openCoverage(fonds), 'The Late Tide')
    await judge(fonds, stillWorld, { ref, verdict: 'confirm' })
    const row = fonds.db.prepare('select record_no as no, data from reading').all() as Array<{
      no: number
      data: string
    }>
    const put = fonds.db.prepare('update reading set data = ? where record_no = ?')
    for (const { no, data } of row) put.run(JSON.stringify({ ...JSON.parse(data), claims: [] }), no)
    fonds.close()
    const { fonds: again } = await openCase(fonds.dir)
    const { claims } = await openCoverage(again)
    expect(claims.map((each) => [each.ref, each.decision?.verdict])).toEqual([[ref, 'confirm']])
    again.close()
  })

  it('needs something that was found', async () => {
    const fonds = await held()
    const nothing = judge(fonds, stillWorld, { ref: 'x/span-1-2', verdict: 'confirm' })
    await expect(nothing).rejects.toMatchObject({ code: 'not-found' })
    expect(readFileSync(journalPath(fonds.dir), 'utf8')).not.toContain('"judge"')
    fonds.close()
  })
})

describe('a statement in an article', () => {
  it('is a suggestion until somebody enters it, with the article as its source', async () => {
    const fonds = await held()
    const { statements } = await openCoverage(fonds)
    expect(statements).toMatchObject([
      { who: 'Ilan Prost', says: 'declines', entered: null, about: [{ kind: 'conversation' }] },
    ])
    expect(listStatements(fonds).statements).toEqual([])
    const { seq } = await acceptStatement(fonds, stillWorld, { ref: statements[0]!.claim })
    const [line] = listStatements(fonds).statements
    expect(line).toMatchObject({ seq, who: 'Ilan Prost', says: 'declines', words: 'Ilan Prost declined to comment.' })
    expect(line!.source.record?.title).toContain('Letters between the keepers')
    expect((await openCoverage(fonds)).statements).toMatchObject([{ entered: seq }])
    await takeBackJudgement(fonds, stillWorld, seq)
    expect((await openCoverage(fonds)).statements).toMatchObject([{ entered: null }])
    fonds.close()
  })

  it('is no quote and no message', async () => {
    const fonds = await held()
    const { quotes } = await openCoverage(fonds)
    const asked = acceptStatement(fonds, stillWorld, { ref: quotes[0]!.ref })
    await expect(asked).rejects.toMatchObject({ code: 'no-statement' })
    fonds.close()
  })
})

describe('without articles', () => {
  it('there is nothing, and nothing fails', async () => {
    const fonds = await made([lay({ 'one.eml': mail('one', 'x') })])
    expect(await openCoverage(fonds)).toMatchObject({ articles: [], matters: [], undo: null })
    expect(followedActs(fonds)).toEqual([])
    fonds.close()
  })

  it('of which the source is gone, the others are read', async () => {
    const fonds = await held()
    const path = fonds.db.prepare(`select path from source where path like '%early.txt'`).pluck().get() as string
    rmSync(join(fonds.dir, 'bag/data', path), { force: true })
    const { articles } = await openCoverage(fonds)
    expect(articles.map(({ outlet, claims }) => [outlet, claims > 0])).toEqual([
      ['The Early Tide', false],
      ['The Late Tide', true],
    ])
    writeFileSync(join(fonds.dir, 'bag/data', path), early)
    fonds.close()
    const { fonds: again } = await openCase(fonds.dir)
    expect((await openCoverage(again)).articles[0]!.claims).toBeGreaterThan(0)
    again.close()
  })
})
