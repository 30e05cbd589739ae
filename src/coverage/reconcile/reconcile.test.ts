import { describe, expect, it } from 'vitest'
import type { Actor, Claim, Reading } from '../../record/coverage.ts'
import { reconcile } from './reconcile.ts'
import { sameActors } from './same-actor.ts'

const ann = 'Ann Lee'
const port = 'Odby Port'

/** An article of sentences, each with its claim. */
function article(claims: Array<Partial<Claim> & Pick<Claim, 'kind'>>, sentences: string[] = []): Reading {
  const text = claims.map((_, i) => sentences[i] ?? `sentence ${i}`).join('\n')
  let start = 0
  const placed = claims.map((claim, i): Claim => {
    const sentence = { start, end: start + (sentences[i] ?? `sentence ${i}`).length }
    start = sentence.end + 1
    return { ...sentence, anchor: '', sentence, when: null, ...claim }
  })
  const actors = [ann, port, 'Tom Roe'].map((name): Actor => ({ name, kind: 'unknown', forms: [name] }))
  const prose = { text, language: 'en', published: null, outlet: null, chrome: [], paragraphs: [], posts: [] }
  return { prose, sentences: [], actors, mentions: [], times: [], quotes: [], claims: placed }
}

const outlets = ['The Courier', 'The Beacon', 'Le Phare']
type Given = Partial<Claim> & Pick<Claim, 'kind'>
const between = (...articles: Given[][]) =>
  reconcile(
    articles.map((claims) => article(claims)),
    outlets,
  )
const span = (when: string, bound?: Claim['bound']): Given => ({ kind: 'span', between: [ann, port], when, bound })
const count = (n: number, bound?: Claim['bound'], unit = 'replies'): Given => ({
  kind: 'count',
  from: [ann],
  to: [port],
  count: n,
  bound,
  unit,
})

describe('conflicts', () => {
  it('are not seen between numbers that are too far apart to count the same', () => {
    expect(between([count(3)], [count(388)]).conflicts).toEqual([])
    expect(between([count(100)], [count(388)]).conflicts).toHaveLength(1)
  })

  it.each<[string, Given, Given, string[]]>([
    ['an end and a later at least', span('2016-09-20/2016-10-12'), span('../2017-07', 'at least'), ['span']],
    ['the same, told the other way', span('../2017-07', 'at least'), span('../2016-10-12'), ['span']],
    ['at least until a time before the end', span('../2016-09', 'at least'), span('2016-09-20/2016-10-12'), []],
    ['ends a day apart, by whatever clock', span('../2016-10-12'), span('../2016-10-13'), []],
    ['two beginnings', span('2016-09-20/2016-10-12'), span('2016-05/2016-10-12'), ['span']],
    ['a vague end', span('../2016-10~'), span('../2016-11-04'), []],
    [
      'a message after the end',
      span('../2016-10-12'),
      { kind: 'message', from: [ann], to: [port], when: '2016-12-01' },
      ['span'],
    ],
    [
      'a message of somebody else',
      span('../2016-10-12'),
      { kind: 'message', from: [ann], to: ['Tom Roe'], when: '2016-12-01' },
      [],
    ],
    ['two numbers', count(3), count(5), ['count']],
    ['more than at most', count(46), count(40, 'at most'), ['count']],
    ['at least, and more', count(212), count(200, 'at least'), []],
    ['numbers of different things', count(3), count(5, 'exact', 'messages'), []],
    [
      'confirmed and denied on one day',
      { kind: 'statement', who: [ann], stance: 'confirms', when: '2017-11-13' },
      { kind: 'statement', who: [ann], stance: 'denies', when: '2017-11-13' },
      ['statement'],
    ],
    [
      'confirmed later',
      { kind: 'statement', who: [ann], stance: 'confirms', when: '2017-12-13' },
      { kind: 'statement', who: [ann], stance: 'denies', when: '2017-11-13' },
      [],
    ],
  ])('%s', (_, one, other, kinds) => {
    expect(between([one], [other]).conflicts.map(({ kind }) => kind)).toEqual(kinds)
  })

  it('say who wrote first, by the claims that name it', () => {
    const opening: Given = { kind: 'message', from: [port], to: [ann], when: '2016-09-20' }
    const earlier: Given = { kind: 'message', from: [ann], to: [port], when: '2016-09-10' }
    const { conflicts } = between([span('2016-09-20/2016-10-12'), opening], [earlier])
    expect(conflicts).toMatchObject([{ kind: 'message', a: { article: 0, claim: 1 }, b: { article: 1, claim: 0 } }])
  })

  it('hold an unanswered message against its answer, where both tell of the same one', () => {
    const asked: Given = { kind: 'message', from: [port], to: [ann], when: '2017-05-19' }
    const silent: Given = { kind: 'reply', negated: true, from: [ann], to: [port] }
    const answered: Given = { kind: 'reply', from: [ann], to: [port], when: '2017-05-20' }
    expect(between([asked, silent], [asked, answered]).conflicts).toMatchObject([{ kind: 'reply' }])
    expect(between([silent], [asked, answered]).conflicts).toEqual([])
  })

  it('tell of no answer, where another one dates the next answer to it', () => {
    const asked: Given = { kind: 'message', from: [port], to: [ann], when: '2017-05-19' }
    const undated: Given = { kind: 'message', from: [port], to: [ann] }
    const silent: Given = { kind: 'reply', from: [ann], to: [port], negated: true }
    const answered = (when: string): Given => ({ kind: 'reply', from: [ann], to: [port], when })
    const other: Given = { kind: 'message', from: [port], to: [ann], when: '2017-05-24' }
    expect(between([asked, silent], [undated, answered('2017-05-26')]).conflicts).toMatchObject([{ kind: 'reply' }])
    expect(between([undated, answered('2017-05-26')], [asked, silent]).conflicts).toMatchObject([{ kind: 'reply' }])
    expect(between([asked, silent], [undated, answered('2017-06-26')]).conflicts).toEqual([])
    expect(between([asked, silent, other], [undated, answered('2017-05-26')]).conflicts).toEqual([])
    expect(between([asked, silent], [answered('2017-05-26')]).conflicts).toEqual([])
  })

  it('date one thing, known by its words, to two days', () => {
    const sentences = ['The minister released the harbour ledger through her lawyer']
    const act = (when: string): Given => ({ kind: 'act', who: [ann], when })
    const readings = [article([act('2017-11-13')], sentences), article([act('2017-11-20')], sentences)]
    expect(reconcile(readings, outlets).conflicts).toMatchObject([{ kind: 'act' }])
    expect(between([act('2017-11-13')], [act('2017-11-20')]).conflicts).toEqual([])
  })

  it('are those of an outlet, too, that only cites another of those compared', () => {
    const cited: Given = { ...count(5), attribution: 'The Courier' }
    const { conflicts } = between([count(5)], [cited], [count(7)])
    expect(conflicts.map(({ a, b }) => [a.article, b.article])).toEqual([
      [0, 2],
      [1, 2],
    ])
  })

  it('are told once where an article gives one end twice, roughly and exactly', () => {
    const { conflicts } = between([span('../2017-07')], [span('../2016-10'), span('2016-09-20/2016-10-12')])
    expect(conflicts.map(({ b }) => b.claim)).toEqual([1])
  })
})

