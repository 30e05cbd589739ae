import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratch, stillWorld } from '../../test/scratch.ts'
import type { EnteredStatement } from '../record/statement.ts'
import type { Fonds } from '../store/fonds.ts'
import { journalPath } from '../store/layout.ts'
import { initFonds, openFonds } from '../store/open.ts'
import { listConversations, openConversation } from './conversation.ts'
import { lastUndoable, mergePersons } from './decide.ts'
import { addPaths } from './intake/add.ts'
import { rebuild } from './intake/rebuild.ts'
import { listPeople } from './people.ts'
import { openRecord } from './record.ts'
import { find } from './search.ts'
import { addStatement, limits, listStatements, takeBackStatement } from './statements.ts'
import { listTimeline } from './timeline.ts'

function mail(id: string, from: string, answers?: string): string {
  const head = [
    `Message-ID: <${id}@lighthouse.example>`,
    `From: ${from}`,
    'To: Ilan Prost <ilan@harbour.example>',
    'Date: Fri, 20 Sep 2024 00:12:00 +0200',
    `Subject: The lamp`,
  ]
  if (answers) head.push(`In-Reply-To: <${answers}@lighthouse.example>`)
  return `${head.join('\n')}\n\nAbout ${id}.\n`
}

async function held(): Promise<Fonds> {
  const from = scratch()
  writeFileSync(join(from, 'a.eml'), mail('a', 'Nora Vega <nora@lighthouse.example>'))
  writeFileSync(join(from, 'b.eml'), mail('b', 'Nora Vega <nora@home.example>', 'a'))
  writeFileSync(join(from, 'c.eml'), mail('c', 'Ada Quill <ada@harbour.example>'))
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, 'Lamps', stillWorld)
  const fonds = openFonds(dir)
  await addPaths(fonds, stillWorld, [from])
  return fonds
}

const idOf = (fonds: Fonds, words: string): string => find(fonds, { q: words }).hits[0]!.id
const denial = (about: string[], more: Partial<EnteredStatement> = {}): EnteredStatement => {
  return { who: 'Nora Vega', says: 'denies', about, source: 'told a reporter by telephone', ...more }
}

