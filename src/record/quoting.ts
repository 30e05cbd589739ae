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
  const lines = text.split('\n')
  const kinds = kindsOf(lines)
  const out: Stretch[] = []
  let offset = 0
  let end = -1
  for (let at = 0; at < lines.length; at += 1) {
    end += lines[at]!.length + 1
    const kind = kinds[at]!
    if (at + 1 < lines.length && kinds[at + 1] === kind) continue
    const name = kind === own ? 'text' : kind === signed ? 'signature' : 'quote'
    out.push({ kind: name, level: Math.max(0, kind), text: text.slice(offset, end) })
    offset = end + 1
  }
  return out
}

/** The sender's own words: no quotes, no signature. */
export function newWords(text: string): string {
  const texts: string[] = []
  for (const { kind, text: words } of blocksOf(text)) if (kind === 'text') texts.push(words)
  return texts.join('\n').trim()
}

function kindsOf(lines: string[]): number[] {
  const kinds: number[] = []
  let signature = false
  let forwarded = false
  let before: number | undefined
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!
    if (!forwarded && opensNothing(line)) before = signature ? signed : own
    else {
      const level = quoteLevel(line)
      if (!forwarded && level === 0 && startsForward(lines, at)) forwarded = true
      if (forwarded) before = Math.min(level + 1, maxLevel)
      else if (level > 0) {
        if (before === undefined || before <= 0) claimAttribution(lines, kinds, at)
        signature = false
        before = level
      } else {
        signature ||= startsSignature(lines, at)
        // A blank line goes with what stands before it.
        if (before === undefined || !isBlank(line)) before = signature ? signed : own
      }
    }
    kinds.push(before!)
  }
  return kinds
}

function isBlank(line: string): boolean {
  const first = line.charCodeAt(0)
  return !(first > 0x20 && first < 0x80) && line.trim() === ''
}

/** Most lines start with a letter that opens none of what is looked for. */
function opensNothing(line: string): boolean {
  let at = 0
  let first = line.charCodeAt(0)
  while (first === 0x20 || first === 0x09) first = line.charCodeAt(++at)
  if (!(first > 0x20 && first < 0x80)) return false
  // A rule of hyphens or underscores has several; a line taken out by a patch has one.
  if (first === 0x2d || first === 0x5f) return line.charCodeAt(at + 1) !== first
  return !openers[first]
}

/** First letters of quotes, signatures, and of what `headFrom` and `forwardLine` match. */
const opensForward = '-_*bBdDfFvV'
const openers = Array.from({ length: 128 }, (_, code) => `>${opensForward}`.includes(String.fromCharCode(code)))

const mark = 0x3e

/** `> > x` and `>>x` are two levels deep; a single space may stand before each mark. */
function quoteLevel(line: string): number {
  let level = 0
  let at = 0
  for (;;) {
    if (line.charCodeAt(at) === 0x20 && line.charCodeAt(at + 1) === mark) at += 1
    if (line.charCodeAt(at) !== mark) return Math.min(level, maxLevel)
    level += 1
    at += 1
  }
}

const saysWrote =
  /(?<!\p{L})(?:wrote|writes|said|a écrit|aécrit|écrivait|écrit|escribió|ha scritto|(?:schrieb|schreef|skrev)(?: .{0,80})?)\s?:?\s*$/iu
/** Words that open an attribution, with a day or a time in it. */
const opensSurely = /^\s*(?:On|Le|Am|El|Il|Op|Den|In message|In article|At|Quoting)\s.*\d/u
/** What a second line can start with as well. */
const opensPerhaps = /^\s*(?:[*"<]|\d{4}-\d|\d{1,2}[./]\d|\w{3,9},? \d)/u

/** Marks the lines before a quote that say whose words follow. */
function claimAttribution(lines: string[], kinds: number[], quoteAt: number): void {
  let last = quoteAt - 1
  while (last > quoteAt - 3 && last >= 0 && lines[last]!.trim() === '') last -= 1
  if (last < 0 || kinds[last]! > 0) return
  const ending = lines[last]!
  if (ending.length > maxPatternLength) return
  const isAttribution = saysWrote.test(ending) || /^(?=.*(?:\d{4}|@|<)).*:\s*$/.test(ending)
  if (!isAttribution) return
  let first = last
  for (let at = last; at >= 0 && at > last - maxAttributionLines && lines[at]!.trim() !== ''; at -= 1) {
    if (kinds[at]! > 0 || lines[at]!.length > maxPatternLength) break
    if (first === last && opensPerhaps.test(lines[at]!)) first = at
    if (!opensSurely.test(lines[at]!)) continue
    first = at
    break
  }
  for (let at = first; at < quoteAt; at += 1) kinds[at] = 1
}

const forwardLine =
  /^\s*(?:-{2,}\s*(?:original message|original appointment|forwarded (?:message|by)|message d'origine|message d’origine|message original|message transféré|message transmis|ursprüngliche nachricht|weitergeleitete nachricht|mensaje original|messaggio originale|oorspronkelijk bericht)(?!\p{L}).*|begin forwarded message\s*:|début du message (?:réexpédié|transféré)\s*:|_{20,})\s*$/iu
const headFrom = /^\s*\*?(?:from|de|von|da|van)\s?:\*?\s*\S/iu
const headDate = /^\s*\*?(?:sent|date|envoyé|gesendet|datum|fecha|enviado|data|inviato|verzonden)(?: le)?\s?:/iu
const headOther = /^\s*\*?(?:to|cc|subject|à|objet|an|betreff|para|asunto|a|oggetto|aan|onderwerp)\s?:/iu

/** A line that opens a forwarded message, or the header block that some programs put there without one. */
function startsForward(lines: string[], at: number): boolean {
  const line = lines[at]!
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
function isHeaderBlock(lines: string[], at: number): boolean {
  if (!headFrom.test((lines[at] ?? '').slice(0, maxPatternLength))) return false
  const following = lines.slice(at + 1, at + 8).map((line) => line.slice(0, maxPatternLength))
  return following.some((line) => headDate.test(line)) && following.some((line) => headOther.test(line))
}

/** The next line that is not blank, at most two further on. */
function nextFull(lines: string[], from: number): number {
  let at = from
  while (at < from + 2 && lines[at]?.trim() === '') at += 1
  return at
}

function startsSignature(lines: string[], at: number): boolean {
  const line = lines[at]!
  const code = line.charCodeAt(0)
  if (code !== 0x2d && code !== 0x5f) return false
  if (line === '-- ' || line === '-- \r') return true
  const isNearEnd = lines.length - at <= maxTailLines
  if (line === '--') return isNearEnd
  if (line.startsWith('-----BEGIN PGP SIGNATURE')) return true
  if (!/^_{20,}\s*$/.test(line)) return false
  return (
    isNearEnd || /mailing list|liste de diffusion|https?:\/\//i.test((lines[at + 1] ?? '').slice(0, maxPatternLength))
  )
}
