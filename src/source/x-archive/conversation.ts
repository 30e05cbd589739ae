// The array of a direct-message file -> Drafts and Problems, conversation by conversation, each with its byte range.
import type { Read } from '../../record/record.ts'
import { messageWrappers, type Place, problem, readMessage } from './message.ts'
import { isTooLarge, maxValueBytes, memberValue, parse, type Range, walk } from './walk.ts'

/** What is the same for all conversations of one file. */
export type FileContext = Pick<Place, 'group' | 'headerOnly' | 'people' | 'received'>

const openArray = 0x5b

/** Reads one element of the outer array: `{"dmConversation": {"conversationId": …, "messages": […]}}`. */
export function* readConversation(bytes: Buffer, range: Range, pointer: string, context: FileContext): Generator<Read> {
  const conversation = memberValue(bytes, range.start, range.end, 'dmConversation')
  const messages = conversation && memberValue(bytes, conversation.start, range.end, 'messages')
  if (!conversation || !messages || bytes[messages.start] !== openArray) {
    yield unreadable(bytes, range, pointer)
    return
  }
  const idRange = memberValue(bytes, conversation.start, range.end, 'conversationId')
  const id = idRange && parse(bytes, idRange)
  const conversationId = typeof id === 'string' ? id : undefined
  const inside = `${pointer}/dmConversation/messages`
  const elements = walk(bytes, messages.start, range.end, messageWrappers)
  let index = 0
  let broken = false
  let next = elements.next()
  for (; !next.done; next = elements.next()) {
    const place: Place = { ...context, range: next.value, pointer: `${inside}/${index++}`, conversationId }
    const element = parse(bytes, next.value)
    if (element === undefined) broken = true
    yield element === undefined ? unparsed(place) : readMessage(element, place)
  }
  yield* checkEnvelope(bytes, range, { start: messages.start, end: next.value.end }, pointer, broken)
}

/** What stands around the messages must be whole as well; otherwise something may be missing, and that is said. */
function* checkEnvelope(
  bytes: Buffer,
  range: Range,
  messages: Range,
  pointer: string,
  broken: boolean,
): Generator<Read> {
  const head = bytes.subarray(range.start, messages.start)
  const tail = bytes.subarray(messages.end, range.end)
  const envelope = Buffer.concat([head, Buffer.from('[]'), tail])
  const whole = { start: 0, end: envelope.length }
  if (parse(envelope, whole) !== undefined) return
  // A message that was cut off is reported already; what follows the array is not.
  if (broken && tail.length === 0) return
  const rest = tail.length > 0 ? { start: messages.end, end: range.end } : { start: range.start, end: messages.start }
  yield isTooLarge(whole) ? largeJson({ range: rest, pointer }) : brokenJson({ range: rest, pointer })
}

function unreadable(bytes: Buffer, range: Range, pointer: string): Read {
  if (parse(bytes, range) === undefined) return unparsed({ range, pointer })
  return problem({ range, pointer }, 'x-shape-unknown', 'This element holds no conversation as X writes it.')
}

/** For an element that could not be parsed. */
export function unparsed(place: { range: Range; pointer: string }): Read {
  return isTooLarge(place.range) ? largeJson(place) : brokenJson(place)
}

function largeJson(place: { range: Range; pointer: string }): Read {
  const sentence = `This element is larger than ${maxValueBytes >> 20} MiB and was not opened; X writes no such elements.`
  return problem(place, 'json-too-large', sentence)
}

/** For bytes that are no JSON: an edited, damaged or cut-off export. */
export function brokenJson(place: { range: Range; pointer: string }): Read {
  return problem(place, 'json-broken', 'These bytes are no valid JSON; the export was damaged, edited or cut off here.')
}
