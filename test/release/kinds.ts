// Ways to change an edition, and the reasons for which it is refused: as it was changed, and where who changed it made the list of
// files anew and signed it with the publisher's own key, so that the log alone tells.
import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openFolder } from '../../src/flow/release/check/folder.ts'
import { publisher, stranger } from '../../src/flow/release/cut/test-edition.ts'
import { sha256 } from '../../src/record/id.ts'
import { fingerprint, publicLine } from '../../src/release/key/signer.ts'
import { signNote } from '../../src/release/proof/note.ts'
import * as stage from './stage.ts'

let editions: stage.Editions

/** To be called before any of them is made. */
export function setEditions(made: stage.Editions): void {
  editions = made
}

/** A record that is published in all editions as it is, and its place in the log. */
function plain(dir: string, skip = 0): { id: string; leaf: number } {
  const entries = stage.entriesOf(dir)
  const touched = new Set(entries.flatMap(({ type, id, was }) => (type === 'record' ? [] : [id, was])))
  const found = entries.flatMap(({ type, id }, leaf) =>
    type === 'record' && id !== undefined && !touched.has(id) && id !== editions.ids.original ? [{ id, leaf }] : [],
  )
  return found[skip]!
}

const record = (dir: string, name: string, skip = 0) => `r/${plain(dir, skip).id}/${name}`
const read = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8')

function swap(dir: string, a: string, b: string): void {
  const [first, second] = [read(dir, a), read(dir, b)]
  writeFileSync(join(dir, a), second)
  writeFileSync(join(dir, b), first)
}

function editLine(dir: string, at: number, change: (line: string) => string): void {
  const lines = stage.linesOf(dir)
  writeFileSync(join(dir, 'log/entries.jsonl'), `${lines.with(at, change(lines[at]!)).join('\n')}\n`)
}

/** The entry of a record that is withheld in all editions. */
function withheldAt(dir: string): number {
  const entries = stage.entriesOf(dir)
  const disclosed = new Set(entries.flatMap(({ type, of }) => (type === 'disclosure' ? [of] : [])))
  return entries.findIndex(({ type }, leaf) => type === 'withheld' && !disclosed.has(leaf))
}

/** A file that came with a message and is served. */
function served(dir: string): string {
  return [...openFolder(dir).sizes.keys()].find((path) => /^r\/[^/]+\/files\//.test(path))!
}

function entryAt(dir: string, type: string): number {
  return stage.entriesOf(dir).findIndex((entry) => entry.type === type)
}

function setEdition(dir: string, change: (edition: Record<string, never>) => object): void {
  stage.edit(dir, 'edition.json', (text) => {
    const edition = JSON.parse(text) as Record<string, never>
    return `${JSON.stringify({ ...edition, ...change(edition) }, null, 2)}\n`
  })
}

async function signCheckpoint(dir: string, change: (text: string) => string, signer = publisher): Promise<void> {
  const note = read(dir, 'checkpoint')
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1)
  const changed = change(text)
  writeFileSync(join(dir, 'checkpoint'), await signNote(signer, changed.split('\n')[0]!, changed))
}

export interface Kind {
  name: string
  change(dir: string): void | Promise<void>
  /** As it is changed. */
  codes: string[]
  /** Once the list is made anew and signed by the publisher; null where that makes it a sound edition, which it may be. */
  signed: string[] | null
}

