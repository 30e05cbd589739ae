import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Draft, isProblem, type Problem, type Read } from '../../record/record.ts'
import type { FormatName, Given, SourceFile } from '../reader.ts'
import { openX } from './content.ts'
import { maxUnread, xArchive } from './format.ts'
import { maxValueBytes } from './walk.ts'

const shared = new URL('../../../../shared/data/', import.meta.url)
const received = Date.parse('2025-01-01T00:00:00Z')

function source(bytes: Buffer, siblings: Record<string, string> = {}, given: Given = {}): SourceFile {
  return {
    path: 'data/file.js',
    bytes: { size: bytes.length, slice: (start, end) => Buffer.from(bytes.subarray(start, end)) },
    given,
    received,
    sibling: (name) => (siblings[name] === undefined ? undefined : Buffer.from(siblings[name])),
  }
}

function readAll(text: string | Buffer, siblings?: Record<string, string>, given?: Given): Read[] {
  const bytes = Buffer.from(text)
  const format = xArchive.recognise(bytes.subarray(0, 65536), bytes.length)
  if (!format) throw new Error('not recognised')
  return [...xArchive.read(source(bytes, siblings, given), format)]
}

function drafts(reads: Read[]): Draft[] {
  return reads.filter((read): read is Draft => !isProblem(read))
}

function problems(reads: Read[]): Problem[] {
  return reads.filter(isProblem)
}

const account = `window.YTD.account.part0 = [ { "account": { "accountId": "7", "username": "nvega", "accountDisplayName": "Nora Vega" } } ]`
const tweets = `window.YTD.tweets.part0 = [ { "tweet": { "id_str": "1", "full_text": "x", "entities": { "user_mentions": [ { "id_str": "9", "screen_name": "lamp", "name": "The Lamp" } ] } } } ]`

function group(...messages: unknown[]): string {
  const content = [{ dmConversation: { conversationId: '55', messages } }]
  return `window.YTD.direct_messages_group.part0 = ${JSON.stringify(content, null, 2)}`
}

function direct(...messages: unknown[]): string {
  return group(...messages).replace('_group', '')
}

function message(id: string, more: object = {}): unknown {
  return {
    messageCreate: {
      id,
      senderId: '7',
      recipientId: '9',
      text: 'Hello',
      createdAt: '2022-11-15T09:18:17.736Z',
      ...more,
    },
  }
}

describe('recognise', () => {
  it.each<[string, FormatName | undefined]>([
    ['window.YTD.direct_messages.part0 = [', 'x-direct-messages'],
    ['\uFEFF window.YTD.direct_messages_group.part12=[', 'x-direct-messages-group'],
    ['window.YTD.direct_message_headers.part0 = [', 'x-direct-message-headers'],
    ['window.YTD.direct_message_group_headers.part0 = [', 'x-direct-message-group-headers'],
    ['window.YTD.tweet.part0 = [', 'x-posts'],
    ['window.YTD.account.part0 = [', 'x-context'],
    ['window.YTD.like.part0 = [', 'x-context'],
    ['window.__THAR_CONFIG = {', 'x-context'],
    ['window.onload = function () {', undefined],
    ['[{"dmConversation": {}}]', undefined],
  ])('knows %j', (start, format) => {
    expect(xArchive.recognise(Buffer.from(start), start.length)).toBe(format)
  })

  it('refuses types that it does not read, by name, and only where they hold something', () => {
    const [problem] = problems(readAll('window.YTD.ad_engagements.part0 = [ {"ad": {}} ]'))
    expect(problem).toMatchObject({ outcome: 'refused', code: 'x-archive-type-unread', offset: 0 })
    expect(problem?.sentence).toContain('ad_engagements')
    expect(readAll('window.YTD.ad_engagements.part0 = [ ]')).toEqual([])
    expect(readAll(account)).toEqual([])
  })
})

