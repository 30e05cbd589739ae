// The words of an article -> the people and organisations in it, and every place that refers to one of them.
import type { Actor, KnownPerson, Mention } from '../../record/coverage.ts'
import type { Word } from '../article/words.ts'
import type { Lexicon } from '../grammar/lexicon.ts'
import { bindAppositions } from './apposition.ts'
import { type DescribeScan, ownerOf, type Ref, resolvePhrase } from './describe.ts'
import { readSelves } from './interview.ts'
import { joinKin, nameParents } from './kin.ts'
import { markAuthors, markSigned } from './mark/author.ts'
import { markPeople } from './mark/person.ts'
import { markPlaces } from './mark/place.ts'
import { markOutlet, markSources } from './mark/source.ts'
import { fold, isTitleCase, type Name, readNames, type SentenceWords } from './name.ts'
import { type Phrase, readPhrases } from './phrase.ts'
import { joinAuthors, type PostAuthor } from './post-author.ts'
import { type Pronoun, readHosts, readPossessives, readPronouns, resolvePronoun } from './pronoun.ts'
import { type Entity, makeRegistry, nameOf, type Registry } from './registry.ts'
import { withRoles } from './role.ts'
import { articlesIn, backgroundIn } from './standing.ts'
import { type ActorWords, type Gender, loadActorWords } from './vocabulary.ts'

export interface ActorScan {
  words: Word[]
  sentences: SentenceWords[]
  lexicon: Lexicon
  known: KnownPerson[]
  /** Names of accounts whose posts the article shows. */
  authors: PostAuthor[]
  /** In which the article stands: it writes to nobody in it. */
  outlet?: string | null
  cut: (start: number, end: number) => string
}

export interface ActorReading {
  registry: Registry
  /** In the order of the text; a description holds the names inside of it. */
  refs: Ref[]
  /** Whom a possessive means (`her letter`, `la sienne`), by its word. */
  owners: Map<number, Entity>
  actors: Actor[]
  /** Of several actors of one name the first. */
  byActor: Map<string, Entity>
  mentions: Mention[]
  vocabulary: ActorWords
  /** Of actors of whom it is known, by name. */
  genders: Map<string, Gender>
}

export function readActors(scan: ActorScan): ActorReading {
  const { words, sentences, lexicon } = scan
  const known = loadActorWords(lexicon.language)
  const names = readNames(words, sentences, known)
  const vocabulary = withRoles(known, words, names, lexicon)
  const written = ({ first, last }: Name) => scan.cut(words[first]!.start, words[last]!.end)
  const registry = makeRegistry(
    names,
    written,
    backgroundIn(words, vocabulary),
    articlesIn(words, lexicon),
    [...scan.known],
    vocabulary,
  )
  joinAuthors(registry, scan.authors)
  const starts = new Map(
    names.flatMap((name): [number, Name][] => [
      [name.from, name],
      [name.first, name],
    ]),
  )
  markSources(words, names, registry, vocabulary)
  markOutlet(registry, scan.outlet ?? null)
  markPlaces(words, names, sentences, registry)
  markAuthors(words, names, sentences, registry)
  markSigned(words, scan.cut, names, registry)
  const phrases = readPhrases({ words, vocabulary, lexicon, names: starts }, sentences)
  const { refs, owners } = resolveAll(scan, { names, starts, phrases, registry, vocabulary })
  addHeadingNames(scan, refs, registry)
  const refsOf = byEntityOf(refs)
  const actors = registry.entities.map((entity) => actorOf(entity, refsOf.get(entity) ?? [], scan))
  const byEntity = new Map(registry.entities.map((entity, at) => [entity, actors[at]!.name]))
  const byActor = new Map(registry.entities.map((entity, at): [string, Entity] => [actors[at]!.name, entity]).reverse())
  const mentions = refs.flatMap(({ first, last, entity, how }): Mention[] =>
    entity && byEntity.has(entity)
      ? [{ start: words[first]!.start, end: words[last]!.end, actor: byEntity.get(entity)!, how }]
      : [],
  )
  const genders = new Map(
    registry.entities.flatMap(({ gender }, at): [string, Gender][] => (gender ? [[actors[at]!.name, gender]] : [])),
  )
  return { registry, refs, owners, actors, byActor, mentions, vocabulary, genders }
}

