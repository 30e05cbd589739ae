import { describe, expect, it } from 'vitest'
import { stillWorld } from '../../../../test/scratch.ts'
import { openCustody } from '../../custody.ts'
import { mergePersons } from '../../decide.ts'
import { expectSameAfterRebuild } from '../../intake/test-intake.ts'
import { decided, heldLetters, idOf, letter, withFiles } from '../test-fonds.ts'
import { releaseChoices, releaseDecisions } from './choices.ts'
import {
  chooseFile,
  chooseOriginal,
  chooseRecords,
  hidePerson,
  hideSpan,
  hideWord,
  limits,
  placeOf,
  takeBackRelease,
} from './decide.ts'
import { hiddenOf, hiddenPersons } from './hidden.ts'
import { releasePlan } from './plan.ts'
import { readText } from './read-text.ts'

const thread = () =>
  heldLetters(
    letter({ id: 'a', words: 'Call me on 06 12 34 56 78.' }),
    letter({ id: 'b', words: 'I will.\n> Call me on 06 12 34 56 78.', answers: 'a', at: '20 Sep 2024 11:00' }),
    withFiles('c', 'see the files'),
  )

describe('what a publisher decides', () => {
  it('is one line for many records, needs a reason to withhold, and can be taken back', async () => {
    const fonds = await thread()
    const [a, b, c] = ['a', 'b', 'c'].map((id) => idOf(fonds, id))
    const ofRecord = 'select m.conversation_id from member m join record r on r.no = m.record_no where r.id = ?'
    const conversation = fonds.db.prepare(ofRecord).pluck().get(a!) as string
    await expect(chooseRecords(fonds, stillWorld, { ids: [a!], choice: 'withhold' })).rejects.toMatchObject({
      code: 'reason-needed',
    })
    const first = await chooseRecords(fonds, stillWorld, {
      ids: [conversation],
      choice: 'withhold',
      reason: ' private ',
    })
    expect(first.sentence).toBe('Withheld 2 records: private')
    await chooseRecords(fonds, stillWorld, { ids: [b!, c!], choice: 'publish' })
    const stands = () => [a, b, c].map((id) => releaseChoices(fonds).records.get(id!)?.choice)
    expect(stands()).toEqual(['withhold', 'publish', 'publish'])
    await takeBackRelease(fonds, stillWorld)
    expect(stands()).toEqual(['withhold', 'withhold', undefined])
    await takeBackRelease(fonds, stillWorld, first.seq)
    expect(releaseDecisions(fonds)).toEqual([])
    await expect(takeBackRelease(fonds, stillWorld)).rejects.toMatchObject({ code: 'nothing-to-undo' })
    await expect(takeBackRelease(fonds, stillWorld, 1)).rejects.toMatchObject({ code: 'not-found' })
    await expect(chooseRecords(fonds, stillWorld, { ids: ['nobody'], choice: 'publish' })).rejects.toMatchObject({
      code: 'not-found',
    })
    await chooseRecords(fonds, stillWorld, { ids: [a!], choice: 'withhold', reason: 'private' })
    await expectSameAfterRebuild(fonds)
  })

  it('stands in the log of custody without the hidden words', async () => {
    const fonds = await thread()
    const a = idOf(fonds, 'a')
    await hideWord(fonds, stillWorld, 'lamp', 'a trade secret')
    await hidePerson(fonds, stillWorld, 'Nora@lighthouse.example')
    await hideSpan(fonds, stillWorld, { record: a, start: 11, end: 25 })
    await chooseOriginal(fonds, stillWorld, { record: a, serve: true })
    const acts = openCustody(fonds, { kind: 'decisions' }).lines.map(({ act }) => act)
    expect(acts).toMatchObject([
      { act: 'release', what: 'original', records: 1 },
      { act: 'release', what: 'hide-span', sentence: 'Hid words of one record everywhere.' },
      { act: 'release', what: 'hide-person' },
      { act: 'release', what: 'hide-word', reason: 'a trade secret' },
    ])
    expect(JSON.stringify(acts)).not.toMatch(/lamp|nora|06 12/i)
    expect(openCustody(fonds, { record: a }).lines.filter(({ act }) => act?.act === 'release')).toHaveLength(2)
  })

  it('refuses what is not there', async () => {
    const fonds = await thread()
    const [a, c] = [idOf(fonds, 'a'), idOf(fonds, 'c')]
    const codes = [
      [hideSpan(fonds, stillWorld, { record: a, start: 5, end: 5 }), 'no-such-words'],
      [hideSpan(fonds, stillWorld, { record: a, start: 0, end: 9_999 }), 'no-such-words'],
      [hideSpan(fonds, stillWorld, { record: 'x', start: 0, end: 1 }), 'not-found'],
      [hideSpan(fonds, stillWorld, { record: a, start: 0, end: 4, reach: 'far' as 'everywhere' }), 'reach-unknown'],
      [hideWord(fonds, stillWorld, ' … '), 'no-such-words'],
      [hideWord(fonds, stillWorld, 'x'.repeat(limits.text + 1)), 'too-long'],
      [hideWord(fonds, stillWorld, '(7)'), 'too-short'],
      [hideWord(fonds, stillWorld, 'xy', 'x'.repeat(limits.reason + 1)), 'too-long'],
      [hidePerson(fonds, stillWorld, 'nobody@home.example'), 'not-found'],
      [chooseFile(fonds, stillWorld, { record: c, ordinal: 0, show: 'list' }), 'not-found'],
    ] as const
    for (const [run, code] of codes) await expect(run).rejects.toMatchObject({ code })
    expect(releaseDecisions(fonds)).toEqual([])
    await expect(chooseFile(fonds, stillWorld, { record: c, ordinal: 0, show: 'list' })).rejects.toThrow(
      'its files have the numbers 2, 3',
    )
  })
})

