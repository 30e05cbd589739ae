// For tests: sentences behind one that says who writes to whom, as in an article, and the claims of one kind in them.
import type { Claim } from '../../record/coverage.ts'
import { claimsOf, read } from '../test-prose.ts'

export type Row = [language: 'fr' | 'en', sentence: string, expected: object]

const before = {
  fr: 'Claire Vasseur et Henri Delmas ont échangé des courriels.',
  en: 'Claire Vasseur and Henry Dale exchanged e-mails.',
}

export function told(language: 'fr' | 'en', sentence: string, kind: Claim['kind']): Partial<Claim>[] {
  return claimsOf(read(language, [before[language], sentence]), kind)
}

/** From Vasseur to the other, and the other way round. */
export const sent = {
  fr: { from: ['Claire Vasseur'], to: ['Henri Delmas'] },
  en: { from: ['Claire Vasseur'], to: ['Henry Dale'] },
}
export const back = {
  fr: { from: ['Henri Delmas'], to: ['Claire Vasseur'] },
  en: { from: ['Henry Dale'], to: ['Claire Vasseur'] },
}
