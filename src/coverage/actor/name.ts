// The words of an article -> the names in them: sequences of capitalised words with particles, initials, titles and
// generations. Whose names they are is decided in registry.ts.
import type { Sentence } from '../../record/coverage.ts'
import type { Word } from '../article/words.ts'
import type { ActorWords, Gender } from './vocabulary.ts'

/** A name where it stands. `first` and `last` are indexes of words, both inside; the title is in front of `first`. */
export interface Name {
  first: number
  last: number
  /** Index of the first word with its title. */
  from: number
  /** Folded words without title, article and generation. */
  parts: string[]
  generation?: string
  gender?: Gender
  titled: boolean
  /** Begins with an article that belongs to it: `The Atlantic`, `Le Monde`. */
  article: boolean
  handle: boolean
}

/** Longer sequences are headings in capitals, not names. */
const maxParts = 8

export interface SentenceWords extends Sentence {
  /** Indexes of the first word and behind the last. */
  from: number
  to: number
  heading: boolean
}

export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase()
}

export function readNames(words: Word[], sentences: SentenceWords[], vocabulary: ActorWords): Name[] {
  const seen = capitalsInside(words, sentences)
  const lower = new Set(words.filter(({ kind, capital }) => kind === 'word' && !capital).map(({ norm }) => norm))
  const scan = { words, vocabulary, seen, lower, capitals: placesOfCapitals(words) }
  return sentences.flatMap((sentence) => (isTitleCase(words, sentence) ? [] : namesOf(scan, sentence)))
}

interface Scan {
  words: Word[]
  vocabulary: ActorWords
  /** Words that stand capitalised inside of a sentence. */
  seen: Set<string>
  /** Words that stand in lower case somewhere. */
  lower: Set<string>
  /** Where each word stands with a capital. */
  capitals: Map<string, number[]>
}

function placesOfCapitals(words: Word[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [at, { norm, capital }] of words.entries()) {
    if (!capital) continue
    const held = places.get(norm)
    if (held) held.push(at)
    else places.set(norm, [at])
  }
  return places
}

/** Words that begin with a capital although no sentence begins there. */
function capitalsInside(words: Word[], sentences: SentenceWords[]): Set<string> {
  const seen = new Set<string>()
  for (const sentence of sentences) {
    if (isTitleCase(words, sentence)) continue
    for (let at = sentence.from + 1; at < sentence.to; at += 1)
      if (words[at]!.capital && words[at - 1]!.kind !== 'mark') seen.add(words[at]!.norm)
  }
  return seen
}

/** English headings and lines in capitals give every word a capital: nothing can be told there. */
export function isTitleCase(words: Word[], { from, to, heading }: SentenceWords): boolean {
  if (!heading) return false
  if (words.slice(from, to).every(({ kind, text }) => kind !== 'word' || text === text.toUpperCase())) return true
  let long = 0
  let capital = 0
  for (let at = from + 1; at < to; at += 1) {
    const { kind, text } = words[at]!
    if (kind !== 'word' || text.length < 4) continue
    long += 1
    if (words[at]!.capital) capital += 1
  }
  return long >= 4 && capital / long > 0.75
}

function namesOf(scan: Scan, sentence: SentenceWords): Name[] {
  const names: Name[] = []
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const name = nameAt(scan, at, sentence)
    if (!name) continue
    names.push(name)
    at = name.last
  }
  return names
}

function nameAt(scan: Scan, at: number, sentence: SentenceWords, isBehindOffice = false): Name | undefined {
  const { words, vocabulary } = scan
  const word = words[at]!
  if (word.kind === 'handle') return handleName(word, at)
  const title = vocabulary.titles.get(word.norm)
  const isTitle =
    title !== undefined && (word.capital || word.norm.endsWith('.') || title === 'f') && words[at + 1]?.capital === true
  const start = isTitle ? at + 1 : at
  if (!isTitle && !word.capital) return undefined
  const office = isTitle || isBehindOffice ? 0 : officeBefore(scan, start, sentence)
  if (office > 0) return named(nameAt(scan, start + office, sentence, true))
  const first = articleAt(scan, start, sentence) ? start + 1 : start
  if (!canBegin(scan, first, sentence, isTitle || first > start)) return undefined
  const last = lastOf(scan, first, sentence.to, isTitle, first > start)
  const parts = words.slice(first, last + 1).map(({ text }) => fold(text))
  const generation = parts.length > 1 || isTitle ? vocabulary.generations.get(parts.at(-1)!) : undefined
  const kept = generation ? parts.slice(0, -1) : parts
  if (kept.length === 0 || (kept.length === 1 && !isTitle && isOrdinary(scan, first, sentence, first > start)))
    return undefined
  const gender = (title as Gender | undefined) ?? vocabulary.firstNames.get(words[first]!.norm)
  return {
    first: first > start ? start : first,
    last,
    from: at,
    parts: kept.map((part) => part.replace(/\.$/, '')),
    generation,
    gender: isTitle && !tellsGender(word.norm, vocabulary) ? undefined : gender,
    titled: isTitle,
    article: first > start,
    handle: false,
  }
}

