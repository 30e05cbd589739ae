// One record -> its page: what stands around it in its conversation, what parties and articles say of it.

import type { SiteRecord, SiteRef } from '../../view/model/site.ts'
import { followedIn } from './followed.ts'
import { type Known, refOf } from './known.ts'
import type { Placeable } from './pages.ts'

/** Answers that a page names; more are counted nowhere else than in the conversation. */
const shownAnswers = 20

export function recordPage<Shown extends Placeable>(
  record: Shown,
  known: Known,
  around: Around,
  one: (id: string) => Shown,
): Omit<SiteRecord<Shown>, 'citation'> {
  const conversation = record.conversation === null ? undefined : known.conversations.get(record.conversation)
  const place = around.places.get(record.id)
  const siblings = conversation?.records ?? []
  const beside = (step: number): SiteRef | null =>
    refNamed(place === undefined ? null : (siblings[place + step]?.id ?? null), known)
  return {
    kind: 'record',
    record,
    conversation: conversation && place !== undefined ? { ...known.lines.get(conversation.id)!, at: place + 1 } : null,
    previous: beside(-1),
    next: beside(1),
    parent: refNamed(record.parent, known),
    answers: (around.answers.get(record.id) ?? []).slice(0, shownAnswers).map((id) => refOf(known.heads.get(id)!)),
    statements: [
      ...(known.said.get(record.id) ?? []),
      ...(record.conversation === null ? [] : (known.said.get(record.conversation) ?? [])),
    ],
    press: known.mentions.get(record.id) ?? [],
    followed: (around.followed.get(record.id) ?? []).map(({ id, after }) => ({
      ...{ post: refOf(known.heads.get(id)!), record: one(id) },
      ...{ after, shared: [] },
    })),
    changes: known.tombstones.get(record.id) ?? [],
  }
}

/** Where each record stands in its conversation, which records answer it, which posts followed it. */
export interface Around {
  places: Map<string, number>
  answers: Map<string, string[]>
  followed: ReturnType<typeof followedIn>
}

export function aroundOf(known: Known): Around {
  const places = new Map<string, number>()
  const answers = new Map<string, string[]>()
  for (const { records, kind } of known.conversations.values()) {
    const path: string[] = []
    records.forEach(({ id, depth }, at) => {
      if (!known.heads.has(id)) return
      places.set(id, at)
      if (kind !== 'thread') return
      // Records stand in reading order: what a record answers is the nearest above it that is one less deep.
      path.length = Math.min(path.length, depth)
      const parent = path[depth - 1]
      if (parent !== undefined) {
        const held = answers.get(parent)
        if (held) held.push(id)
        else answers.set(parent, [id])
      }
      path[depth] = id
    })
  }
  return { places, answers, followed: followedIn(known.edition.records) }
}

function refNamed(id: string | null, { heads }: Known): SiteRef | null {
  const head = id === null ? undefined : heads.get(id)
  return head ? refOf(head) : null
}
