// A byline as a page writes it -> one address per author, by name. Nobody's name is changed: only words such as "By"
// in front of it and the space around it are taken away.
import type { Address, Role } from '../../record/record.ts'

/** A page with more authors than this is not telling us who wrote it. */
const maxAuthors = 20
/** Longer names are sentences. */
const maxName = 200

const before = /^(?:by|written by|words by|par|von|de|por|di|door)\s+/i
const between = /\s+(?:and|et|und|y|e|en)\s+|\s*[,;&/|]\s*/i
/** Two to four words, each as a name begins; particles such as `de` or `van der` may stand between. */
const personName = /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|du|da|di|la|le|van|der|den|von|al|bin|el)){1,4}$/u

/** The form by which names are compared: no accents, no case, single spaces. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Authors in the order in which they stand, each once. */
export function readBylines(written: string[]): Array<Address & { role: Role }> {
  const found = new Map<string, Address & { role: Role }>()
  for (const name of written.flatMap(splitByline)) {
    if (found.size >= maxAuthors) break
    const normal = /^@\w+$/.test(name) ? name.toLowerCase() : `name:${foldName(name)}`
    if (!found.has(normal)) found.set(normal, { written: name, name, normal, role: 'from' })
  }
  return [...found.values()]
}

function splitByline(written: string): string[] {
  const line = written.replace(/\s+/g, ' ').trim().replace(before, '').slice(0, maxName)
  // Some pages put the address of the author's page where the name belongs.
  if (line === '' || /^https?:\/\//i.test(line)) return []
  const parts = line.split(between).filter((part) => part !== '')
  // Only split where every part is a name by itself: "Associated Press, London" stays whole.
  return parts.length > 1 && parts.every((part) => personName.test(part)) ? parts : [line]
}
