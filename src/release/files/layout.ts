// Where everything stands in an edition, and which paths may stand in one.

/** The first line of `edition.json`: of which format this is. */
export const format = 'fonds-release/1'

export const places = {
  edition: 'edition.json',
  entries: 'log/entries.jsonl',
  checkpoint: 'checkpoint',
  key: 'key.pub',
  signers: 'allowed_signers',
  sums: 'SHA256SUMS',
  signature: 'SHA256SUMS.sig',
  dkimKeys: 'data/dkim-keys.jsonl',
  records: 'data/records.jsonl',
} as const

/** What the signature of `SHA256SUMS` is for, and by whom as `allowed_signers` names them. */
export const namespace = 'fonds-release'
export const principal = 'publisher'

export const recordFiles = {
  record: 'record.json',
  proof: 'record.tlog-proof',
  page: 'index.html',
  tombstone: 'tombstone.json',
  original: 'original.eml',
} as const

export function inRecord(id: string, name: string): string {
  return `r/${id}/${name}`
}

export function earlierCheckpoint(edition: number): string {
  return `editions/${edition}/checkpoint`
}

export function consistencyPath(edition: number): string {
  return `editions/${edition}/consistency.json`
}

/** Letters, digits and marks that are the same on every disk, in every web address and for every tool. */
const segment = /^[A-Za-z0-9_][A-Za-z0-9._+-]{0,127}$/
/** Against paths that other systems cannot hold. */
const maxPath = 240
/** Names that mean something else to Windows, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** True where the path stays inside its folder and means the same everywhere. */
export function isSafePath(path: string): boolean {
  return (
    path.length <= maxPath &&
    path.split('/').every((part) => segment.test(part) && !part.endsWith('.') && !reserved.test(part))
  )
}

/** The name of a file as it came, in the letters that paths may have. Never empty. */
export function safeName(name: string | null): string {
  const plain = (name ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._+-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 && plain.length - dot <= 12 ? plain.slice(dot) : ''
  return plain.slice(0, Math.min(plain.length - ending.length, 60)) + ending || 'file'
}
