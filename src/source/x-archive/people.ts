// The files beside an archive file -> who the numeric ids are. An archive names only its own account (account.js, or
// the manifest) and the people whom its posts mention (tweets.js); everybody else stays a number.
import { z } from 'zod'
import type { Address } from '../../record/record.ts'
import type { SourceFile } from '../reader.ts'
import { readPrefix } from './prefix.ts'
import { parse, walk } from './walk.ts'

/** A larger tweets.js is not searched for names: names are a comfort, memory and time are not free. */
export const maxNamesFile = 32 << 20
/** account.js and manifest.js hold a few kilobytes. */
const maxOwnerFile = 1 << 20
/** Stops a file of invented mentions from filling memory. */
export const maxNames = 100_000

/** One account as far as the archive knows it. */
export interface Account {
  id: string
  handle?: string
  name?: string
}

export interface People {
  /** Whose archive it is, where that is known. */
  owner?: Account
  byId: Map<string, Account>
}

const accountShape = z.object({
  account: z.object({
    accountId: z.string().min(1),
    username: z.string().optional(),
    accountDisplayName: z.string().optional(),
  }),
})
const manifestShape = z.object({
  userInfo: z.object({
    accountId: z.string().min(1),
    userName: z.string().optional(),
    displayName: z.string().optional(),
  }),
})
export const mentionShape = z.object({
  id_str: z.string().optional(),
  screen_name: z.string().optional(),
  name: z.string().optional(),
})
const postShape = z.object({
  tweet: z.object({ entities: z.object({ user_mentions: z.array(mentionShape).optional() }).optional() }),
})

/** Reads the siblings of `file`; an empty answer where there are none. */
export function readPeople(file: SourceFile): People {
  const owner =
    readAccount(file.sibling('account.js', maxOwnerFile)) ?? readManifest(file.sibling('manifest.js', maxOwnerFile))
  const byId = new Map<string, Account>()
  if (owner) byId.set(owner.id, owner)
  for (const account of readMentions(file.sibling('tweets.js', maxNamesFile))) {
    if (byId.size >= maxNames) break
    if (!byId.has(account.id)) byId.set(account.id, account)
  }
  return { owner, byId }
}

/** How an account is shown: `Nora Vega (@nora)` where it is known, else its id. */
export function accountAddress(account: Account): Address {
  const { id, handle, name } = account
  const normal = `x:${id}`
  if (name && handle) return { written: `${name} (@${handle})`, name, normal }
  if (name) return { written: name, name, normal }
  if (handle) return { written: `@${handle}`, normal }
  return { written: id, normal }
}

export function addressOf(id: string, people: People): Address {
  return accountAddress(people.byId.get(id) ?? { id })
}

function readAccount(bytes: Buffer | undefined): Account | undefined {
  const prefix = bytes && readPrefix(bytes)
  if (!bytes || prefix?.type !== 'account') return undefined
  for (const range of walk(bytes, prefix.at, bytes.length, ['account'])) {
    const read = accountShape.safeParse(parse(bytes, range))
    if (!read.success) continue
    const { accountId, username, accountDisplayName } = read.data.account
    return { id: accountId, handle: username || undefined, name: accountDisplayName || undefined }
  }
  return undefined
}

function readManifest(bytes: Buffer | undefined): Account | undefined {
  const prefix = bytes && readPrefix(bytes)
  if (!bytes || prefix?.type !== 'manifest') return undefined
  const end = bytes.lastIndexOf('}') + 1
  const read = manifestShape.safeParse(parse(bytes, { start: prefix.at, end }))
  if (!read.success) return undefined
  const { accountId, userName, displayName } = read.data.userInfo
  return { id: accountId, handle: userName || undefined, name: displayName || undefined }
}

function* readMentions(bytes: Buffer | undefined): Generator<Account> {
  const prefix = bytes && readPrefix(bytes)
  if (!bytes || prefix?.format !== 'x-posts') return
  for (const range of walk(bytes, prefix.at, bytes.length, ['tweet'])) {
    const read = postShape.safeParse(parse(bytes, range))
    if (!read.success) continue
    for (const mention of read.data.tweet.entities?.user_mentions ?? []) {
      const account = mentioned(mention)
      if (account) yield account
    }
  }
}

/** The account behind a mention; undefined where the account is gone and only its handle is left (`-1`). */
export function mentioned(mention: z.infer<typeof mentionShape>): Account | undefined {
  if (!mention.id_str || !/^\d+$/.test(mention.id_str)) return undefined
  return { id: mention.id_str, handle: mention.screen_name || undefined, name: mention.name || undefined }
}
