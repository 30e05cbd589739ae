// E-mail addresses in a text; what looks like one and names a message is left out.
import { type HarmSpan, spansOf } from './span.ts'

const email = /(?<![\w.+%/=-])[A-Za-z0-9][\w.+%'-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z]{2,24}(?![\w@-])/g

/** Fields, and addresses of archives, in which a Message-ID follows. */
const beforeMessageId = /(?:message-id|in-reply-to|references|msgid|\/r\/|\/msgid\/|link:)[^\n]{0,80}$/i

/** `isKnown` says of an address whether somebody in the case has it. */
export function emailsIn(text: string, isKnown: (address: string) => boolean): HarmSpan[] {
  if (!text.includes('@')) return []
  return spansOf(text, email, ({ 0: found, index }) => {
    if (isKnown(found) || isMessageId(text, found, index)) return undefined
    return { harm: 'email-address', start: index, end: index + found.length }
  })
}

/** Says of an address whether it is one of these, whatever its case and tag. */
export function emailKnown(addresses: Iterable<string>): (address: string) => boolean {
  const known = new Set(Array.from(addresses, plainAddress))
  return (address) => known.has(plainAddress(address))
}

function plainAddress(address: string): string {
  return address.toLowerCase().replace(/(?<=.)\+[^@]*(?=@)/, '')
}

function isMessageId(text: string, found: string, index: number): boolean {
  const local = found.slice(0, found.indexOf('@'))
  if (/\d{8,}|^[0-9a-f-]{20,}$/i.test(local)) return true
  return beforeMessageId.test(text.slice(Math.max(0, index - 100), index))
}
