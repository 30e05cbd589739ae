// One element of `dmConversation.messages` -> a Draft: a private message, or what happened to a group conversation.
import { z } from 'zod'
import type { Address, Draft, Problem, Remark, Role } from '../../record/record.ts'
import { languageOf } from '../language.ts'
import { readDate } from './date.ts'
import { addressOf, type People } from './people.ts'
import { showText } from './text.ts'
import type { Range } from './walk.ts'

/** Ids are strings in every archive that we know; numbers beyond 2^53 would have lost digits. */
const id = z.string().regex(/^\d{1,30}$/)

const messageShape = z.object({
  id,
  senderId: id,
  recipientId: id.optional(),
  createdAt: z.string().optional(),
  text: z.string().optional(),
  urls: z.array(z.object({ url: z.string(), expanded: z.string() })).optional(),
  mediaUrls: z.array(z.string()).optional(),
})

const eventShape = z.object({
  initiatingUserId: id.optional(),
  createdAt: z.string().optional(),
  participantsSnapshot: z.array(id).optional(),
  userIds: z.array(id).optional(),
  name: z.string().optional(),
})

/** Elements that hold somebody's words. */
const messageKinds = new Set(['messageCreate', 'welcomeMessageCreate', 'messageUpdate', 'messageEdit'])
/** Elements that say what happened to a conversation. */
const eventKinds: Record<string, Draft['event'] | 'renamed'> = {
  joinConversation: 'join',
  participantsJoin: 'join',
  participantsLeave: 'leave',
  conversationNameUpdate: 'renamed',
}

/** Keys that only ever stand first in an element of `messages`. */
export const messageWrappers = [...messageKinds, ...Object.keys(eventKinds), 'reactionCreate']

/** Where an element stands and what is known around it. */
export interface Place {
  range: Range
  pointer: string
  conversationId: string | undefined
  group: boolean
  headerOnly: boolean
  people: People
  received: number
}

/** Reads one parsed element. */
export function readMessage(element: unknown, place: Place): Draft | Problem {
  const [kind, body] = firstMember(element)
  if (kind === undefined) return problem(place, 'x-shape-unknown', 'This element of the conversation is no object.')
  if (messageKinds.has(kind)) return readWords(body, place)
  if (Object.hasOwn(eventKinds, kind)) return readEvent(kind, body, place)
  const sentence = `Fonds does not know what “${kind.slice(0, 60)}” means in a conversation.`
  return problem(place, 'x-event-unknown', sentence)
}

function readWords(body: unknown, place: Place): Draft | Problem {
  const read = messageShape.safeParse(body)
  if (!read.success) return problem(place, 'x-shape-unknown', shapeSentence('message', read.error))
  const message = read.data
  const { date, remarks } = readDate(message.createdAt, place.received)
  const text = place.headerOnly ? '' : showText(message.text ?? '', message.urls ?? [])
  const to = message.recipientId ? [address(message.recipientId, 'to', place)] : []
  return {
    ...base(place),
    key: `x:dm:${message.id}`,
    date,
    addresses: [address(message.senderId, 'from', place), ...to],
    text,
    language: languageOf(text),
    remarks: [...remarks, ...mediaRemark(message.mediaUrls?.length ?? 0)],
  }
}

function readEvent(kind: string, body: unknown, place: Place): Draft | Problem {
  const read = eventShape.safeParse(body)
  if (!read.success) return problem(place, 'x-shape-unknown', shapeSentence('event', read.error))
  const event = read.data
  const { date, remarks } = readDate(event.createdAt, place.received)
  const initiator = event.initiatingUserId
  const who = (event.userIds ?? event.participantsSnapshot ?? []).filter((user) => user !== initiator)
  // Whoever leaves does so without an initiator, and is then the one who acted.
  const leaves = eventKinds[kind] === 'leave'
  const addresses = [
    ...(initiator ? [address(initiator, 'from', place)] : []),
    ...who.map((user) => address(user, leaves && !initiator ? 'from' : 'to', place)),
  ]
  const known = eventKinds[kind]
  const text =
    known === 'renamed' ? (event.name ?? '') : who.map((user) => addressOf(user, place.people).written).join(', ')
  return {
    ...base(place),
    key: `x:event:${place.conversationId ?? ''}:${kind}:${event.createdAt ?? ''}:${initiator ?? who.join('+')}`,
    date,
    addresses,
    text: place.headerOnly ? '' : text,
    event: known === 'renamed' ? undefined : known,
    remarks: known === 'renamed' ? [...remarks, renamed] : remarks,
  }
}

const renamed: Remark = {
  code: 'x-conversation-renamed',
  sentence: 'This is no message: the conversation was given this name.',
}

function base(place: Place) {
  return {
    kind: 'chat' as const,
    offset: place.range.start,
    length: place.range.end - place.range.start,
    pointer: place.pointer,
    references: [],
    conversation: place.conversationId ? `x:dm:${place.conversationId}` : undefined,
    group: place.group || undefined,
    parts: [],
    headerOnly: place.headerOnly || undefined,
  }
}

function address(user: string, role: Role, place: Place): Address & { role: Role } {
  return { ...addressOf(user, place.people), role }
}

/** Pictures and films stand in other folders of an archive; here there is only their address. */
export function mediaRemark(count: number): Remark[] {
  if (count === 0) return []
  const what = count === 1 ? 'One picture or film is' : `${count} pictures or films are`
  return [{ code: 'media-not-held', sentence: `${what} named here by address only.` }]
}

/** The one member that says what an element is; X always writes it first. */
export function firstMember(element: unknown): [string, unknown] | [undefined, undefined] {
  if (typeof element !== 'object' || element === null || Array.isArray(element)) return [undefined, undefined]
  return Object.entries(element)[0] ?? [undefined, undefined]
}

/** Says which field of an element is not as we know it. */
export function shapeSentence(what: string, error: z.ZodError): string {
  const path = error.issues[0]?.path.join('.')
  return path ? `The field “${path}” of this ${what} is not as X writes it.` : `This ${what} is not as X writes it.`
}

export function problem(place: { range: Range; pointer?: string }, code: string, sentence: string): Problem {
  const { start, end } = place.range
  return {
    problem: true,
    outcome: 'quarantined',
    code,
    sentence,
    offset: start,
    length: end - start,
    pointer: place.pointer,
  }
}
