import { describe, expect, it } from 'vitest'
import { stillWorld } from '../../../../test/scratch.ts'
import { heldLetters, idOf, letter, withFiles } from '../test-fonds.ts'
import { releaseDecisions } from './choices.ts'
import { chooseFile, chooseOriginal, chooseRecords, hidePerson, hideSpan, hideWord, takeBackRelease } from './decide.ts'
import { hiddenOf } from './hidden.ts'
import { releasePlan } from './plan.ts'
import { openReview, reviewQueue } from './queue.ts'

const risky = () =>
  heldLetters(
    letter({ id: 'plain', words: 'The tide is high.' }),
    letter({ id: 'phone', words: 'Call me on 06 12 34 56 78, or ada@home.example.', at: '21 Sep 2024 10:00' }),
    letter({ id: 'bank', words: 'To GB82 WEST 1234 5698 7654 32.', at: '22 Sep 2024 10:00' }),
    withFiles('files', 'See the tides, ilan@harbour.example'),
  )

describe('the review queue', () => {
  it('begins with what is gravest, and stays in order while somebody decides', async () => {
    const fonds = await risky()
    const order = async () => (await reviewQueue(fonds, '')).lines.map(({ id }) => id)
    const ids = ['bank', 'phone', 'files', 'plain'].map((key) => idOf(fonds, key))
    expect(await order()).toEqual(ids)
    const queue = await reviewQueue(fonds, '')
    expect(queue).toMatchObject({ total: 4, undecided: 4 })
    expect(queue.lines.map(({ harms }) => harms.map(({ harm }) => harm))).toEqual([
      ['iban'],
      ['phone-number', 'email-address'],
      ['attachment', 'attachment'],
      [],
    ])
    await chooseRecords(fonds, stillWorld, { ids: [ids[0]!], choice: 'withhold', reason: 'a bank account' })
    await hideSpan(fonds, stillWorld, { record: ids[1]!, start: 11, end: 25 })
    expect(await order()).toEqual(ids)
    const [bank, phone] = (await reviewQueue(fonds, '')).lines
    expect(bank).toMatchObject({ choice: 'withhold', reason: 'a bank account', reviewed: true, hidden: 0 })
    expect(phone).toMatchObject({ choice: null, reviewed: true, hidden: 1 })
    const open = await reviewQueue(fonds, '', { show: 'open', offset: 1, limit: 1 })
    expect(open).toMatchObject({ total: 2, undecided: 2, lines: [{ id: ids[3] }] })
  })

  it('calls nobody an outsider who wrote or received anything in scope', async () => {
    const fonds = await heldLetters(
      letter({ id: 'a', words: 'ask Ada+x@Home.example' }),
      letter({ id: 'b', words: 'me?', from: 'Ada <ada@home.example>', at: '21 Sep 2024 10:00' }),
    )
    const harms = async (scope: string) => (await reviewQueue(fonds, scope)).lines.flatMap((line) => line.harms)
    expect(await harms('')).toEqual([])
    expect(await harms('from:nora')).toMatchObject([{ harm: 'email-address', text: 'Ada+x@Home.example' }])
  })

  it('opens a record with its places, people and files', async () => {
    const fonds = await risky()
    const id = idOf(fonds, 'phone')
    await hideWord(fonds, stillWorld, 'ada@home.example')
    await hidePerson(fonds, stillWorld, 'nora@lighthouse.example')
    const { line, blocks, hidden, people, original, files } = await openReview(fonds, '', id)
    const points = Array.from(blocks.map(({ text }) => text).join('\n'))
    const words = (span: { start: number | null; end: number | null }) => points.slice(span.start!, span.end!).join('')
    expect(line.harms.map(words)).toEqual(['06 12 34 56 78', 'ada@home.example'])
    expect(hidden.map((each) => [words(each), each.mark])).toEqual([['ada@home.example', '▇▇▇▇']])
    expect(people).toMatchObject([
      { role: 'from', name: 'Nora Vega', mark: 'person 1' },
      { role: 'to', mark: null },
    ])
    expect([original, files]).toEqual([false, []])
    const ofFiles = await openReview(fonds, '', idOf(fonds, 'files'))
    expect(ofFiles.files).toMatchObject([{ name: 'tides of nora.csv', show: 'no' }, { name: 'map.pdf' }])
  })
})

