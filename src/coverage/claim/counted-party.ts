// A counted noun -> whose messages are counted: by the verb that counts them, by the nouns around, else by the two who write.
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { findBehind, findObject, findWord, governing, wordAt } from './clause.ts'
import { addresseeOf, isCorrespondent, mainPair, mainSender, partnerOf } from './discourse.ts'
import { type Draft, type Finding, isOf } from './find.ts'
import { isMutual } from './mutual.ts'
import type { Counted } from './number.ts'
import { agentOf, known } from './party.ts'
import { findSubject } from './subject.ts'

export type Parties = Pick<Draft, 'from' | 'to' | 'between'>

export function byNouns({ clause }: Finding, noun: number): Parties | undefined {
  const near = clause.refs.filter(({ first, entity }) => entity && first > noun && first <= noun + 9)
  const between = near.find((ref) => clause.lexicon.words('between').has(governing(clause, ref)))
  if (between) {
    const other = near.find((ref) => ref.first > between.last && ref.first - between.last <= 3)
    if (other) return { between: [between.entity!, other.entity!] }
  }
  const from = near.find((ref) => clause.lexicon.words('from').has(governing(clause, ref)) && ref.first <= noun + 5)
  const to = near.find(
    (ref) => clause.lexicon.words('to').has(governing(clause, ref)) && ref.first > (from?.last ?? noun),
  )
  return from && to ? { from: [from.entity!], to: [to.entity!] } : undefined
}

export function byVerb({ clause, discourse }: Finding, verb: VerbGroup, unit: string): Parties | undefined {
  const passive = verb.voice === 'passive'
  const subject = passive ? agentOf(clause, verb) : findSubject(clause, verb)
  const [actor] = subject.entities
  if (isOf(clause, verb, 'exchange')) {
    const others =
      subject.entities.length > 1 ? subject.entities : [...subject.entities, ...findBehind(clause, verb, 'with')]
    const pair = others.length > 1 ? others : pairOf(discourse, actor)
    return pair && { between: pair }
  }
  // "Se sont écrit vingt-huit fois": both of them.
  if (isMutual(clause, verb) && verb.reflexive) {
    // "Nous nous sommes écrit": whoever is asked, and the other. "Les deux" may be any two.
    const isOurs = clause.lexicon.words('selves').has(wordAt(clause, verb.first - 1))
    const main = actor || isOurs ? mainPair(discourse) : undefined
    const both = main && (!actor || main.includes(actor)) ? main : actor && pairOf(discourse, actor)
    const pair = subject.entities.length === 2 ? subject.entities : both
    return pair && { between: pair }
  }
  if (!actor) return undefined
  if (isOf(clause, verb, 'receive')) {
    const from = findBehind(clause, verb, 'from')
    const sender = from[0] ?? (isCorrespondent(discourse, actor) ? partnerOf(discourse, actor) : undefined)
    return sender && { from: [sender], to: [actor] }
  }
  const isWriting = ['send', 'write', 'reply', 'post', 'sign', 'nudge', 'contact'].some((key) =>
    isOf(clause, verb, key),
  )
  if (!isWriting) return undefined
  if (unit === 'posts') return { from: [actor] }
  const direct = clause.lexicon.language === 'en' && !passive ? findObject(clause, verb)?.entity : undefined
  const named = [...findBehind(clause, verb, 'to'), ...(direct ? [direct] : [])].filter((entity) => entity !== actor)
  const to =
    named.length > 0
      ? named
      : isCorrespondent(discourse, actor)
        ? known(verb.dative === undefined ? partnerOf(discourse, actor) : addresseeOf(discourse, actor))
        : []
  return to.length > 0 ? { from: [actor], to } : undefined
}

/** "He sent 61 of the messages": nobody says to whom, but not the two of them. */
export function byOne({ clause }: Finding, verb: VerbGroup): Parties | undefined {
  if (!isOf(clause, verb, 'send') && !isOf(clause, verb, 'write')) return undefined
  const { entities } = verb.voice === 'passive' ? agentOf(clause, verb) : findSubject(clause, verb)
  return entities.length === 1 ? { from: entities } : undefined
}

function pairOf(discourse: Finding['discourse'], actor: Entity | undefined): Entity[] | undefined {
  const partner = actor && partnerOf(discourse, actor)
  if (actor && partner) return [actor, partner]
  const main = mainSender(discourse)
  return main && [main.from, main.to]
}

/** "bombarded him with 212 texts", "l'a inondé de 40 messages": whoever acts sends them, whatever the verb. */
export function byGiver({ clause, discourse }: Finding, { first }: Counted): Parties | undefined {
  const link = findWord(clause, first - 3, first, (norm) => norm === 'with' || norm === 'de')
  // "Ten months of messages, three replies": the comma begins another count.
  const isWith = link >= 0 && clause.words.slice(link, first).every(({ kind }) => kind !== 'mark')
  const giver = clause.refs.find((ref) => ref.last < first && ref.entity && governing(clause, ref) === '')?.entity
  const to = isWith && giver && isCorrespondent(discourse, giver) ? partnerOf(discourse, giver) : undefined
  return giver && to ? { from: [giver], to: [to] } : undefined
}

/** "seven replies from X" */
export function bySender({ clause, discourse }: Finding, noun: number): Parties | undefined {
  const from = clause.refs.find(({ first, entity }) => entity && first > noun && first <= noun + 5)
  // "57 messages, 40 of them from X": the comma parts what is counted.
  if (from && clause.words.slice(noun + 1, from.first).some(({ kind }) => kind !== 'word')) return undefined
  if (
    !from ||
    !clause.lexicon.words('fromBy').has(governing(clause, from)) ||
    !isCorrespondent(discourse, from.entity!)
  )
    return undefined
  const to = partnerOf(discourse, from.entity!)
  return to && { from: [from.entity!], to: [to] }
}

/** "three replies from X", "seven replies": whose, by who writes to whom. */
export function byUnit({ clause, discourse }: Finding, unit: string, noun: number): Parties | undefined {
  const main = mainSender(discourse)
  if (!main) return undefined
  const sender = bySender({ clause, discourse } as Finding, noun)
  if (sender) return sender
  if (unit === 'replies') return { from: [main.to], to: [main.from] }
  // "e-mails from her mailbox": whose they are is said otherwise.
  const isOwned = clause.lexicon.words('fromOf').has(wordAt(clause, noun + 1))
  return unit === 'messages' && !isOwned ? { between: [main.from, main.to] } : undefined
}

/** The claim that so many were written; undefined where nobody is known to have written them. */
export function countOf(
  { value, bound }: Counted,
  unit: string,
  parties: Parties | undefined,
  place: Pick<Draft, 'first' | 'last'>,
  verb?: VerbGroup,
): Draft | undefined {
  return parties && { kind: 'count', ...place, ...(verb ? { verb } : {}), ...parties, count: value, unit, bound }
}
