// A pronoun -> whom it means, where one antecedent is clear: the subject before it of fitting gender, in its sentence or
// the one before; `celui-ci`, `ce dernier` and `the latter` mean who was named last.
import type { Word } from '../article/words.ts'
import type { Lexicon } from '../grammar/lexicon.ts'
import type { Ref } from './describe.ts'
import type { SentenceWords } from './name.ts'
import type { Entity } from './registry.ts'
import type { ActorWords } from './vocabulary.ts'

/** How many sentences back an antecedent may stand. */
const reach = 6
/** References among which an antecedent is looked for: a page of "he said he said …" must not be gone through for each. */
const maxRefs = 60
/** References before and behind one that can hold it: they stand in the order of the text. */
const nearby = 8

/** Words of "Du côté du ministère de la Mer et des Ports,". */
const hostReach = 14

export interface PronounScan {
  words: Word[]
  sentences: SentenceWords[]
  vocabulary: ActorWords
  lexicon: Lexicon
  /** In the order of the text, up to the pronoun. */
  refs: Ref[]
}

export interface Pronoun {
  first: number
  last: number
  gender: 'm' | 'f' | 'o' | 'p' | undefined
  sentence: number
  /** Means who was named last rather than who acted. */
  near: boolean
  /** Whose something is that only people have, although the word does not say so. */
  human?: boolean
}

export function readPronouns(words: Word[], sentences: SentenceWords[], vocabulary: ActorWords): Pronoun[] {
  const found: Pronoun[] = []
  for (const [number, sentence] of sentences.entries()) {
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const pronoun = pronounAt(words, at, number, sentence, vocabulary)
      if (!pronoun) continue
      found.push(pronoun)
      at = pronoun.last
    }
  }
  return found
}

function pronounAt(
  words: Word[],
  at: number,
  sentence: number,
  { to }: SentenceWords,
  vocabulary: ActorWords,
): Pronoun | undefined {
  const { norm } = words[at]!
  const next = at + 1 < to ? words[at + 1]! : undefined
  const isLast = next && vocabulary.set('lasts').has(next.norm)
  if (isLast && vocabulary.words('latterOpeners').has(norm)) {
    const follows = words[at + 2]
    // "Ce dernier message": an adjective, with its noun behind it.
    const isAlone =
      !follows ||
      follows.kind === 'mark' ||
      !/^(?:message|courriel|e-mail|mois|jour|point|mot|week|month|year)/.test(follows.norm)
    const gender = /ère/.test(next.norm)
      ? 'f'
      : /s$/.test(next.norm)
        ? 'p'
        : vocabulary.language === 'fr'
          ? 'm'
          : undefined
    return isAlone ? { first: at, last: at + 1, gender, sentence, near: true } : undefined
  }
  const before = words[at - 1]?.norm ?? ''
  if (
    norm === 'lui' &&
    vocabulary.language === 'fr' &&
    ((before === ',' && next?.text === ',') || vocabulary.words('beforeLui').has(before))
  )
    return { first: at, last: at, gender: 'm', sentence, near: false }
  const gender =
    norm === 'her' && vocabulary.language === 'en' && isObject(words, at, to, vocabulary)
      ? 'f'
      : (vocabulary.pronouns.get(norm) as Pronoun['gender'] | undefined)
  if (!gender) return undefined
  // "It was X who": nobody.
  if (norm === 'it' && isCleft(words, at, to)) return undefined
  // "Il y a", "il est vrai que": nobody.
  if (norm === 'il' && next && isImpersonal(words, at + 1, vocabulary)) return undefined
  return { first: at, last: at, gender, sentence, near: vocabulary.set('demonstratives').has(norm) }
}

const hosting = /^(?:Du côté|Au siège|Au cabinet|Au sein|Dans l'|À la|A la|Au)(?: |$)/

/** Where `on` is said of those at a place: "Chez X, on …", "Du côté du ministère, on …". */
export function readHosts(words: Word[], sentences: SentenceWords[]): number[] {
  return sentences.flatMap(({ from, to }) => {
    const found: number[] = []
    for (let at = from + 2; at < to; at += 1) {
      if (words[at]!.norm !== 'on' || words[at - 1]!.text !== ',') continue
      const before = words.slice(Math.max(from, at - hostReach), at)
      if (before.some(({ text }, i) => text === 'Chez' || hosting.test(`${text} ${before[i + 1]?.norm ?? ''}`)))
        found.push(at)
    }
    return found
  })
}

/** `his`, `hers`, `son`, `la sienne`: whose something is. French ones do not say whether of a man or a woman. */
export function readPossessives(words: Word[], sentences: SentenceWords[], vocabulary: ActorWords): Pronoun[] {
  const genders = vocabulary.owning
  return sentences.flatMap((sentence, number) => {
    const found: Pronoun[] = []
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const gender = genders.get(words[at]!.norm)
      if (gender === undefined) continue
      found.push({
        first: at,
        last: at,
        gender: gender === 'n' ? undefined : gender,
        sentence: number,
        near: false,
        human: true,
      })
    }
    return found
  })
}