interface Found {
  names: Name[]
  starts: Map<number, Name>
  phrases: Phrase[]
  registry: Registry
  vocabulary: ActorWords
}

function resolveAll(
  scan: ActorScan,
  { names, starts, phrases, registry, vocabulary }: Found,
): Pick<ActorReading, 'refs' | 'owners'> {
  const { words, sentences, lexicon } = scan
  const refs: Ref[] = []
  const describing: DescribeScan = {
    words,
    vocabulary,
    registry,
    names: starts,
    ends: new Map(names.map((name) => [name.last, name])),
    pronounBefore: (at) => ownerBefore(at),
    definite: countDefinite(phrases),
  }
  const sentenceOf = sentenceFinder(sentences)
  const ownerBefore = (at: number) => {
    const sentence = sentenceOf(at)
    const pronoun: Pronoun = { first: at, last: at, gender: undefined, sentence, near: false }
    return resolvePronoun({ words, sentences, vocabulary, lexicon, refs }, pronoun)?.entity ?? null
  }
  const { refs: bound, alone } = bindAppositions(describing, phrases)
  joinKin(bound, names, registry, vocabulary)
  nameParents(bound, registry, vocabulary)
  markPeople(words, names, registry, vocabulary)
  const pronouns = readPronouns(words, sentences, vocabulary)
  const announced = (pronoun: Pronoun) => {
    const at = mainBehind(words, sentences[pronoun.sentence]!, pronoun, vocabulary)
    const ref = at === undefined ? undefined : (bound.find(({ first }) => first === at) ?? nameAt(starts, at, registry))
    const { kind, gender } = ref?.entity ?? {}
    return ref && kind === 'person' && (gender === undefined || gender === pronoun.gender) ? ref : undefined
  }
  const steps: { at: number; put: () => Ref | undefined }[] = [
    ...names.map((name) => ({ at: name.from, put: () => nameRef(name, registry) })),
    ...bound.map((ref) => ({
      at: ref.first,
      put: () => ({ ...ref, owner: ref.voice ? voiceOwner(describing, ref) : null }),
    })),
    ...alone.map((phrase) => ({ at: phrase.first, put: () => resolvePhrase(describing, phrase, refs) })),
    ...pronouns.map((pronoun) => ({
      at: pronoun.first,
      put: () =>
        pronounRef(
          pronoun,
          announced(pronoun) ?? resolvePronoun({ words, sentences, vocabulary, lexicon, refs }, pronoun),
        ),
    })),
  ]
  for (const at of readHosts(words, sentences)) steps.push({ at, put: () => hostRef(at, refs) })
  for (const { at, entity } of readSelves(words, sentences, names, registry, vocabulary))
    steps.push({ at, put: () => ({ first: at, last: at, entity, how: 'pronoun' }) })
  const owners = new Map<number, Entity>()
  const resolving = { words, sentences, vocabulary, lexicon, refs }
  for (const pronoun of readPossessives(words, sentences, vocabulary))
    steps.push({
      at: pronoun.first,
      put: () => {
        const owner = resolvePronoun(resolving, pronoun)?.entity
        if (owner) owners.set(pronoun.first, owner)
        return undefined
      },
    })
  steps.sort((a, b) => a.at - b.at)
  for (const { put } of steps) {
    const ref = put()
    if (ref) refs.push(ref)
  }
  return { refs, owners }
}

/** "Asked whether she had seen them, the minister said": where the one who was asked is named. */
function mainBehind(
  words: Word[],
  { from, to }: SentenceWords,
  { first, gender }: Pronoun,
  vocabulary: ActorWords,
): number | undefined {
  if ((gender !== 'm' && gender !== 'f') || !vocabulary.set('shown').has(words[from]!.norm)) return undefined
  for (let at = from + 1; at < to; at += 1) if (words[at]!.text === ',') return at > first ? at + 1 : undefined
  return undefined
}

function nameAt(starts: Map<number, Name>, at: number, registry: Registry): Ref | undefined {
  const name = starts.get(at)
  return name && nameRef(name, registry)
}

