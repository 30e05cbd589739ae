// A number without its noun, of messages that are being told of -> whose they are: "14 portent la signature du maire", "dont
// huit de X", "61 from Mr Thorsby", "forty-seven by X", "les autres sont du directeur", "and X twelve".
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { messageWords } from './channel.ts'
import { type Clause, governing, wordAt } from './clause.ts'
import { countOf } from './counted-party.ts'
import { isCorrespondent, mainPair, partnerOf } from './discourse.ts'
import { type Draft, type Finding, hull, isOf } from './find.ts'
import type { Counted } from './number.ts'
import { ofPair } from './question.ts'

/** Words between the number and whose they are. */
const reach = 7

export function partitive(finding: Finding, counted: Counted): Draft | undefined {
  const { discourse } = finding
  if (counted.value < 2 || !isOfMessages(finding, counted)) return undefined
  const found = behind(finding, counted) ?? gapped(finding, counted)
  if (!found || found.from.isSource) return undefined
  const to = isCorrespondent(discourse, found.from) ? partnerOf(discourse, found.from) : undefined
  const place = hull(counted.first, counted.last, found.at)
  return to && countOf(counted, 'messages', { from: [found.from], to: [to] }, place, found.verb)
}

interface Found {
  from: Entity
  at: number
  verb?: VerbGroup
}

/** Messages were counted nearby, or are named in the sentence in front of the number. */
function isOfMessages({ clause, discourse, paragraph }: Finding, { first, last }: Counted): boolean {
  if (discourse.counted !== undefined && paragraph - discourse.counted <= 1) return true
  return messageWords(clause).some((at) => at < last + 4 && /[sx]$/.test(wordAt(clause, at))) && first >= 0
}

/** The exchange, or messages, are told of here, or right before. */
function isOnTopic({ discourse: { topic, named }, paragraph }: Finding): boolean {
  return [topic, named].some((at) => at !== undefined && paragraph - at <= 1)
}

/** "40 of them from X", "14 portent la signature de X", "127 sont du président", "were his". */
function behind({ clause, discourse }: Finding, { last }: Counted): Found | undefined {
  const { lexicon, vocabulary } = clause
  let verb: VerbGroup | undefined
  for (let at = last + 1; at < clause.sentence.to && at <= last + reach; at += 1) {
    const ref = clause.refStart.get(at)
    // "40 of them from X"
    if (ref?.how === 'pronoun' && !ref.entity) {
      at = ref.last
      continue
    }
    if (ref) return ref.entity && isSender(clause, verb, at) ? { from: ref.entity, at: ref.last, verb } : undefined
    const next = clause.verbs.find(({ first }) => first === at)
    if (next) {
      if (verb || next.negated || !tells(clause, next)) return undefined
      verb = next
      at = next.last
      continue
    }
    const { norm, kind } = clause.words[at]!
    // "Fourteen are his", "sixty-eight of his", "61 of them his".
    if ((verb || at > last + 1) && vocabulary.set('hers').has(norm)) {
      const from = clause.owners.get(at) ?? ofPair(clause, discourse, at)
      return from && { from, at, ...(verb ? { verb } : {}) }
    }
    // "Portent sa signature", "are in her hand"
    const isOwn = lexicon.words('possessives').has(norm) && lexicon.words('hands').has(wordAt(clause, at + 1))
    if (isOwn) {
      const from = clause.owners.get(at) ?? ofPair(clause, discourse, at)
      return from && { from, at: at + 1, ...(verb ? { verb } : {}) }
    }
    const isSmall =
      lexicon.prepositions.has(norm) ||
      lexicon.determiners.has(norm) ||
      lexicon.between.has(norm) ||
      vocabulary.messages.has(norm) ||
      clause.lexicon.words('ofPart').has(norm)
    if (kind !== 'word' || !isSmall) return undefined
  }
  return undefined
}

function tells(clause: Clause, verb: VerbGroup): boolean {
  if (verb.mood !== 'told' && verb.mood !== 'reduced') return false
  const isWritten = verb.voice === 'passive' && ['send', 'write', 'stem'].some((key) => isOf(clause, verb, key))
  return isWritten || isOf(clause, verb, 'stem')
}

/** "from X", "by X", "de X", "pour X", "signés X"; directly behind a verb only where it says "sign". */
function isSender(clause: Clause, verb: VerbGroup | undefined, at: number): boolean {
  const ref = clause.refStart.get(at)!
  const hangs = governing(clause, ref)
  if (clause.lexicon.words('senders').has(hangs)) return true
  // "Trente messages pour le manager": told by shares.
  if (clause.lexicon.words('for').has(hangs)) return verb === undefined
  return hangs === '' && verb !== undefined && clause.lexicon.words('signed').has(wordAt(clause, at - 1))
}

/** "X wrote 30 e-mails and Y 12", "trente courriels, Y douze": a name and its number, with the verb of the others. */
function gapped({ clause }: Finding, { first, last }: Counted): Found | undefined {
  const ref = clause.refEnd.get(first - 1)
  if (!ref?.entity || governing(clause, ref) !== '') return undefined
  const isJoined =
    clause.lexicon.words('parts').has(wordAt(clause, ref.first - 1)) || clause.words[ref.first - 1]?.text === ';'
  const after = clause.words[last + 1]
  const isEnd =
    last + 1 >= clause.sentence.to || after?.kind === 'mark' || clause.lexicon.words('and').has(after?.norm ?? '')
  const verb = clause.verbs.find(
    (each) => each.last < ref.first && ['send', 'write', 'sign'].some((key) => isOf(clause, each, key)),
  )
  return isJoined && isEnd && verb && verb.mood === 'told' ? { from: ref.entity, at: ref.first, verb } : undefined
}

/** "Nous en avons compté 71", "put the total at 312", "there are 31 of them": all of those that are told of. */
export function inAll(finding: Finding, counted: Counted): Draft | undefined {
  const { clause } = finding
  const pair = mainPair(finding.discourse)
  if (counted.value < 2 || !pair || !(isOfMessages(finding, counted) || isOnTopic(finding))) return undefined
  const verb = clause.verbs.findLast(({ last }) => last < counted.first && counted.first - last <= 4)
  if (!verb || verb.negated || verb.mood === 'modal') return undefined
  const isCounting = isOf(clause, verb, 'tally')
  const between = clause.words.slice(verb.first, counted.first).map(({ norm }) => norm)
  const after = `${wordAt(clause, counted.last + 1)} ${wordAt(clause, counted.last + 2)}`
  const isPut = isOf(clause, verb, 'render')
  const isTotal = between.some((norm) => clause.lexicon.words('totals').has(norm)) || (after === 'of them' && !isPut)
  const isInAll = clause.vocabulary.inAll.some((phrase) => after === phrase)
  const isThere = clause.lexicon.words('there').has(wordAt(clause, verb.first - 1)) && (after === 'of them' || isInAll)
  const isAlone =
    isInAll ||
    counted.last + 1 >= clause.sentence.to ||
    clause.words[counted.last + 1]!.kind === 'mark' ||
    clause.lexicon.words('afterTotal').has(wordAt(clause, counted.last + 1))
  // "The newspaper counted 84", "I make it 71".
  const isPlain = (counted.first === verb.last + 1 && !isPut) || wordAt(clause, counted.first - 1) === 'it'
  if (!isAlone || !((isCounting && (isTotal || isPlain)) || isThere)) return undefined
  return countOf(counted, 'messages', { between: pair }, hull(verb.first, counted.last), verb)
}
