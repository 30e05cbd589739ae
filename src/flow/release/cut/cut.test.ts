import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stillWorld } from '../../../../test/scratch.ts'
import { custodyText } from '../../../cli/custody-text.ts'
import { openCustody } from '../../custody.ts'
import { expectSameAfterRebuild, lay, made, mbox } from '../../intake/test-intake.ts'
import { addStatement } from '../../statements.ts'
import { checkRelease } from '../check/check.ts'
import { decided, heldLetters, idOf, letter, withFiles } from '../test-fonds.ts'
import { noteCut } from './note-cut.ts'
import { cut, fingerprints, stranger } from './test-edition.ts'

const letters = () =>
  heldLetters(
    letter({ id: 'a', words: 'The lamp is out.' }),
    letter({ id: 'b', words: 'I know, Ada told me.', answers: 'a', at: '20 Sep 2024 11:00' }),
    letter({ id: 'c', words: 'Do not tell her.', answers: 'b', at: '20 Sep 2024 12:00' }),
    withFiles('d', 'see the files'),
  )

const read = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8')

describe('an edition', () => {
  it('is sound as it was cut, and the same bytes when cut again', async () => {
    const fonds = await letters()
    await decided(fonds, { what: 'hide-word', text: 'Ada' })
    await decided(fonds, {
      what: 'choose',
      records: [idOf(fonds, 'c')],
      choice: 'withhold',
      reason: 'Ada is a child',
    })
    const one = await cut(fonds)
    expect(await checkRelease(one.dir, {})).toMatchObject({
      ok: true,
      reasons: [],
      edition: { number: 1, published: 3, withheld: 1 },
      looked: { records: 3, proofs: 3 },
    })
    expect(one.entries).toEqual({ record: 3, withheld: 1, correction: 0, withdrawal: 0, disclosure: 0 })
    expect(read(one.dir, 'log/entries.jsonl')).toContain('▇▇▇▇ is a child')
    const other = await cut(fonds)
    expect(fingerprints(other.dir)).toEqual(fingerprints(one.dir))
  })

  it('names nobody whom it does not publish', async () => {
    const fonds = await letters()
    await decided(fonds, { what: 'hide-word', text: 'Ada' })
    await decided(fonds, { what: 'choose', records: [idOf(fonds, 'c')], choice: 'withhold', reason: 'private' })
    const { dir } = await cut(fonds)
    const all = Object.keys(fingerprints(dir)).map((path) => `${path}\n${readFileSync(join(dir, path), 'latin1')}`)
    const rows = fonds.db.prepare('select id from person union select id from conversation').pluck().all() as string[]
    const hidden = [...rows, idOf(fonds, 'b'), idOf(fonds, 'c'), 'Do not tell her', 'Ada']
    for (const each of hidden) expect(all.filter((text) => text.includes(each))).toEqual([])
    expect(all.some((text) => text.includes(idOf(fonds, 'a')))).toBe(true)
  })

  it('takes letters of its key, its signatures and the ids of its feed for nobody', async () => {
    const fonds = await letters()
    const { dir } = await cut(fonds)
    const places: Array<[string, RegExp]> = [
      ['key.pub', /ed/],
      ['edition.json', /(?<="SHA256:[^"]*)[A-Za-z]{3}/],
      ['checkpoint', /(?<=— \S+ \S*)[A-Za-z]{3}/],
      ['feed.atom', /(?<=urn:uuid:)[0-9a-f]{8}/],
    ]
    for (const [path, letters] of places) {
      await decided(fonds, { what: 'hide-word', text: letters.exec(read(dir, path))![0] })
    }
    expect(await cut(fonds)).toMatchObject({ edition: { number: 1 } })
  })

  it('leaves nothing where it is stopped, dry, or cannot be written', async () => {
    const fonds = await letters()
    const { dir } = await cut(fonds, { dryRun: true })
    expect([existsSync(dir), readdirSync(dirname(dir))]).toEqual([false, []])
    for (const after of [1, 3, 6]) {
      let asked = 0
      const stopped = () => {
        asked += 1
        return asked > after
      }
      expect(await cut(fonds, { out: dir, stopped })).toEqual({ dir })
      expect(readdirSync(dirname(dir))).toEqual([])
    }
    await expect(cut(fonds, { out: fonds.dir })).rejects.toMatchObject({ code: 'out-exists' })
    await expect(cut(fonds, { out: dir, scope: '(' })).rejects.toMatchObject({ code: 'scope-unclear' })
    expect(readdirSync(dirname(dir))).toEqual([])
  })
})

