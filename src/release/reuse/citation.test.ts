import { describe, expect, it } from 'vitest'
import { sha256 } from '../../record/id.ts'
import { recordFile } from '../files/record-file.ts'
import { citation } from './citation.ts'
import { dateWords } from './date-words.ts'
import { dated, head, hostile, ilan, mail, nora, recordSaying } from './test-record.ts'

const edition = { head }
const hash = sha256(recordFile(mail))

describe('a citation', () => {
  it('says who, what, when, in which edition, where, and by which hash', () => {
    expect(citation(mail, edition, 'en')).toBe(
      'Nora Vega, “The lamp” (e-mail to Ilan Prost), 20 September 2016, 00:14:00 UTC+02:00. The ferry papers, edition 2, ' +
        `5 January 2026, 10:00:00 UTC. https://papers.example/ferry/r/${mail.id}/. SHA-256 of record.json: ${hash}.`,
    )
    expect(citation(mail, edition, 'fr')).toBe(
      'Nora Vega, «\u00A0The lamp\u00A0» (courriel à Ilan Prost), 20 septembre 2016, 00:14:00 UTC+02:00. The ferry papers, ' +
        `édition 2, 5 janvier 2026, 10:00:00 UTC. https://papers.example/ferry/r/${mail.id}/. ` +
        `SHA-256 de record.json\u00A0: ${hash}.`,
    )
  })

  it('names the place inside the edition where no address is known, or none of the web', () => {
    for (const base of [null, 'file:///home/', 'javascript:alert(1)', 'not an address'])
      expect(citation(mail, { head: { ...head, base } }, 'en')).toContain(`. record r/${mail.id}/. SHA-256`)
    const slashless = { head: { ...head, base: 'https://papers.example/ferry' } }
    expect(citation(mail, slashless, 'en')).toContain(`https://papers.example/ferry/r/${mail.id}/. SHA`)
  })

  it('says that something is hidden', () => {
    expect(citation({ ...mail, hidden: 1 }, edition, 'en')).toContain('UTC (1 passage hidden). https')
    expect(citation({ ...mail, hidden: 3 }, edition, 'fr')).toContain('UTC (3 passages masqués). https')
  })

  it('takes the first words where there is no subject, and says where there are none', () => {
    const chat = { ...mail, kind: 'chat' as const, subject: null }
    expect(citation(chat, edition, 'en')).toContain(
      '“The lamp is out. Come at <nine> & knock.” (private message to Ilan',
    )
    const long = { ...chat, blocks: [{ kind: 'text' as const, level: 0, text: 'word '.repeat(90_000) }] }
    expect(citation(long, edition, 'en').length).toBeLessThan(500)
    expect(citation({ ...chat, blocks: [] }, edition, 'en')).toContain('[untitled private message]')
    expect(citation({ ...chat, blocks: [] }, edition, 'fr')).toContain('[message privé sans titre]')
  })

  it('counts those whom it does not name', () => {
    const to = Array.from({ length: 9 }, (_, at) => ({ ...ilan, name: `Guest ${at}` }))
    expect(citation({ ...mail, to }, edition, 'en')).toContain('to Guest 0, Guest 1, Guest 2 and 6 others)')
    expect(citation({ ...mail, to: [nora, ilan] }, edition, 'fr')).toContain('à Nora Vega et Ilan Prost)')
    expect(citation({ ...mail, from: [] }, edition, 'en')).toMatch(/^“The lamp”/)
  })

  it('is one line that runs in one direction, whatever it cites', () => {
    for (const text of hostile) {
      const line = citation(recordSaying(text), { head: { ...head, title: text } }, 'en')
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u)
      expect(line).toMatch(/SHA-256 of record\.json: [0-9a-f]{64}\.$/)
    }
  })
})

describe('a date in words', () => {
  it.each([
    [null, 'undated', 'sans date'],
    ['2016', '2016', '2016'],
    ['2016-09', 'September 2016', 'septembre 2016'],
    ['2016-09-01', '1 September 2016', '1er septembre 2016'],
    [
      '2016-09-20T00:14',
      '20 September 2016, 00:14 (no time zone given)',
      '20 septembre 2016, 00:14 (fuseau non indiqué)',
    ],
    ['2016-09-20T00:14:09Z', '20 September 2016, 00:14:09 UTC', '20 septembre 2016, 00:14:09 UTC'],
    ['2016-09~', 'about September 2016', 'vers septembre 2016'],
    ['2016-09-20~', 'about 20 September 2016', 'vers le 20 septembre 2016'],
    ['2016?', 'perhaps 2016', 'peut-être 2016'],
    ['2016%', 'perhaps about 2016', 'peut-être vers 2016'],
    ['201X', '2010s', 'années 2010'],
    ['20XX', '2000–2099', '2000–2099'],
    ['2016-XX-XX', '2016', '2016'],
    ['2016-09-20/2016-10-12', '20 September 2016 – 12 October 2016', '20 septembre 2016 – 12 octobre 2016'],
    ['../2017-07', 'until July 2017', 'jusqu’à juillet 2017'],
    ['../2017-07-01', 'until 1 July 2017', 'jusqu’au 1er juillet 2017'],
    ['2016-09-20/..', 'from 20 September 2016 on', 'à partir du 20 septembre 2016'],
    ['2016/', 'from 2016 on', 'à partir de 2016'],
    ['one fine day', 'one fine day', 'one fine day'],
  ])('%s', (edtf, en, fr) => {
    expect([dateWords(edtf, 'en'), dateWords(edtf, 'fr')]).toEqual([en, fr])
    expect(citation({ ...mail, date: dated(edtf) }, edition, 'fr')).toContain(`, ${fr}. The ferry papers`)
  })
})
