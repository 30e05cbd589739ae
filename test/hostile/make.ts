// The hostile cases: what is laid into a folder, and what must become of every file in it: its format, its ledger (expected =
// stored + duplicate + quarantined + refused) and the codes of its rows.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { maxFolderDepth } from '../../src/flow/intake/walk.ts'
import { maxMessageBytes } from '../../src/source/mail/read.ts'
import {
  broadMail,
  deepMessage,
  deepMultipart,
  endlessLine,
  largeMail,
  lay,
  longField,
  longHeader,
  mail,
  mbox,
  type Piece,
  post,
  posts,
  repeat,
} from '../../tools/limits/attack.mjs'

export interface HostileCase {
  name: string
  /** Lays everything into an empty folder. */
  make(dir: string): void
  expected: Record<string, string>
  /** Codes of remarks on what was stored. */
  remarks?: string[]
}

/** One file of a case. */
function file(name: string, pieces: () => Iterable<Piece>, expected: string, remarks: string[] = []): HostileCase {
  return { name, make: (dir) => lay(join(dir, name), pieces()), expected: { [name]: expected }, remarks }
}

const megabyte = 1_000_000
const gigabyte = 1000 * megabyte
const after = () => [mail('after')]

/** Each is taken in by itself, so that it is known which of them takes memory. */
export const large: HostileCase[] = [
  file('300 MB.eml', () => largeMail('large', 300 * megabyte), 'mail 1=0+0+1+0 mail-too-large'),
  file('300 MB.mbox', () => mbox(largeMail('large', 300 * megabyte), after()), 'mbox 2=1+0+1+0 mbox-message-too-large'),
  file(
    'as large as they may be.mbox',
    () => mbox(largeMail('one', maxMessageBytes), largeMail('two', maxMessageBytes), after()),
    'mbox 3=3+0+0+0',
    ['text-too-long'],
  ),
  file(
    '1 GB of one line.mbox',
    () => mbox(endlessLine('line', gigabyte), after()),
    'mbox 2=1+0+1+0 mbox-message-too-large',
  ),
  file('1 GB of one line.txt', () => ['x'.repeat(1 << 16), gigabyte], 'text 1=0+0+1+0 file-too-large'),
  file('bomb.gz', () => [bomb()], 'unknown 2=0+0+1+1 gzip-broken unknown-format'),
  together('broad and deep', [
    file('header of 50 MB.eml', () => longHeader('header', 50 * megabyte), 'mail 1=1+0+0+0', [
      'header-too-long',
      'text-too-long',
    ]),
    file('field of 50 MB.mbox', () => mbox(longField('field', 50 * megabyte), after()), 'mbox 2=2+0+0+0'),
    file('100,000 parts.eml', () => broadMail('parts', 100_000), 'mail 1=1+0+0+0', [
      'boundary-unclosed',
      'parts-too-many',
    ]),
    file('10,000 multiparts.eml', () => deepMultipart('multipart', 10_000), 'mail 1=1+0+0+0', ['nesting-too-deep']),
    file('10,000 messages.eml', () => deepMessage('message', 10_000), 'mail 1=1+0+0+0'),
    file('tweets.js', flood, 'x-posts 10004=2+0+10002+0 json-too-large x-rest-unread x-shape-unknown', [
      'post-author-unknown',
    ]),
  ]),
]

function together(name: string, cases: HostileCase[]): HostileCase {
  return {
    name,
    make: (dir) => {
      for (const { make } of cases) make(dir)
    },
    expected: Object.assign({}, ...cases.map(({ expected }) => expected)),
    remarks: cases.flatMap(({ remarks = [] }) => remarks),
  }
}

/** A gigabyte of nothing in a megabyte. */
function bomb(): Buffer {
  const nothing = gzipSync(Buffer.alloc(100 * megabyte))
  return Buffer.concat(Array(10).fill(nothing))
}

/** A post of 60 MB between two good ones, then elements that are none. */
function flood(): Iterable<Piece> {
  const large = [post('2').slice(0, -2), ',"x":[0', ...repeat(',{}', 20 * megabyte), ']}}']
  return posts([post('1')], large, [post('3')], ['0', ...repeat(',0', 100_000)], [post('4')])
}

/** A gzip file that holds bytes as they are, so that it breaks at the same place with every version of zlib. */
function stored(text: string): Buffer {
  return gzipSync(text, { level: 0 })
}

const box = (...ids: string[]) => [...mbox(...ids.map((id) => [mail(id)]))].join('')