describe('messages', () => {
  it('carry the exact bytes, the pointer, the key and the people', () => {
    const text = direct(message('100'), message('101', { senderId: '9', recipientId: '7' }))
    const [first, second] = drafts(readAll(text, { 'account.js': account, 'tweets.js': tweets }))
    expect(JSON.parse(text.slice(first!.offset, first!.offset + first!.length))).toEqual(message('100'))
    expect(first).toMatchObject({
      kind: 'chat',
      pointer: '/0/dmConversation/messages/0',
      key: 'x:dm:100',
      conversation: 'x:dm:55',
      date: { edtf: '2022-11-15T09:18:17Z', basis: 'export field', zone: 'Z', at: 1668503897736 },
      text: 'Hello',
    })
    expect(first!.addresses).toEqual([
      { written: 'Nora Vega (@nvega)', name: 'Nora Vega', normal: 'x:7', role: 'from' },
      { written: 'The Lamp (@lamp)', name: 'The Lamp', normal: 'x:9', role: 'to' },
    ])
    expect(second!.addresses[0]).toMatchObject({ normal: 'x:9', role: 'from' })
    const [alone] = drafts(readAll(text))
    expect(alone!.addresses[0]).toEqual({ written: '7', normal: 'x:7', role: 'from' })
  })

  it('are shown with links written out and entities decoded', () => {
    const links = [
      { url: 'https://t.co/abc', expanded: 'https://lighthouse.example/a?b=1', display: 'lighthouse.example' },
    ]
    const text = 'R&amp;D &lt;3 &amp;lt; https://t.co/abc https://t.co/other'
    const [draft] = drafts(
      readAll(direct(message('1', { text, urls: links, mediaUrls: ['https://ton.example/1.jpg'] }))),
    )
    expect(draft!.text).toBe('R&D <3 &lt; https://lighthouse.example/a?b=1 https://t.co/other')
    expect(draft!.remarks).toEqual([
      { code: 'media-not-held', sentence: 'One picture or film is named here by address only.' },
    ])
  })

  it('of a header file say who and when, under the same key', () => {
    const full = drafts(readAll(direct(message('1'))))[0]!
    const text = direct(message('1', { text: undefined })).replace('direct_messages', 'direct_message_headers')
    const header = drafts(readAll(text))[0]!
    expect(header).toMatchObject({ headerOnly: true, text: '', key: full.key, addresses: full.addresses })
    expect(full.headerOnly).toBeUndefined()
  })

  it('with impossible or missing dates are kept and flagged', () => {
    const reads = readAll(
      direct(
        message('1', { createdAt: '1970-01-01T00:00:00.000Z' }),
        message('2', { createdAt: '2096-01-01T00:00:00.000Z' }),
        message('3', { createdAt: 'yesterday' }),
        message('4', { createdAt: undefined }),
      ),
    )
    expect(drafts(reads).map((draft) => [draft.date.edtf, draft.date.at, draft.remarks[0]?.code])).toEqual([
      ['1970-01-01T00:00:00Z', null, 'date-impossible'],
      ['2096-01-01T00:00:00Z', null, 'date-impossible'],
      [null, null, 'date-unreadable'],
      [null, null, 'date-missing'],
    ])
  })
})

