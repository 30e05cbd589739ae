// Articles in one language about messages in the other, over the example: what is probably a translation of what, by a small
// model made of a word list (test/embedding).
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { makeModel } from '../../../test/embedding/make-model.ts'
import { scratch, stillWorld } from '../../../test/scratch.ts'
import type { Fonds } from '../../store/fonds.ts'
import { openVectors, vectorsPath } from '../../store/vectors.ts'
import type { QuoteView } from '../../view/model.ts'
import { coverageOf, coverageWithin } from '../coverage/coverage.ts'
import { judge } from '../coverage/judge.ts'
import { openArticlePage, openCoverage, openRecordCoverage, reportCoverage } from '../coverage/pages.ts'
import { made } from '../intake/test-intake.ts'
import { forgetModel, nameModel } from './name-model.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const held = () =>
  made([join(root, 'examples/case/x-archive'), join(root, 'examples/case/mailbox'), join(root, 'test/embedding/press')])

async function withModel(): Promise<Fonds> {
  const fonds = await held()
  nameModel(fonds, makeModel(join(scratch(), 'model')))
  return fonds
}

const quoteOf = async (fonds: Fonds, text: string): Promise<QuoteView> => {
  const { quotes } = await openCoverage(fonds)
  return quotes.find((each) => each.text.startsWith(text))!
}

/** What the article has, and the words of the record that it is said to be translated from. */
async function translations(fonds: Fonds): Promise<Array<[string, string]>> {
  const { articles, quotes } = await openCoverage(fonds)
  const pages = await Promise.all(articles.map(({ id }) => openArticlePage(fonds, id)))
  const shown = pages.flatMap((page) => page.quotes)
  const suggested = quotes.filter(({ match }) => match?.kind === 'translated')
  return suggested.map(({ ref, text }) => [text, shown.find((each) => each.ref === ref)!.match!.passage!.words])
}

const doubt = 'Un doute vaut plus'

describe('quotes in another language than the records', () => {
  it('are said to be probable translations, each of one sentence; what is only like one is not', async () => {
    const fonds = await withModel()
    expect(await translations(fonds)).toEqual([
      ["Un doute vaut plus qu'un discours", 'A doubt is worth more than a speech.'],
      ['Un maire peut retirer une plainte avec une seule lettre', 'A mayor can withdraw a complaint with one letter.'],
      ['Vous ne nous connaissez pas, mais vous connaissez notre travail', 'You do not know us, but you know our work.'],
      [
        'Quarante et un millions pour un quai dont personne ne peut se servir, sur la page que la mairie a oublié de numéroter',
        'Forty-one million for a quay that nobody may use, on the page that city hall forgot to number.',
      ],
      ['Il y en a sept. Nous avons la septième', 'There are seven. We have the seventh.'],
      ['We will accept the result, whatever it is', "Nous accepterons le résultat, quel qu'il soit."],
    ])
    const { match } = await quoteOf(fonds, doubt)
    expect(match).toMatchObject({ kind: 'translated', compared: true })
    expect(match!.similarity).toBeGreaterThan(0.6)
    const off = (await openCoverage(fonds)).quotes.filter(({ match }) => match!.record === null)
    expect(off.map(({ match }) => match!.compared)).toEqual([true, true, true, true])
    fonds.close()
  })

  it('cannot be compared without a model, nor once it is forgotten', async () => {
    const fonds = await held()
    const without = { kind: 'other-language', record: null, similarity: null, compared: false }
    expect((await quoteOf(fonds, doubt)).match).toMatchObject(without)
    expect((await openCoverage(fonds)).embeddings).toEqual({ state: 'absent', problem: null })
    nameModel(fonds, makeModel(join(scratch(), 'model')))
    expect((await quoteOf(fonds, doubt)).match?.kind).toBe('translated')
    expect((await openCoverage(fonds)).embeddings).toEqual({ state: 'used', problem: null })
    forgetModel(fonds)
    expect((await quoteOf(fonds, doubt)).match).toMatchObject(without)
    fonds.close()
  })

  it('are told to the page of the message', async () => {
    const fonds = await withModel()
    const { match, ref } = await quoteOf(fonds, doubt)
    const { quotedBy } = await openRecordCoverage(fonds, match!.record!.id)
    expect(quotedBy.map(({ quote }) => quote.ref)).toContain(ref)
    fonds.close()
  })
})

