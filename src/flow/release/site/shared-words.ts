// A published message and the posts that followed it -> those that say something, with the words that both have. Texts are those of
// the edition: what is hidden in them is in neither.
import { sharedWords } from '../../../coverage/match/shared.ts'
import type { PublicRecord, SiteFollowed } from '../../../view/model.ts'
import { textOfBlocks } from '../../../view/release/text.ts'

/** Code points of a text that are compared: a message that somebody acts on at once is short. */
const maxText = 20_000

/** Those that share words first, the most first; then the soonest. */
export function withShared(message: PublicRecord, followed: SiteFollowed[]): SiteFollowed[] {
  if (message.event !== null) return []
  const text = textOf(message)
  // Of somebody whose address and handle nobody has joined yet, the name tells it.
  const writers = new Set(message.from.flatMap(({ person, name }) => [person, name]))
  const isOwn = ({ post }: SiteFollowed) =>
    post.from.some(({ person, name }) => writers.has(person) || writers.has(name))
  return (
    followed
      .map((each) => ({ ...each, shared: sharedWords(text, textOf(each.record)) }))
      // That somebody wrote in private and then in public says nothing, unless it is in the same words.
      .filter((each) => each.shared.length > 0 || !isOwn(each))
      .sort((a, b) => weight(b) - weight(a) || a.after - b.after)
  )
}

function textOf({ blocks }: PublicRecord): string {
  return textOfBlocks(blocks).slice(0, maxText)
}

function weight({ shared }: SiteFollowed): number {
  return shared.join(' ').length
}
