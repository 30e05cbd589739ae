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

interface Line {
  kind: Stretch['kind']
  level: number
}

export function blocksOf(text: string): Stretch[] {
  const lines = text.split('\n')
  const kinds = kindsOf(lines)
  const out: Stretch[] = []
  let start = 0
  for (let at = 1; at <= lines.length; at += 1) {
    const first = kinds[start]!
    const next = kinds[at]
    if (next && next.kind === first.kind && next.level === first.level) continue
    out.push({ ...first, text: lines.slice(start, at).join('\n') })
    start = at
  }
  return out
}

/** The sender's own words: no quotes, no signature. */
export function newWords(text: string): string {
  return blocksOf(text)
    .filter(({ kind }) => kind === 'text')
    .map((block) => block.text)
    .join('\n')
    .trim()
}

function kindsOf(lines: string[]): Line[] {
  const kinds: Line[] = []
  let signature = false
  let forwarded = false
  for (const [at, line] of lines.entries()) {
    const level = quoteLevel(line)
    if (!forwarded && level === 0 && startsForward(lines, at)) forwarded = true
    if (forwarded) kinds.push({ kind: 'quote', level: Math.min(level + 1, maxLevel) })
    else if (level > 0) {
      if (kinds.at(-1)?.kind !== 'quote') claimAttribution(lines, kinds, at)
      signature = false
      kinds.push({ kind: 'quote', level })
    } else {
      signature ||= startsSignature(lines, at)
      // A blank line goes with what stands before it.
      const before = line.trim() === '' ? kinds.at(-1) : undefined
      kinds.push(before ?? (signature ? { kind: 'signature', level: 0 } : { kind: 'text', level: 0 }))
    }
  }
  return kinds
}

/** `> > x` and `>>x` are two levels deep; a single space may stand before each mark. */
function quoteLevel(line: string): number {
  let level = 0
  let at = 0
  for (;;) {
    if (line[at] === ' ' && line[at + 1] === '>') at += 1
    if (line[at] !== '>') return Math.min(level, maxLevel)
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
function claimAttribution(lines: string[], kinds: Line[], quoteAt: number): void {
  let last = quoteAt - 1
  while (last > quoteAt - 3 && last >= 0 && lines[last]!.trim() === '') last -= 1
  if (last < 0 || kinds[last]!.kind === 'quote') return
  const ending = lines[last]!
  if (ending.length > maxPatternLength) return
  const isAttribution = saysWrote.test(ending) || /^(?=.*(?:\d{4}|@|<)).*:\s*$/.test(ending)
  if (!isAttribution) return
  let first = last
  for (let at = last; at >= 0 && at > last - maxAttributionLines && lines[at]!.trim() !== ''; at -= 1) {
    if (kinds[at]!.kind === 'quote' || lines[at]!.length > maxPatternLength) break
    if (first === last && opensPerhaps.test(lines[at]!)) first = at
    if (!opensSurely.test(lines[at]!)) continue
    first = at
    break
  }
  for (let at = first; at < quoteAt; at += 1) kinds[at] = { kind: 'quote', level: 1 }
}

const forwardLine =
  /^\s*(?:-{2,}\s*(?:original message|original appointment|forwarded (?:message|by)|message d'origine|message d’origine|message original|message transféré|message transmis|ursprüngliche nachricht|weitergeleitete nachricht|mensaje original|messaggio originale|oorspronkelijk bericht)(?!\p{L}).*|begin forwarded message\s*:|début du message (?:réexpédié|transféré)\s*:|_{20,})\s*$/iu
const headFrom = /^\s*\*?(?:from|de|von|da|van)\s?:\*?\s*\S/iu
const headDate = /^\s*\*?(?:sent|date|envoyé|gesendet|datum|fecha|enviado|data|inviato|verzonden)(?: le)?\s?:/iu
const headOther = /^\s*\*?(?:to|cc|subject|à|objet|an|betreff|para|asunto|a|oggetto|aan|onderwerp)\s?:/iu

/** A line that opens a forwarded message, or the header block that some programs put there without one. */
function startsForward(lines: string[], at: number): boolean {
  const line = lines[at]!
  const code = line.trimStart()[0]
  if (code === undefined || line.length > maxPatternLength) return false
  if (headFrom.test(line)) return isHeaderBlock(lines, at)
  if ('-_bBdD'.includes(code) && forwardLine.test(line))
    return code !== '_' || isHeaderBlock(lines, nextFull(lines, at + 1))
  return false
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
  if (line === '-- ' || line === '-- \r') return true
  const isNearEnd = lines.length - at <= maxTailLines
  if (line === '--') return isNearEnd
  if (line.startsWith('-----BEGIN PGP SIGNATURE')) return true
  if (!/^_{20,}\s*$/.test(line)) return false
  return (
    isNearEnd || /mailing list|liste de diffusion|https?:\/\//i.test((lines[at + 1] ?? '').slice(0, maxPatternLength))
  )
}