describe('groups', () => {
  const at = '2022-11-15T09:18:17.000Z'

  it('keep who came, who went and how the conversation was called', () => {
    const reads = readAll(
      group(
        { joinConversation: { initiatingUserId: '9', participantsSnapshot: ['7', '8', '9'], createdAt: at } },
        { participantsJoin: { initiatingUserId: '7', userIds: ['10'], createdAt: at } },
        { participantsLeave: { userIds: ['8'], createdAt: at } },
        { conversationNameUpdate: { initiatingUserId: '7', name: 'Night shift', createdAt: at } },
      ),
      { 'account.js': account },
    )
    expect(drafts(reads).map(({ event, text, group }) => [event, text, group])).toEqual([
      ['join', 'Nora Vega (@nvega), 8', true],
      ['join', '10', true],
      ['leave', '8', true],
      [undefined, 'Night shift', true],
    ])
    expect(drafts(reads).map(({ addresses }) => addresses.map(({ role, normal }) => `${role} ${normal}`))).toEqual([
      ['from x:9', 'to x:7', 'to x:8'],
      ['from x:7', 'to x:10'],
      ['from x:8'],
      ['from x:7'],
    ])
    expect(drafts(reads)[0]!.key).toBe(`x:event:55:joinConversation:${at}:9`)
  })

  it('quarantine what is not known', () => {
    const reads = readAll(group({ trustConversation: { createdAt: at } }, message('1', { senderId: null }), 'text'))
    expect(problems(reads).map(({ outcome, code, pointer }) => [outcome, code, pointer])).toEqual([
      ['quarantined', 'x-event-unknown', '/0/dmConversation/messages/0'],
      ['quarantined', 'x-shape-unknown', '/0/dmConversation/messages/1'],
      ['quarantined', 'x-shape-unknown', '/0/dmConversation/messages/2'],
    ])
    expect(problems(reads)[0]!.sentence).toContain('trustConversation')
    expect(problems(reads)[1]!.sentence).toContain('senderId')
  })
})

describe('damage', () => {
  const three = direct(message('1'), message('2'), message('3'))

  it.each<[string, string, string[], number]>([
    ['a broken value', three.replace('"id": "2"', '"id": oops'), ['x:dm:1', 'x:dm:3'], 1],
    ['a string without an end', three.replace('"id": "2"', '"id": "2'), ['x:dm:1', 'x:dm:3'], 1],
    [
      'a lost bracket (also the end of the list)',
      three.replace('}\n        },\n        {', '\n        },\n        {'),
      ['x:dm:2', 'x:dm:3'],
      2,
    ],
    ['a file cut off in a message', three.slice(0, three.indexOf('"id": "3"')), ['x:dm:1', 'x:dm:2'], 1],
    [
      'a file cut off behind a message',
      three.slice(0, three.indexOf('"id": "3"') - 50).trimEnd(),
      ['x:dm:1', 'x:dm:2'],
      1,
    ],
    ['bytes behind the end', `${three}\nalert(1)`, ['x:dm:1', 'x:dm:2', 'x:dm:3'], 1],
    ['a semicolon behind the end', `${three};\n`, ['x:dm:1', 'x:dm:2', 'x:dm:3'], 0],
  ])('%s costs only what it touches', (_, text, keys, count) => {
    const reads = readAll(text)
    expect(drafts(reads).map((draft) => draft.key)).toEqual(keys)
    expect(problems(reads).map((problem) => problem.code)).toEqual(Array(count).fill('json-broken'))
  })

  it('anywhere is said: every cut of a file gives a problem, and no message is read wrongly', () => {
    const bytes = Buffer.from(three)
    const whole = new Set(drafts(readAll(three)).map((draft) => JSON.stringify(draft)))
    for (let end = bytes.indexOf('[') + 1; end < bytes.length; end++) {
      const reads = readAll(bytes.subarray(0, end))
      expect(problems(reads).length, `cut at ${end}`).toBeGreaterThan(0)
      for (const draft of drafts(reads)) expect(whole).toContain(JSON.stringify(draft))
    }
  })
})

