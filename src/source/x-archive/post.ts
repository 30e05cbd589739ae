// One element of a post file -> a Draft: a post (`tweet`) or a long post (`noteTweet`).
import { z } from 'zod'
import type { Address, Draft, Problem, Role } from '../../record/record.ts'
import { foldName } from '../article/byline.ts'
import { languageOf } from '../language.ts'
import type { Given } from '../reader.ts'
import { readDate } from './date.ts'
import { firstMember, mediaRemark, problem, shapeSentence } from './message.ts'
import { type Account, accountAddress, mentioned, mentionShape, type People } from './people.ts'
import { type Link, showText } from './text.ts'
import type { Range } from './walk.ts'

const link = z.object({ url: z.string().optional(), expanded_url: z.string().optional() })

const tweetShape = z.object({
  id_str: z.string().optional(),
  id: z.string().optional(),
  created_at: z.string().optional(),
  full_text: z.string().optional(),
  text: z.string().optional(),
  lang: z.string().optional(),
  deleted_at: z.string().optional(),
  in_reply_to_status_id_str: z.string().optional(),
  in_reply_to_user_id_str: z.string().optional(),
  in_reply_to_screen_name: z.string().optional(),
  entities: z
    .object({
      urls: z.array(link).optional(),
      media: z.array(link).optional(),
      user_mentions: z.array(mentionShape).optional(),
    })
    .optional(),
  extended_entities: z.object({ media: z.array(link).optional() }).optional(),
})
type Tweet = z.infer<typeof tweetShape>

const noteShape = z.object({
  noteTweetId: z.string(),
  createdAt: z.string().optional(),
  core: z.object({
    text: z.string(),
    urls: z.array(z.object({ shortUrl: z.string().optional(), expandedUrl: z.string().optional() })).optional(),
  }),
})

/** X marks posts without words by codes of its own, and keeps two withdrawn ISO 639 codes. */
const notLanguages = /^(?:und|zxx|q..|)$/
const renamedLanguages: Record<string, string> = { in: 'id', iw: 'he' }

/** Where a post stands and what is known around it. */
export interface PostPlace {
  range: Range
  pointer: string
  people: People
  given: Given
  received: number
}

/** Reads one parsed element. Older archives have posts without a wrapper. */
export function readPost(element: unknown, place: PostPlace): Draft | Problem {
  const [kind, body] = firstMember(element)
  if (kind === undefined) return problem(place, 'x-shape-unknown', 'This element is no object.')
  if (kind === 'noteTweet') return readNote(body, place)
  const read = tweetShape.safeParse(kind === 'tweet' ? body : element)
  if (!read.success) return problem(place, 'x-shape-unknown', shapeSentence('post', read.error))
  const post = read.data
  const id = post.id_str ?? post.id
  const written = post.full_text ?? post.text
  if (!id || written === undefined) {
    return problem(place, 'x-shape-unknown', 'This element has no id or no text, and so is no post as X writes it.')
  }
  return draftOf(post, id, written, place)
}

function draftOf(post: Tweet, id: string, written: string, place: PostPlace): Draft {
  const { date, remarks } = readDate(post.created_at, place.received)
  const media = post.extended_entities?.media ?? post.entities?.media ?? []
  const deleted = post.deleted_at
    ? [
        {
          code: 'post-deleted',
          sentence: `The account deleted this post; the export says ${post.deleted_at.slice(0, 40)}.`,
        },
      ]
    : []
  return {
    ...base(place),
    key: `x:post:${id}`,
    date,
    addresses: [...author(place), ...recipients(post)],
    text: showText(written, links(post)),
    language: post.lang === undefined ? languageOf(written) : languageCode(post.lang),
    references: post.in_reply_to_status_id_str ? [`x:post:${post.in_reply_to_status_id_str}`] : [],
    url: `https://x.com/i/status/${id}`,
    remarks: [...remarks, ...authorRemark(place), ...deleted, ...mediaRemark(media.length)],
  }
}

function readNote(body: unknown, place: PostPlace): Draft | Problem {
  const read = noteShape.safeParse(body)
  if (!read.success) return problem(place, 'x-shape-unknown', shapeSentence('long post', read.error))
  const note = read.data
  const { date, remarks } = readDate(note.createdAt, place.received)
  const urls = (note.core.urls ?? []).flatMap(({ shortUrl, expandedUrl }) =>
    shortUrl && expandedUrl ? [{ url: shortUrl, expanded: expandedUrl }] : [],
  )
  return {
    ...base(place),
    // A note has an id of its own, which is not the id of the post that it lengthens.
    key: `x:note:${note.noteTweetId}`,
    date,
    addresses: author(place),
    text: showText(note.core.text, urls),
    language: languageOf(note.core.text),
    references: [],
    remarks: [...remarks, ...authorRemark(place)],
  }
}

function base({ range, pointer }: PostPlace) {
  return { kind: 'post' as const, offset: range.start, length: range.end - range.start, pointer, parts: [] }
}

function links(post: Tweet): Link[] {
  const all = [...(post.entities?.urls ?? []), ...(post.entities?.media ?? [])]
  return all.flatMap(({ url, expanded_url }) => (url && expanded_url ? [{ url, expanded: expanded_url }] : []))
}

/** A file of posts does not say whose they are; account.js beside it does, or whoever handed it in. */
function author({ people, given }: PostPlace): Array<Address & { role: Role }> {
  if (people.owner) return [{ ...accountAddress(people.owner), role: 'from' }]
  const written = given.author?.trim()
  if (!written) return []
  const normal = written.startsWith('@') ? written.toLowerCase() : `name:${foldName(written)}`
  return [{ written, name: written.startsWith('@') ? undefined : written, normal, role: 'from' }]
}

function authorRemark(place: PostPlace) {
  if (author(place).length > 0) return []
  const sentence = 'Nothing beside these posts says whose they are; hand in account.js with them, or name the author.'
  return [{ code: 'post-author-unknown', sentence }]
}

/** Everyone whom the post mentions, and whom it answers, each once. */
function recipients(post: Tweet): Array<Address & { role: Role }> {
  const answered: Account[] = []
  const answeredId = post.in_reply_to_user_id_str
  if (answeredId && /^\d+$/.test(answeredId)) answered.push({ id: answeredId, handle: post.in_reply_to_screen_name })
  const found = new Map<string, Address & { role: Role }>()
  for (const mention of post.entities?.user_mentions ?? []) {
    const account = mentioned(mention)
    if (account) add(accountAddress(account))
    else if (mention.screen_name) {
      add({ written: `@${mention.screen_name}`, normal: `@${mention.screen_name.toLowerCase()}` })
    }
  }
  for (const account of answered) add(accountAddress(account))
  return [...found.values()]

  function add(address: Address): void {
    if (!found.has(address.normal)) found.set(address.normal, { ...address, role: 'to' })
  }
}

function languageCode(lang: string | undefined): string | undefined {
  if (!lang || notLanguages.test(lang)) return undefined
  const code = lang.slice(0, 2).toLowerCase()
  return renamedLanguages[code] ?? code
}
