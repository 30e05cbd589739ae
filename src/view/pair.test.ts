import { expect, it } from 'vitest'
import { exchangeOf } from './pair.ts'

const minute = 60_000
const say = (from: string, minutes: number | null, conversation: string | null = 'c1') => ({
  conversation,
  from,
  at: minutes === null ? null : minutes * minute,
  until: minutes === null ? null : minutes * minute,
})

it('times an answer from the latest message of the other, and counts one answer for several messages', () => {
  const rows = [say('ines', 0), say('ines', 10), say('leak', 40), say('leak', 50), say('ines', 51)]
  expect(exchangeOf(rows, 'leak')).toEqual({ sent: 2, answers: 1, median: 30 * minute })
  expect(exchangeOf(rows, 'ines')).toEqual({ sent: 3, answers: 1, median: 1 * minute })
})

it('takes no answer across conversations, from the undated, or from what stands alone', () => {
  const rows = [
    say('ines', 0, 'c1'),
    say('leak', 5, 'c2'),
    say('ines', null, 'c2'),
    say('leak', 9, null),
    say('ines', 10, null),
  ]
  expect(exchangeOf(rows, 'leak')).toEqual({ sent: 2, answers: 0, median: null })
  expect(exchangeOf(rows, 'ines')).toEqual({ sent: 3, answers: 0, median: null })
})

it('counts an answer whose date is vague but does not time it', () => {
  const rows = [
    say('ines', 0),
    { ...say('leak', 60), until: 1440 * minute },
    say('ines', 2000),
    say('leak', 2004),
    say('ines', 2005),
    say('leak', 2011),
  ]
  expect(exchangeOf(rows, 'leak')).toEqual({ sent: 3, answers: 3, median: 5 * minute })
})