describe('posts', () => {
  const post = {
    id_str: '1582825767519809536',
    created_at: 'Wed Jul 27 15:19:11 +0000 2022',
    full_text: '@lamp Light &amp; shadow https://t.co/x',
    lang: 'en',
    in_reply_to_status_id_str: '15',
    in_reply_to_user_id_str: '9',
    in_reply_to_screen_name: 'lamp',
    entities: {
      user_mentions: [
        { id_str: '9', screen_name: 'lamp', name: 'The Lamp' },
        { id_str: '-1', screen_name: 'Gone' },
      ],
      urls: [{ url: 'https://t.co/x', expanded_url: 'https://harbour.example/news' }],
    },
  }
  const file = `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: post }])}`

  it('carry key, answer, people, link and language', () => {
    expect(drafts(readAll(file, { 'account.js': account }))[0]).toMatchObject({
      kind: 'post',
      pointer: '/0',
      key: 'x:post:1582825767519809536',
      references: ['x:post:15'],
      text: '@lamp Light & shadow https://harbour.example/news',
      language: 'en',
      url: 'https://x.com/i/status/1582825767519809536',
      date: { edtf: '2022-07-27T15:19:11Z', zone: 'Z', at: Date.parse('2022-07-27T15:19:11Z') },
      addresses: [
        { role: 'from', written: 'Nora Vega (@nvega)', normal: 'x:7' },
        { role: 'to', written: 'The Lamp (@lamp)', normal: 'x:9' },
        { role: 'to', written: '@Gone', normal: '@gone' },
      ],
      remarks: [],
    })
  })

  it('without account.js have the author that was given, or none and a remark', () => {
    expect(drafts(readAll(file, {}, { author: '@NVega' }))[0]!.addresses[0]).toMatchObject({ normal: '@nvega' })
    const unknown = drafts(readAll(file))[0]!
    expect(unknown.addresses.every(({ role }) => role === 'to')).toBe(true)
    expect(unknown.remarks.map(({ code }) => code)).toEqual(['post-author-unknown'])
  })

  it('are read from older archives and as long posts, and have no invented language', () => {
    const bare = `window.YTD.tweet.part0 = ${JSON.stringify([{ ...post, lang: 'und' }])}`
    expect(drafts(readAll(bare))[0]).toMatchObject({ key: 'x:post:1582825767519809536', language: undefined })
    const note = { noteTweetId: '5', createdAt: '2023-01-02T03:04:05.000Z', core: { text: 'A long one' } }
    const notes = `window.YTD.note_tweet.part0 = ${JSON.stringify([{ noteTweet: note }])}`
    expect(drafts(readAll(notes))[0]).toMatchObject({ key: 'x:note:5', text: 'A long one' })
  })
})

describe('a hostile file', () => {
  const post = (id: string, more = '') => `{"tweet":{"id_str":"${id}","full_text":"Words"${more}}}`
  const codes = (reads: Read[]) => reads.map((read) => (isProblem(read) ? read.code : read.key))
  const rows = (elements: string[]) => codes(readAll(`window.YTD.tweets.part0 = [${elements.join(',')}]`))

  it('costs one row where one element of it is larger than is opened', () => {
    const large = post('2', `,"x":[0${',{}'.repeat(maxValueBytes / 3)}]`)
    expect(rows([post('1'), large, post('3')])).toEqual(['x:post:1', 'json-too-large', 'x:post:3'])
    expect(rows([post('1'), large.slice(0, -4)])).toEqual(['x:post:1', 'json-too-large'])
    const flood = { reactions: Array(maxValueBytes >> 1).fill({}) }
    const chat = codes(readAll(direct(message('1'), message('2', flood), message('3'))))
    expect(chat).toEqual(['x:dm:1', 'json-too-large', 'x:dm:3'])
    const around = direct(message('1')).replace('"messages"', `"x": ${JSON.stringify(flood)}, "messages"`)
    expect(codes(readAll(around))).toEqual(['x:dm:1', 'json-too-large'])
  })

  it('is left where nothing but problems has come for long', () => {
    const zeros = Array<string>(maxUnread).fill('0')
    const [first, ...others] = rows([post('1'), ...zeros, post('2'), ...zeros, '0', '0', post('3')])
    expect(first).toBe('x:post:1')
    expect(others.length).toBe(2 * maxUnread + 2)
    expect([others[maxUnread], others.at(-1)]).toEqual(['x:post:2', 'x-rest-unread'])
  })
})

