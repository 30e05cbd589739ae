import { describe, expect, it } from 'vitest'
import { type HeldMessage, missingWithCustodian } from './custodian.ts'

/** Messages by number; `who` gave each, as letters. Nora writes the even ones to Ilan, he the odd ones to her. */
function conversation(who: string[], name = 'c1'): Array<HeldMessage<number>> {
  return who.map((holders, id) => ({
    id,
    conversation: name,
    at: id,
    holders: new Set([...holders].map((letter) => (letter === 'n' ? 'Nora' : 'Ilan'))),
    parties: [
      { custodian: 'Nora', slot: id % 2 === 0 ? 'wrote 1' : 'got 1' },
      { custodian: 'Ilan', slot: id % 2 === 0 ? 'got 2' : 'wrote 2' },
    ],
  }))
}

const gaps = (messages: Array<HeldMessage<number>>) =>
  missingWithCustodian(messages).map(({ custodian, pointedToBy }) => [custodian, ...pointedToBy])

describe('a message that one custodian gave', () => {
  it('is missing with another who gave the rest, with what stands beside it', () => {
    expect(gaps(conversation(['ni', 'ni', 'ni', 'n', 'n', 'ni', 'ni', 'ni', 'ni', 'i', 'ni', 'ni']))).toEqual([
      ['Ilan', 3, 2, 5],
      ['Ilan', 4, 2, 5],
      ['Nora', 9, 8, 10],
    ])
  })

  it.each([
    ['all of it is given by one', Array(12).fill('n')],
    ['all of it is given by both', Array(12).fill('ni')],
    ['the other gave a few only', ['ni', 'n', 'n', 'n', 'ni', 'n', 'n', 'n', 'ni', 'n', 'n', 'ni']],
    ['the other never gave what they wrote themselves', ['ni', 'n', 'ni', 'n', 'ni', 'n', 'ni', 'n', 'ni']],
    ['it came before or after all that the other gave', ['n', 'n', 'n', 'ni', 'ni', 'ni', 'ni', 'ni', 'ni', 'n', 'n']],
    ['nobody who is named gave it', ['ni', 'ni', 'ni', 'ni', '', 'ni', 'ni', 'ni', 'ni']],
  ])('is no gap where %s', (_what, who) => {
    expect(gaps(conversation(who))).toEqual([])
  })

  it('is no gap where the other gave nothing of the conversation', () => {
    const rest = conversation(Array(9).fill('ni'))
    const alone = conversation(['n'], 'c2').map((each) => ({ ...each, id: 99, at: 4.5 }))
    expect(gaps([...rest, ...alone].sort((a, b) => a.at - b.at))).toEqual([])
  })

  it('is no gap where the other is no party of it', () => {
    const messages = conversation(['ni', 'ni', 'ni', 'ni', 'n', 'ni', 'ni', 'ni', 'ni'])
    messages[4]!.parties = messages[4]!.parties.filter(({ custodian }) => custodian === 'Nora')
    expect(gaps(messages)).toEqual([])
  })
})