describe('what a model suggests', () => {
  it('bears out no claim', async () => {
    const fonds = await held()
    const checks = async () => (await reportCoverage(fonds)).claims.map(({ check }) => check)
    const before = await checks()
    expect(before.length).toBeGreaterThan(3)
    nameModel(fonds, makeModel(join(scratch(), 'model')))
    expect(await checks()).toEqual(before)
    fonds.close()
  })

  it('enters no edition until a person confirms it, and then without the model', async () => {
    const fonds = await withModel()
    const all = new Set(fonds.db.prepare('select id from record').pluck().all() as string[])
    const { ref, match } = await quoteOf(fonds, doubt)
    const published = async () => (await coverageWithin(fonds, all)).quotes.find((each) => each.ref === ref)!.match
    expect(await published()).toEqual({ kind: 'other-language', record: null, place: null, differences: [] })
    await judge(fonds, stillWorld, { ref, verdict: 'confirm' })
    const decided = { kind: 'translated', record: match!.record!.id, differences: [] }
    expect(await published()).toMatchObject(decided)
    expect((await quoteOf(fonds, doubt)).match).toMatchObject({ kind: 'translated', similarity: null })
    forgetModel(fonds)
    expect(await published()).toMatchObject(decided)
    fonds.close()
  })

  it('is a translation no more where it is dismissed or put right', async () => {
    const fonds = await withModel()
    const { ref } = await quoteOf(fonds, doubt)
    await judge(fonds, stillWorld, { ref, verdict: 'correct', correction: { record: null } })
    expect((await quoteOf(fonds, doubt)).match).toMatchObject({ kind: 'nowhere', record: null })
    fonds.close()
  })
})

describe('the vectors of records', () => {
  it('are kept, and made anew where the model is another or they are damaged', async () => {
    const fonds = await withModel()
    const before = await translations(fonds)
    const other = makeModel(join(scratch(), 'other'), { dimensions: 64, dtype: 'F16' })
    nameModel(fonds, other)
    expect(await translations(fonds)).toEqual(before)
    writeFileSync(vectorsPath(fonds.dir), 'no database')
    for (const ending of ['-wal', '-shm']) rmSync(vectorsPath(fonds.dir) + ending, { force: true })
    nameModel(fonds, makeModel(join(scratch(), 'third')))
    expect(await translations(fonds)).toEqual(before)
    fonds.close()
  })

  it('of records that are no more are forgotten, and those of other grounds with them', () => {
    const dir = scratch()
    const data = Buffer.from([1])
    const one = openVectors(dir, 'one')
    one.put([
      { id: 'a', data },
      { id: 'b', data },
    ])
    one.keepOnly(new Set(['b']))
    expect([one.has('a'), one.get('b')]).toEqual([false, data])
    one.close()
    expect(openVectors(dir, 'one').has('b')).toBe(true)
    expect(openVectors(dir, 'two').has('b')).toBe(false)
  })
})

describe('a model that cannot be used', () => {
  it('is refused when it is named, and the one before stays', async () => {
    const fonds = await withModel()
    const folder = join(scratch(), 'empty')
    mkdirSync(folder)
    expect(() => nameModel(fonds, folder)).toThrow(expect.objectContaining({ code: 'model-absent' }))
    expect((await quoteOf(fonds, doubt)).match?.kind).toBe('translated')
    fonds.close()
  })

  it('takes nothing away but translations, and says why', async () => {
    const fonds = await held()
    const folder = makeModel(join(scratch(), 'model'))
    nameModel(fonds, folder)
    renameSync(folder, `${folder}-moved`)
    const page = await openCoverage(fonds)
    expect(page.embeddings).toMatchObject({ state: 'unusable', problem: { code: 'model-absent' } })
    expect((await quoteOf(fonds, doubt)).match).toMatchObject({ kind: 'other-language', compared: false })
    renameSync(`${folder}-moved`, folder)
    expect((await openCoverage(fonds)).embeddings.state).toBe('used')
    expect((await coverageOf(fonds)).quotes.some(({ match }) => match?.kind === 'translated')).toBe(true)
    fonds.close()
  })
})
