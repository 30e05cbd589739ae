// Why an edition is not what it says it is: a stable code, one sentence, and where.

const sentences = {
  'zip-unreadable': 'the ZIP cannot be read',
  'edition-too-large': 'there is more in it than an edition may hold',
  'not-a-file': 'this is a link or a device, where an edition has files alone',
  'path-unsafe': 'a path of this form may not stand in an edition',
  'path-twice': 'this path stands twice, or differs from another only by case',
  'file-unreadable': 'the file cannot be read',
  'part-missing': 'a file that every edition has is absent',
  'file-missing': 'SHA256SUMS lists this file, and it is absent',
  'file-unlisted': 'SHA256SUMS does not list this file',
  'file-altered': 'the file is not the one that SHA256SUMS lists',
  'sums-unreadable': 'SHA256SUMS is not in its form',
  'sums-unsigned': 'the signature does not fit SHA256SUMS',
  'key-malformed': 'the file holds no Ed25519 key in the form of OpenSSH',
  'key-differs': 'another key stands here than in key.pub',
  'key-unexpected': 'the key of the edition is not the one that you expect',
  'checkpoint-unsigned': 'the checkpoint is not signed by the key of the edition, under its origin',
  'checkpoint-differs': 'the checkpoint does not agree with the log',
  'root-differs': 'the entries of the log do not give the root that is signed',
  'log-unreadable': 'an entry of the log is not in its form',
  'log-impossible': 'the log says what cannot be',
  'record-missing': 'the log says that this record is published, and it is absent',
  'record-altered': 'the record is not the one that the log names',
  'record-unlogged': 'the log does not say that this record is published',
  'record-malformed': 'the record is not in its form',
  'page-missing': 'the page of this record is absent',
  'page-key-missing': 'the page does not show the fingerprint of the key',
  'proof-invalid': 'the proof does not lead to the signed root',
  'proof-foreign': 'the proof is that of another record',
  'attachment-altered': 'the file is not the one that the record names',
  'attachment-unlisted': 'the record names no such file',
  'original-altered': 'the bytes are not those whose hash the record names',
  'signatures-differ':
    'the signatures of the mail, checked anew with the keys of the edition, say something else than the record',
  'edition-malformed': 'edition.json is not in its form',
  'edition-differs': 'edition.json does not agree with the rest of the edition',
  'data-differs': 'the data is not that of the published records',
  'tombstone-differs': 'what the edition says of a record that was corrected or withdrawn is not what the log says',
  'earlier-unsigned': 'the checkpoint of an earlier edition is not signed by the key of this one, under its origin',
  'earlier-differs': 'the checkpoint of an earlier edition does not agree with the log',
  'consistency-invalid': 'the proof that this edition continues an earlier one does not hold',
  'previous-unreadable': 'what you gave as the earlier edition holds no checkpoint',
  'previous-foreign': 'the earlier edition that you gave is of another key or another log',
  'previous-newer': 'the earlier edition that you gave is newer: this one is out of date, or was rolled back',
  'previous-forked': 'this edition does not continue the one that you gave: the log says something else of that time',
} as const

export type ReasonCode = keyof typeof sentences

export interface Reason {
  code: ReasonCode
  sentence: string
  /** Below the folder of the edition. */
  path?: string
}

/** Against a report as long as the edition; the first ones tell what is wrong. */
const maxReasons = 1000

/** Reasons in the order in which they are found. */
export interface Reasons {
  list: Reason[]
  /** How many were found; more than are listed where there are very many. */
  found: number
  add(code: ReasonCode, path?: string, detail?: string): void
}

export function newReasons(): Reasons {
  const reasons: Reasons = {
    list: [],
    found: 0,
    add(code, path, detail) {
      reasons.found += 1
      if (reasons.list.length < maxReasons) reasons.list.push(reasonFor(code, path, detail))
    },
  }
  return reasons
}

export function reasonFor(code: ReasonCode, path?: string, detail?: string): Reason {
  const sentence = detail === undefined ? sentences[code] : `${sentences[code]}: ${detail}`
  return path === undefined ? { code, sentence } : { code, sentence, path }
}