/** For whom a spokesperson who is named speaks: said once, it is their role from there on. */
function voiceOwner(scan: DescribeScan, { phrase, entity }: Ref): Entity | null {
  const owner = ownerOf(scan, phrase!)
  if (owner && entity && !entity.roles.some(({ ofEntity }) => ofEntity === owner))
    entity.roles.push({ noun: phrase!.noun, of: [], ofEntity: owner })
  return owner
}

/** "Chez X, on ne commente pas": those at X's. */
function hostRef(at: number, refs: Ref[]): Ref | undefined {
  const host = refs.findLast(({ last, entity }) => last === at - 2 && entity)
  return host && { first: at, last: at, entity: host.entity, how: 'pronoun' }
}

function countDefinite(phrases: Phrase[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { noun, determiner } of phrases)
    if (determiner === 'definite') counts.set(noun, (counts.get(noun) ?? 0) + 1)
  return counts
}

function nameRef(name: Name, { byName }: Registry): Ref | undefined {
  const entity = byName.get(name)
  return entity && { first: name.from, last: name.last, entity, how: name.handle ? 'handle' : 'name' }
}

/** A pronoun for a spokeswoman speaks for whom she speaks for. */
function pronounRef({ first, last, gender }: Pronoun, antecedent: Ref | null): Ref {
  const source = antecedent?.source ?? antecedent ?? undefined
  return {
    first,
    last,
    entity: antecedent?.entity ?? null,
    how: 'pronoun',
    plural: gender === 'p',
    ...(source?.voice ? { voice: true, bound: source.bound, owner: source.owner, source } : {}),
  }
}

function sentenceFinder(sentences: SentenceWords[]): (word: number) => number {
  return (word) => {
    let low = 0
    let high = sentences.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (sentences[middle]!.from <= word) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** In a heading where every word has a capital, names that the text knows. */
function addHeadingNames({ words, sentences }: ActorScan, refs: Ref[], { entities }: Registry): void {
  const added: Ref[] = []
  for (const sentence of sentences) {
    if (!isTitleCase(words, sentence)) continue
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const entity = entities.find(
        ({ parts }) => parts.length > 0 && parts.every((part, index) => fold(words[at + index]?.text ?? '') === part),
      )
      const surname =
        entity ?? entities.find(({ parts, kind }) => kind === 'person' && parts.at(-1) === fold(words[at]!.text))
      if (!surname) continue
      const last = entity ? at + entity.parts.length - 1 : at
      if (last < sentence.to) added.push({ first: at, last, entity: surname, how: 'name' })
      at = last
    }
  }
  if (added.length === 0) return
  refs.push(...added)
  refs.sort((a, b) => a.first - b.first)
}

/** "the Daily Klaxon": nobody can tell whether the article belongs to the name. */
function withArticle(refs: Ref[], { words, lexicon, cut }: ActorScan): string[] {
  return refs.flatMap((ref) => {
    const before = words[ref.first - 1]
    const isTheirs = ref.how === 'name' && before !== undefined && lexicon.words('articles').has(before.norm)
    return isTheirs ? [cut(before.start, words[ref.last]!.end)] : []
  })
}

function byEntityOf(refs: Ref[]): Map<Entity, Ref[]> {
  const grouped = new Map<Entity, Ref[]>()
  for (const ref of refs) {
    if (!ref.entity) continue
    const held = grouped.get(ref.entity)
    if (held) held.push(ref)
    else grouped.set(ref.entity, [ref])
  }
  return grouped
}

/** `refs` are those of the entity. */
function actorOf(entity: Entity, refs: Ref[], scan: ActorScan): Actor {
  const { words, cut } = scan
  const name = nameOf(entity)
  const forms = new Set([...entity.written.keys(), ...entity.handles])
  for (const ref of refs) if (ref.how !== 'pronoun') forms.add(cut(words[ref.first]!.start, words[ref.last]!.end))
  if (entity.kind === 'organisation') for (const form of withArticle(refs, scan)) forms.add(form)
  forms.delete(name)
  const actor: Actor = { name, kind: entity.kind, forms: [name, ...forms] }
  if (entity.known) actor.person = entity.known.person
  return actor
}
