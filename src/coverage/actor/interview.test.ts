import { describe, expect, it } from 'vitest'
import { claimsOf, read } from '../test-prose.ts'

const asked = [
  'Des lettres de Marc Aubry et de Jeanne Vasseur ont été publiées.',
  'Le Phare : Sont-elles authentiques ?',
  'Jeanne Vasseur : Elles sont de moi.',
  'Combien de lettres avez-vous échangées ?',
  'Nous nous sommes écrit quarante fois.',
  'Et en 2021 ?',
]

describe('in an interview', () => {
  it('"je" is whoever answers', () => {
    const reading = read('fr', [...asked, 'Marc Aubry m’a écrit le 3 mai 2021. Je ne lui ai jamais répondu.'])
    expect(claimsOf(reading, 'message')).toMatchObject([
      { from: ['Marc Aubry'], to: ['Jeanne Vasseur'], when: '2021-05-03' },
    ])
    expect(claimsOf(reading, 'reply')).toMatchObject([{ from: ['Jeanne Vasseur'], to: ['Marc Aubry'], negated: true }])
  })

  it('"I" is whoever answers', () => {
    const reading = read('en', [
      'Letters between Mark Aubrey and Jane Vale were published.',
      'The Beacon: Are they real?',
      'Jane Vale: They are.',
      'Who wrote first?',
      'Mark Aubrey wrote to me on 3 May 2021. I replied the next day.',
      'And then?',
      'Nothing.',
    ])
    expect(claimsOf(reading, 'reply')).toMatchObject([{ from: ['Jane Vale'], to: ['Mark Aubrey'], when: '2021-05-04' }])
  })
})

describe('elsewhere', () => {
  it('"I" is whoever writes the article, and nobody of it', () => {
    const reading = read('en', [
      'Letters between Mark Aubrey and Jane Vale were published.',
      'I wrote to Mark Aubrey on 3 May 2021.',
    ])
    expect(claimsOf(reading, 'message')).toEqual([])
  })
})
