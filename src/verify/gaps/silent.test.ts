import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Moment, silencesOf } from './silent.ts'

const day = 86_400_000

/** Moments at these days, in turn by two persons. */
function exchange(days: number[]): Moment<number>[] {
  return days.map((at, id) => ({ id, at: at * day, person: id % 2 === 0 ? 'nora' : 'ilan' }))
}

/** Two messages on each day, a little later each time; silent on weekends. */
function daily(days: number, isSilent: (day: number) => boolean = () => false): number[] {
  return Array.from({ length: days }, (_, at) => at)
    .filter((at) => at % 7 < 5 && !isSilent(at))
    .flatMap((at) => [at + 0.3 + (at % 11) / 100, at + 0.6 + (at % 13) / 100])
}

describe('a silence', () => {
  it('is found where two who write every day stop for three weeks and go on', () => {
    const moments = exchange(daily(140, (at) => at >= 60 && at < 81))
    const [silence, ...others] = silencesOf(moments)
    expect(others).toEqual([])
    expect([silence!.after.at, silence!.before.at].map((at) => Math.floor(at / day))).toEqual([59, 81])
  })

  it('is found twice where they stop twice, in order of time', () => {
    const moments = exchange(daily(260, (at) => (at >= 60 && at < 81) || (at >= 150 && at < 171)))
    expect(silencesOf(moments).map(({ after }) => Math.floor(after.at / day))).toEqual([59, 149])
  })

  it.each([
    ['weekends alone', daily(140)],
    ['a holiday of a week', daily(140, (at) => at >= 63 && at < 70)],
    ['a conversation that dies and is taken up again', [...daily(30), ...daily(3).map((at) => at + 200)]],
    ['one that begins late', [0, ...daily(100).map((at) => at + 90)]],
    ['a few messages', daily(6, (at) => at === 2)],
    [
      'answers after weeks, as often as not',
      Array.from({ length: 60 }, (_, i) => i * 3 + (i % 5) * (i % 7) * 2).sort((a, b) => a - b),
    ],
  ])('is not seen in %s', (_what, days) => {
    expect(silencesOf(exchange(days))).toEqual([])
  })

  it('is not seen in what one person sends to others', () => {
    const moments = exchange(daily(140, (at) => at >= 60 && at < 81)).map((each) => ({ ...each, person: 'nora' }))
    expect(silencesOf(moments)).toEqual([])
  })

  it('is rare where messages come by chance', () => {
    let [rhythms, silences] = [0, 0]
    const steps = fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { minLength: 60, maxLength: 60 })
    for (const chances of fc.sample(steps, { numRuns: 400, seed: 7 })) {
      let at = 0
      const moments = exchange(chances.map((chance) => (at -= Math.log(chance))))
      rhythms += 1
      silences += silencesOf(moments).length
    }
    expect(silences).toBeLessThanOrEqual(rhythms / 100)
  })
})