/** "Told her that", "forwarded her the draft": what follows cannot be hers. */
function isObject(words: Word[], at: number, to: number, vocabulary: ActorWords): boolean {
  const next = at + 1 < to ? words[at + 1]! : undefined
  return next?.kind !== 'word' || vocabulary.words('behindHer').has(next.norm)
}

/** "It was X who …", "it is not X that …" */
function isCleft(words: Word[], at: number, to: number): boolean {
  if (!/^(?:is|was|'s|’s|isn|wasn|were)$/.test(words[at + 1]?.norm ?? '')) return false
  return words.slice(at + 2, Math.min(to, at + 12)).some(({ norm }) => norm === 'who')
}

function isImpersonal(words: Word[], at: number, vocabulary: ActorWords): boolean {
  const bare = words[at]!.norm === 'n' || words[at]!.norm === "n'" || words[at]!.norm === 'ne' ? at + 1 : at
  const word = words[bare]?.norm ?? ''
  if (word === 'y' || vocabulary.words('impersonalVerbs').has(word)) return true
  if (word === "s'" && /^agi/.test(words[bare + 1]?.norm ?? '')) return true
  if (!vocabulary.set('impersonal').has(word)) return false
  return vocabulary.words('impersonals').has(words[bare + 1]?.norm ?? '')
}

/** The reference that it stands for; null where none is clear. */
export function resolvePronoun(scan: PronounScan, pronoun: Pronoun): Ref | null {
  const taken = takenUp(scan, pronoun)
  if (taken) return taken
  if (pronoun.gender === 'p') return null
  const fits = (ref: Ref) => ref.voice === true || couldBe(ref.entity!, pronoun, scan.vocabulary)
  const recent = scan.refs.slice(-maxRefs)
  const inside = recent.filter(
    ({ first, last, entity }) =>
      entity && !scan.words[first]!.quoted && last < pronoun.first && first >= scan.sentences[pronoun.sentence]!.from,
  )
  if (pronoun.near) {
    const nearest = recent.filter((ref) => ref.entity && ref.last < pronoun.first && ref.how !== 'handle')
    const subject = inside.find((ref) => isSubject(scan, ref))
    const possible = nearest.filter((ref) => fits(ref) && ref.entity !== subject?.entity).slice(-nearby)
    // Of somebody and the firm that is theirs, the one who is told apart.
    return possible.findLast((ref) => isPerson(ref) && ref.entity!.gender === pronoun.gender) ?? possible.at(-1) ?? null
  }
  if (isOfStranger(scan, pronoun)) return null
  const isThing = (pronoun.gender === 'o' || pronoun.gender === undefined) && !pronoun.human
  const own = pick(scan, inside, fits, isThing)
  if (own) return own
  const behind: Ref[][] = []
  for (let back = 1; back <= reach; back += 1) {
    const sentence = scan.sentences[pronoun.sentence - back]
    if (!sentence) break
    behind.push(
      recent.filter(
        ({ first, entity }) => entity && !scan.words[first]!.quoted && first >= sentence.from && first < sentence.to,
      ),
    )
  }
  const isHuman = pronoun.gender === 'm' || pronoun.gender === 'f'
  const found = (isHuman ? human(scan, behind, pronoun, fits) : null) ?? rough(scan, behind, pronoun, fits)
  return found ?? (isHuman ? salient(recent, pronoun) : null)
}

/** So often, and so many times more than the next man or woman, is somebody referred to. */
const leastTold = 5
const outweighs = 3

/** Nobody near: the one man, or woman, of whom the text speaks all the time. */
function salient(recent: Ref[], { first, gender }: Pronoun): Ref | null {
  const counts = new Map<Entity, number>()
  const fitting = recent.filter(
    (ref) => ref.entity && isPerson(ref) && ref.last < first && ref.entity.gender === gender,
  )
  for (const { entity } of fitting) counts.set(entity!, (counts.get(entity!) ?? 0) + 1)
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1])
  if (!most || most[1] < outweighs * (next?.[1] ?? 0) || most[1] < leastTold) return null
  return fitting.findLast(({ entity }) => entity === most[0])!
}

/** "The council's chief executive said she …": somebody who has no name here, and nobody who has one. */
function isOfStranger({ refs, sentences, vocabulary }: PronounScan, { first, gender, sentence }: Pronoun): boolean {
  if (gender !== 'm' && gender !== 'f') return false
  const { from } = sentences[sentence]!
  const inside = refs.slice(-nearby).filter((ref) => ref.first >= from && ref.last < first)
  const opening = inside.find((ref) => ref.first <= from + 1)
  if (!opening || opening.entity || opening.how !== 'description' || !opening.noun) return false
  const own = vocabulary.persons.get(opening.noun)
  const isPerson = own !== undefined && (own === 'n' || own === gender)
  return (
    isPerson && inside.every(({ entity, last }) => last <= opening.last || entity === null || entity.kind !== 'person')
  )
}

