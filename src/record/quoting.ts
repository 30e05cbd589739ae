// The text of a message -> its stretches: what the sender wrote, what they quote, their signature. One pass over lines.
// Quote marks as in RFC 3676 §4.5, signatures as in §4.3, and the habits of mail programs in five languages.

/** A stretch of lines; the texts of all blocks, joined by newlines, are the whole text again. */
export interface Stretch {
  kind: 'text' | 'quote' | 'signature'
  /** Quoting depth, 0 for the sender's own words. */
  level: number
  text: string
}

/** Depths beyond this are shown as this one. */
const maxLevel = 20
/** Attributions are folded over at most this many lines. */
const maxAttributionLines = 4
/** A list's footer and a `--` without its space are believed only this close to the end. */
const maxTailLines = 15
/** Lines beyond this length are prose, whatever they end with. */
const maxPatternLength = 400

/** What a line is, as one number: 0 the sender's own, -1 signature, above that the depth of the quote. */
const own = 0
const signed = -1

export function blocksOf(text: string): Stretch[] {
  const out: Stretch[] = []
  eachRun(text, (kind, start, end) => {
    const name = kind === own ? 'text' : kind === signed ? 'signature' : 'quote'
    out.push({ kind: name, level: Math.max(0, kind), text: text.slice(start, end) })
  })
  return out
}

/** What of a text is whose. */
export interface Parted {
  /** The sender's own words, trimmed: no quotes, no signature. */
  words: string
  /** All that is no quote, signatures included; the text itself where nothing is quoted. */
  own: string
  /** What the sender quotes, with the lines that say whose words it is; empty where nothing is quoted. */
  quoted: string
}

export function partQuotes(text: string): Parted {
  let words: string | undefined
  let unquoted: string | undefined
  let quoted: string | undefined
  let isSigned = false
  eachRun(text, (kind, start, end) => {
    const run = text.slice(start, end)
    if (kind > own) {
      quoted = joined(quoted, run)
      return
    }
    // Up to the first signature, both are the same, and put together once.
    if (kind === signed && !isSigned) {
      isSigned = true
      words = unquoted
    } else if (kind === own && isSigned) words = joined(words, run)
    unquoted = joined(unquoted, run)
  })
  return { words: ((isSigned ? words : unquoted) ?? '').trim(), own: unquoted ?? '', quoted: quoted ?? '' }
}

function joined(runs: string | undefined, run: string): string {
  return runs === undefined ? run : `${runs}\n${run}`
}

/** Lines of one kind that follow each other, in order; ranges without the last line end. */
function eachRun(text: string, take: (kind: number, start: number, end: number) => void): void {
  const lines = linesOf(text)
  const kinds = kindsOf(lines)
  let from = 0
  for (let at = 0; at < lines.count; at += 1) {
    if (at + 1 < lines.count && kinds[at + 1] === kinds[at]) continue
    take(kinds[at]!, lines.starts[from]!, lines.starts[at + 1]! - 1)
    from = at + 1
  }
}

/** A text by its lines, none of which is cut out before somebody wants to read it. */
interface Lines {
  text: string
  count: number
  /** Where each line starts; after the last, where the next one would. */
  starts: Int32Array
}

/** Memory for the lines of one text after the other. Longer texts get their own. */
const scratchStarts = new Int32Array(4096)
const scratchKinds = new Int8Array(scratchStarts.length)

function linesOf(text: string): Lines {
  let starts: Int32Array = scratchStarts
  let count = 1
  starts[0] = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (count + 1 === starts.length) starts = widened(starts)
    starts[count++] = at + 1
  }
  starts[count] = text.length + 1
  return { text, count, starts }
}

function widened(starts: Int32Array): Int32Array {
  const wider = new Int32Array(2 * starts.length)
  wider.set(starts)
  return wider
}

/** An empty line where there is none. */
function lineAt({ text, count, starts }: Lines, at: number): string {
  return at < 0 || at >= count ? '' : text.slice(starts[at]!, starts[at + 1]! - 1)
}

