// The example is what its generator makes, and what its page and expected.json say of it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

interface Source {
  path: string
  format: string
  expected: number
}

interface Expected {
  sources: Source[]
  messages: number
  replies: number
  answerAfterHours: number
  postAfterMinutes: number
  firstMessageAt: string
  firstAnswerAt: string
  fifteenMinutes: { message: { key: string; at: string }; post: { key: string; at: string }; sharedWords: string }
  missingMessageIds: Array<{ key: string; pointedToBy: string[] }>
  identicalCopies: Array<{ key: string; paths: [string, string] }>
  differingCopies: Array<{ key: string; whole: string; edited: string; cut: string }>
  press: { articles: Array<{ path: string; chrome: string[] }>; quotes: Array<{ article: string; text: string }> }
}

interface Message {
  senderId: string
  text: string
  createdAt: string
}

const examples = fileURLToPath(new URL('../../examples', import.meta.url))
// .gitattributes keeps Git from touching line ends, which are evidence here.
const byHand = new Set(['README.md', '.gitattributes', 'coverage-expected.json'])
const made = mkdtempSync(join(tmpdir(), 'fonds-example-'))
afterAll(() => rmSync(made, { recursive: true, force: true }))

const expected = JSON.parse(read('expected.json')) as Expected
const mailSources = expected.sources.filter(({ path }) => path.includes('office-maildir'))
const mails = read('case/mailbox/relative.mbox', 'latin1')
  .split(/^From .*\n/m)
  .slice(1)

function read(path: string, encoding: BufferEncoding = 'utf8'): string {
  return readFileSync(join(examples, path), encoding)
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

function readArray<T>(path: string): T[] {
  const text = read(path)
  return JSON.parse(text.slice(text.indexOf('=') + 1)) as T[]
}

function mailOf(key: string): string {
  const found = mails.filter((mail) => mail.includes(`\nMessage-ID: <${key.slice('mid:'.length)}>\n`))
  expect(found, key).toHaveLength(1)
  return found[0]?.replace(/^>(>*From )/gm, '$1').replace(/\n$/, '') ?? ''
}

function exchange(): Message[] {
  const conversations = readArray<{ dmConversation: { messages: Array<{ messageCreate: Message }> } }>(
    'case/x-archive/data/direct-messages.js',
  )
  return conversations[0]?.dmConversation.messages.map(({ messageCreate }) => messageCreate).reverse() ?? []
}

describe('the generator', () => {
  it('makes examples/ again, byte for byte', () => {
    execFileSync(process.execPath, [fileURLToPath(new URL('make.mjs', import.meta.url)), made])
    expect(listFiles(made)).toEqual(listFiles(examples).filter((path) => !byHand.has(path)))
    for (const path of listFiles(made)) {
      expect(readFileSync(join(made, path)).equals(readFileSync(join(examples, path))), path).toBe(true)
    }
  })

  it('stays small enough to be read whole', () => {
    const total = listFiles(examples).reduce((sum, path) => sum + statSync(join(examples, path)).size, 0)
    expect(total).toBeLessThan(400_000)
  })
})

describe('the counts', () => {
  it('are those of the files', () => {
    const count = (path: string) => expected.sources.find((source) => source.path === path)?.expected
    const chats = (path: string) =>
      readArray<{ dmConversation: { messages: unknown[] } }>(path).reduce(
        (sum, c) => sum + c.dmConversation.messages.length,
        0,
      )
    expect(count('case/mailbox/relative.mbox')).toBe(mails.length)
    expect(mailSources.map(({ path }) => path).sort()).toEqual(
      listFiles(join(examples, 'case/mailbox/office-maildir')).map((path) => `case/mailbox/office-maildir/${path}`),
    )
    for (const name of ['direct-messages', 'direct-message-headers', 'direct-messages-group']) {
      expect(count(`case/x-archive/data/${name}.js`), name).toBe(chats(`case/x-archive/data/${name}.js`))
    }
    for (const path of ['case/x-archive/data/tweets.js', 'case/public-posts/data/tweets.js']) {
      expect(count(path), path).toBe(readArray(path).length)
    }
  })

  it('stand in the table of the page', () => {
    const rows = new Map(
      [...read('README.md').matchAll(/^\| `(case\/[^`]+)` \|.*\| (\d+) \|$/gm)].map(([, path, count]) => [
        path,
        Number(count),
      ]),
    )
    const sums = new Map<string, number>()
    for (const { path, expected: count } of expected.sources) {
      const row = [...rows.keys()].find((key) => key && path.startsWith(key))
      expect(row, path).toBeDefined()
      sums.set(row ?? '', (sums.get(row ?? '') ?? 0) + count)
    }
    expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(rows))
  })
})

describe('the story', () => {
  it('has fifteen messages, three answers, the first after twelve hours', () => {
    const messages = exchange()
    const [first, answer] = messages
    expect(messages.filter(({ senderId }) => senderId === first?.senderId)).toHaveLength(expected.messages)
    expect(messages.filter(({ senderId }) => senderId === answer?.senderId)).toHaveLength(expected.replies)
    expect([first?.createdAt, answer?.createdAt]).toEqual([expected.firstMessageAt, expected.firstAnswerAt])
    const hours = (Date.parse(expected.firstAnswerAt) - Date.parse(expected.firstMessageAt)) / 3_600_000
    expect(Math.round(hours)).toBe(expected.answerAfterHours)
  })

  it('has a post that follows a message by fifteen minutes, in its words', () => {
    const { message, post, sharedWords } = expected.fifteenMinutes
    expect(Date.parse(post.at) - Date.parse(message.at)).toBe(expected.postAfterMinutes * 60_000)
    expect(exchange().find(({ createdAt }) => createdAt === message.at)?.text).toContain(sharedWords)
    const posts = readArray<{ tweet: { id_str: string; full_text: string; created_at: string } }>(
      'case/public-posts/data/tweets.js',
    )
    const tweet = posts.find((each) => `x:post:${each.tweet.id_str}` === post.key)?.tweet
    expect(tweet?.full_text).toContain(sharedWords)
    expect(Date.parse(tweet?.created_at ?? '')).toBe(Date.parse(post.at))
  })

  it('has copies with the same bytes, and one pair that differs by a sentence', () => {
    for (const { key, paths } of expected.identicalCopies) expect(read(paths[1], 'latin1'), key).toBe(mailOf(key))
    for (const { key, edited, cut } of expected.differingCopies) {
      const copy = read(edited, 'latin1')
      expect(mailOf(key).replace(/\s+/g, ' ')).toContain(cut)
      expect(copy.replace(/\s+/g, ' ')).not.toContain(cut)
      expect(mailOf(key).length - copy.length).toBe(cut.length + 2)
    }
  })

  it('points to a message that is not there', () => {
    for (const { key, pointedToBy } of expected.missingMessageIds) {
      const id = key.slice('mid:'.length)
      expect(mails.some((mail) => mail.includes(`\nMessage-ID: <${id}>`))).toBe(false)
      for (const answer of pointedToBy) expect(mailOf(answer)).toContain(`\nIn-Reply-To: <${id}>`)
    }
  })

  it('has articles with the chrome and the quotes that are listed', () => {
    for (const { path, chrome } of expected.press.articles)
      for (const line of chrome) expect(read(path)).toContain(line)
    for (const { article, text } of expected.press.quotes) expect(read(article)).toContain(text)
  })
})