describe('the plan of an edition', () => {
  it('counts what goes out, what is hidden where, and what is left to look at', async () => {
    const fonds = await risky()
    const [bank, phone, files] = ['bank', 'phone', 'files'].map((key) => idOf(fonds, key))
    await chooseRecords(fonds, stillWorld, { ids: [bank!], choice: 'withhold', reason: 'a bank account' })
    await hideSpan(fonds, stillWorld, { record: phone!, start: 11, end: 25 })
    await hideWord(fonds, stillWorld, 'tide', 'a trade secret')
    const { ordinal } = (await openReview(fonds, '', files!)).files[0]!
    await chooseFile(fonds, stillWorld, { record: files!, ordinal, show: 'list' })
    await chooseOriginal(fonds, stillWorld, { record: phone!, serve: true })
    const plan = await releasePlan(fonds, '')
    expect(plan).toMatchObject({
      counts: { scope: 4, published: 3, withheld: 1, redacted: 2, undecided: 1 },
      withheld: [{ reason: 'a bank account', count: 1 }],
      hidden: [
        { what: 'span', text: '06 12 34 56 78', places: 1, records: 1 },
        { what: 'word', text: 'tide', reason: 'a trade secret', places: 1, records: 1 },
      ],
      harms: [
        { harm: 'email-address', records: 1, undecided: 0 },
        { harm: 'attachment', records: 1, undecided: 0 },
      ],
      files: { listed: 1, served: 0, kept: 1 },
      undo: { sentence: 'Chose to publish one message as it was received.' },
    })
    expect(plan.warnings.map(({ code }) => code)).toEqual(['original-kept', 'mail-unchecked'])
  })

  it('warns of what somebody should know', async () => {
    const many = Array.from({ length: 30 }, (_, i) => letter({ id: `m${i}`, words: 'low tide at noon' }))
    const fonds = await heldLetters(letter({ id: 'a', words: 'call 06 12 34 56 78 at noon' }), ...many)
    const codes = async (scope = '') => (await releasePlan(fonds, scope)).warnings.map(({ code }) => code)
    expect(await codes('from:nobody')).toEqual(['scope-empty'])
    expect(await codes()).toEqual(['harm-undecided', 'mail-unchecked'])
    await hideWord(fonds, stillWorld, 'tide')
    await hideWord(fonds, stillWorld, 'zephyr')
    await hideSpan(fonds, stillWorld, { record: idOf(fonds, 'a'), start: 20, end: 27, reach: 'conversation' })
    expect(await codes()).toEqual(['words-common', 'words-nowhere', 'words-beyond', 'mail-unchecked'])
    await takeBackRelease(fonds, stillWorld)
    expect(await codes()).toEqual(['harm-undecided', 'words-common', 'words-nowhere', 'mail-unchecked'])
  })

  it('names what of a hidden person stays', async () => {
    const fonds = await heldLetters(
      letter({ id: 'a', words: 'x', from: 'Nora May <may@lighthouse.example>' }),
      letter({ id: 'b', words: 'x', from: 'Nora Vega <may+2@lighthouse.example>' }),
      letter({ id: 'c', words: 'x', from: 'Nora Quill <quill@home.example>' }),
    )
    await hidePerson(fonds, stillWorld, 'may@lighthouse.example')
    const { warnings, hidden } = await releasePlan(fonds, '')
    expect(warnings.slice(0, 3).map(({ code, sentence }) => [code, /“(.*?)”/.exec(sentence)![1]])).toEqual([
      ['name-borne', 'Nora'],
      ['name-is-word', 'May'],
      ['address-kin', 'may+2@lighthouse.example'],
    ])
    expect(hidden).toMatchObject([{ what: 'person', text: 'Nora May (person 1)', records: 2 }])
  })

  it('hides the given name of one human who is held as two persons, and asks whether they are one', async () => {
    const fonds = await heldLetters(
      letter({ id: 'a', words: 'Nell, your mailbox is full.', from: 'Nell Lequai <nell@lequai.example>' }),
      letter({ id: 'b', words: 'x', from: '"LEQUAI, Nell" <n77@quay.example>' }),
      letter({ id: 'c', words: 'x', from: 'Nora Quill <quill@home.example>' }),
      letter({ id: 'd', words: 'x', from: 'Nora Vega <vega@home.example>' }),
    )
    await hidePerson(fonds, stillWorld, 'nell@lequai.example')
    const texts = () => hiddenOf(fonds, releaseDecisions(fonds)).map(({ text, mark }) => [text, mark])
    const asked = async () => (await releasePlan(fonds, '')).warnings.filter(({ code }) => code === 'name-twice')
    expect(texts()).toContainEqual(['Nell', 'person 1'])
    expect(await asked()).toMatchObject([{ sentence: expect.stringContaining('“n77@quay.example”') }])
    await hidePerson(fonds, stillWorld, 'n77@quay.example')
    expect(await asked()).toEqual([])
    expect(texts()).toContainEqual(['Nell', '▇▇▇▇'])
    expect(texts()).toContainEqual(['n77@quay.example', 'person 2'])
    await hidePerson(fonds, stillWorld, 'quill@home.example')
    expect(texts()).not.toContainEqual(['Nora', 'person 3'])
    await hidePerson(fonds, stillWorld, 'vega@home.example')
    expect(texts()).toContainEqual(['Nora', '▇▇▇▇'])
    expect(texts()).toContainEqual(['Nora Quill', 'person 3'])
  })

  it('counts words whose letters stand apart, and those of scripts without spaces', async () => {
    const fonds = await heldLetters(
      letter({ id: 'a', words: 'the Z a u b e r t r a n k of' }),
      letter({ id: 'b', words: 'Z.a.u.b.e.r.t.r.a.n.k and Zaubertrank' }),
      letter({
        id: 'c',
        words: '昨天王小明说',
        more: ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8'],
      }),
    )
    await hideWord(fonds, stillWorld, 'Zaubertrank')
    await hideWord(fonds, stillWorld, '王小明')
    const { hidden, warnings } = await releasePlan(fonds, '')
    expect(hidden.map(({ places, records }) => [places, records])).toEqual([
      [3, 2],
      [1, 1],
    ])
    expect(warnings.map(({ code }) => code)).not.toContain('words-nowhere')
  })
})