describe('what an outlet has from another one', () => {
  const from = (source: string, given: Given): Given => ({ ...given, attribution: source })

  it('is held against that one, with or without its article', () => {
    const { conflicts } = between([count(5)], [from('Courier', count(7))])
    expect(conflicts.map(({ a, b }) => [a.article, b.article])).toEqual([[0, 1]])
  })

  it('is held against a third where that one says nothing of it', () => {
    const { conflicts } = between([span('../2017-07')], [from('The Courier', count(5))], [count(7)])
    expect(conflicts.map(({ a, b }) => [a.article, b.article])).toEqual([[1, 2]])
  })

  it('is one witness, where two have it from there', () => {
    const { agreements } = between([], [from('The Courier', count(9))], [from('Courier', count(9))])
    expect(agreements).toMatchObject([{ independent: 1 }])
    expect(agreements[0]!.chain.map(([outlet]) => outlet)).toEqual(['The Beacon', 'Le Phare'])
  })
})

describe('agreements', () => {
  it('do not join numbers that only a third fits both of', () => {
    const { agreements } = between([count(190, 'at least')], [count(196)], [count(211)])
    expect(agreements.map(({ claims }) => claims.map(({ article }) => article))).toEqual([[0, 1]])
  })

  it('count who says so of their own knowledge, and show who has it from whom', () => {
    const { agreements } = between([count(9)], [{ ...count(9), attribution: 'The Courier' }], [count(9)])
    expect(agreements).toMatchObject([{ independent: 2, chain: [['The Beacon', 'The Courier']] }])
    expect(agreements[0]?.claims).toHaveLength(3)
  })

  it('join the first message with the day on which an exchange is said to have begun', () => {
    const first: Given = { kind: 'message', from: [port], to: [ann], when: '2016-09-20T00:10' }
    expect(between([first], [span('2016-09-20/2016-10-12')]).agreements).toMatchObject([{ independent: 2 }])
  })

  it('need the same day, not the same month', () => {
    const act = (when: string): Given => ({ kind: 'act', who: [ann], when })
    expect(between([act('2017-11')], [act('2017-11')]).agreements).toEqual([])
  })
})

describe('actors of several articles', () => {
  const actor = (name: string, forms: string[] = []): Actor => ({ name, kind: 'person', forms: [name, ...forms] })

  it('are one under a shared full name or account', () => {
    const [, second] = sameActors([
      [actor('Jean Vasseur', ['@jvasseur'])],
      [actor('J. Vasseur', ['@JVasseur']), actor('Vasseur')],
    ])
    expect(second?.('J. Vasseur')).toBe('Jean Vasseur')
  })

  it('are one by surname where only one bears it', () => {
    expect(sameActors([[actor('Jean Vasseur')], [actor('Vasseur')]])[1]?.('Vasseur')).toBe('Jean Vasseur')
    expect(sameActors([[actor('Jean Vasseur'), actor('Luc Vasseur')], [actor('Vasseur')]])[1]?.('Vasseur')).toBe(
      'Vasseur',
    )
  })

  it('are two where one is the son', () => {
    const [, second] = sameActors([[actor('Ed Roe Jr.', ['Ed Roe'])], [actor('Ed Roe')], []])
    expect(second?.('Ed Roe')).toBe('Ed Roe')
    expect(sameActors([[actor('Ed Roe Jr.')], [actor('Ed Roe Junior')]])[1]?.('Ed Roe Junior')).toBe('Ed Roe Jr.')
  })
})
