import { describe, expect, it } from 'vitest'
import { read } from '../test-prose.ts'

function whoIs(language: string, paragraphs: string[], form: string): string | undefined {
  const { mentions, prose } = read(language, paragraphs)
  return mentions.findLast(({ start, end }) => [...prose.text].slice(start, end).join('') === form)?.actor
}

const fr = ['Lise Aubry, la fille de la préfète de Brume, a écrit à Marc Tanguy.']
const en = ['Liz Aubrey, the daughter of the governor, wrote to Mark Tanner.']

describe('whose child somebody is', () => {
  it('says what the other one of that name is', () => {
    expect(whoIs('fr', [...fr, 'Anne Aubry se tait.', 'La préfète a refusé.'], 'La préfète')).toBe('Anne Aubry')
    expect(whoIs('en', [...en, 'Ann Aubrey kept silent.', 'The governor refused.'], 'The governor')).toBe('Ann Aubrey')
  })

  it('says nothing of two others of that name, and nothing of people with other names', () => {
    const two = [...en, 'Ann Aubrey and Jane Aubrey kept silent.', 'The governor refused.']
    expect(whoIs('en', two, 'The governor')).not.toBe('Ann Aubrey')
    expect(whoIs('fr', [...fr, 'Anne Colin se tait.', 'La préfète a refusé.'], 'La préfète')).not.toBe('Anne Colin')
  })

  it('is known of a headline that names neither', () => {
    const text = ['La fille de la maire de Brume publie ses messages', 'Lise Aubry, fille d’Anne Aubry, se tait.']
    expect(whoIs('fr', text, 'La fille de la maire de Brume')).toBe('Lise Aubry')
    expect(whoIs('fr', [...text, 'La maire a refusé.'], 'La maire')).toBe('Anne Aubry')
  })
})

describe('whoever is elected', () => {
  it('was a candidate', () => {
    expect(whoIs('fr', ['La maire, Anne Colin, a écrit à Marc Tanguy.', 'La candidate attend.'], 'La candidate')).toBe(
      'Anne Colin',
    )
    expect(
      whoIs('en', ['The mayor, Ann Collins, wrote to Mark Tanner.', 'The candidate waited.'], 'The candidate'),
    ).toBe('Ann Collins')
  })

  it('where somebody has the office', () => {
    const text = ['Le chimiste Paul Colin a écrit à Marc Tanguy.', 'La candidate attend.']
    expect(whoIs('fr', text, 'La candidate')).toBeUndefined()
  })
})
