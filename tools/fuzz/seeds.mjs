// Real and invented material -> seeds by kind: mails, mailboxes, archives, pages, texts, articles, HTML of mails, queries, sidecars.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('../..', import.meta.url))
const data = join(root, '..', 'shared', 'data')

/** Of every mailing list's year: single mails, and mailboxes of a few. */
const perYear = 60
const mailboxesPerYear = 6
/** Longer seeds are cut: a mutant is to be read in milliseconds. */
const maxSeed = 100_000

/** Lists of `{ name, bytes }` by kind, in the same order on every machine. `own` leaves out what is not in the project. */
export function loadSeeds({ own = false } = {}) {
  const seeds = {
    mail: [],
    mailbox: [],
    archive: [],
    page: [],
    text: [],
    article: [],
    html: [],
    query: [],
    sidecar: [],
  }
  addOwn(seeds)
  if (!own && existsSync(data)) addShared(seeds)
  for (const { name, bytes } of [...seeds.mail]) addHtml(seeds, name, bytes.toString('latin1'))
  return seeds
}

function addOwn(seeds) {
  const corpus = join(root, 'test/corpus')
  const found = ['.eml'].flatMap((ending) => filesBelow(corpus, ending))
  addFiles(seeds.mail, found)
  addFiles(seeds.mail, filesBelow(join(root, 'examples/case'), /\/(?:cur|new)\/[^/]+$/))
  addFiles(seeds.mailbox, [...filesBelow(corpus, '.mbox'), ...filesBelow(join(root, 'examples/case'), '.mbox')])
  addArchives(seeds, [...filesBelow(corpus, '.js'), ...filesBelow(join(root, 'examples/case'), '.js')])
  addFiles(seeds.page, [...filesBelow(corpus, '.html'), ...filesBelow(join(root, 'examples/case'), '.html')])
  addFiles(seeds.text, [...filesBelow(corpus, '.txt'), ...filesBelow(join(root, 'examples/case'), '.txt')])
  const press = [join(corpus, 'coverage/dev'), join(root, 'examples/case/press'), join(corpus, 'article')]
  addFiles(
    seeds.article,
    press.flatMap((folder) => filesBelow(folder, /\.(?:txt|html)$/)),
  )
  addFiles(seeds.sidecar, [
    ...filesBelow(corpus, '.meta.json'),
    ...filesBelow(join(root, 'examples/case'), '.meta.json'),
  ])
  const examples = readFileSync(join(root, 'docs/search.md'), 'latin1').matchAll(/^\| `([^`]+)`/gm)
  for (const [, query] of examples) seeds.query.push({ name: `query ${query}`, bytes: Buffer.from(query, 'latin1') })
}

function addShared(seeds) {
  addFiles(seeds.mail, filesBelow(join(data, 'mail/spamassassin'), '.txt'))
  addFiles(seeds.mail, filesBelow(join(data, 'mime'), /\.(?:eml|msg|txt)$/))
  addFiles(seeds.mail, filesBelow(join(data, 'dkim'), /\.(?:eml|txt)$/))
  addFiles(seeds.mailbox, filesBelow(join(data, 'mail/pipermail'), '.txt'))
  for (const path of filesBelow(join(data, 'mail/linux-i2c'), '.mbox.gz')) addYear(seeds, path)
  addArchives(seeds, [
    ...filesBelow(join(data, 'x-archive'), '.js'),
    ...filesBelow(join(data, 'x-archive-public-posts'), '.js'),
  ])
  addFiles(seeds.page, filesBelow(join(data, 'articles'), 'source.html'))
}

/** Files below a folder whose path ends so or fits, in the order of their names. */
function filesBelow(folder, wanted) {
  if (!existsSync(folder)) return []
  const fits = (path) => (typeof wanted === 'string' ? path.endsWith(wanted) : wanted.test(path))
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return paths.filter((path) => fits(path.replaceAll('\\', '/'))).sort()
}

function addFiles(list, paths) {
  for (const path of paths) list.push({ name: path, bytes: readFileSync(path).subarray(0, maxSeed) })
}

/** Single mails from all over the year, and a few mailboxes of messages that stand side by side. */
function addYear(seeds, path) {
  const messages = gunzipSync(readFileSync(path))
    .toString('latin1')
    .split(/^(?=From \S+@\S+ )/m)
  const step = Math.max(1, Math.floor(messages.length / perYear))
  for (let at = 0; at < messages.length; at += step) {
    const bytes = Buffer.from(messages[at].replace(/^From .*\n/, '').slice(0, maxSeed), 'latin1')
    seeds.mail.push({ name: `${path} message ${at}`, bytes })
  }
  for (let at = 0; at < mailboxesPerYear; at += 1) {
    const from = Math.floor((messages.length * at) / mailboxesPerYear)
    const bytes = Buffer.from(
      messages
        .slice(from, from + 6)
        .join('')
        .slice(0, maxSeed),
      'latin1',
    )
    seeds.mailbox.push({ name: `${path} from message ${from}`, bytes })
  }
}

/** The first elements of an archive file, written as X writes them. */
function addArchives(seeds, paths) {
  for (const path of paths) {
    const text = readFileSync(path, 'utf8')
    const at = text.search(/[[{]/)
    const held = JSON.parse(text.slice(at))
    const few = Array.isArray(held) ? held.slice(0, 8).map(shortened) : held
    seeds.archive.push({ name: path, bytes: Buffer.from(text.slice(0, at) + JSON.stringify(few, null, 2)) })
  }
}

function shortened(element) {
  const messages = element.dmConversation?.messages
  if (messages === undefined) return element
  return { ...element, dmConversation: { ...element.dmConversation, messages: messages.slice(0, 8) } }
}

function addHtml(seeds, name, text) {
  const start = text.search(/<html/i)
  if (start === -1) return
  const end = text.slice(start).search(/<\/html>/i)
  const html = text.slice(start, end === -1 ? undefined : start + end + 7)
  seeds.html.push({ name: `HTML of ${name}`, bytes: Buffer.from(html, 'latin1') })
}
