// Header fields -> their canonical forms (RFC 6376 §3.4.1, §3.4.2), and the text that a signature is over (§3.7).
import type { Canon } from '../../record/evidence.ts'
import { type Field, type Message, namesOf } from './message.ts'

/** Folds, and every run of space that is not a single space already. A bare CR is no space. */
const spaces = /(?:\r\n|[\t\n])(?:\r\n|[ \t\n])*| (?:\r\n|[ \t\n])+/g

export function canonicalField(field: Field, canon: Canon): string {
  if (canon === 'relaxed') {
    field.relaxed ??= relaxField(field.name, field.text)
    return field.relaxed
  }
  field.simple ??= simplifyField(field.text)
  return field.simple
}

export function relaxField(name: string, text: string): string {
  const value = text.slice(text.indexOf(':') + 1).replace(spaces, ' ')
  const start = value.charCodeAt(0) === 32 ? 1 : 0
  const end = value.length > start && value.charCodeAt(value.length - 1) === 32 ? value.length - 1 : value.length
  return `${name}:${value.slice(start, end)}`
}

export function simplifyField(text: string): string {
  return text.includes('\n') ? text.replace(/\r?\n/g, '\r\n') : text
}

/** Which fields a list of names stands for: each name again takes the next one up; absent ones are null (§5.4.2). */
export function chooseFields(message: Message, names: string[], own: number): Array<number | null> {
  const named = namesOf(message)
  const left = new Map<string, number>()
  return names.map((name) => {
    const positions = named.get(name)
    if (!positions) return null
    let next = left.get(name) ?? positions.length - 1
    // A signature is never over itself by name.
    if (positions[next] === own) next -= 1
    left.set(name, next - 1)
    return next >= 0 ? positions[next]! : null
  })
}

/** The signature's own field with the value of `b=` taken out, canonical, without a line end. */
export function withoutValue(field: Field, span: { start: number; end: number }, canon: Canon): string {
  const text = field.text.slice(0, span.start) + field.text.slice(span.end)
  return canon === 'relaxed' ? relaxField(field.name, text) : simplifyField(text)
}
