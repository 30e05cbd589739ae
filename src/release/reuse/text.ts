// Words of a record -> the same words as other formats can carry them. What is taken out here is never visible: half characters,
// control characters, and marks that would turn the direction of whatever follows.
import { cutText } from '../../record/cut-text.ts'

/** They reach beyond the text that they stand in: a subject with one would turn the hash behind it around. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g

/** Lines and tabs stay. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(turning, '')
    .replace(controls, '')
}

export function oneLine(text: string): string {
  return cleanText(text.replace(/[\n\v\f\r\t\u0085\u2028\u2029]+/g, ' '))
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** At most so many characters, with a sign where some are left out. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${cutText(text, most - 1)}…`
}

/** For texts and attributes of HTML and XML alike. */
export function escapeMarkup(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  // XML 1.0 §2.2 has no place for the last two at all.
  return text.replace(/[&<>"']/g, (sign) => names[sign]!).replace(/[\uFFFE\uFFFF]/g, '')
}

/** One line of JSON. Half characters would make it unreadable to strict readers. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value)
  if (!/\\ud[89a-f]/i.test(text)) return text
  return JSON.stringify(value, (_key, each) => (typeof each === 'string' ? each.toWellFormed() : each))
}
