// Published records -> the public posts that came soon after each private message. That one follows the other is all that is said.
import type { PublicHead } from '../../view/model/release.ts'

/** As long as somebody needs to read a message and to write a post. */
const within = 15 * 60_000
/** A date vaguer than this says nothing about minutes. */
const exact = 60_000
/** The soonest: posts may follow every message. */
const shownPosts = 20

/** By the id of the message: the id of each post and how many milliseconds later it came. `records` are by date. */
export function followedIn(records: PublicHead[]): Map<string, Array<{ id: string; after: number }>> {
  const dated = records.flatMap(({ id, kind, date: { at, until } }) =>
    at === null || (until ?? at) - at > exact ? [] : [{ id, kind, at }],
  )
  const posts = dated.filter(({ kind }) => kind === 'post')
  const followed = new Map<string, Array<{ id: string; after: number }>>()
  let first = 0
  for (const { id, kind, at } of dated) {
    if (kind !== 'chat' && kind !== 'mail') continue
    while (first < posts.length && posts[first]!.at < at) first += 1
    const soon = []
    for (let i = first; i < posts.length && posts[i]!.at - at <= within && soon.length < shownPosts; i += 1)
      soon.push({ id: posts[i]!.id, after: posts[i]!.at - at })
    if (soon.length > 0) followed.set(id, soon)
  }
  return followed
}