/** "Le maire, lui, a répondu", "la mairie, elle, assure": whoever stands in front of the comma. */
function takenUp({ words, refs, vocabulary }: PronounScan, { first, last }: Pronoun): Ref | null {
  if (vocabulary.language !== 'fr' || words[first - 1]?.text !== ',' || words[last + 1]?.text !== ',') return null
  return refs.slice(-nearby).findLast((ref) => ref.entity && ref.last === first - 2) ?? null
}

type Fits = (ref: Ref) => boolean

/** Sentences in which a man or a woman who is known to be one comes before whoever could be. */
const nearReach = 3

/** "She": a woman named shortly before, unless a body acts in between; else the only one who could be one. */
function human(scan: PronounScan, behind: Ref[][], { gender }: Pronoun, fits: Fits): Ref | null {
  for (const refs of behind.slice(0, nearReach)) {
    const known = refs.filter((ref) => (isPerson(ref) && ref.entity!.gender === gender) || ref.voice === true)
    const found = pick(scan, known, fits, false)
    // French bodies are he or she as well.
    const acting = refs.find(
      (ref) =>
        !isPerson(ref) &&
        !ref.entity!.isPlace &&
        !ref.entity!.isSource &&
        !isOutlet(ref.entity!, scan.vocabulary) &&
        fitsArticle(scan, ref, gender) &&
        isSubject(scan, ref),
    )
    if (acting && scan.vocabulary.language === 'fr' && !(found && isSubject(scan, found))) return acting
    if (found) return found
  }
  const people = behind.flat().filter((ref) => isPerson(ref) && fits(ref))
  if (new Set(people.map(({ entity }) => entity)).size !== 1) return null
  // Nobody else can be meant, so that it is known from here on.
  people[0]!.entity!.gender ??= gender as 'm' | 'f'
  return people[0]!
}

/** "La start-up" is she, "le groupe" he. */
function fitsArticle({ words, vocabulary }: PronounScan, { first, how }: Ref, gender: Pronoun['gender']): boolean {
  const { norm } = words[first]!
  if (how !== 'description') return true
  if (vocabulary.words('feminine').has(norm)) return gender === 'f'
  return !vocabulary.words('masculine').has(norm) || gender === 'm'
}

function rough(scan: PronounScan, behind: Ref[][], { gender }: Pronoun, fits: Fits): Ref | null {
  const isThing = gender === 'o' || gender === undefined
  for (const [back, refs] of behind.entries()) {
    // Far back, only somebody who is known to be a man or a woman.
    const found = pick(scan, back < 1 ? refs : refs.filter(({ entity }) => entity!.gender === gender), fits, isThing)
    if (found) return found
  }
  return null
}

function isPerson({ entity, voice }: Ref): boolean {
  return entity!.kind === 'person' || voice === true
}

/** The first subject that fits; else the only one that fits at all. */
function pick(scan: PronounScan, refs: Ref[], fits: (ref: Ref) => boolean, isThing: boolean): Ref | null {
  const outer = refs.filter((ref, at) => {
    const near = refs.slice(Math.max(0, at - nearby), at + nearby)
    return !near.some(
      (other) =>
        other !== ref &&
        other.first <= ref.first &&
        other.last >= ref.last &&
        other.last - other.first > ref.last - ref.first,
    )
  })
  // "He" and "elle" are a body only where it acts.
  const fitting = outer.filter((ref) => fits(ref) && (isThing || isPerson(ref) || isSubject(scan, ref)))
  const subjects = fitting.filter((ref) => isSubject(scan, ref))
  const subject = (isThing ? undefined : subjects.find(isPerson)) ?? subjects[0]
  if (subject) return subject
  const possible = new Set(outer.filter(fits).map(({ entity }) => entity))
  return possible.size === 1 ? (fitting[0] ?? null) : null
}

function isOutlet({ roles }: Entity, vocabulary: ActorWords): boolean {
  return roles.some(({ noun }) => vocabulary.set('outlets').has(noun) && !/^(?:site|website|blog)$/.test(noun))
}

function couldBe(entity: Entity, { gender }: Pronoun, vocabulary: ActorWords): boolean {
  if (entity.isPlace) return false
  if (gender === 'o') return entity.kind !== 'person' && !entity.isSource && !isOutlet(entity, vocabulary)
  // Neither he nor she is a paper; and a single word of which nobody knows anything is nobody.
  const isHuman = gender === 'm' || gender === 'f'
  if (isHuman && entity.kind !== 'person' && (entity.isSource || isOutlet(entity, vocabulary))) return false
  if (isHuman && entity.kind === 'unknown' && !entity.gender && entity.parts.length < 2) return false
  if (vocabulary.language === 'en' && entity.kind === 'organisation') return false
  return !entity.gender || !gender || entity.gender === gender
}

/** Not behind a preposition. */
export function isSubject({ words, lexicon }: Pick<PronounScan, 'words' | 'lexicon'>, { first }: Ref): boolean {
  // "Au fils", "du maire": the preposition is in the article.
  if (lexicon.words('contractedArticles').has(words[first]!.norm)) return false
  const isArticle = lexicon.words('articles').has(words[first - 1]?.norm ?? '')
  const before = words[isArticle ? first - 2 : first - 1]
  return !before || !lexicon.prepositions.has(before.norm)
}
