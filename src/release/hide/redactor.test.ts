// What must be hidden is gone in every form; what is not stays byte for byte.
import { describe, expect, it } from 'vitest'
import type { PublicRecord } from '../../view/model/release.ts'
import { type Hidden, mark } from './hidden.ts'
import { makeRedactor } from './redactor.ts'

const word = (text: string, seq = 1): Hidden => ({ seq, text, mark, reach: 'everywhere', kind: 'word' })
const person = (text: string, number: number): Hidden => ({
  ...word(text, number),
  mark: `person ${number}`,
  kind: 'person',
})
const hide = (text: string, ...hidden: string[]) => makeRedactor(hidden.map((each) => word(each))).text(text)

describe('words', () => {
  it.each([
    ['Ask Corbrand.', 'Ask ▇▇▇▇.'],
    ['CORBRAND’s boat, corbrand’s cat', '▇▇▇▇’s boat, ▇▇▇▇’s cat'],
    ['Corbrandt and Scorbrand stay', 'Corbrandt and Scorbrand stay'],
    ['Cor\u00adbrand, Cor\u200bbrand, Córbränd', '▇▇▇▇, ▇▇▇▇, ▇▇▇▇'],
    ['Cor-\nbrand and Cor-\n> > brand', '▇▇▇▇ and ▇▇▇▇'],
    ['corbrand75.pdf, myCorbrandCV, PDFCorbrand', '▇▇▇▇75.pdf, my▇▇▇▇CV, PDF▇▇▇▇'],
    ['x%20Corbr%61nd%2Fy', 'x%20▇▇▇▇%2Fy'],
    ['Corbr&#97;nd &#x43;orbrand &Cacute;orbrand', '▇▇▇▇ ▇▇▇▇ ▇▇▇▇'],
    ['C\\u006frbrand and C\\x6frbrand', '▇▇▇▇ and ▇▇▇▇'],
    ['Cor=62rand and Cor=\nbrand', '▇▇▇▇ and ▇▇▇▇'],
    [`to ${Buffer.from('Dear Corbrand,').toString('base64')} end`, 'to ▇▇▇▇ end'],
    [`to ${Buffer.from('Dear Corbrand,').toString('hex')} end`, 'to ▇▇▇▇ end'],
    ['=?utf-8?Q?C=C3=B3rbrand?= =?utf-8?B?Q8OzcmJyYW5k?=', '=?utf-8?Q?▇▇▇▇?= =?utf-8?B?▇▇▇▇?='],
    ['\u{1d402}orbrand ＣＯＲＢＲＡＮＤ', '▇▇▇▇ ▇▇▇▇'],
  ])('%j', (text, expected) => expect(hide(text, 'Corbrand')).toBe(expected))

  it('that are words also where a stretch is read apart from the rest', () => {
    for (let i = 500; i < 530; i += 1) {
      const text = `&amp;${'x '.repeat(i / 2)}${i % 2 === 0 ? '' : 'y'} Thévard`
      for (const each of [text, [...text].reverse().join('').replace(';pma&', '&amp;')])
        expect(hide(each, 'the')).toBe(each)
    }
    const long = `&amp;${'x'.repeat(900)}`
    for (let i = 0; i < 900; i += 90) {
      const inWord = `&amp;${'x'.repeat(i)}the${'x'.repeat(900)}`
      expect(hide(inWord, 'the')).toBe(inWord)
    }
    expect(hide(long, 'x')).toBe(long)
  })

  it('of several, whatever stands between them', () => {
    expect(hide('Nora\n> > Vega, nora_vega.jpg, Nora%20Vega, "noravega"', 'Nora Vega')).toBe(
      '▇▇▇▇, ▇▇▇▇.jpg, ▇▇▇▇, "▇▇▇▇"',
    )
    expect(hide('no ravega, Vega Nora', 'Nora Vega')).toBe('no ravega, Vega Nora')
  })

  it('whose letters stand apart, all of them, from five on', () => {
    const apart = (sign: string) => Array.from('Zaubertrank').join(sign)
    for (const sign of [' ', '.', '-', ' . ', '\u00a0', '_'])
      expect(hide(`the ${apart(sign)} of`, 'Zaubertrank')).toBe('the ▇▇▇▇ of')
    expect(hide('N o r a  V e g a', 'Nora Vega')).toBe('▇▇▇▇')
    for (const text of ['zauber trank', 'Z aubertrank', 'z auber t rank', `${apart('    ')}`])
      expect(hide(text, 'Zaubertrank')).toBe(text)
    expect(hide('a d a and 1 2 3 4 5', 'Ada', '12345')).toBe('a d a and 1 2 3 4 5')
    expect(hide('昨天王 小 明说, 王小 明', '王小明')).toBe('昨天▇▇▇▇说, ▇▇▇▇')
  })

  it('of other scripts', () => {
    expect(hide('Straße, STRASSE, strasse', 'Strasse')).toBe('▇▇▇▇, ▇▇▇▇, ▇▇▇▇')
    expect(hide('田中さんは Иван Иванов', '田中')).toBe('▇▇▇▇さんは Иван Иванов')
    expect(hide('Σίσυφος ΣΙΣΥΦΟΣ', 'σισυφος')).toBe('▇▇▇▇ ▇▇▇▇')
    expect(hide('Łódź, Lodz; Søren, Soren', 'Lodz', 'Søren')).toBe('▇▇▇▇, ▇▇▇▇; ▇▇▇▇, ▇▇▇▇')
  })

  it('numbers, however they are grouped', () => {
    expect(hide('06 12 34 56 78, 06.12.34.56.78, 0612345678, 06123456789', '06 12 34 56 78')).toBe(
      '▇▇▇▇, ▇▇▇▇, ▇▇▇▇, 06123456789',
    )
  })

  it('addresses, with tags and as lists write them', () => {
    const address = 'n.vega@bücher.example'
    const forms = [address, 'N.Vega+list@bücher.example', 'n.vega at bücher.example', 'n.vega@xn--bcher-kva.example']
    for (const form of [...forms, 'mailto:n.vega%40b%C3%BCcher.example', 'b+n.vega=bücher.example@list.example']) {
      expect(hide(form, address)).not.toMatch(/vega/i)
    }
    expect(hide('m.vega@bücher.example', address)).toBe('m.vega@bücher.example')
  })

  it('leaves marks alone, and does not reach across them', () => {
    const once = hide('Nora Corbrand Vega', 'Corbrand', 'Nora Vega')
    expect(once).toBe('Nora ▇▇▇▇ Vega')
    expect(hide(once, 'Corbrand', 'Nora Vega')).toBe(once)
  })

  it('uses the plain mark where a person’s would say what is hidden', () => {
    expect(makeRedactor([person('Nora', 1), word('person')]).text('Nora is a person')).toBe('▇▇▇▇ is a ▇▇▇▇')
  })
})