function kindsOf(lines: Lines): Int8Array {
  const { text, count, starts } = lines
  const kinds = count > scratchKinds.length ? new Int8Array(count) : scratchKinds
  let signature = false
  let forwarded = false
  let before: number | undefined
  for (let at = 0; at < count; at += 1) {
    const end = starts[at + 1]! - 1
    const letter = pastBlanks(text, starts[at]!, end)
    if (letter === end) {
      // A blank line goes with what stands before it.
      before = forwarded ? 1 : (before ?? own)
      kinds[at] = before
      continue
    }
    if (!forwarded && opensNothing(text, letter, end)) {
      before = signature ? signed : own
      kinds[at] = before
      continue
    }
    const level = quoteLevel(text, starts[at]!)
    if (!forwarded && level === 0 && startsForward(lines, at)) forwarded = true
    if (forwarded) before = Math.min(level + 1, maxLevel)
    else if (level > 0) {
      if (before === undefined || before <= 0) claimAttribution(lines, kinds, at)
      signature = false
      before = level
    } else {
      signature ||= startsSignature(lines, at)
      if (before === undefined || !isBlank(lineAt(lines, at))) before = signature ? signed : own
    }
    kinds[at] = before
  }
  return kinds
}

function isBlank(line: string): boolean {
  const first = line.charCodeAt(0)
  return !(first > 0x20 && first < 0x80) && line.trim() === ''
}

function pastBlanks(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09)) at += 1
  return at
}

/** Most lines start with letters that open none of what is looked for; `at` is the first of them. */
function opensNothing(text: string, at: number, end: number): boolean {
  const first = text.charCodeAt(at)
  // Beyond the text is never asked for: that would cost a compilation.
  if (!(first > 0x20 && first < 0x80)) return false
  const second = at + 1 < end ? text.charCodeAt(at + 1) : 0
  // A rule of hyphens or underscores has several; a line taken out by a patch has one.
  if (first === 0x2d || first === 0x5f) return second !== first
  const follows = openers[first]
  return follows === undefined || (follows !== '' && second < 0x80 && !follows.includes(String.fromCharCode(second)))
}

/** First letters of quotes, signatures, and of what `headFrom` and `forwardLine` match, with the letters that follow there. */
const openers: Array<string | undefined> = Array(128).fill(undefined)
for (const [first, follows] of ['>', '*', 'beE', 'BeE', 'daAeE', 'DaAeE', 'frR', 'FrR', 'vaAoO', 'VaAoO'].map(
  (each) => [each.charCodeAt(0), each.slice(1)] as const,
))
  openers[first] = follows

const mark = 0x3e

/** Of the line that starts there. `> > x` and `>>x` are two levels deep; a single space may stand before each mark. */
function quoteLevel(text: string, start: number): number {
  let level = 0
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === mark) level += 1
    else if (code !== 0x20 || at + 1 === text.length || text.charCodeAt(at + 1) !== mark) break
  }
  return Math.min(level, maxLevel)
}

const saysWrote =
  /(?<!\p{L})(?:wrote|writes|said|a écrit|aécrit|écrivait|écrit|escribió|ha scritto|(?:schrieb|schreef|skrev)(?: .{0,80})?)\s?:?\s*$/iu
