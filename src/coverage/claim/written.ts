// A draft and where it stands -> the claim, in words and dates.
import type { Claim, EmbeddedPost } from '../../record/coverage.ts'
import { type Entity, nameOf } from '../actor/registry.ts'
import type { Attribution } from './attribution.ts'
import type { Clause, TimeSpan } from './clause.ts'
import type { Draft } from './find.ts'
import type { ClaimScan } from './scan.ts'

/** What was found in a clause, and from whom the article has it. */
export interface Told {
  clause: Clause
  draft: Draft
  attribution?: Attribution
}

const guess = 'who writes to whom is guessed: the two who are spoken of most'

export function claimOf({ clause, draft, attribution }: Told, scan: ClaimScan): Claim {
  const { words, sentence } = clause
  const start = words[draft.first]!.start
  const end = words[draft.last]!.end
  const posted = draft.kind === 'act' && !isDay(draft.time) ? postAfter(draft, clause, scan) : undefined
  const claim: Claim = {
    kind: draft.kind,
    start,
    end,
    anchor: scan.cut(start, end),
    sentence: { start: sentence.start, end: sentence.end },
    // The day, also where the article gives the hour: that is what records are compared by.
    when: whenOf(draft, posted),
  }
  const names = (list: Entity[] | undefined) => (list && list.length > 0 ? [...new Set(list.map(nameOf))] : undefined)
  const dated = posted?.date ? 'the embedded post that follows' : (draft.basis ?? draft.time?.time.basis)
  const basis = [dated, draft.guessed ? guess : undefined].filter((each) => each).join('; ') || undefined
  return Object.assign(
    claim,
    defined({
      from: names(draft.from),
      to: names(draft.to),
      who: names(draft.who),
      between: names(draft.between),
      basis,
      bound: draft.bound,
      count: draft.count,
      unit: draft.unit,
      negated: draft.negated,
      stance: draft.stance,
      speaker: draft.speaker ?? speaks(attribution, scan),
      channel: draft.channel,
      attribution: attribution && nameOf(attribution.entity),
    }),
  )
}

/**
 * The day, also where the article gives the hour: that is what records are compared by. "Dès le 9 janvier" opens an interval
 * for an exchange; a single message is of that day.
 */
function whenOf({ kind, when, time }: Draft, posted: EmbeddedPost | undefined): string | null {
  const value = (posted?.date ?? when ?? time?.time.value)?.replace(/T[\d:.Z+]*/g, '')
  return (kind === 'span' ? value : value?.replace(/\/\.\.$/, '')) ?? null
}

/** Whose spokesperson said it, in the article's words. */
function speaks(attribution: Attribution | undefined, { cut, words }: ClaimScan): string | undefined {
  const voice = attribution?.voice
  return voice && cut(words[voice.first]!.start, words[voice.last]!.end)
}

function defined(fields: Partial<Claim>): Partial<Claim> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** Told to the day, and not counted from something else. */
function isDay(time: TimeSpan | undefined): boolean {
  const { value, vague } = time?.time ?? {}
  return value != null && vague !== true && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

/** The post that an article shows right behind the paragraph that tells of it. */
function postAfter({ who }: Draft, { sentence }: Clause, { prose }: ClaimScan): EmbeddedPost | undefined {
  const paragraph = prose.paragraphs[sentence.paragraph]!
  const next = prose.paragraphs[sentence.paragraph + 1]
  const post = prose.posts.find(({ start }) => start >= paragraph.end && (!next || start < next.start))
  const isTheirs =
    post && who?.some((entity) => nameOf(entity) === post.author || entity.handles.has(post.handle ?? ''))
  return isTheirs ? post : undefined
}
