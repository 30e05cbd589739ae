// An X (Twitter) archive, file by file -> private messages, what happened in groups, and public posts.
// Standard: none; the files are as X has written them since 2018, and README.txt inside each archive describes them.
import { isProblem, type Problem, type Read } from '../../record/record.ts'
import type { Format, FormatName, SourceFile } from '../reader.ts'
import { brokenJson, type FileContext, readConversation, unparsed } from './conversation.ts'
import { problem } from './message.ts'
import { readPeople } from './people.ts'
import { readPost } from './post.ts'
import { type Prefix, readPrefix } from './prefix.ts'
import { parse, type Range, skipSpace, walk } from './walk.ts'

/** An archive file is held in memory as a whole; X splits its files far below this. Stops memory from running out. */
export const maxArchiveFile = 128 << 20
/** Against files of millions of elements that are no records, each of which costs a row: so many on end, and it ends. */
export const maxUnread = 10_000

const prefixLength = 512
const semicolon = 0x3b

export const xArchive: Format = { recognise, read }

function recognise(head: Buffer): FormatName | undefined {
  return readPrefix(head)?.format
}

function* read(file: SourceFile): Generator<Read> {
  const { size } = file.bytes
  const prefix = readPrefix(file.bytes.slice(0, Math.min(size, prefixLength)))
  if (!prefix) return
  if (prefix.format === 'x-context') {
    yield* readContext(file, prefix)
    return
  }
  if (size > maxArchiveFile) {
    yield tooLarge(size)
    return
  }
  const bytes = file.bytes.slice(0, size)
  const reads = prefix.format === 'x-posts' ? readPosts(bytes, prefix, file) : readConversations(bytes, prefix, file)
  yield* untilHopeless(reads, size)
}

/** Stops where nothing but problems has come for long, with one row for all the rest. */
function* untilHopeless(reads: Iterable<Read>, size: number): Generator<Read> {
  let unread = 0
  for (const read of reads) {
    unread = isProblem(read) ? unread + 1 : 0
    if (unread > maxUnread) {
      const sentence = `After ${maxUnread} elements on end that are no records, the rest of the file was not read.`
      const rest = { range: { start: read.offset, end: size } }
      yield problem(rest, 'x-rest-unread', sentence)
      return
    }
    yield read
  }
}

/** Context yields nothing of its own. A type that we do not read is refused by name, unless there is nothing in it. */
function* readContext(file: SourceFile, prefix: Prefix): Generator<Read> {
  if (prefix.known) return
  const { size } = file.bytes
  const after = file.bytes.slice(prefix.at + 1, Math.min(size, prefix.at + prefixLength)).toString('latin1')
  if (/^\s*\]/.test(after)) return
  const sentence = `Fonds does not read files of type “${prefix.type}” from an X archive.`
  yield { problem: true, outcome: 'refused', code: 'x-archive-type-unread', sentence, offset: 0, length: size }
}

function* readConversations(bytes: Buffer, prefix: Prefix, file: SourceFile): Generator<Read> {
  const context: FileContext = {
    group: prefix.format.includes('group'),
    headerOnly: prefix.format.endsWith('headers'),
    people: readPeople(file),
    received: file.received,
  }
  yield* readElements(bytes, prefix.at, ['dmConversation'], (range, pointer) =>
    readConversation(bytes, range, pointer, context),
  )
}

function* readPosts(bytes: Buffer, prefix: Prefix, file: SourceFile): Generator<Read> {
  const context = { people: readPeople(file), given: file.given, received: file.received }
  yield* readElements(bytes, prefix.at, ['tweet', 'noteTweet'], function* (range, pointer) {
    const element = parse(bytes, range)
    const place = { ...context, range, pointer }
    yield element === undefined ? unparsed(place) : readPost(element, place)
  })
}

/** Walks the outer array, then says so where the file stops before the array does or goes on behind it. */
function* readElements(
  bytes: Buffer,
  open: number,
  wrappers: string[],
  readElement: (range: Range, pointer: string) => Iterable<Read>,
): Generator<Read> {
  const elements = walk(bytes, open, bytes.length, wrappers)
  let index = 0
  let last: Read | undefined
  let next = elements.next()
  for (; !next.done; next = elements.next()) {
    for (last of readElement(next.value, `/${index++}`)) yield last
  }
  const { end, closed } = next.value
  const rest = skipSpace(bytes, bytes[end] === semicolon ? end + 1 : end, bytes.length)
  // Where the file was cut off inside an element, that element says it already.
  const said = last !== undefined && isProblem(last) && (last.code === 'json-broken' || last.code === 'json-too-large')
  if (rest < bytes.length || (!closed && !said))
    yield brokenJson({ range: { start: rest, end: bytes.length }, pointer: '' })
}

function tooLarge(size: number): Problem {
  const sentence = `This file is larger than the ${maxArchiveFile >> 20} MiB that Fonds reads at once; split it by conversation or by post.`
  return { problem: true, outcome: 'quarantined', code: 'file-too-large', sentence, offset: 0, length: size }
}
