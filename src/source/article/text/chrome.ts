// One line of a text -> whether a site put it there rather than an author. The words are in chrome.en.ts and
// chrome.fr.ts; here are the rules. A line counts as chrome only as a whole, never for a word inside it.
import { foldName } from '../byline.ts'
import { english } from './chrome.en.ts'
import { french } from './chrome.fr.ts'

const languages = [english, french]
const anywhere = new Set(languages.flatMap((words) => words.anywhere))
const edges = new Set(languages.flatMap((words) => words.edges))
const leads = languages.flatMap((words) => words.leads)
const edgeLeads = languages.flatMap((words) => words.edgeLeads)
const calls = languages.map(({ calls }) => ({ ask: wordsPattern(calls.ask), where: wordsPattern(calls.where) }))

/** Longer lines are sentences of an article, whatever they begin with. */
const maxLead = 160
const maxLabel = 80
/** Nobody asks for a comment in fewer letters. */
const minCall = 10
/** Also keeps the expression below from being fed whole pages. */
const maxShortcode = 2000

/** `[name=value …]`, `[name key="value"]`, `[/name]`: what a publishing system failed to replace. */
const shortcode =
  /^\[(?:\/[a-z][\w:-]*|[a-z][\w-]*(?:[=:]\S[^\]]*|(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"']\S*))+)\s*\/?)\]$/i
const copyright = /^(?:©|\(c\)|copyright)\s{0,3}(?:©|\(c\)|\d{4})|^©/

/** True for lines that are shortcodes as a whole. */
export function isShortcode(line: string): boolean {
  return line.length <= maxShortcode && shortcode.test(line.trim())
}

/**
 * `chrome` for lines that a site put there wherever they stand: labels of sharing and advertisements, leads elsewhere.
 * `edge` for lines that it put there where they stand in front of an article or behind it.
 */
export function judgeLine(line: string): 'chrome' | 'edge' | undefined {
  if (line.length > maxLead) return undefined
  const folded = foldName(line)
  const label = folded.length <= maxLabel ? withoutMarks(folded) : ''
  if (anywhere.has(label) || startsWith(folded, leads)) return 'chrome'
  if (edges.has(label) || startsWith(folded, edgeLeads) || copyright.test(folded) || isCall(folded)) return 'edge'
  return undefined
}

function startsWith(folded: string, beginnings: string[]): boolean {
  return beginnings.some((beginning) => folded.startsWith(beginning))
}

/** What a site asks its readers below an article. */
function isCall(folded: string): boolean {
  if (folded.length < minCall) return false
  return calls.some(({ ask, where }) => ask.test(folded) && where.test(folded))
}

/** `Commentaires (12) :` and `COMMENTAIRES` are one label. */
function withoutMarks(folded: string): string {
  return folded
    .replace(/^[\s•·>»›←→|*#-]+/, '')
    .replace(/\s*\(\d+\)\s*/, ' ')
    .replace(/[\s:.…>»›←→|!*-]+$/, '')
    .replace(/^\d+\s+/, '')
    .trim()
}

function wordsPattern(words: string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?:^|[^\\p{L}])(?:${escaped.join('|')})(?:$|[^\\p{L}])`, 'u')
}
