// The words of an article -> the people and organisations in it, and every place that refers to one of them.
import type { Actor, KnownPerson, Mention } from '../../record/coverage.ts'
import type { Word } from '../article/words.ts'
import type { Lexicon } from '../grammar/lexicon.ts'
import { bindAppositions } from './apposition.ts'
import { type DescribeScan, ownerOf, type Ref, resolvePhrase } from './describe.ts'
import { fold, isTitleCase, type Name, readNames, type SentenceWords } from './name.ts'
import { type Phrase, readPhrases } from './phrase.ts'
import { type Pronoun, readPossessives, readPronouns, resolvePronoun } from './pronoun.ts'
import { type Entity, makeRegistry, nameOf, type Registry } from './registry.ts'
import { type ActorWords, type Gender, loadActorWords } from './vocabulary.ts'

/** More words than this are a sentence that begins with "by". */
const maxByline = 16

export interface ActorScan {
  words: Word[]
  sentences: SentenceWords[]
  lexicon: Lexicon
  known: KnownPerson[]
  /** Names of accounts whose posts the article shows. */
  authors: { author: string; handle: string | null }[]
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
  markSigned(scan, names, registry)
  const phrases = readPhrases({ words, vocabulary, lexicon, names: starts }, sentences)
  const { refs, owners } = resolveAll(scan, { names, starts, phrases, registry, vocabulary })
  addHeadingNames(scan, refs, registry)
  const actors = registry.entities.map((entity) => actorOf(entity, refs, scan))
  const byEntity = new Map(registry.entities.map((entity, at) => [entity, actors[at]!.name]))
  const mentions = refs.flatMap(({ first, last, entity, how }): Mention[] =>
    entity && byEntity.has(entity)
      ? [{ start: words[first]!.start, end: words[last]!.end, actor: byEntity.get(entity)!, how }]
      : [],
  )
  const genders = new Map(
    registry.entities.flatMap(({ gender }, at): [string, Gender][] => (gender ? [[actors[at]!.name, gender]] : [])),
  )
  return { registry, refs, owners, actors, mentions, vocabulary, genders }
}