/** Words that open an attribution, with a day or a time in it. */
const opensSurely = /^\s*(?:On|Le|Am|El|Il|Op|Den|In message|In article|At|Quoting)\s.*\d/u
/** What a second line can start with as well. */
const opensPerhaps = /^\s*(?:[*"<]|\d{4}-\d|\d{1,2}[./]\d|\w{3,9},? \d)/u

/** Marks the lines before a quote that say whose words follow. */
function claimAttribution(lines: Lines, kinds: Int8Array, quoteAt: number): void {
  let last = quoteAt - 1
  while (last > quoteAt - 3 && last >= 0 && lineAt(lines, last).trim() === '') last -= 1
  if (last < 0 || kinds[last]! > 0) return
  const ending = lineAt(lines, last)
  if (ending.length > maxPatternLength) return
  const isAttribution = saysWrote.test(ending) || /^(?=.*(?:\d{4}|@|<)).*:\s*$/.test(ending)
  if (!isAttribution) return
  let first = last
  for (let at = last; at >= 0 && at > last - maxAttributionLines; at -= 1) {
    const line = lineAt(lines, at)
    if (line.trim() === '' || kinds[at]! > 0 || line.length > maxPatternLength) break
    if (first === last && opensPerhaps.test(line)) first = at
    if (!opensSurely.test(line)) continue
    first = at
    break
  }
  kinds.fill(1, first, quoteAt)
}

const forwardLine =
  /^\s*(?:-{2,}\s*(?:original message|original appointment|forwarded (?:message|by)|message d'origine|message d’origine|message original|message transféré|message transmis|ursprüngliche nachricht|weitergeleitete nachricht|mensaje original|messaggio originale|oorspronkelijk bericht)(?!\p{L}).*|begin forwarded message\s*:|début du message (?:réexpédié|transféré)\s*:|_{20,})\s*$/iu
const headFrom = /^\s*\*?(?:from|de|von|da|van)\s?:\*?\s*\S/iu
const headDate = /^\s*\*?(?:sent|date|envoyé|gesendet|datum|fecha|enviado|data|inviato|verzonden)(?: le)?\s?:/iu
const headOther = /^\s*\*?(?:to|cc|subject|à|objet|an|betreff|para|asunto|a|oggetto|aan|onderwerp)\s?:/iu

const opensForward = '-_*bBdDfFvV'

/** A line that opens a forwarded message, or the header block that some programs put there without one. */
function startsForward(lines: Lines, at: number): boolean {
  const line = lineAt(lines, at)
  const code = firstLetter(line)
  if (!opensForward.includes(code) || line.length > maxPatternLength) return false
  if (headFrom.test(line)) return isHeaderBlock(lines, at)
  if ('-_bBdD'.includes(code) && forwardLine.test(line))
    return code !== '_' || isHeaderBlock(lines, nextFull(lines, at + 1))
  return false
}

/** A space where there is none. */
function firstLetter(line: string): string {
  let at = 0
  while (at < line.length && line.charCodeAt(at) <= 0x20) at += 1
  return (line.charCodeAt(at) > 0x7f ? line.trimStart()[0] : line[at]) ?? ' '
}

/** From, then a date and at least one other field within the next lines. */
function isHeaderBlock(lines: Lines, at: number): boolean {
  if (!headFrom.test(lineAt(lines, at).slice(0, maxPatternLength))) return false
  const following = Array.from({ length: 7 }, (_, i) => lineAt(lines, at + 1 + i).slice(0, maxPatternLength))
  return following.some((line) => headDate.test(line)) && following.some((line) => headOther.test(line))
}

/** The next line that is not blank, at most two further on. */
function nextFull(lines: Lines, from: number): number {
  let at = from
  while (at < from + 2 && at < lines.count && lineAt(lines, at).trim() === '') at += 1
  return at
}

function startsSignature(lines: Lines, at: number): boolean {
  const line = lineAt(lines, at)
  const code = line.charCodeAt(0)
  if (code !== 0x2d && code !== 0x5f) return false
  if (line === '-- ' || line === '-- \r') return true
  const isNearEnd = lines.count - at <= maxTailLines
  if (line === '--') return isNearEnd
  if (line.startsWith('-----BEGIN PGP SIGNATURE')) return true
  if (!/^_{20,}\s*$/.test(line)) return false
  return (
    isNearEnd || /mailing list|liste de diffusion|https?:\/\//i.test(lineAt(lines, at + 1).slice(0, maxPatternLength))
  )
}