describe('a record', () => {
  const record = {
    id: 'abc',
    kind: 'mail',
    lane: 'private',
    date: { edtf: '2016-09-20', basis: 'Date header', written: 'the day of Vega', at: 1, until: 1, zone: null },
    from: [{ person: 'p1', name: 'N. V.', address: 'nora@vega.example' }],
    to: [{ person: 'p2', name: 'Nora Vega', address: 'x@y.example' }],
    cc: [{ person: 'p3', name: 'Ilan', address: 'ilan@y.example' }],
    subject: 'Re: mail of Nora Vega',
    blocks: [
      { kind: 'text', level: 0, text: 'I am Nora' },
      { kind: 'quote', level: 1, text: 'Vega wrote' },
    ],
    language: 'en',
    outlet: null,
    url: 'https://h.example/nora-vega',
    key: 'mid:1.nora@vega.example',
    conversation: 'c1',
    parent: null,
    missing: null,
    event: null,
    headerOnly: false,
    files: [
      {
        ordinal: 1,
        name: 'nora vega.pdf',
        type: 'a/b',
        size: 1,
        sha256: null,
        servedSha256: null,
        href: 'files/1',
      },
    ],
    evidence: null,
    remarks: [{ code: 'vega', sentence: 'Nora Vega is odd.' }],
    source: 'nora/vega.mbox',
    sha256: 'ab',
    size: 12,
    original: 'original.eml',
    hidden: 0,
  } as unknown as PublicRecord

  it('is hidden in all its strings, in its hash and size, and across blocks', () => {
    const hidden = [person('Nora Vega', 1), person('nora@vega.example', 1), word('mail', 2)]
    const shown = makeRedactor(hidden).record(record)
    expect(JSON.stringify(shown)).not.toMatch(/nora/i)
    expect(shown).toMatchObject({
      kind: 'mail',
      from: [{ name: 'person 1', address: null }],
      to: [{ name: 'person 1', address: null }],
      cc: record.cc,
      subject: 'Re: ▇▇▇▇ of person 1',
      blocks: [{ text: 'I am person 1' }, { text: 'person 1 wrote' }],
      files: [{ name: 'person 1.pdf', href: 'files/1' }],
      sha256: null,
      size: null,
      original: null,
    })
    expect(shown.hidden).toBeGreaterThan(8)
    expect(makeRedactor(hidden).record({ ...shown, hidden: 0 }).subject).toBe(shown.subject)
  })

  it('has no length by which hidden words could be measured', () => {
    const signature = {
      ...{
        result: 'pass',
        code: 'dkim-pass',
        sentence: 'Signed: the first 1,204 bytes of the body.',
        domain: 'y.example',
      },
      bodyLength: { covered: 1204, present: 1300 },
      remarks: [{ code: 'body-partial', sentence: '96 bytes at the end of the body are not signed.' }],
    }
    const evidence = { current: true, signatures: [signature], chain: null, date: null }
    const signed = { ...record, evidence } as unknown as PublicRecord
    const shown = makeRedactor([word('Vega')]).record(signed).evidence!
    expect(shown.signatures[0]).toMatchObject({ result: 'pass', domain: 'y.example', bodyLength: null })
    expect(JSON.stringify(shown)).not.toMatch(/\d bytes|1204|1300/)
    expect(makeRedactor([word('harbour')]).record(signed).evidence).toEqual(evidence)
  })

  it('stays as it is where nothing in it is hidden', () => {
    expect(makeRedactor([word('harbour')]).record(record)).toEqual(record)
    expect(JSON.stringify(makeRedactor([word('harbour')]).record(record))).toBe(JSON.stringify(record))
  })

  it('is hidden in alone where the reach is one conversation', () => {
    const near = { ...word('Vega'), reach: new Set(['abc']) }
    expect(makeRedactor([near]).record(record).blocks[1]!.text).toBe('▇▇▇▇ wrote')
    expect(makeRedactor([near]).record({ ...record, id: 'other' })).toEqual({ ...record, id: 'other' })
  })
})

it('people lose the addresses that are hidden', () => {
  const redactor = makeRedactor([person('nora@vega.example', 2)])
  const shown = redactor.value({ id: 'p1', name: 'N. V.', addresses: ['nora@vega.example', 'x@y.example'], sent: 1 })
  expect(shown).toEqual({ id: 'p1', name: 'person 2', addresses: ['x@y.example'], sent: 1 })
})
