// English words of the scripts: the search, and the button that checks a page.
import type { Message } from '../../i18n/messages.ts'

export const scriptEn = {
  'search.results': { one: '{n} record', other: '{n} records' },
  'search.none': 'No published record has these words.',
  'search.noneFiltered': 'No published record has these words and fits what is chosen above.',
  'search.more': 'Show more',
  'search.loading': 'Searching …',
  'search.failed': 'The search could not be loaded. These lists lead to every record:',
  'search.onDisk':
    'Pages opened from a disk cannot search: browsers forbid it. Run “fonds serve-release” or any web server in this folder. These lists lead to every record:',
  'search.part': {
    one: 'The latest {n} record was searched, of {all}.',
    other: 'The latest {n} records were searched, of {all}.',
  },
  'search.rest': 'Search the earlier ones, too',
  'search.noWords': '(no words)',
  'search.undated': 'undated',

  'check.running': 'Checking …',
  'check.fetch.fail': '{file} could not be fetched: {why}.',
  'check.crypto.unknown':
    'This browser offers no cryptography here: it needs an address with https, or one on this machine.',
  'check.record.pass': 'record.json is the very file that the log names: its SHA-256 fits.',
  'check.record.fail': 'record.json is not the file that the log names: its SHA-256 differs.',
  'check.leaf.fail': 'The proof is not about this record.',
  'check.words.pass': 'The words on this page are those of record.json.',
  'check.words.fail': 'The words on this page differ from those of record.json.',
  'check.proof.pass': 'It stands in the log as entry {index} of {size}: the proof leads to the signed root.',
  'check.proof.fail': 'The proof does not lead to the root of the log.',
  'check.signature.pass': 'That root is signed by the key {fingerprint}.',
  'check.signature.fail': 'The signature on the root is not by the key of this edition.',
  'check.signature.unknown':
    'This browser cannot check Ed25519 signatures. A newer one can, and so can the commands under “How to check it”.',
  'check.key.fail': 'key.pub is not the key that this page names.',
  'check.checkpoint.pass': 'It is the checkpoint of this edition, as the whole edition has it.',
  'check.checkpoint.fail': 'The proof belongs to another edition than the one that is served here.',
  'check.original.pass': 'original.eml has the SHA-256 that the record gives: its signatures can be checked anew.',
  'check.original.fail': 'original.eml is not what was received: its SHA-256 differs from the record’s.',
  'check.proves':
    'This proves that whoever holds the key published this record with these words, at this place in the log, and cannot deny it.',
  'check.provesNot':
    'It does not prove that the record is true, nor who wrote it. Nor can it prove that the key is the publisher’s: compare the fingerprint with one that you got by another way. And this button came from the same server as the page.',
  'check.failed': 'Do not rely on this page. Tell the publisher, and keep a copy of what you were served.',
} satisfies { [key: string]: Message }

export type ScriptKey = keyof typeof scriptEn
