// One line of a text -> whether a site put it there rather than an author. The words are in chrome.en.ts and
// chrome.fr.ts; here are the rules. A line counts as chrome only as a whole, never for a word inside it.
import { foldName } from '../byline.ts'
import { english } from './chrome.en.ts'
import { french } from './chrome.fr.ts'
import { bare, judgeForm, type Level, makeForms } from './form.ts'

const languages = [english, french]
const forms = makeForms(languages)
const anywhere = new Set(languages.flatMap((words) => words.anywhere))
const edges = new Set(languages.flatMap((words) => words.edges))
const leads = languages.flatMap((words) => words.leads)
const edgeLeads = languages.flatMap((words) => words.edgeLeads)
const teasers = new Set(languages.flatMap((words) => words.teasers))
const teasersOf = languages.flatMap((words) => words.teasersOf)
const reactions = new Set(languages.flatMap((words) => words.reactions))

/** Longer lines are sentences of an article, whatever they begin with. */
const maxLead = 160
const longestLine = 600
const maxLabel = 80
/** Of a label behind the sentences of a line. */
const maxLastLabel = 61
/** A shorter word in front of a colon may be anybody's. */
const minLabel = 5
/** "More on the harbour fire": words behind the beginning of a label. */
const maxSubject = 5
/** Also keeps the expression below from being fed whole pages. */
const maxShortcode = 2000

/** `[name=value …]`, `[name key="value"]`, `[/name]`: what a publishing system failed to replace. */
const shortcode =
  /^\[(?:\/[a-z][\w:-]*|[a-z][\w-]*(?:[=:]\S[^\]]*|(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"']\S*))+)\s*\/?)\]$/i
const copyright = /^(?:©|\(c\)|copyright)\s{0,3}(?:©|\(c\)|\d{4})|^©/
const counted = /^\d[\d\s.,]*\s\p{L}+$|^\p{L}+\s?\(\d[\d\s.,]*\)$/u

/**
 * `chrome` for lines that a site put there wherever they stand: labels of sharing and advertisements, leads elsewhere.
 * `edge` for lines that it put there where they stand in front of an article or behind it. `heads` for labels behind
 * which the titles of other articles stand, or what readers wrote.
 */
export interface Judgement {
  level: Level
  heads?: 'teasers' | 'reactions'
}

/** True for lines that are shortcodes as a whole. */
export function isShortcode(line: string): boolean {
  return line.length <= maxShortcode && shortcode.test(line.trim())
}

/** `undefined` for what an author may have written. */
export function judgeLine(line: string): Judgement | undefined {
  if (line.length > longestLine) return undefined
  const folded = foldName(line)
  const label = folded.length <= maxLabel ? bare(folded) : ''
  if (reactions.has(label) && counted.test(folded.replace(/[\s:]+$/, ''))) return { level: 'edge', heads: 'reactions' }
  const isTeasers = teasers.has(label) || isTeasersOf(label, line)
  const isLead = line.length <= maxLead && startsWith(folded, leads)
  const isLabel = edges.has(label) || isTeasers || (!isLead && isLabelled(folded, line))
  const level = anywhere.has(label) ? 'chrome' : isLabel ? 'edge' : judgeSentence(line, folded)
  return level && { level, ...(isTeasers ? { heads: 'teasers' as const } : {}) }
}

function judgeSentence(line: string, folded: string): Level | undefined {
  if (line.length > maxLead) return judgeForm(line, folded, forms)
  if (startsWith(folded, leads)) return 'chrome'
  return (
    judgeForm(line, folded, forms) ?? (startsWith(folded, edgeLeads) || copyright.test(folded) ? 'edge' : undefined)
  )
}

/** "Most commented: Who painted the Old Man?": a label of a site, a colon, and what it leads to. */
function isLabelled(folded: string, line: string): boolean {
  const colon = folded.indexOf(':')
  if (colon < minLabel || line.length > maxLead || /["“”«»]/.test(line)) return false
  const label = bare(folded.slice(0, colon))
  return label.includes(' ') && (edges.has(label) || anywhere.has(label) || teasers.has(label))
}

/** "READ MORE ON THE LARKS": a label with the subject of what follows. */
function isTeasersOf(label: string, line: string): boolean {
  const lead = teasersOf.find((beginning) => label.startsWith(`${beginning} `))
  if (!lead || /[.!?,;]\s*$/.test(line)) return false
  return label.slice(lead.length + 1).split(' ').length <= maxSubject
}

/** The part of a line that is left where its last sentences are labels of the site: "Updates by N. V. Refresh the page." */
export function withoutLabels(line: string): string {
  let left = line
  for (;;) {
    const before = beforeLastLabel(left)
    if (before === undefined) return left
    left = left.slice(0, before)
  }
}

/** Where what stands before the last sentence ends, if that is a label. Each sentence is looked at once, for lines can be long. */
function beforeLastLabel(line: string): number | undefined {
  const text = line.trimEnd()
  let stop = text.length - (/[.!]$/.test(text) ? 2 : 1)
  while (stop >= 0 && !'.!?…'.includes(text[stop]!)) stop -= 1
  if (stop < 0) return undefined
  const end = /["”»)]/.test(text[stop + 1] ?? '') ? stop + 2 : stop + 1
  const sentence = text.slice(end).trimStart()
  const isApart = sentence.length < text.length - end
  return isApart && sentence.length <= maxLastLabel && isLabel(sentence) ? end : undefined
}

/** "Read more." with a stop is an author's; whole sentences of the site have one. */
function isLabel(sentence: string): boolean {
  const label = bare(foldName(sentence.replace(/[.!]$/, '')))
  return anywhere.has(label) && (!/[.!]$/.test(sentence) || label.split(' ').length > 3)
}

function startsWith(folded: string, beginnings: string[]): boolean {
  return beginnings.some((beginning) => folded.startsWith(beginning))
}