export const kinds: Kind[] = [
  // The files and their list.
  {
    name: 'a bit of a page',
    change: (dir) => stage.flip(dir, record(dir, 'index.html')),
    codes: ['file-altered'],
    signed: null,
  },
  {
    name: 'an extra file that is not listed',
    change: (dir) => writeFileSync(join(dir, 'extra.html'), fingerprint(publisher.publicKey)),
    codes: ['file-unlisted'],
    signed: null,
  },
  {
    name: 'a file renamed',
    change: (dir) => renameSync(join(dir, 'assets/icon.svg'), join(dir, 'assets/other.svg')),
    codes: ['file-missing', 'file-unlisted'],
    signed: null,
  },
  {
    name: 'a page renamed',
    change: (dir) => renameSync(join(dir, record(dir, 'index.html')), join(dir, record(dir, 'page.html'))),
    codes: ['file-missing', 'file-unlisted', 'page-missing'],
    signed: ['page-missing'],
  },
  {
    name: 'the hash of a file in SHA256SUMS',
    change: (dir) => stage.edit(dir, 'SHA256SUMS', (text) => `${text[0] === '0' ? '1' : '0'}${text.slice(1)}`),
    codes: ['file-altered', 'sums-unsigned'],
    signed: null,
  },
  {
    name: 'a line of SHA256SUMS out of its order',
    change: (dir) =>
      stage.edit(dir, 'SHA256SUMS', (text) => {
        const [first, second, ...rest] = text.split('\n')
        return [second, first, ...rest].join('\n')
      }),
    codes: ['sums-unreadable', 'sums-unsigned'],
    signed: null,
  },
  {
    name: 'other line ends in SHA256SUMS',
    change: (dir) => stage.edit(dir, 'SHA256SUMS', (text) => text.replaceAll('\n', '\r\n')),
    codes: ['sums-unreadable', 'sums-unsigned'],
    signed: null,
  },
  {
    name: 'a page changed and SHA256SUMS made anew without a signature',
    change: async (dir) => {
      stage.flip(dir, record(dir, 'index.html'))
      await stage.resum(dir)
    },
    codes: ['sums-unsigned'],
    signed: null,
  },
  {
    name: 'a bit of the signature',
    change: (dir) => stage.flip(dir, 'SHA256SUMS.sig'),
    codes: ['sums-unsigned'],
    signed: null,
  },
  {
    name: 'no signature',
    change: (dir) => stage.remove(dir, 'SHA256SUMS.sig'),
    codes: ['part-missing'],
    signed: null,
  },
  {
    name: 'a signature for another purpose',
    change: (dir) => stage.signSums(dir, publisher, 'file'),
    codes: ['sums-unsigned'],
    signed: null,
  },
  {
    name: 'a signature by another key',
    change: (dir) => stage.signSums(dir, stranger),
    codes: ['key-differs'],
    signed: null,
  },
  {
    name: 'the signature of an earlier edition',
    change: (dir) => cpSync(join(editions.dirs[1], 'SHA256SUMS.sig'), join(dir, 'SHA256SUMS.sig')),
    codes: ['sums-unsigned'],
    signed: null,
  },
  {
    name: 'list and signature of an earlier edition',
    change: (dir) => {
      for (const name of ['SHA256SUMS', 'SHA256SUMS.sig']) cpSync(join(editions.dirs[1], name), join(dir, name))
    },
    codes: ['file-altered', 'file-missing', 'file-unlisted'],
    signed: null,
  },
  {
    name: 'a link in the place of a file',
    change: (dir) => {
      const path = join(dir, record(dir, 'index.html'))
      rmSync(path)
      symlinkSync('record.json', path)
    },
    codes: ['file-missing', 'not-a-file', 'page-missing'],
    signed: ['not-a-file', 'page-missing'],
  },
  {
    name: 'a link to a folder outside',
    change: (dir) => symlinkSync('/etc', join(dir, 'more')),
    codes: ['not-a-file'],
    signed: ['not-a-file'],
  },
  {
    name: 'a name that differs by case alone',
    change: (dir) => cpSync(join(dir, 'key.pub'), join(dir, 'Key.pub')),
    codes: ['file-unlisted', 'path-twice'],
    signed: ['path-twice'],
  },
  {
    name: 'a name that is hidden on some systems',
    change: (dir) => writeFileSync(join(dir, '.htaccess'), 'Redirect / https://elsewhere.example/'),
    codes: ['file-unlisted', 'path-unsafe'],
    signed: ['path-unsafe', 'sums-unreadable'],
  },
  // The key.
  {
    name: 'another key in key.pub',
    change: (dir) => writeFileSync(join(dir, 'key.pub'), `${publicLine(stranger.publicKey)}\n`),
    codes: ['checkpoint-unsigned', 'file-altered', 'key-differs', 'page-key-missing'],
    signed: ['checkpoint-unsigned', 'key-differs', 'page-key-missing'],
  },
  {
    name: 'a letter of the key',
    change: (dir) =>
      stage.edit(dir, 'key.pub', (text) => text.replace(/(.)\n$/, (_, last) => (last === 'A' ? 'B\n' : 'A\n'))),
    codes: ['checkpoint-unsigned', 'file-altered', 'key-differs', 'page-key-missing'],
    signed: ['checkpoint-unsigned', 'key-differs', 'page-key-missing'],
  },
  {
    name: 'a name beside the key',
    change: (dir) => stage.edit(dir, 'key.pub', (text) => text.replace('\n', ' the real publisher\n')),
    codes: ['file-altered', 'key-malformed'],
    signed: ['key-malformed'],
  },
  {
    name: 'no key',
    change: (dir) => stage.remove(dir, 'key.pub'),
    codes: ['checkpoint-unsigned', 'file-missing', 'part-missing'],
    signed: ['checkpoint-unsigned', 'part-missing'],
  },
  {
    name: 'another key in allowed_signers',
    change: (dir) =>
      stage.edit(dir, 'allowed_signers', (text) => `${text}publisher ${publicLine(stranger.publicKey)}\n`),
    codes: ['file-altered', 'key-differs'],
    signed: ['key-differs'],
  },
  {
    name: 'another fingerprint on a page',
    change: (dir) =>
      stage.edit(dir, 'index.html', (text) =>
        text.replaceAll(fingerprint(publisher.publicKey), fingerprint(stranger.publicKey)),
      ),
    codes: ['file-altered', 'page-key-missing'],
    signed: ['page-key-missing'],
  },
  {
    name: 'another fingerprint in edition.json',
    change: (dir) => setEdition(dir, () => ({ fingerprint: fingerprint(stranger.publicKey) })),
    codes: ['file-altered', 'key-differs'],
    signed: ['key-differs'],
  },
  // Records.
  {
    name: 'a word of a record',
    change: (dir) => stage.edit(dir, record(dir, 'record.json'), (text) => text.replace('"mail"', '"chat"')),
    codes: ['file-altered', 'record-altered'],
    signed: ['record-altered'],
  },
  {
    name: 'a record that is no JSON',
    change: (dir) => writeFileSync(join(dir, record(dir, 'record.json')), 'null\n'),
    codes: ['file-altered', 'record-altered', 'record-malformed'],
    signed: ['record-altered', 'record-malformed'],
  },
  {
    name: 'a record removed',
    change: (dir) => stage.remove(dir, record(dir, '')),
    codes: ['file-missing', 'page-missing', 'part-missing', 'record-missing'],
    signed: ['page-missing', 'part-missing', 'record-missing'],
  },
  {
    name: 'a record removed with its lines in SHA256SUMS',
    change: (dir) => {
      const { id } = plain(dir)
      stage.remove(dir, `r/${id}`)
      stage.dropFromSums(dir, `r/${id}/`)
    },
    codes: ['page-missing', 'part-missing', 'record-missing', 'sums-unsigned'],
    signed: ['page-missing', 'part-missing', 'record-missing'],
  },
  {
    name: 'two records swapped',
    change: (dir) => swap(dir, record(dir, 'record.json'), record(dir, 'record.json', 1)),
    codes: ['file-altered', 'record-altered', 'record-malformed'],
    signed: ['record-altered', 'record-malformed'],
  },
  {
    name: 'the folders of two records swapped',
    change: (dir) => {
      for (const name of ['record.json', 'record.tlog-proof', 'index.html'])
        swap(dir, record(dir, name), record(dir, name, 1))
    },
    codes: ['file-altered', 'proof-foreign', 'record-altered', 'record-malformed'],
    signed: ['proof-foreign', 'record-altered', 'record-malformed'],
  },
  {
    name: 'a record that was withheld, made public',
    change: (dir) => cpSync(join(dir, record(dir, '')), join(dir, 'r/0123456789abcdefghjkmnpq'), { recursive: true }),
    codes: ['file-unlisted', 'record-unlogged'],
    signed: ['record-unlogged'],
  },
  {
    name: 'a record that was withdrawn, put back',
    change: (dir) => {
      const folder = `r/${editions.ids.withdrawn}`
      rmSync(join(dir, folder), { recursive: true })
      cpSync(join(editions.dirs[0], folder), join(dir, folder), { recursive: true })
    },
    codes: ['file-altered', 'file-missing', 'file-unlisted', 'part-missing', 'record-unlogged'],
    signed: ['part-missing', 'record-unlogged'],
  },
  {
    name: 'hidden words, put back from an earlier edition',
    change: (dir) => {
      const { was, now } = editions.ids.hidden
      stage.edit(dir, `r/${now}/record.json`, () => read(editions.dirs[0], `r/${was}/record.json`))
    },
    codes: ['edition-differs', 'file-altered', 'record-altered', 'record-malformed'],
    signed: ['edition-differs', 'record-altered', 'record-malformed'],
  },
  {
    name: 'a line left out of data/records.jsonl',
    change: (dir) => stage.edit(dir, 'data/records.jsonl', (text) => text.slice(text.indexOf('\n') + 1)),
    codes: ['data-differs', 'file-altered'],
    signed: ['data-differs'],
  },
  {
    name: 'a word in data/records.jsonl',
    change: (dir) => stage.edit(dir, 'data/records.jsonl', (text) => text.replace('"mail"', '"chat"')),
    codes: ['data-differs', 'file-altered'],
    signed: ['data-differs'],
  },
  // Proofs.
  {
    name: 'a hash of a proof',
    change: (dir) =>
      stage.edit(dir, record(dir, 'record.tlog-proof'), (text) => {
        const lines = text.split('\n')
        return lines.with(3, sha256('x').slice(0, 42).concat('A=')).join('\n')
      }),
    codes: ['file-altered', 'proof-invalid'],
    signed: ['proof-invalid'],
  },
  {
    name: 'a hash of a proof left out',
    change: (dir) =>
      stage.edit(dir, record(dir, 'record.tlog-proof'), (text) => text.split('\n').toSpliced(3, 1).join('\n')),
    codes: ['file-altered', 'proof-invalid'],
    signed: ['proof-invalid'],
  },
  {
    name: 'a proof used for another record',
    change: (dir) =>
      cpSync(join(dir, record(dir, 'record.tlog-proof', 1)), join(dir, record(dir, 'record.tlog-proof'))),
    codes: ['file-altered', 'proof-foreign'],
    signed: ['proof-foreign'],
  },
  {
    name: 'another place in a proof',
    change: (dir) => stage.edit(dir, record(dir, 'record.tlog-proof'), (text) => text.replace(/index \d+/, 'index 0')),
    codes: ['file-altered', 'proof-foreign'],
    signed: ['proof-foreign'],
  },
  {
    name: 'another leaf in a proof',
    change: (dir) =>
      stage.edit(dir, record(dir, 'record.tlog-proof'), (text) =>
        text.replace(/extra .*/, `extra ${Buffer.from('{}').toString('base64')}`),
      ),
    codes: ['file-altered', 'proof-foreign'],
    signed: ['proof-foreign'],
  },
  {
    name: 'a proof in an earlier edition',
    change: (dir) => {
      const path = record(dir, 'record.tlog-proof')
      cpSync(join(editions.dirs[1], path), join(dir, path))
    },
    codes: ['file-altered', 'proof-invalid'],
    signed: ['proof-invalid'],
  },
  {
    name: 'no proof',
    change: (dir) => stage.remove(dir, record(dir, 'record.tlog-proof')),
    codes: ['file-missing', 'part-missing'],
    signed: ['part-missing'],
  },
  // The log.
  {
    name: 'the hash of a record in the log',
    change: (dir) =>
      editLine(dir, plain(dir).leaf, (line) =>
        line.replace(/"sha256":"./, (start) => start.slice(0, -1) + (start.endsWith('0') ? '1' : '0')),
      ),
    codes: [
      'consistency-invalid',
      'data-differs',
      'earlier-differs',
      'file-altered',
      'proof-foreign',
      'record-altered',
      'root-differs',
    ],
    signed: [
      'consistency-invalid',
      'data-differs',
      'earlier-differs',
      'proof-foreign',
      'record-altered',
      'root-differs',
    ],
  },
  {
    name: 'the reason for which a record is withheld, in the log',
    change: (dir) => editLine(dir, withheldAt(dir), (line) => line.replace(/"reason":".*"/, '"reason":"none"')),
    codes: ['consistency-invalid', 'earlier-differs', 'edition-differs', 'file-altered', 'root-differs'],
    signed: ['consistency-invalid', 'earlier-differs', 'edition-differs', 'root-differs'],
  },
  {
    name: 'the commitment of a record that is withheld',
    change: (dir) =>
      editLine(dir, withheldAt(dir), (line) => line.replace(/"commitment":"\w+"/, `"commitment":"${sha256('x')}"`)),
    codes: ['consistency-invalid', 'earlier-differs', 'edition-differs', 'file-altered', 'root-differs'],
    signed: ['consistency-invalid', 'earlier-differs', 'edition-differs', 'root-differs'],
  },
  {
    name: 'another spelling of an entry',
    change: (dir) => editLine(dir, plain(dir).leaf, (line) => line.replace(',', ', ')),
    codes: ['file-altered', 'log-unreadable'],
    signed: ['log-unreadable'],
  },
  {
    name: 'an entry that is none',
    change: (dir) => editLine(dir, 1, () => '{"type":"nothing"}'),
    codes: ['file-altered', 'log-unreadable'],
    signed: ['log-unreadable'],
  },
  {
    name: 'the last entries cut off',
    change: (dir) =>
      stage.edit(
        dir,
        'log/entries.jsonl',
        (text) => `${text.split('\n').slice(0, entryAt(dir, 'disclosure')).join('\n')}\n`,
      ),
    codes: ['file-altered', 'log-impossible'],
    signed: ['log-impossible'],
  },
  {
    name: 'the log cut off after the edition before',
    change: (dir) => cpSync(join(editions.dirs[1], 'log/entries.jsonl'), join(dir, 'log/entries.jsonl')),
    codes: ['checkpoint-differs', 'data-differs', 'edition-differs', 'file-altered', 'record-unlogged', 'root-differs'],
    signed: ['checkpoint-differs', 'data-differs', 'edition-differs', 'record-unlogged', 'root-differs'],
  },
  {
    name: 'two entries in another order',
    change: (dir) =>
      stage.edit(dir, 'log/entries.jsonl', (text) => {
        const lines = text.split('\n')
        const [a, b] = [plain(dir).leaf, plain(dir, 1).leaf]
        return lines.with(a, lines[b]!).with(b, lines[a]!).join('\n')
      }),
    codes: ['consistency-invalid', 'earlier-differs', 'file-altered', 'proof-foreign', 'root-differs'],
    signed: ['consistency-invalid', 'earlier-differs', 'proof-foreign', 'root-differs'],
  },
  {
    name: 'an entry twice',
    change: (dir) => stage.edit(dir, 'log/entries.jsonl', (text) => `${text}${text.split('\n')[plain(dir).leaf]}\n`),
    codes: ['file-altered', 'log-impossible'],
    signed: ['log-impossible'],
  },
  {
    name: 'an edition left out of the log',
    change: (dir) =>
      stage.edit(dir, 'log/entries.jsonl', (text) => text.replace(/\{"type":"edition","number":2.*\n/, '')),
    codes: ['file-altered', 'log-impossible'],
    signed: ['log-impossible'],
  },
  {
    name: 'a withdrawal left out of the log',
    change: (dir) => stage.edit(dir, 'log/entries.jsonl', (text) => text.replace(/\{"type":"withdrawal".*\n/, '')),
    codes: ['file-altered', 'log-impossible'],
    signed: ['log-impossible'],
  },
  {
    name: 'the salt of a disclosure',
    change: (dir) =>
      editLine(dir, entryAt(dir, 'disclosure'), (line) => line.replace(/"salt":"\w+"/, `"salt":"${sha256('x')}"`)),
    codes: ['file-altered', 'log-impossible'],
    signed: ['log-impossible'],
  },
  {
    name: 'no log',
    change: (dir) => stage.remove(dir, 'log'),
    codes: ['file-missing', 'part-missing'],
    signed: ['part-missing'],
  },
  // The checkpoint and those before it.
  {
    name: 'a bit of the checkpoint',
    change: (dir) => stage.flip(dir, 'checkpoint'),
    codes: ['checkpoint-unsigned', 'file-altered'],
    signed: ['checkpoint-unsigned'],
  },
  {
    name: 'a checkpoint signed by somebody else',
    change: (dir) => signCheckpoint(dir, (text) => text, stranger),
    codes: ['checkpoint-unsigned', 'file-altered'],
    signed: ['checkpoint-unsigned'],
  },
  {
    name: 'the checkpoint of an earlier edition',
    change: (dir) => cpSync(join(editions.dirs[1], 'checkpoint'), join(dir, 'checkpoint')),
    codes: ['checkpoint-differs', 'consistency-invalid', 'file-altered', 'proof-invalid', 'root-differs'],
    signed: ['checkpoint-differs', 'consistency-invalid', 'proof-invalid', 'root-differs'],
  },
  {
    name: 'another number of edition in the checkpoint, signed',
    change: (dir) => signCheckpoint(dir, (text) => text.replace('edition 3', 'edition 4')),
    codes: ['checkpoint-differs', 'file-altered', 'proof-invalid'],
    signed: ['checkpoint-differs', 'proof-invalid'],
  },
  {
    name: 'another origin in the checkpoint, signed',
    change: (dir) => signCheckpoint(dir, (text) => text.replace('fonds.example', 'elsewhere.example')),
    codes: ['earlier-unsigned', 'edition-differs', 'file-altered', 'proof-invalid'],
    signed: ['earlier-unsigned', 'edition-differs', 'proof-invalid'],
  },
  {
    name: 'another root in the checkpoint, signed',
    change: (dir) =>
      signCheckpoint(dir, (text) =>
        text.replace(/\n[A-Za-z0-9+/]{43}=\n/, `\n${Buffer.alloc(32).toString('base64')}\n`),
      ),
    codes: ['consistency-invalid', 'file-altered', 'proof-invalid', 'root-differs'],
    signed: ['consistency-invalid', 'proof-invalid', 'root-differs'],
  },
  {
    name: 'the checkpoint of an earlier edition in the place of another',
    change: (dir) => cpSync(join(dir, 'editions/1/checkpoint'), join(dir, 'editions/2/checkpoint')),
    codes: ['earlier-differs', 'file-altered'],
    signed: ['earlier-differs'],
  },
  {
    name: 'the checkpoint of an earlier edition signed by somebody else',
    change: async (dir) => {
      const note = read(dir, 'editions/1/checkpoint')
      const text = note.slice(0, note.lastIndexOf('\n\n') + 1)
      writeFileSync(join(dir, 'editions/1/checkpoint'), await signNote(stranger, text.split('\n')[0]!, text))
    },
    codes: ['earlier-unsigned', 'file-altered'],
    signed: ['earlier-unsigned'],
  },
  {
    name: 'no checkpoint of an earlier edition',
    change: (dir) => stage.remove(dir, 'editions/1/checkpoint'),
    codes: ['file-missing', 'part-missing'],
    signed: ['part-missing'],
  },
  {
    name: 'a forged proof that this edition continues an earlier one',
    change: (dir) =>
      stage.edit(dir, 'editions/1/consistency.json', (text) => {
        const proof = JSON.parse(text) as { hashes: string[] }
        return `${JSON.stringify({ ...proof, hashes: proof.hashes.with(0, Buffer.alloc(32).toString('base64')) })}\n`
      }),
    codes: ['consistency-invalid', 'file-altered'],
    signed: ['consistency-invalid'],
  },
  {
    name: 'the proof of another earlier edition',
    change: (dir) => cpSync(join(dir, 'editions/1/consistency.json'), join(dir, 'editions/2/consistency.json')),
    codes: ['consistency-invalid', 'file-altered'],
    signed: ['consistency-invalid'],
  },
  // What the edition says of itself.
  ...(
    [
      ['counts', () => ({ counts: { scope: 30, published: 30, withheld: 0, hidden: 0 } })],
      ['title', () => ({ title: 'Another case' })],
      ['number', () => ({ number: 2 })],
      ['time', () => ({ time: '2025-01-01T00:00:00Z' })],
      ['scope', () => ({ scope: '' })],
      [
        'reasons',
        ({ withheld }: Record<string, object[]>) => ({
          withheld: withheld!.map((each) => ({ ...each, reason: 'none' })),
        }),
      ],
      ['a field more among the counts', ({ counts }: Record<string, object>) => ({ counts: { ...counts, read: 9 } })],
      [
        'a field more on a tombstone',
        ({ tombstones }: Record<string, object[]>) => ({
          tombstones: tombstones!.map((each) => ({ ...each, proof: 'none' })),
        }),
      ],
      [
        'a field more on an earlier edition',
        ({ editions }: Record<string, object[]>) => ({ editions: editions!.map((each) => ({ ...each, by: 'none' })) }),
      ],
      ['tombstones', ({ tombstones }: Record<string, object[]>) => ({ tombstones: tombstones!.slice(1) })],
      ['earlier editions', ({ editions }: Record<string, object[]>) => ({ editions: editions!.slice(0, 1) })],
    ] as Array<[string, (edition: Record<string, object[]>) => object]>
  ).map(
    ([name, change]): Kind => ({
      name: `${name} in edition.json`,
      change: (dir) => setEdition(dir, change as never),
      codes: ['edition-differs', 'file-altered'],
      signed: ['edition-differs'],
    }),
  ),
  {
    name: 'what a later program might say beside the rest in edition.json',
    change: (dir) => setEdition(dir, () => ({ translator: 'Nora Vega' })),
    codes: ['file-altered'],
    signed: [],
  },
  {
    name: 'an edition.json of another form',
    change: (dir) => setEdition(dir, () => ({ format: 'fonds-release/2' })),
    codes: ['edition-malformed', 'file-altered'],
    signed: ['edition-malformed'],
  },
  {
    name: 'a tombstone removed',
    change: (dir) => stage.remove(dir, `r/${editions.ids.withdrawn}/tombstone.json`),
    codes: ['file-missing', 'part-missing'],
    signed: ['part-missing'],
  },
  {
    name: 'the reason on a tombstone',
    change: (dir) =>
      stage.edit(dir, `r/${editions.ids.withdrawn}/tombstone.json`, (text) =>
        text.replace(/"reason":"[^"]*"/, '"reason":"none"'),
      ),
    codes: ['file-altered', 'tombstone-differs'],
    signed: ['tombstone-differs'],
  },
  {
    name: 'a tombstone for a record that is published',
    change: (dir) =>
      cpSync(join(dir, `r/${editions.ids.withdrawn}/tombstone.json`), join(dir, record(dir, 'tombstone.json'))),
    codes: ['file-unlisted', 'tombstone-differs'],
    signed: ['tombstone-differs'],
  },
  // Mails as received, keys and files.
  {
    name: 'a mail as received, exchanged',
    change: (dir) =>
      stage.edit(dir, `r/${editions.ids.original}/original.eml`, (text) => text.replace(/telephone/g, 'telegram')),
    codes: ['file-altered', 'original-altered', 'signatures-differ'],
    signed: ['original-altered', 'signatures-differ'],
  },
  {
    name: 'a mail as received, for a record that has none',
    change: (dir) =>
      cpSync(join(dir, `r/${editions.ids.original}/original.eml`), join(dir, record(dir, 'original.eml'))),
    codes: ['attachment-unlisted', 'file-unlisted'],
    signed: ['attachment-unlisted'],
  },
  {
    name: 'an attested key exchanged',
    change: (dir) =>
      stage.edit(dir, 'data/dkim-keys.jsonl', (text) =>
        text.replaceAll(/p=[A-Za-z0-9+/]{20}/g, (start) => `p=${[...start.slice(2)].reverse().join('')}`),
      ),
    codes: ['file-altered', 'signatures-differ'],
    signed: ['signatures-differ'],
  },
  {
    name: 'the attested keys removed',
    change: (dir) => stage.remove(dir, 'data/dkim-keys.jsonl'),
    codes: ['file-missing', 'signatures-differ'],
    signed: ['signatures-differ'],
  },
  {
    name: 'a bit of an attached file',
    change: (dir) => stage.flip(dir, served(dir)),
    codes: ['attachment-altered', 'file-altered'],
    signed: ['attachment-altered'],
  },
  {
    name: 'an attached file removed',
    change: (dir) => stage.remove(dir, served(dir)),
    codes: ['file-missing', 'part-missing'],
    signed: ['part-missing'],
  },
  {
    name: 'an attached file more',
    change: (dir) => cpSync(join(dir, served(dir)), join(dir, served(dir).replace(/[^/]+$/, '9-more.txt'))),
    codes: ['attachment-unlisted', 'file-unlisted'],
    signed: ['attachment-unlisted'],
  },
]