describe('what is hidden in one conversation', () => {
  it('is hidden in all that is said of it, and stays elsewhere', async () => {
    const other = 'Ilan Prost <ilan@harbour.example>'
    const fonds = await heldLetters(
      letter({ id: 'a', words: 'The zephyr is out.', subject: 'The zephyr' }),
      letter({ id: 'b', words: 'I know.', subject: 'Re: The zephyr', answers: 'a', at: '20 Sep 2024 11:00' }),
      letter({ id: 'c', words: 'A zephyr blows.', subject: 'Weather', from: other, at: '21 Sep 2024 12:00' }),
    )
    await addStatement(fonds, stillWorld, {
      ...{ about: [idOf(fonds, 'b')], who: 'Nora Vega', says: 'denies', words: 'There was no zephyr.' },
      source: 'https://quay.example/',
    })
    await decided(fonds, {
      ...{ what: 'hide-span', record: idOf(fonds, 'a'), start: 4, end: 10, text: 'zephyr' },
      reach: 'conversation',
    })
    const { dir } = await cut(fonds)
    const all = Object.keys(fingerprints(dir)).filter((path) => /zephyr/i.test(readFileSync(join(dir, path), 'latin1')))
    const elsewhere = idOf(fonds, 'c')
    const ofRecords = all.filter((path) => /^(?:fr\/)?r\//.test(path))
    expect(ofRecords.length).toBeGreaterThan(0)
    expect(ofRecords.filter((path) => !path.includes(`r/${elsewhere}/`))).toEqual([])
    expect(all.filter((path) => path === 'data/statements.jsonl')).toEqual([])
    expect(read(dir, 'data/conversations.jsonl').match(/zephyr/g)).toBeNull()
  })
})

describe('a stretch that was chosen before words were taken whole', () => {
  it('is no edition while it would stay, and is one where its record is withheld', async () => {
    const fonds = await heldLetters(
      letter({ id: 'a', words: 'Ring 0612345678.' }),
      letter({ id: 'b', words: 'Yes.', at: '20 Sep 2024 11:00' }),
    )
    const record = idOf(fonds, 'a')
    await decided(fonds, { what: 'hide-span', record, start: 6, end: 14, text: '61234567', reach: 'everywhere' })
    await expect(cut(fonds)).rejects.toMatchObject({ code: 'span-idle' })
    await decided(fonds, { what: 'choose', records: [record], choice: 'withhold', reason: 'a number' })
    expect((await cut(fonds)).edition.counts).toMatchObject({ published: 1, withheld: 1 })
  })
})

describe('what an edition is told of itself', () => {
  it('is an address of the web without a password, and a licence by its address', async () => {
    const fonds = await letters()
    for (const base of [
      'ftp://papers.example/',
      'papers.example',
      'https://nora:word@papers.example/',
      'https://p.example/?a',
    ])
      await expect(cut(fonds, { base })).rejects.toMatchObject({ code: 'base-url-unusable' })
    await expect(cut(fonds, { license: 'CC BY 4.0' })).rejects.toMatchObject({ code: 'license-unusable' })
    const license = 'https://creativecommons.org/licenses/by/4.0/'
    const one = await cut(fonds, { base: 'https://papers.example/lamp', license, language: 'fr' })
    for (const path of ['edition.json', 'ro-crate-metadata.json', 'CITATION.cff', 'index.html', 'en/index.html'])
      expect(read(one.dir, path), path).toContain(license)
    const next = await cut(fonds, { after: one.dir, time: '2026-12-01T00:00:00Z' })
    expect([one, next].map(({ dir }) => ['en', 'fr'].filter((each) => existsSync(join(dir, each))))).toEqual([
      ['en'],
      ['en'],
    ])
    expect(next.edition).toMatchObject({ license, base: 'https://papers.example/lamp/' })
    expect(await checkRelease(next.dir, {})).toMatchObject({ ok: true })
    await expect(cut(fonds, { after: one.dir, signer: stranger })).rejects.toMatchObject({ code: 'key-differs' })
  })
})

describe('a correction', () => {
  it('says why in the language of the page', async () => {
    const fonds = await letters()
    const one = await cut(fonds)
    await decided(fonds, { what: 'hide-word', text: 'Ada' })
    const { dir } = await cut(fonds, { after: one.dir, time: '2026-12-01T00:00:00Z' })
    expect(read(dir, 'editions/index.html')).toContain('Reason: more of it is hidden')
    expect(read(dir, 'fr/editions/index.html')).toContain('Raison : plus de passages y sont masqués')
    expect(await checkRelease(dir, { previous: one.dir })).toMatchObject({ ok: true })
  })
})

describe('an article that is published under another id', () => {
  it('has its coverage found at the old address', async () => {
    const story = '<p>Ada Quill wrote on 20 September that the lamp was out. Nobody answered her before the winter.</p>'
    const page = `<html><head><title>The lamp</title></head><body><article><h1>The lamp</h1>${story.repeat(9)}</article></body></html>`
    const fonds = await made([lay({ 'in/a.mbox': mbox(letter({ id: 'a', words: 'Hello.' })), 'in/lamp.html': page })])
    const one = await cut(fonds)
    await decided(fonds, { what: 'hide-word', text: 'Quill' })
    const { dir } = await cut(fonds, { after: one.dir, time: '2026-12-01T00:00:00Z' })
    const [was, now] = [one.dir, dir].map((edition) => JSON.parse(read(edition, 'data/coverage.json')).articles[0].id)
    expect(was).not.toBe(now)
    for (const language of ['', 'fr/']) {
      expect(read(dir, `${language}coverage/${was}/index.html`)).toContain(`href="../../coverage/${now}/"`)
      expect(read(dir, `${language}r/${was}/index.html`)).toContain(`href="../../r/${now}/"`)
    }
    expect(await checkRelease(dir, { previous: one.dir })).toMatchObject({ ok: true })
  })
})

describe('the journal', () => {
  it('has a line about an edition, which changes nothing in the next one', async () => {
    const fonds = await letters()
    const one = await cut(fonds)
    await noteCut(fonds, stillWorld, one)
    const { lines } = openCustody(fonds)
    expect(lines.find(({ act }) => act?.act === 'cut')?.act).toMatchObject({ number: 1, published: 4, root: one.root })
    expect(JSON.stringify(lines.map(custodyText))).toContain('cut edition 1 of edition.invalid/case: 4 published')
    const other = await cut(fonds)
    expect(fingerprints(other.dir)).toEqual(fingerprints(one.dir))
    await expectSameAfterRebuild(fonds)
  })
})

describe('a picture and a file that are served', () => {
  it('have the hashes that the record names', async () => {
    const fonds = await letters()
    const record = idOf(fonds, 'd')
    const parts = fonds.db.prepare('select ordinal from part where attachment = 1').pluck().all() as number[]
    for (const ordinal of parts) await decided(fonds, { what: 'attachment', record, ordinal, show: 'serve' })
    await decided(fonds, { what: 'original', record, serve: true })
    const { dir } = await cut(fonds)
    expect(Object.keys(fingerprints(join(dir, 'r', record))).filter((name) => /files|eml/.test(name))).toEqual([
      `files/${parts[0]}-tides-of-nora.csv`,
      `files/${parts[1]}-map.pdf`,
      'original.eml',
    ])
    expect(await checkRelease(dir, {})).toMatchObject({ ok: true, looked: { originals: 1 } })
  })
})
