import { describe, expect, it } from 'vitest'
import { inventFonds } from '../../search/fts5/test-fonds.ts'
import { followedActs } from './followed.ts'

const said = (kind: string, from: string, body: string, at: string) => ({ kind, from, body, at, to: ['Ilan <x:9>'] })
const fonds = (...records: ReturnType<typeof said>[]) => ({ dir: '', title: '', ...inventFonds(records) })

const message = said(
  'chat',
  'Nora <x:1>',
  'The page is up: https://quay.example/7. A good moment for you.',
  '2024-09-18T10:00Z',
)
const post = said('post', 'Ida <x:2>', 'Read https://quay.example/7', '2024-09-18T10:15Z')
const sooner = said('post', 'Ida <x:2>', 'What a morning', '2024-09-18T10:02Z')
const shown = (acts: ReturnType<typeof followedActs>) => acts.map(({ after, shared }) => [after / 60_000, ...shared])

describe('a public post that came soon after a private message', () => {
  it('stands first where it shares words with it, and is left out after the time', () => {
    const held = fonds(message, sooner, post)
    expect(shown(followedActs(held))).toEqual([[15, 'https://quay.example/7'], [2]])
    expect(shown(followedActs(held, { within: 10 * 60_000 }))).toEqual([[2]])
    held.close()
  })

  it('is none that came before, nor a second message, nor a day without an hour', () => {
    const before = said('post', 'Ida <x:2>', 'Early', '2024-09-18T09:59Z')
    const held = fonds(before, message, { ...message, at: '2024-09-18T10:05Z' }, { ...post, at: '2024-09-18' })
    expect(followedActs(held)).toEqual([])
    held.close()
  })

  it('is not told of somebody who wrote before they posted, unless in the same words', () => {
    const own = said('chat', 'Ida <x:2>', 'Shall I?', '2024-09-18T10:01Z')
    const draft = said(
      'chat',
      'Ida <x:2>',
      'How about: what a morning it is, in short: what a morning for us',
      '2024-09-18T10:00Z',
    )
    const posted = { ...sooner, body: 'What a morning for us' }
    const held = fonds(draft, own, posted)
    expect(shown(followedActs(held))).toEqual([[2, 'What a morning for us']])
    held.close()
  })

  it('can be asked for one record', () => {
    const other = said('chat', 'Nora <x:1>', 'Something else', '2024-09-18T10:10Z')
    const held = fonds(message, other, post)
    const [first] = followedActs(held)
    expect(followedActs(held)).toHaveLength(2)
    expect(shown(followedActs(held, { record: first!.message.record }))).toEqual([[15, 'https://quay.example/7']])
    expect(() => followedActs(held, { record: 'nothing' })).toThrow('no record "nothing"')
    held.close()
  })
})
