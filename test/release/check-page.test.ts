import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cut, publisher } from '../../src/flow/release/cut/test-edition.ts'
import { decided, heldLetters, letter } from '../../src/flow/release/test-fonds.ts'
import type { PublicRecord } from '../../src/view/model.ts'
import { checkPage, type PageToCheck, wordsOf } from '../../web/release/check-page.ts'

async function edition() {
  const fonds = await heldLetters(
    letter({ id: 'a', words: 'The lamp is out.\n\n> Is it?' }),
    letter({ id: 'b', words: 'Ada knows.', answers: 'a', at: '20 Sep 2024 11:00' }),
    letter({ id: 'c', words: 'Nothing else.', at: '20 Sep 2024 12:00' }),
  )
  await decided(fonds, { what: 'hide-word', text: 'Ada' })
  const { dir, edition } = await cut(fonds)
  const lines = readFileSync(join(dir, 'data/records.jsonl'), 'utf8').trimEnd().split('\n')
  const pages = lines.map((line): PageToCheck => {
    const record = JSON.parse(line) as PublicRecord
    const { id } = record
    return {
      ...{ language: 'en', record: id, folder: `r/${id}/`, root: '' },
      ...{
        fingerprint: edition.fingerprint,
        origin: edition.origin,
        words: wordsOf(record).map((text) => ` ${text}\n`),
      },
    }
  })
  return { dir, pages, edition }
}

const from = (dir: string) => async (path: string) => readFileSync(join(dir, path), 'utf8')

afterEach(() => vi.restoreAllMocks())

describe('the check of a page in the browser', () => {
  it('says what it proves and what not, for every page', async () => {
    const { dir, pages } = await edition()
    expect(pages).toHaveLength(3)
    for (const page of pages) {
      const { ok, steps, proves, not } = await checkPage(page, from(dir))
      expect(steps.map(({ code }) => code)).toEqual([
        'fetched',
        'proof-read',
        'record-logged',
        'included',
        'key-shown',
        'signed',
        'same-checkpoint',
        'same-words',
      ])
      expect([ok, proves.length, not.length]).toEqual([true, 2, 4])
      expect(steps[5]!.sentence).toContain('edition 1, 2025-12-01T00:00:00Z')
    }
    const french = await checkPage({ ...pages[0]!, language: 'fr' }, from(dir))
    expect(french.sentence).toBe('Cette page est bien ce qui a été signé.')
    for (const { sentence } of french.steps) expect(sentence).not.toContain('{')
  })

  it('tells each thing that does not fit', async () => {
    const { dir, pages, edition: head } = await edition()
    const [page, other] = pages as [PageToCheck, PageToCheck]
    const failing = async (change: Partial<PageToCheck>, files: Record<string, (text: string) => string> = {}) => {
      const read = async (path: string) => (files[path] ?? ((text: string) => text))(await from(dir)(path))
      const { ok, steps } = await checkPage({ ...page, ...change }, read)
      expect(ok).toBe(false)
      return steps.filter(({ ok }) => ok === false).map(({ code }) => code)
    }
    const own = (name: string) => `${page.folder}${name}`
    const of = (path: string) => readFileSync(join(dir, path), 'utf8')
    expect(await failing({ words: [...page.words, 'And more.'] })).toEqual(['other-words'])
    expect(await failing({ words: ['Another lamp.'] })).toEqual(['other-words'])
    expect(await failing({ words: page.words.slice(1) })).toEqual(['other-words'])
    expect(await failing({ fingerprint: 'SHA256:x' })).toEqual(['key-differs'])
    expect(await failing({ origin: 'x' })).toEqual(['not-signed'])
    expect(await failing({ record: other.record })).toEqual(['record-differs'])
    expect(await failing({}, { [own('record.json')]: (text) => text.replace('lamp is', 'moon is') })).toEqual([
      'record-differs',
      'other-words',
    ])
    expect(await failing({}, { [own('record.tlog-proof')]: () => of(`${other.folder}record.tlog-proof`) })).toEqual([
      'record-differs',
    ])
    expect(await failing({}, { [own('record.tlog-proof')]: (text) => text.replace(/index \d+/, 'index 0') })).toEqual([
      'not-included',
    ])
    expect(await failing({}, { [own('record.tlog-proof')]: (text) => text.replace(/time .*/, 'time 2000') })).toEqual([
      'not-signed',
      'other-checkpoint',
    ])
    expect(await failing({}, { [own('record.tlog-proof')]: () => 'x' })).toEqual(['proof-unreadable'])
    expect(await failing({}, { 'key.pub': () => 'ssh-rsa AAAA' })).toEqual(['key-differs', 'not-signed'])
    expect(await failing({ folder: 'r/none/' })).toEqual(['not-fetched'])
    expect(head.fingerprint).toContain('SHA256:')
    writeFileSync(join(dir, 'checkpoint'), 'another')
    expect(await failing({})).toEqual(['other-checkpoint'])
  })

  it('says where the browser lacks what it needs', async () => {
    const { dir, pages } = await edition()
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('Unrecognized name', 'NotSupportedError'))
    const { ok, steps, sentence, proves } = await checkPage(pages[0]!, from(dir))
    expect([ok, proves, sentence]).toEqual([null, [], 'What could be checked fits; who signed it was not checked.'])
    expect(steps.find(({ ok }) => ok === null)?.code).toBe('no-ed25519')
    vi.spyOn(globalThis.crypto, 'subtle', 'get').mockReturnValue(undefined as never)
    expect((await checkPage(pages[0]!, from(dir))).steps.map(({ code }) => code)).toEqual(['no-crypto'])
    expect(publisher.publicKey).toHaveLength(32)
  })
})