/** English titles of office are either's, and so are those of lawyers and doctors in French. */
function tellsGender(title: string, { language }: ActorWords): boolean {
  if (language === 'en') return /^(?:mr|mrs|ms|miss|sir|lord|lady|dame)\.?$/.test(title)
  return !/^(?:me|maître|dr\.?|docteur|pr)$/.test(title)
}

/** "Defence Minister Jane Doe", "Opposition MP John Roe": words of an office in front of two of a name; 0 where none are. */
function officeBefore({ words, vocabulary }: Scan, at: number, { to, heading }: SentenceWords): number {
  if (vocabulary.language !== 'en' || heading || !words[at]!.capital) return 0
  for (let next = at; next < Math.min(to - 2, at + 4); next += 1) {
    const { norm, capital, kind } = words[next]!
    if (kind !== 'word' || !capital) return 0
    const isOffice = vocabulary.persons.has(norm) && !vocabulary.titles.has(norm) && !vocabulary.firstNames.has(norm)
    const isName = (place: number) =>
      words[place]?.capital === true && words[place]!.kind === 'word' && !vocabulary.persons.has(words[place]!.norm)
    if (
      (isOffice || (next > at && vocabulary.titles.has(norm))) &&
      isName(next + 1) &&
      isName(next + 2) &&
      next + 2 < to
    )
      return next + 1 - at
  }
  return 0
}

function named(name: Name | undefined): Name | undefined {
  return name && { ...name, titled: true }
}

function handleName(word: Word, at: number): Name {
  return { first: at, last: at, from: at, parts: [word.norm], titled: false, article: false, handle: true }
}

