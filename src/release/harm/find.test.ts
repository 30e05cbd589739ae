import { describe, expect, it } from 'vitest'
import type { Harm } from '../../record/release.ts'
import { emailKnown } from './email.ts'
import { harmsIn, mostHarms } from './find.ts'
import { languages, loadWords, type PhraseWords } from './load.ts'
import { phrasePattern } from './phrase.ts'

/** What is found of one sort, in words. */
const found = (text: string, harm: Harm) => harmsIn(text).flatMap((each) => (each.harm === harm ? [each.text] : []))

describe('phone numbers', () => {
  it.each([
    '+33 6 12 34 56 78',
    '+33 (0)6 12 34 56 78',
    '0033 6 12 34 56 78',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '+44 20 7946 0018',
    '(020) 7946 0018',
    '01632 960 983',
    '(206) 555-0142',
    '206-555-0142',
    '+1 206 555 0142',
    '+49 (0)30 901820',
    '(+49)-30-9018-20',
    '+32 2 555 12 12',
    '+41 44 668 18 00',
  ])('%s', (number) => {
    expect(found(`You reach us on ${number}, after six.`, 'phone-number')).toEqual([number])
  })

  it.each(['Tel: 0612345678', 'fax  01 8832041', 'Please call 01295 271666', 'WhatsApp: 33612345678'])(
    'in any form behind a word that announces them: %s',
    (text) => expect(found(text, 'phone-number')).toHaveLength(1),
  )

  it.each([
    '2019-04-12 10:30',
    'on 12/04/2019 and 13.04.2019',
    'order 20190412-0081',
    'invoice no. 0612345678',
    'version 10.1.2.3.4.5',
    'from 192.168.100.200',
    '00000000  92 11 0b 08 04 21 02 01  0b 11 01 08',
    '[   12.345678] call trace 80156128',
    '-  0x1234 1234567\n+1234567\n+12345678901',
    'Copyright 2013 / 2015, 2016',
    'ISBN 978-2-07-036822-8',
    'see https://harbour.example/t/0612345678/0612345678',
    '0000006c 00498438 00000004 00498438',
    'the sum of 1 250 000 000 euros',
    'Fixes: 275154155538 ("tide: a fix")',
  ])('are not dates, sums, versions, dumps: %s', (text) => expect(found(text, 'phone-number')).toEqual([]))
})

describe('numbers with a checksum', () => {
  it('are IBANs of their country’s length', () => {
    const good = [
      'FR7630006000011234567890189',
      'GB82 WEST 1234 5698 7654 32',
      'BE71 0961 2345 6769',
      'DE89370400440532013000',
    ]
    for (const each of good) expect(found(`to ${each} TODAY`, 'iban')).toEqual([each])
    for (const each of [
      'FR7630006000011234567890188',
      'ZZ82WEST12345698765432',
      'GB82WEST123456987654',
      'AB12CD34EF56GH78',
    ])
      expect(found(`to ${each} now`, 'iban')).toEqual([])
  })

  it('are card numbers of an issuer', () => {
    for (const each of ['4111 1111 1111 1111', '5500-0000-0000-0004', '340000000000009', '6011000000000004'])
      expect(found(`card ${each}.`, 'card-number')).toHaveLength(new Set(each.replace(/\D/g, '')).size < 4 ? 0 : 1)
    for (const each of ['4539 1488 0343 6467', '4539148803436467', '371449635398431'])
      expect(found(`card ${each}.`, 'card-number')).toEqual([each])
    for (const each of [
      '4539 1488 0343 6468',
      '45 39 14 88 03 43 64 67',
      '1234567890123452',
      'id:4539148803436467',
      '4539148803436467/2',
    ])
      expect(found(`card ${each}.`, 'card-number')).toEqual([])
  })
})