/** "l'artificier X", "the bellringer X": what stands between an article and a name is what X is, listed or not. */
function withRoles(vocabulary: ActorWords, words: Word[], names: Name[], lexicon: Lexicon): ActorWords {
  const persons = new Map(vocabulary.persons)
  for (const { from, first, parts, article, handle } of names) {
    const [noun, determiner] = [words[from - 1], words[from - 2]]
    if (handle || article || parts.length < 2 || from !== first || !noun || noun.kind !== 'word' || noun.capital)
      continue
    if (!/^(?:le|la|l'|the)$/.test(determiner?.norm ?? '') || noun.norm.length < 4 || persons.has(noun.norm)) continue
    const lists = [
      'bodies',
      'voices',
      'accounts',
      'adjectives',
      'functionWords',
      'platforms',
      'outlets',
      'kin',
    ] as const
    if (lists.some((key) => vocabulary.set(key).has(noun.norm)) || vocabulary.titles.has(noun.norm)) continue
    if (lexicon.prepositions.has(noun.norm) || lexicon.determiners.has(noun.norm)) continue
    // "la rue X", "the river X": only a name that begins like a person's.
    if (!vocabulary.firstNames.has(words[first]!.norm)) continue
    persons.set(noun.norm, determiner!.norm === 'la' ? 'f' : determiner!.norm === 'le' ? 'm' : 'n')
  }
  return persons.size === vocabulary.persons.size ? vocabulary : { ...vocabulary, persons }
}

/** "the son of the chairman X": X is named for the son's sake. */
function backgroundIn(words: Word[], vocabulary: ActorWords): (name: Name) => boolean {
  const kin = vocabulary.set('kin')
  return ({ from, last }) => {
    // Whoever signs a post is not told of there.
    if (words[last + 1]?.text === '(' && words[last + 2]?.kind === 'handle') return true
    const before = words.slice(Math.max(0, from - 8), from)
    const link = before.findLastIndex(({ norm }) => vocabulary.set('of').has(norm))
    const between = before.slice(Math.max(0, link))
    // "daughter of the mayor, X": the comma of an apposition.
    if (link < 0 || between.slice(0, -1).some(({ kind }) => kind !== 'word')) return false
    if (between.at(-1)!.kind !== 'word' && between.at(-1)!.text !== ',') return false
    return before.slice(0, link).some(({ norm }) => kin.has(norm))
  }
}

/** "the Charities Registrar said", not "the Acme group": the article is that of the name. */
function articlesIn(words: Word[], { prepositions }: Lexicon): (name: Name) => boolean {
  return ({ from, last, titled }) => {
    const after = words[last + 1]
    const ends = after?.kind !== 'word' || /'s$/.test(after.norm) || prepositions.has(after.norm)
    const isFrench = /^(?:l'|la|le)$/.test(words[from - 1]?.norm ?? '')
    return !titled && (isFrench || (words[from - 1]?.norm === 'the' && (ends || /(?:ed|s)$/.test(after.norm))))
  }
}

/** `— Nora Vega (@nvega)` says whose the account is. */
function joinAuthors(registry: Registry, authors: ActorScan['authors']): void {
  for (const { author, handle } of authors) {
    const folded = fold(author).replace(/\./g, '')
    const { entities } = registry
    const isFull = (each: Entity) => [...each.written.keys()].some((form) => fold(form).replace(/\./g, '') === folded)
    const isFirst = ({ parts, kind }: Entity) =>
      kind === 'person' && parts.length === 1 && parts[0] === folded.split(/\s+/)[0] && folded.includes(' ')
    const named = entities.find(isFull) ?? entities.find(isFirst)
    const twin = handle ? entities.find((each) => each !== named && ownsHandle(each, handle)) : undefined
    const entity = named ?? twin ?? newAuthor(author)
    if (!entities.includes(entity)) entities.push(entity)
    if (handle) entity.handles.add(handle)
    if (twin && named && twin.parts.length === 0) absorb(registry, twin, named)
  }
}

function ownsHandle(entity: Entity, handle: string): boolean {
  return [...entity.handles].some((one) => one.toLowerCase() === handle.toLowerCase())
}

function newAuthor(author: string): Entity {
  const parts = fold(author).replace(/\./g, '').split(/\s+/)
  return {
    parts,
    slips: [],
    kind: 'unknown',
    written: new Map([[author, 1]]),
    forms: new Set(),
    roles: [],
    handles: new Set(),
    count: 1,
  }
}

/** An account that stood alone until its owner was told. */
function absorb(registry: Registry, twin: Entity, entity: Entity): void {
  for (const one of twin.handles) entity.handles.add(one)
  entity.count += twin.count
  for (const [name, held] of registry.byName) if (held === twin) registry.byName.set(name, entity)
  registry.entities.splice(registry.entities.indexOf(twin), 1)
}

/** `Nora Vega, 61 ans`; and two or three words that are no place, no paper and never stand behind an article. */
function markPeople(words: Word[], names: Name[], { byName }: Registry, vocabulary: ActorWords): void {
  const told = new Set<Entity>()
  for (const name of names) {
    const entity = byName.get(name)
    if (entity?.kind !== 'unknown' || name.handle) continue
    const [mark, age, after] = [1, 2, 3].map((step) => words[name.last + step])
    const isAged = mark?.text === ',' && age?.kind === 'number' && /^(?:ans|years|,|\.)$/.test(after?.norm ?? '')
    const isPerson = isAged || looksPersonal(words, name, entity)
    if (isAged) entity.kind = 'person'
    if (isPerson) told.add(entity)
    else told.delete(entity)
  }
  for (const entity of told) if (!entity.isPlace && !entity.isSource) entity.kind = 'person'
  for (const entity of new Set(byName.values()))
    if (entity.kind === 'person') entity.gender ??= genderByEnding(entity, vocabulary)
}

/** A first name that no list holds, by how it ends. */
function genderByEnding({ parts }: Entity, { endings }: ActorWords): Gender | undefined {
  const first = parts.length > 1 ? (parts[0] ?? '') : ''
  return first.length < 4 ? undefined : endings.find(([ending]) => first.endsWith(ending))?.[1]
}

function looksPersonal(words: Word[], { first, last, parts, article }: Name, entity: Entity): boolean {
  const written = words.slice(first, last + 1)
  const isPlain = written.every(({ text }) => /^\p{Lu}\.?$|^\p{Lu}\p{Ll}/u.test(text))
  return parts.length >= 2 && parts.length <= 3 && isPlain && !article && !entity.articles && !entity.isPlace
}

/** "By Nora Vega", "Par Nora Vega": who wrote the article writes to nobody in it. */
function markAuthors(words: Word[], names: Name[], sentences: SentenceWords[], { byName }: Registry): void {
  for (const { from, to } of sentences) {
    if (to - from > maxByline || !/^(?:by|par)$/.test(words[from]?.norm ?? '')) continue
    const entity = byName.get(names.find((name) => name.from === from + 1)!)
    if (!entity) continue
    entity.isSource = true
    if (entity.kind === 'unknown') entity.kind = 'person'
  }
}

/** A name that has one line to itself, and stands nowhere else: who wrote the article. */
function markSigned({ words, cut }: ActorScan, names: Name[], { byName }: Registry): void {
  for (const name of names) {
    const entity = byName.get(name)
    if (!entity || entity.kind === 'organisation' || name.parts.length < 2) continue
    const { start } = words[name.from]!
    const { end } = words[name.last]!
    const isLine = /^\n?$/.test(cut(Math.max(0, start - 1), start)) && /^\s*(?:\n|$)/.test(cut(end, end + 3))
    const times = [...entity.written].reduce((sum, [form, count]) => sum + (form.startsWith('@') ? 0 : count), 0)
    if (!isLine || times !== 1) continue
    entity.isSource = true
    if (entity.kind === 'unknown') entity.kind = 'person'
  }
}

/** What stands only behind a preposition of place. */
function markPlaces(words: Word[], names: Name[], sentences: SentenceWords[], { byName }: Registry): void {
  const starts = new Set(sentences.map(({ from }) => from))
  const elsewhere = new Set<Entity>()
  const behind = new Set<Entity>()
  for (const name of names) {
    const entity = byName.get(name)
    if (entity?.kind !== 'unknown') continue
    const isBehind =
      /^(?:in|at|of|near|à|en|de|d')$/.test(words[name.from - 1]?.norm ?? '') || isDateline(words, name, starts)
    const set = isBehind ? behind : elsewhere
    set.add(entity)
  }
  for (const entity of behind) if (!elsewhere.has(entity)) entity.isPlace = true
}

/** `PORT BRUME, 5 mars (ALP) -`: capitals, and a day behind them. */
function isDateline(words: Word[], { from, last }: Name, starts: Set<number>): boolean {
  const isCapital = words.slice(from, last + 1).every(({ text }) => text === text.toUpperCase())
  const behind = words.slice(last + 1, last + 4)
  return isCapital && starts.has(from) && behind[0]?.text === ',' && behind.some(({ kind }) => kind === 'number')
}

function markOutlet({ entities }: Registry, outlet: string | null): void {
  const bare = (name: string) => fold(name).replace(/^(?:the|le|la|les|l')\s*/, '')
  if (outlet === null) return
  for (const entity of entities)
    if ([...entity.written.keys()].some((form) => bare(form) === bare(outlet))) entity.isSource = true
}

/** "documents seen by The Beacon", "interrogé par L'Équerre": who read them, or asked. */
function isShownTo(words: Word[], { from }: Name, vocabulary: ActorWords): boolean {
  const isArticle = /^(?:the|l'|le|la|les)$/.test(words[from - 1]?.norm ?? '')
  const at = isArticle ? from - 2 : from - 1
  const isShown = (before: number) => vocabulary.set('shown').has(words[before]?.norm ?? '')
  // "Joint mercredi par Radio Brume"
  return /^(?:by|par)$/.test(words[at]?.norm ?? '') && (isShown(at - 1) || isShown(at - 2) || isShown(at - 3))
}

/** Who is cited for news: an outlet can be called "the magazine" though nobody said that it is one. */
function markSources(words: Word[], names: Name[], { byName }: Registry, vocabulary: ActorWords): void {
  const cites = vocabulary.set('cites')
  const reports = vocabulary.set('reports')
  for (const name of names) {
    const entity = byName.get(name)
    if (!entity || entity.kind === 'person') continue
    const before = `${words[name.from - 2]?.norm ?? ''} ${words[name.from - 1]?.norm ?? ''}`
    const isCited =
      cites.has(words[name.from - 1]?.norm ?? '') || /according to$/.test(before) || isShownTo(words, name, vocabulary)
    // `PORT BRUME, 5 mars (ALP) -`: the agency.
    const isAgency =
      words[name.from - 1]?.text === '(' &&
      words[name.last + 1]?.text === ')' &&
      /^[-–—]$/.test(words[name.last + 2]?.text ?? '')
    if (isAgency) entity.isSource = true
    const after = [words[name.last + 1]?.norm, words[name.last + 2]?.norm, words[name.last + 3]?.norm]
    if (isCited || reports.has(words[name.from - 1]?.norm ?? '') || after.some((word) => reports.has(word ?? '')))
      entity.isSource = true
  }
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
  markPeople(words, names, registry, vocabulary)
  const pronouns = readPronouns(words, sentences, vocabulary)
  const steps: { at: number; put: () => Ref | undefined }[] = [
    ...names.map((name) => ({ at: name.from, put: () => nameRef(name, registry) })),
    ...bound.map((ref) => ({
      at: ref.first,
      put: () => ({ ...ref, owner: ref.voice ? ownerOf(describing, ref.phrase!) : null }),
    })),
    ...alone.map((phrase) => ({ at: phrase.first, put: () => resolvePhrase(describing, phrase, refs) })),
    ...pronouns.map((pronoun) => ({
      at: pronoun.first,
      put: () => pronounRef(pronoun, resolvePronoun({ words, sentences, vocabulary, lexicon, refs }, pronoun)),
    })),
  ]
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
function withArticle(entity: Entity, refs: Ref[], words: Word[], cut: ActorScan['cut']): string[] {
  return refs.flatMap((ref) => {
    const before = words[ref.first - 1]
    const isTheirs =
      ref.entity === entity && ref.how === 'name' && before !== undefined && /^(?:the|le|la|les|l')$/.test(before.norm)
    return isTheirs ? [cut(before.start, words[ref.last]!.end)] : []
  })
}

function actorOf(entity: Entity, refs: Ref[], { words, cut }: ActorScan): Actor {
  const name = nameOf(entity)
  const forms = new Set([...entity.written.keys(), ...entity.handles])
  for (const ref of refs)
    if (ref.entity === entity && ref.how !== 'pronoun') forms.add(cut(words[ref.first]!.start, words[ref.last]!.end))
  if (entity.kind === 'organisation') for (const form of withArticle(entity, refs, words, cut)) forms.add(form)
  forms.delete(name)
  const actor: Actor = { name, kind: entity.kind, forms: [name, ...forms] }
  if (entity.known) actor.person = entity.known.person
  return actor
}
