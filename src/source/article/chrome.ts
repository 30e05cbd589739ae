// One line of a text -> whether a site put it there rather than an author. The words are in chrome.en.ts and
// chrome.fr.ts; here are the rules. A line counts as chrome only as a whole, never for a word inside it.
import { foldName } from './byline.ts'
import { english } from './chrome.en.ts'
import { french } from './chrome.fr.ts'

export interface ChromeWords {
  labels: string[]
  leads: string[]
  calls: { ask: string[]; where: string[] }
}

const languages = [english, french]
const labels = new Set(languages.flatMap((words) => words.labels))
const leads = languages.flatMap((words) => words.leads)
const calls = languages.map(({ calls }) => ({ ask: wordsPattern(calls.ask), where: wordsPattern(calls.where) }))

/** Longer lines are sentences of an article, whatever they begin with. */
const maxLead = 160
const maxLabel = 80
/** Also keeps the expression below from being fed whole pages. */
const maxShortcode = 2000

/** `[name=value …]`, `[name key="value"]`, `[/name]`: what a publishing system failed to replace. */
const shortcode =
  /^\[(?:\/[a-z][\w:-]*|[a-z][\w-]*(?:[=:]\S[^\]]*|(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"']\S*))+)\s*\/?)\]$/i
const copyright = /^(?:©|\(c\))\s/i

/** True for lines that are shortcodes as a whole. */
export function isShortcode(line: string): boolean {
  return line.length <= maxShortcode && shortcode.test(line.trim())
}

/** True for the labels of navigation, sharing, advertisements and teasers. */
export function isLabel(line: string): boolean {
  return line.length <= maxLabel && labels.has(foldLine(line))
}

/** True for lines that lead to other articles or services. */
export function isLead(line: string): boolean {
  if (line.length > maxLead) return false
  const folded = foldName(line)
  return copyright.test(folded) || leads.some((lead) => folded.startsWith(lead))
}

/** True for what a site asks its readers below an article. */
export function isCall(line: string): boolean {
  if (line.length > maxLead) return false
  const folded = foldName(line)
  return calls.some(({ ask, where }) => ask.test(folded) && where.test(folded))
}

/** `Commentaires (12) :` and `COMMENTAIRES` are one label. */
function foldLine(line: string): string {
  return foldName(line)
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