describe('what is hidden', () => {
  it('is not hidden twice', async () => {
    const fonds = await thread()
    const a = idOf(fonds, 'a')
    const again = { code: 'hidden-already' }
    await hideSpan(fonds, stillWorld, { record: a, start: 11, end: 25, reach: 'conversation' })
    await expect(
      hideSpan(fonds, stillWorld, { record: a, start: 11, end: 25, reach: 'conversation' }),
    ).rejects.toMatchObject(again)
    await hideWord(fonds, stillWorld, '06 12 34 56 78')
    await expect(hideSpan(fonds, stillWorld, { record: a, start: 11, end: 25 })).rejects.toMatchObject(again)
    await hidePerson(fonds, stillWorld, 'nora@lighthouse.example')
    await expect(hidePerson(fonds, stillWorld, 'nora@lighthouse.example')).rejects.toMatchObject(again)
    expect(releaseDecisions(fonds)).toHaveLength(3)
  })

  it('is the words of a span everywhere where few records hold them, else in the conversation', async () => {
    const many = Array.from({ length: 60 }, (_, i) => letter({ id: `m${i}`, words: 'see you soon' }))
    const fonds = await heldLetters(
      letter({ id: 'a', words: 'Soon: 06 12 34 56 78' }),
      letter({ id: 'b', words: 'soon', answers: 'a', at: '20 Sep 2024 11:00' }),
      ...many,
    )
    const [a, b] = [idOf(fonds, 'a'), idOf(fonds, 'b')]
    expect(readText(fonds, a).slice(6).trim()).toBe('06 12 34 56 78')
    await hideSpan(fonds, stillWorld, { record: a, start: 6, end: 20 })
    await hideSpan(fonds, stillWorld, { record: a, start: 0, end: 4 })
    expect(hiddenOf(fonds, releaseDecisions(fonds))).toMatchObject([
      { text: '06 12 34 56 78', reach: 'everywhere', kind: 'span' },
      { text: 'Soon', reach: new Set([a, b]) },
    ])
  })

  it('is whole words, where a stretch begins or ends inside of one', async () => {
    const fonds = await heldLetters(
      letter({ id: 'a', words: 'Ring 0612345678, ring. Mandate 99887-XYZ and an other.' }),
      letter({ id: 'b', words: 'He has 0612345678.' }),
    )
    const a = idOf(fonds, 'a')
    const hide = async (words: string) =>
      (await hideSpan(fonds, stillWorld, { record: a, ...placeOf(fonds, a, words) })).sentence
    expect(await hide('61234567')).toBe('Hid words of one record everywhere, to the ends of the words that were begun.')
    expect(await hide('99887-X')).toContain('ends')
    expect(await hide('an')).toBe('Hid words of one record everywhere.')
    expect(hiddenOf(fonds, releaseDecisions(fonds)).map(({ text }) => text)).toEqual(['0612345678', '99887-XYZ', 'an'])
    const { hidden } = await releasePlan(fonds, '')
    expect(hidden.map(({ places, records }) => [places, records])).toEqual([
      [2, 2],
      [1, 1],
      [1, 1],
    ])
  })

  it('is nothing that would not be found again where it stands', async () => {
    const fonds = await heldLetters(letter({ id: 'a', words: `one ${'- '.repeat(200)} two` }))
    const record = idOf(fonds, 'a')
    const end = Array.from(readText(fonds, record)).length
    await expect(hideSpan(fonds, stillWorld, { record, start: 0, end })).rejects.toMatchObject({ code: 'span-idle' })
    await decided(fonds, { what: 'hide-span', record, start: 1, end: 3, text: 'ne', reach: 'everywhere' })
    const { warnings } = await releasePlan(fonds, '')
    expect(warnings.map(({ code }) => code)).toContain('span-idle')
  })

  it('is every address and name form of a person, by order of decision', async () => {
    const fonds = await heldLetters(
      letter({ id: 'a', words: 'x', from: '"Vega, Nora" <Nora.Vega@Lighthouse.example>' }),
      letter({ id: 'b', words: 'x', from: 'Nora Vega <nora.vega+tides@lighthouse.example>' }),
      letter({ id: 'c', words: 'x', from: 'N. Vega <nvega@home.example>', to: 'Nora Quill <quill@harbour.example>' }),
      letter({ id: 'd', words: 'x', from: 'Mark Stone <stone@harbour.example>' }),
    )
    const id = (normal: string) =>
      fonds.db.prepare('select person_id from address where normal = ?').pluck().get(normal) as string
    await mergePersons(fonds, stillWorld, id('nora.vega@lighthouse.example'), id('nvega@home.example'))
    await hidePerson(fonds, stillWorld, 'stone@harbour.example')
    await hidePerson(fonds, stillWorld, id('nvega@home.example'))
    const [stone, nora] = hiddenPersons(fonds, releaseDecisions(fonds))
    expect(stone).toMatchObject({ mark: 'person 1', left: [{ form: 'Mark', why: 'is-a-word' }] })
    expect(stone!.forms).toContain('Stone')
    expect(nora).toMatchObject({
      mark: 'person 2',
      addresses: ['nora.vega@lighthouse.example', 'nvega@home.example'],
      kin: ['nora.vega+tides@lighthouse.example'],
      left: [{ form: 'Nora', why: 'borne-by-others' }],
    })
    for (const form of ['Nora Vega', 'Vega, Nora', 'N. Vega', 'Vega', 'nora.vega', 'nvega'])
      expect(nora!.forms).toContain(form)
    expect(nora!.forms).not.toContain('Nora')
    const only = hiddenPersons(fonds, releaseDecisions(fonds), [1, 2])
    expect(only[1]!.forms).toContain('Nora')
    const texts = hiddenOf(fonds, releaseDecisions(fonds)).filter(({ mark }) => mark === 'person 2')
    expect(texts.every(({ reach, kind }) => reach === 'everywhere' && kind === 'person')).toBe(true)
    expect(texts.map(({ text }) => text)).toContain('nora.vega+tides@lighthouse.example')
  })
})
