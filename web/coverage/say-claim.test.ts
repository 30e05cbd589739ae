import { describe, expect, it } from 'vitest'
import type { ClaimView } from '../../src/view/model.ts'
import { createI18n, type Language } from '../i18n/i18n.tsx'
import { sayParties, sayValue } from './say-claim.ts'

const none: Parameters<typeof sayValue>[0] = {
  kind: 'message',
  when: null,
  bound: 'exact',
  count: null,
  unit: null,
  negated: false,
  stance: null,
}
const on = (edtf: string): ClaimView['when'] => ({ edtf, at: null, until: null, vague: false })

function say(claim: Partial<typeof none>, language: Language = 'en'): string {
  const { t } = createI18n(language, () => undefined)
  return sayValue({ ...none, ...claim }, { t, language })
}

describe('sayValue', () => {
  it.each<[string, Partial<typeof none>, string, string]>([
    ['a day', { when: on('2016-09-20') }, '20 Sept 2016', '20 sept. 2016'],
    ['nothing said', {}, 'no date given', 'sans date'],
    [
      'a span',
      { kind: 'span', when: on('2016-09-20/2016-10-12') },
      '20 Sept 2016 – 12 Oct 2016',
      '20 sept. 2016 – 12 oct. 2016',
    ],
    [
      'an end at least',
      { kind: 'span', bound: 'at least', when: on('../2017-07') },
      'at least until July 2017',
      'au moins jusqu’à juillet 2017',
    ],
    ['a number', { kind: 'count', count: 3, unit: 'replies' }, '3 replies', '3 réponses'],
    [
      'one at most',
      { kind: 'count', count: 1, unit: 'people', bound: 'at most' },
      'at most 1 person',
      'au plus 1 personne',
    ],
    ['a unit of its own', { kind: 'count', count: 4, unit: 'screenshots' }, '4 screenshots', '4 screenshots'],
    ['no reply', { kind: 'reply', negated: true }, 'no reply', 'pas de réponse'],
    [
      'no reply on a day',
      { kind: 'reply', negated: true, when: on('2016-10-03') },
      'no reply, 3 Oct 2016',
      'pas de réponse, 3 oct. 2016',
    ],
    ['a stance', { kind: 'statement', stance: 'cannot confirm' }, 'cannot confirm', 'ne peut pas confirmer'],
    ['what did not happen', { kind: 'act', negated: true, when: on('2017') }, 'not: 2017', 'non : 2017'],
  ])('%s', (_, claim, en, fr) => {
    expect(say(claim)).toBe(en)
    expect(say(claim, 'fr')).toBe(fr)
  })
})

describe('sayParties', () => {
  const { t } = createI18n('en', () => undefined)
  const parties = { kind: 'message' as const, from: [], to: [], who: [], between: [] }
  it('says who to whom, as far as the article does', () => {
    expect(sayParties({ ...parties, from: ['Nora'], to: ['Ada', 'Tom', 'Bea'] }, { t })).toBe('Nora → Ada, Tom and Bea')
    expect(sayParties({ ...parties, to: ['Ada'] }, { t })).toBe('somebody → Ada')
    expect(sayParties({ ...parties, from: ['Nora'] }, { t })).toBe('Nora')
    expect(sayParties({ ...parties, between: ['Nora', 'Ada'] }, { t })).toBe('Nora and Ada')
    expect(sayParties(parties, { t })).toBe('')
  })
})