/** A capitalised article in the middle of a sentence belongs to the name behind it. */
function articleAt({ words, vocabulary, seen }: Scan, at: number, sentence: SentenceWords): boolean {
  const word = words[at]!
  const next = words[at + 1]
  if (!next?.capital || !/^(?:le|la|les|l'|the)$/.test(word.norm) || at + 1 >= sentence.to) return false
  if (vocabulary.set('functionWords').has(next.norm) || vocabulary.set('places').has(next.norm)) return false
  if (vocabulary.language === 'fr' && word.norm === 'the') return true
  // At its start, only where the same is written so elsewhere.
  return at > sentence.from && !/^[.!?:;«»“”"(–—-]$/.test(words[at - 1]!.text)
    ? true
    : seen.has(word.norm) && followsSomewhere(words, word.norm, next.norm, at)
}

function followsSomewhere(words: Word[], article: string, next: string, here: number): boolean {
  return words.some(
    (word, at) =>
      at !== here &&
      at > 0 &&
      word.capital &&
      word.norm === article &&
      words[at + 1]?.norm === next &&
      words[at - 1]!.kind === 'word',
  )
}

function canBegin(
  { words, vocabulary, seen, lower }: Scan,
  at: number,
  sentence: SentenceWords,
  sure: boolean,
): boolean {
  const word = words[at]
  if (!word || at >= sentence.to || word.kind !== 'word' || !word.capital) return false
  if (sure) return true
  // "Furious Vega said": the capital is that of the sentence.
  const known =
    vocabulary.firstNames.has(word.norm) ||
    vocabulary.set('organisationHeads').has(word.norm) ||
    (words[at + 1]?.capital === true && vocabulary.set('organisationTails').has(words[at + 1]!.norm))
  if (at === sentence.from && lower.has(word.norm) && !known && !seen.has(word.norm)) return false
  // "The Sunday Ledger": a day that begins the name of a paper.
  const isPaper =
    /^(?:the|le|la)$/.test(words[at - 1]?.norm ?? '') &&
    vocabulary.set('pressNames').has(words[at + 1]?.norm ?? '') &&
    words[at + 1]!.capital
  if (isPaper) return true
  if (vocabulary.set('functionWords').has(word.norm)) return false
  // "Oubliez Hélène": an order, and no name.
  if (vocabulary.language === 'fr' && at === sentence.from && /...ez$/.test(word.norm) && !seen.has(word.norm))
    return false
  return !vocabulary.set('platforms').has(word.norm)
}

/** Index of the last word of a name that begins at `first`. */
function lastOf(scan: Scan, first: number, end: number, titled: boolean, article: boolean): number {
  const { words, vocabulary } = scan
  let last = first
  const heads = vocabulary.set('organisationHeads')
  const tails = vocabulary.set('organisationTails')
  const particles = vocabulary.set('particles')
  const functionWords = vocabulary.set('functionWords')
  // `Le Quotidien des Ports`: what has an article of its own has links too.
  let isBody = article || heads.has(words[first]!.norm)
  for (let at = first + 1; at < end && at - first < maxParts; at += 1) {
    const word = words[at]!
    if (word.kind !== 'word') {
      if (word.text === '&' && words[at + 1]?.capital) continue
      break
    }
    if (vocabulary.generations.has(word.norm) && (word.capital || word.norm.endsWith('.'))) return at
    // After a point that ends an initial or a company, the name may go on; a word such as `Jr.` ended it above.
    if (word.capital && !(functionWords.has(word.norm) && !isBody)) {
      isBody ||= heads.has(word.norm) || tails.has(word.norm)
      last = at
      continue
    }
    const next = nextCapital(words, at, end)
    if (next < 0) break
    const isParticle =
      particles.has(word.norm) &&
      !isBody &&
      (titled || vocabulary.firstNames.has(words[first]!.norm)) &&
      at - first <= 2
    const isLink =
      (isBody || recurs(scan, first, next)) &&
      /^(?:de|du|des|d'|la|l'|le|les|of|for|the|à|aux|sur|pour)$/.test(word.norm) &&
      next - at <= 2
    if (!isParticle && !isLink) break
    last = next
    at = next
  }
  const isHead = last === first && vocabulary.language === 'fr' && heads.has(words[first]!.norm)
  return isHead ? tailOf(scan, first, end, functionWords) : last
}

/** « l'Agence du sport propre », « la Cour des comptes »: what a body with a capital is of, in small letters. */
function tailOf(scan: Scan, first: number, end: number, functionWords: ReadonlySet<string>): number {
  const { words } = scan
  const isWord = (at: number) => at < end && words[at]!.kind === 'word' && !words[at]!.capital
  const isLink = isWord(first + 1) && /^(?:de|du|des|d')$/.test(words[first + 1]!.norm)
  const noun = isLink && /^(?:la|l'|le|les)$/.test(words[first + 2]?.norm ?? '') ? first + 3 : first + 2
  if (!isLink || !isWord(noun) || words[noun]!.norm.length < 4) return first
  const isOpen = words[noun + 2]?.kind === 'word'
  const isPaired = isWord(noun + 1) && !functionWords.has(words[noun + 1]!.norm) && !isOpen
  return isPaired || (isWord(noun + 1) && recurs(scan, first, noun + 1)) ? noun + 1 : noun
}

/** "Fourchette d'Or", "Sources du Marzin": two words that a small one joins, whenever they are named. */
function recurs({ words, capitals }: Scan, first: number, next: number): boolean {
  const length = next - first + 1
  let times = 0
  for (const at of capitals.get(words[first]!.norm) ?? []) {
    if (at + length > words.length || times === 2) break
    const isSame = words.slice(at, at + length).every(({ norm }, index) => norm === words[first + index]!.norm)
    if (isSame) times += 1
    else if (words[at + 1]?.kind !== 'word' || !words[at + 1]!.capital) return false
  }
  return times > 1
}

/** The capitalised word that follows within three words of particles; -1 where there is none. */
function nextCapital(words: Word[], at: number, end: number): number {
  for (let next = at + 1; next < end && next <= at + 2; next += 1) {
    const word = words[next]!
    if (word.kind !== 'word') return -1
    if (word.capital) return next
    if (!/^(?:la|le|les|l'|der|den|the)$/.test(word.norm)) return -1
  }
  return -1
}

/** A single capitalised word that is likelier a common word, a place or an abbreviation than somebody. */
function isOrdinary(
  { words, vocabulary, seen, lower }: Scan,
  at: number,
  sentence: SentenceWords,
  article: boolean,
): boolean {
  const { norm, text } = words[at]!
  if (isOfCalendar(words, at, vocabulary)) return true
  if (vocabulary.set('places').has(norm) || vocabulary.set('acronyms').has(norm)) return true
  if (vocabulary.set('functionWords').has(norm) || text.length < 2) return true
  if (/^\p{Lu}\.$/u.test(text) || /^(?:I{1,3}|IV|VI{0,3}|IX|X{1,3})e?$/.test(text)) return true
  if (article || vocabulary.firstNames.has(norm)) return false
  // "Au lendemain d'un Requiem": one of many is nobody's name.
  if (/^(?:un|une|an?)$/.test(words[at - 1]?.norm ?? '')) return true
  const isStart = at === sentence.from || (words[at - 1]!.kind === 'mark' && words[at - 1]!.text !== ',')
  if (!isStart) return vocabulary.persons.has(norm)
  if (/\p{Ll}\p{Lu}|^\p{Lu}{2,}$/u.test(text)) return false
  return lower.has(norm) || !seen.has(norm)
}

/** "17 Apr 2021", "Valentine's Day". */
function isOfCalendar(words: Word[], at: number, vocabulary: ActorWords): boolean {
  const isBeside = words[at - 1]?.kind === 'number' || words[at + 1]?.kind === 'number'
  if (isBeside && vocabulary.set('shortMonths').has(words[at]!.norm.replace(/\.$/, ''))) return true
  const [name, mark, day] = words[at + 1]?.norm === "'s" ? [0, 1, 2] : [-2, -1, 0]
  return (
    words[at + name]?.capital === true &&
    words[at + mark]?.norm === "'s" &&
    words[at + day]?.capital === true &&
    vocabulary.set('feastDays').has(words[at + day]!.norm)
  )
}