describe('postal addresses', () => {
  it.each([
    '12 Harbour Street',
    '4b, North Mill Lane',
    '1515 N. 44th Street',
    'Portland, OR 97201',
    'SW1A 2AA',
    'P.O. Box 739',
    '12 bis, rue du Phare',
    '3 avenue de la Mer',
    '7, Quai des Brumes',
  ])('%s', (address) => expect(found(`They live at:\n${address}\nand wait`, 'postal-address')).toContain(address))

  it('in French with the town', () => {
    expect(found('12, rue du Phare\n29000 Quimper\nFrance', 'postal-address')).toEqual([
      '12, rue du Phare',
      '29000 Quimper',
    ])
  })

  it.each([
    'a 5 Way handshake',
    'in 3 courses',
    'il y a 12 places',
    'bit 2 Road is long',
    'over 29000 Files',
    'commit AB1 2CDX',
  ])('are not %s', (text) => expect(found(text, 'postal-address')).toEqual([]))
})

describe('words of minors and of health', () => {
  it('stand in lists that each language extends, whatever case, accent and apostrophe', () => {
    expect(found('She turned 12. My SON is ill.', 'minor')).toEqual(['turned 12', 'My SON'])
    expect(found('Ma fille a 7 ans, au college.', 'minor')).toEqual(['Ma fille', 'a 7 ans', 'au college'])
    expect(found('He was hospitalised; chemotherapy', 'health')).toEqual(['hospitalised', 'chemotherapy'])
    expect(found('Elle est à l’hopital, en arrêt\nmaladie.', 'health')).toEqual(['à l’hopital', 'arrêt\nmaladie'])
  })

  it('are found in a letter of both', () => {
    const letter =
      'Dear Ada, thank you for the minutes.\n> Il a le sida, et son fils aussi.\n12 rue des Lilas, 75011 Paris'
    expect(harmsIn(letter).map((each) => each.text)).toEqual(['sida', 'son fils', '12 rue des Lilas', '75011 Paris'])
  })

  it('are not the words of machines, nor grown-ups', () => {
    expect(found('the child process of a minor version, aged 40, 19 years old', 'minor')).toEqual([])
    expect(found('the health check injects a virus signature', 'health')).toEqual([])
  })

  it.each(languages.flatMap((language) => [`${language}/minor`, `${language}/health`]))(
    '%s: each phrase finds itself',
    (name) => {
      const { phrases } = loadWords<PhraseWords>(name)
      const pattern = phrasePattern(phrases)
      const missed = phrases.filter((phrase) => {
        pattern.lastIndex = 0
        const text = phrase.replace('*', '').replace('#', '9')
        return pattern.exec(`— ${text} —`)?.[0] !== text
      })
      expect(missed).toEqual([])
      expect(new Set(phrases).size).toBe(phrases.length)
    },
  )
})

describe('harms', () => {
  it('name their place in code points, the graver one where two overlap', () => {
    const text = '🌊 ask ada@home.example or +33 6 12 34 56 78'
    const [mail, phone] = harmsIn(text)
    expect([mail?.harm, phone?.harm]).toEqual(['email-address', 'phone-number'])
    for (const { text: words, start, end } of [mail!, phone!])
      expect(Array.from(text).slice(start!, end!).join('')).toBe(words)
    expect(harmsIn('call 4539 1488 0343 6467').map(({ harm }) => harm)).toEqual(['card-number'])
  })

  it('leave out addresses of people in the case, and names of messages', () => {
    const isKnown = emailKnown(['nora@lighthouse.example'])
    const text =
      'Nora+x@Lighthouse.example, ada@home.example, <20190101120000.GA1@home.example>\nIn-Reply-To: <abc@home.example>'
    expect(harmsIn(text, isKnown).map((each) => each.text)).toEqual(['ada@home.example'])
  })

  it('come to an end, and soon, whatever the text', () => {
    const texts = [
      '+1 '.repeat(200_000),
      '0 '.repeat(200_000),
      '12 Aa '.repeat(100_000),
      '1(2)'.repeat(100_000),
      'a@'.repeat(200_000),
    ]
    const nasty = [
      ...texts,
      '4 '.repeat(100_000),
      'AB12 '.repeat(100_000),
      '12 rue de la '.repeat(50_000),
      'A, '.repeat(100_000),
    ]
    for (const text of nasty) expect(harmsIn(text).length).toBeLessThanOrEqual(9 * mostHarms)
  })
})
