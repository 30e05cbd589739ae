// The text of a file of public keys -> the DKIM keys in it: a zone file, `name TXT value` lines as tools for DNS print them, or
// JSON. Other records are passed over. Nothing is thrown: what cannot be read is a fault that names its line.
import { maxListLength } from '../dkim/tags.ts'
import type { KeyEntry, KeyFault, NamedRecord } from './entry.ts'
import { readJson } from './json.ts'
import { readZone } from './zone.ts'

/** Against files that would fill the memory; an archive of all keys of a large provider is far smaller. */
export const maxKeys = 100_000

export interface KeyFile {
  keys: KeyEntry[]
  /** Records that are no DKIM keys. */
  others: number
  faults: KeyFault[]
}

export function readKeyFile(text: string): KeyFile {
  const file: KeyFile = { keys: [], others: 0, faults: [] }
  const plain = text.replace(/^\ufeff/, '')
  for (const read of /^\s*[[{]/.test(plain) ? readJson(plain) : readZone(plain)) {
    if ('what' in read) file.faults.push(read)
    else take(file, read)
  }
  return file
}

function take(file: KeyFile, { line, name, ...entry }: NamedRecord): void {
  const place = splitName(name)
  if (!place) file.others += 1
  else if (file.keys.length === maxKeys) file.faults.push({ line, what: 'there are more keys than are read' })
  else if (entry.record.length > maxListLength) file.faults.push({ line, what: 'the record is too long for a key' })
  else file.keys.push({ ...place, ...entry })
}

/** `selector._domainkey.domain`, with or without the dot at its end (RFC 6376 §3.6.2.1). */
export function splitName(name: string): { selector: string; domain: string } | undefined {
  const [, selector, domain] = /^(.+?)\._domainkey\.(.+?)\.?$/.exec(name.toLowerCase()) ?? []
  return selector === undefined || domain === undefined ? undefined : { selector, domain }
}