describe('a statement', () => {
  it('is shown wherever the record is shown', async () => {
    const fonds = await held()
    const id = idOf(fonds, '"about a"')
    const seq = await addStatement(fonds, stillWorld, denial([id], { when: '2025-11~', words: ' It was not me. ' }))
    const mark = { seq, who: 'Nora Vega', says: 'denies', scope: 'record' }
    const page = openRecord(fonds, id)
    expect(page.record.statements).toEqual([mark])
    expect(page.statements).toMatchObject([
      {
        who: 'Nora Vega',
        person: null,
        words: 'It was not me.',
        date: { edtf: '2025-11~' },
        source: { record: null, url: null, text: 'told a reporter by telephone' },
        about: [{ kind: 'record', id, title: 'Nora Vega: The lamp' }],
      },
    ])
    const conversation = page.conversation!.id
    expect(openConversation(fonds, conversation).items).toMatchObject([{ statements: [mark] }, { statements: [] }])
    expect(listConversations(fonds).find((line) => line.id === conversation)?.statements).toEqual([mark])
    expect(find(fonds, { q: 'status:denied' }).hits.map((hit) => [hit.id, hit.statements])).toEqual([[id, [mark]]])
    expect([...listTimeline(fonds)].filter((entry) => entry.statements.length > 0)).toMatchObject([{ record: id }])
  })

  it('about a conversation touches every record in it, also those that come later', async () => {
    const fonds = await held()
    const id = idOf(fonds, '"about b"')
    const conversation = openRecord(fonds, id).conversation!.id
    await addStatement(fonds, stillWorld, denial([conversation], { says: 'cannot-confirm' }))
    expect(find(fonds, { q: 'status:unconfirmed' }).total).toBe(2)
    expect(openRecord(fonds, id).record.statements).toMatchObject([{ scope: 'conversation' }])
    expect(openConversation(fonds, conversation).statements).toMatchObject([{ about: [{ id: conversation }] }])
    // The first message of all comes in and gives the thread another beginning.
    const from = scratch()
    writeFileSync(join(from, 'z.eml'), mail('z', 'Nora Vega <nora@lighthouse.example>').replace('00:12', '00:02'))
    writeFileSync(join(from, 'a2.eml'), mail('a', 'Nora Vega <nora@lighthouse.example>', 'z'))
    await addPaths(fonds, stillWorld, [from])
    const now = openRecord(fonds, id).conversation!
    expect(now.records).toBe(3)
    expect(find(fonds, { q: 'status:any' }).total).toBe(4)
    expect(openConversation(fonds, now.id).statements).toHaveLength(1)
  })

  it('about one copy is shown at the others as such', async () => {
    const fonds = await held()
    const from = scratch()
    writeFileSync(join(from, 'c.eml'), mail('c', 'Ada Quill <ada@harbour.example>').replace('About', 'Not about'))
    await addPaths(fonds, stillWorld, [from])
    const [one, other] = find(fonds, { q: '"about c"', sort: 'date-asc' }).hits
    await addStatement(fonds, stillWorld, denial([one!.id]))
    expect(openRecord(fonds, one!.id).record.statements).toMatchObject([{ scope: 'record' }])
    expect(openRecord(fonds, other!.id).record.statements).toMatchObject([{ scope: 'copy' }])
    // Named twice, directly and by its conversation, it is one statement.
    await addStatement(fonds, stillWorld, denial([one!.id, openRecord(fonds, one!.id).conversation!.id]))
    expect(openRecord(fonds, one!.id).record.statements.map(({ scope }) => scope)).toEqual(['record', 'record'])
  })

  it('names a person only by an address or an id, and follows merges', async () => {
    const fonds = await held()
    const id = idOf(fonds, '"about a"')
    const people = () => listPeople(fonds).people
    const [nora, home] = ['nora@lighthouse.example', 'nora@home.example'].map(
      (address) => people().find((line) => line.addresses[0]!.address === address)!.id,
    )
    await addStatement(fonds, stillWorld, denial([id]))
    await addStatement(fonds, stillWorld, denial([id], { who: 'Mrs Vega <Nora@Lighthouse.example>' }))
    await addStatement(fonds, stillWorld, denial([id], { who: home! }))
    await mergePersons(fonds, stillWorld, nora!, home!)
    const lines = listStatements(fonds).statements
    expect(lines.map(({ who, person }) => [who, person])).toEqual([
      ['Nora Vega', nora],
      ['Mrs Vega', nora],
      ['Nora Vega', null],
    ])
    // What is undone on the page of people is the merge, and the other way round.
    expect(listPeople(fonds).undo?.seq).toBe(lastUndoable(fonds))
    expect(listStatements(fonds).undo?.seq).toBe(lines[0]!.seq)
  })

  it('can be found in a record, at a link, or in words', async () => {
    const fonds = await held()
    const [a, c] = [idOf(fonds, '"about a"'), idOf(fonds, '"about c"')]
    for (const source of [` ${c} `, `http://127.0.0.1:4417/r/${c}#headers`, 'https://paper.example/1', 'a call']) {
      await addStatement(fonds, stillWorld, denial([`/r/${a}`], { source }))
    }
    const sources = listStatements(fonds).statements.map(
      ({ source }) => source.record?.title ?? source.url ?? source.text,
    )
    expect(sources).toEqual(['a call', 'https://paper.example/1', 'Ada Quill: The lamp', 'Ada Quill: The lamp'])
  })

  it('is kept in the journal, comes back with a rebuild, and can be taken back once', async () => {
    const fonds = await held()
    const id = idOf(fonds, '"about a"')
    const first = await addStatement(fonds, stillWorld, denial([id]))
    const second = await addStatement(fonds, stillWorld, denial([id], { says: 'declines' }))
    expect(await takeBackStatement(fonds, stillWorld, first)).toBe('Nora Vega denies 1 record.')
    await expect(takeBackStatement(fonds, stillWorld, first)).rejects.toThrow('to undo')
    const before = listStatements(fonds)
    expect(before).toMatchObject({ statements: [{ seq: second }], undo: { seq: second } })
    fonds.close()
    const again = (await rebuild(fonds.dir, {})).fonds
    expect(listStatements(again)).toEqual(before)
    await takeBackStatement(again, stillWorld)
    expect(listStatements(again)).toEqual({ statements: [], undo: null })
    await expect(takeBackStatement(again, stillWorld)).rejects.toThrow('nothing to undo')
    const acts = readFileSync(journalPath(again.dir), 'utf8').match(/"act":"(?:state|undo)"/g)
    expect(acts).toHaveLength(4)
  })
})

it.each<[string, Partial<EnteredStatement>]>([
  ['who-needed', { who: '  ' }],
  ['stance-unknown', { says: 'lies' as 'denies' }],
  ['about-needed', { about: [] }],
  ['not-found', { about: ['nothing'] }],
  ['source-needed', { source: ' ' }],
  ['bad-date', { when: 'last week' }],
  ['too-long', { words: 'x'.repeat(limits.words + 1) }],
])('%s: what cannot be entered leaves the journal alone', async (code, more) => {
  const fonds = await held()
  const journal = readFileSync(journalPath(fonds.dir), 'utf8')
  await expect(
    addStatement(fonds, stillWorld, { ...denial([idOf(fonds, '"about a"')]), ...more }),
  ).rejects.toMatchObject({
    code,
  })
  expect(readFileSync(journalPath(fonds.dir), 'utf8')).toBe(journal)
})
