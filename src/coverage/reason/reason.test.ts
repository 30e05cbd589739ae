import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { reason } from './reason.ts'
import { wordsIn } from './words.ts'

describe('a reason', () => {
  it.each([
    ['from-then', { n: 1 }, '1 message from then is held', '1 message de cette date est conservé'],
    ['from-then', { n: 3 }, '3 messages from then are held', '3 messages de cette date sont conservés'],
    [
      'wrote-first',
      { a: 'One', b: 'Two', aWho: { names: ['Ann', 'Tom'] }, bWho: { names: [] } },
      'only one of the two wrote first: Ann and Tom for One, somebody for Two',
      'un seul des deux a écrit le premier : Ann et Tom selon One, quelqu’un selon Two',
    ],
    ['unknown', { names: { anyOf: ['Ann', 'Tom'] } }, /Ann or Tom$/, /Ann ou Tom$/],
    ['answer-held', { day: { day: Date.UTC(2016, 9, 1) } }, /1 October 2016/, /1er octobre 2016/],
    [
      'ended-twice',
      {
        a: 'One',
        b: 'Two',
        aRun: { runs: { when: '2016-09-20/2016-10-12' } },
        bRun: { runs: { when: '../2017-07', bound: 'at least' as const } },
      },
      /One has it run from 20 September 2016 to 12 October 2016, Two until at least July 2017$/,
      /du 20 septembre 2016 au 12 octobre 2016 selon One, jusqu’en juillet 2017 au moins selon Two$/,
    ],
    [
      'counted',
      { a: 'One', b: 'Two', aCount: { counts: { count: 1, unit: 'replies' } }, bCount: { counts: { count: 40 } } },
      'One counts 1 reply, Two 40 messages',
      'One compte 1 réponse, Two 40 messages',
    ],
  ])('%s is said in both languages', (code, values, english, french) => {
    const { why, whyIn } = reason(code, values)
    expect(why).toBe(whyIn.en)
    expect(whyIn.en).toMatch(english)
    expect(whyIn.fr).toMatch(french)
  })

  it('is known for every code in use, with the same things to put in', () => {
    const [english, french] = [wordsIn('en').sentences, wordsIn('fr').sentences]
    const folder = new URL('..', import.meta.url)
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\w\.ts$/.test(path))
    const used = sources
      .filter((path) => !path.includes('.test.'))
      .flatMap((path) => [
        ...readFileSync(new URL(path, folder), 'utf8').matchAll(/(?:reason|notCovered)\('([a-z-]+)'/g),
      ])
      .map(([, code]) => code!)
    expect(used.length).toBeGreaterThan(20)
    const holes = (text = '') => [...new Set(text.match(/(?<=\{)\w+/g))].sort()
    for (const code of [...used, ...Object.keys(english)]) {
      expect(holes(french[code]), code).toEqual(holes(english[code]))
      expect(english[code], code).toBeDefined()
    }
  })
})