/** Files and other things of one folder, each small. */
export const small: HostileCase = {
  name: 'small',
  make(dir) {
    const write = (name: string, content: string | Uint8Array) => {
      mkdirSync(dirname(join(dir, name)), { recursive: true })
      writeFileSync(join(dir, name), content)
    }
    const whole = box('a1', 'a2', 'a3')
    write('mbox/whole.mbox', whole)
    write('mbox/cut in a body.mbox', box('b1', 'b2').slice(0, -12))
    write('mbox/cut in a header.mbox', box('c1', 'c2').slice(0, -120))
    write('mbox/cut in a separator.mbox', `${box('d1', 'd2')}From nora@lighthouse.exam`)
    write('gz/whole.mbox.gz', gzipSync(box('f1', 'f2')))
    write('gz/cut.mbox.gz', stored(box('g1', 'g2', 'g3')).subarray(0, 400))
    write('gz/wrong sum.mbox.gz', Buffer.concat([stored(box('h1')).subarray(0, -8), Buffer.alloc(8)]))
    write('gz/cut in its header.gz', stored('x').subarray(0, 5))
    write('gz/of nothing.gz', stored(''))
    write('gz/no gzip.gz', Buffer.from([0x1f, 0x8b, 0xff, 0xff, 0xff]))
    write('maildir/cur/1:2,S', mail('m1'))
    write('maildir/cur/2:2,S', mail('m2').slice(0, 40))
    write('maildir/cur/3:2,', mail('m1'))
    write('maildir/new/4', '')
    write('maildir/tmp/5', '\0'.repeat(5000))
    write('x/data/account.js', 'window.YTD.account.part0 = [{"account":')
    write('x/data/tweets.js', [...posts([post('11')], [post('12')], [post('13').slice(0, 40)])].join('').slice(0, -1))
    write('x/data/like.js', 'window.YTD.like.part0 = [{"like":{"tweetId":"1"}}]')
    mkdirSync(join(dir, 'links'))
    symlinkSync('..', join(dir, 'links/up'))
    symlinkSync('self', join(dir, 'links/self'))
    symlinkSync('/dev/zero', join(dir, 'links/device'))
    symlinkSync('nowhere', join(dir, 'links/nowhere'))
    write(`deep/${'f/'.repeat(maxFolderDepth)}m.eml`, mail('deep'))
    write('article.txt', 'The harbour\n\nNobody knows who moved the annex, and nobody will say.\n')
    write('article.txt.meta.json', `{"published":"${'2016'.repeat(100_000)}"}`)
    write('a\nb\r%0A.eml', mail('name'))
  },
  expected: {
    'mbox/whole.mbox': 'mbox 3=3+0+0+0',
    'mbox/cut in a body.mbox': 'mbox 2=2+0+0+0',
    'mbox/cut in a header.mbox': 'mbox 2=2+0+0+0',
    'mbox/cut in a separator.mbox': 'mbox 2=2+0+0+0',
    'gz/whole.mbox.gz': 'mbox 2=2+0+0+0',
    'gz/cut.mbox.gz': 'mbox 3=2+0+1+0 gzip-broken',
    'gz/wrong sum.mbox.gz': 'mbox 2=1+0+1+0 gzip-broken',
    'gz/cut in its header.gz': 'unknown 2=0+0+1+1 empty gzip-broken',
    'gz/of nothing.gz': 'unknown 1=0+0+0+1 empty',
    'gz/no gzip.gz': 'unknown 2=0+0+1+1 empty gzip-broken',
    'maildir/cur/1_2,S': 'mail 1=1+0+0+0',
    'maildir/cur/2_2,S': 'mail 1=1+0+0+0',
    'maildir/cur/3_2,': 'mail 1=0+1+0+0',
    'maildir/new/4': 'unknown 1=0+0+0+1 empty',
    'maildir/tmp/5': 'unknown 1=0+0+0+1 unknown-format',
    'x/data/account.js': 'x-context 0=0+0+0+0',
    'x/data/like.js': 'x-context 1=0+0+0+1 x-archive-type-unread',
    'x/data/tweets.js': 'x-posts 3=2+0+1+0 json-broken',
    'links/up': 'not-taken-in 1=0+0+0+1 link-not-followed',
    'links/self': 'not-taken-in 1=0+0+0+1 link-not-followed',
    'links/device': 'not-taken-in 1=0+0+0+1 link-not-followed',
    'links/nowhere': 'not-taken-in 1=0+0+0+1 link-not-followed',
    [`deep${'/f'.repeat(maxFolderDepth - 1)}`]: 'not-taken-in 1=0+0+1+0 folder-too-deep',
    'article.txt': 'text 2=1+0+0+1 sidecar-unreadable',
    'a_b_%0A.eml': 'mail 1=1+0+0+0',
  },
}
