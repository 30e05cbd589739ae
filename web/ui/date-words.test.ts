import { describe, expect, it } from 'vitest'
import { createI18n, type Language } from '../i18n/i18n.tsx'
import { type DateWordOptions, dateWords } from './date-words.ts'

function words(edtf: string | null, language: Language = 'en', more: Partial<DateWordOptions> = {}) {
  const { t } = createI18n(language, () => {})
  const { text, doubt } = dateWords(edtf, { language, t, ...more })
  return `${text}${doubt ? ' ?' : ''}`
}

describe('dateWords', () => {
  it.each([
    ['2016-09-20T00:14:32+02:00', '20 Sept 2016, 00:14 +02:00'],
    ['2016-09-20T23:59:59Z', '20 Sept 2016, 23:59 UTC'],
    ['2016-09-20T00:14', '20 Sept 2016, 00:14 no zone'],
    ['2016-09-20', '20 Sept 2016'],
    ['2016-09', 'September 2016'],
    ['2016', '2016'],
    ['2016-22', 'summer 2016'],
    ['2016-09~', 'about September 2016 ?'],
    ['2016-09-20?', '20 Sept 2016, uncertain ?'],
    ['2016%', 'about 2016, uncertain ?'],
    ['2016-09-XX', 'September 2016 ?'],
    ['2016-XX-XX', '2016 ?'],
    ['201X', '2010s ?'],
    ['2016-09-20/2016-10-12', '20 Sept 2016 – 12 Oct 2016'],
    ['../2017-07', 'until July 2017 ?'],
    ['2016-09-20/..', 'from 20 Sept 2016 ?'],
    ['../..', 'undated ?'],
    [null, 'undated ?'],
  ])('%s', (edtf, text) => expect(words(edtf)).toBe(text))

  it('keeps the time in the zone in which it is written, whatever ours is', () => {
    expect(words('2016-09-20T00:14:32-11:00')).toBe('20 Sept 2016, 00:14 −11:00')
  })

  it('converts times to a zone that the reader chose, and mere dates never', () => {
    const zone = 'Europe/Paris'
    expect(words('2016-09-19T22:12:00Z', 'en', { zone })).toBe('20 Sept 2016, 00:12 +02:00')
    expect(words('2016-09-19T22:12:00Z', 'en', { zone, detail: 'day' })).toBe('20 Sept 2016')
    expect(words('2016-09-19', 'en', { zone })).toBe('19 Sept 2016')
  })

  it('leaves the time out where asked', () => {
    expect(words('2016-09-20T00:14:32Z', 'en', { detail: 'day' })).toBe('20 Sept 2016')
  })

  it('speaks French', () => {
    expect(words('2016-09-20', 'fr')).toBe('20 sept. 2016')
    expect(words('../2017-07', 'fr')).toBe('jusqu’à juillet 2017 ?')
  })

  it.each(['2016-02-31', '2016-13', 'last Tuesday', '2016-09-20T'])('shows %s as it stands, in doubt', (edtf) => {
    expect(words(edtf)).toBe(`${edtf} ?`)
  })
})
