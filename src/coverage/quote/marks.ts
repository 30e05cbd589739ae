// A paragraph -> its quotation marks, each with what it can be there. Apostrophes, inches and minutes are none.

export type Family = 'double' | 'guillemet' | 'small' | 'single'

export interface Mark {
  /** UTF-16 units of the text. */
  start: number
  end: number
  family: Family
  opens: boolean
  closes: boolean
  /** Its shape alone says which of both. */
  sure: boolean
}

const families: Record<string, Family> = {
  '«': 'guillemet',
  '»': 'guillemet',
  '<<': 'guillemet',
  '>>': 'guillemet',
  '‹': 'small',
  '›': 'small',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‛': 'single',
  "'": 'single',
}
const anyMark = /``|''|<<|>>|[«»‹›“”„‟"＂‘’‚‛']/g
const onlyOpens = new Set(['«', '<<', '‹', '“', '„', '‟', '‘', '‚', '``'])
const onlyCloses = new Set(['»', '>>', '›', '”', "''"])
const opensAfter = /[\s([{—–\-/=:«“‘‹"'’*_]/u
const closesBefore = /[\s)\]}—–\-/.,;:!?…»”’›"'*_]/u
const letter = /[\p{L}\p{N}]/u

/** `elisions` are words that begin with an apostrophe ('tis). */
export function marksOf(text: string, start: number, end: number, elisions: ReadonlySet<string>): Mark[] {
  const marks: Mark[] = []
  anyMark.lastIndex = start
  for (let found = anyMark.exec(text); found && found.index < end; found = anyMark.exec(text)) {
    const sign = found[0]
    const mark = { start: found.index, end: found.index + sign.length, family: families[sign] ?? ('double' as const) }
    const before = mark.start > start ? text[mark.start - 1]! : ' '
    const after = mark.end < end ? text[mark.end]! : ' '
    const made = mark.family === 'single' ? single(sign, before, after) : pair(sign, before, after)
    if (mark.family === 'single' && made.opens && isElision(text, mark.end, elisions)) continue
    if (made.opens || made.closes) marks.push({ ...mark, ...made })
  }
  return marks
}

type Role = Pick<Mark, 'opens' | 'closes' | 'sure'>

function pair(sign: string, before: string, after: string): Role {
  if (onlyOpens.has(sign)) {
    // “so“ and „so“ are closed by what opens elsewhere.
    return { opens: true, closes: sign === '“' && !/\s/.test(before) && closesBefore.test(after), sure: true }
  }
  if (onlyCloses.has(sign)) {
    return { opens: sign === '”' && opensAfter.test(before) && letter.test(after), closes: true, sure: true }
  }
  const opens = opensAfter.test(before) && !/\s/.test(after)
  const closes = !/\s/.test(before) && closesBefore.test(after)
  // Set apart by spaces on both sides, it can be either.
  if (!opens && !closes) return { opens: !letter.test(before), closes: true, sure: false }
  return { opens, closes, sure: false }
}

/** Between letters it is an apostrophe; after a digit, minutes or feet. */
function single(sign: string, before: string, after: string): Role {
  const sure = sign === '‘' || sign === '‚'
  const opens = sign !== '’' && !letter.test(before) && before !== "'" && /[\p{L}\p{N}[…“"«@#]/u.test(after)
  const closes = !sure && !/[\s\d]/.test(before) && !letter.test(after)
  return { opens, closes, sure }
}

/** '90s, 'tis. */
function isElision(text: string, at: number, elisions: ReadonlySet<string>): boolean {
  const word = /^[\p{L}\p{N}]{1,12}/u.exec(text.slice(at, at + 12))?.[0].toLowerCase() ?? ''
  return elisions.has(word) || /^\d\ds?$/.test(word)
}