describe('openX', () => {
  it('shows the text and every scalar field', () => {
    const reactions = [{ senderId: '9', reactionKey: 'like' }]
    const content = openX(Buffer.from(JSON.stringify(message('1', { text: 'a &amp; b', reactions }))))
    expect(content.text).toBe('a & b')
    expect(content.headers).toContainEqual({ name: 'messageCreate.reactions.0.reactionKey', value: 'like' })
  })

  it('never throws', () => {
    expect(openX(Buffer.from('{"messageCreate"')).text).toBe('{"messageCreate"')
    expect(openX(Buffer.from('[]')).headers).toEqual([])
  })
})

describe.skipIf(!existsSync(shared))('real archives (needs ../shared)', () => {
  function readFrom(folder: string, name: string): Read[] {
    const base = new URL(folder, shared)
    const siblings = Object.fromEntries(
      readdirSync(base)
        .filter((n) => n !== name)
        .map((n) => [n, readFileSync(new URL(n, base), 'utf8')]),
    )
    return readAll(readFileSync(new URL(name, base)), siblings)
  }

  it.each([
    ['direct-messages.js', 900, 72, 0],
    ['direct-message-headers.js', 900, 72, 0],
    ['direct-messages-group.js', 8, 4, 4],
    ['direct-message-group-headers.js', 8, 4, 4],
  ])('%s: %i records in %i conversations', (name, records, conversations, joins) => {
    const reads = readFrom('x-archive/data/', name)
    expect(problems(reads)).toEqual([])
    expect(drafts(reads)).toHaveLength(records)
    expect(new Set(drafts(reads).map((draft) => draft.conversation)).size).toBe(conversations)
    expect(drafts(reads).filter((draft) => draft.event === 'join')).toHaveLength(joins)
    expect(new Set(drafts(reads).map((draft) => draft.key)).size).toBe(records)
    expect(drafts(reads).every((draft) => draft.date.at !== null)).toBe(true)
  })

  it('headers have the keys of the messages, and the owner has a name', () => {
    const keys = (name: string) => new Set(drafts(readFrom('x-archive/data/', name)).map((draft) => draft.key))
    expect(keys('direct-message-headers.js')).toEqual(keys('direct-messages.js'))
    expect(keys('direct-message-group-headers.js')).toEqual(keys('direct-messages-group.js'))
    const written = drafts(readFrom('x-archive/data/', 'direct-messages.js')).map((d) => d.addresses[0]!.written)
    expect(written).toContain('Redacted (@redacted)')
  })

  it('every range holds exactly one element', () => {
    const bytes = readFileSync(new URL('x-archive/data/direct-messages.js', shared))
    const whole = JSON.parse(bytes.toString('utf8', bytes.indexOf('[')))
    const all = whole.flatMap((c: { dmConversation: { messages: unknown[] } }) => c.dmConversation.messages)
    const ranges = drafts(readAll(bytes))
    expect(ranges.map((d) => JSON.parse(bytes.toString('utf8', d.offset, d.offset + d.length)))).toEqual(all)
  })

  it('tweets.js: 1,758 posts', () => {
    const reads = readFrom('x-archive-public-posts/data/', 'tweets.js')
    expect(problems(reads)).toEqual([])
    expect(drafts(reads)).toHaveLength(1758)
    expect(drafts(reads).filter((draft) => draft.references.length > 0)).toHaveLength(160)
    expect(drafts(reads).every((draft) => draft.date.at !== null)).toBe(true)
    expect(drafts(reads).some((draft) => /&(?:amp|lt|gt);/.test(draft.text))).toBe(false)
  })

  it('README.txt and the manifest are context', () => {
    for (const name of ['README.txt', 'data/manifest.js', 'data/account.js']) {
      expect(readAll(readFileSync(new URL(`x-archive/${name}`, shared)))).toEqual([])
    }
  })
})
