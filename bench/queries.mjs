// The words of a fonds -> queries as readers type them, the same for the same seed, each in the language of ours and of peers.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { series } from './series.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @typedef {{ kind: string, fonds: string, notmuch?: string, mu?: string }} Query  A peer that cannot say it has none. */

/** What can be said alike everywhere. */
const same = (text) => ({ fonds: text, notmuch: text, mu: text })

/** One maker for each kind: from the words of a message (in their order), its row, and words by how many messages hold them. */
const makers = {
  'one word': ({ pick }) => same(pick()),
  'two words': ({ pick }) => same(`${pick()} ${pick()}`),
  'three words': ({ pick }) => same(`${pick()} ${pick()} ${pick()}`),
  phrase: ({ pair }) => same(`"${pair()}"`),
  prefix: ({ pick }) => same(`${pick().slice(0, 5)}*`),
  subject: ({ pickSubject, pick }) => same(`subject:${pickSubject() ?? pick()}`),
  from: ({ sender, pick }) => same(`from:${sender ?? pick()}`),
  dated({ pick, month, lastDay }) {
    const word = pick()
    const days = `${word} date:${month}-01..${month}-${lastDay}`
    return { fonds: `${word} date:${month}`, notmuch: days, mu: days }
  },
  negated({ pick, common }) {
    const [word, other] = [pick(), common()]
    const words = `${word} and not ${other}`
    return { fonds: `${word} -${other}`, notmuch: words, mu: words }
  },
  'near each other'({ pair }) {
    const [one, other] = pair().split(' ')
    // mu has no operator for it.
    return { fonds: `${one} NEAR/5 ${other}`, notmuch: `${one} NEAR/5 ${other}` }
  },
  rare: ({ rare }) => same(rare()),
  'very common': ({ common }) => same(common()),
}

/** @param {string} dir a fonds @param {number} count @param {number} seed @returns {Promise<Query[]>} */
export async function makeQueries(dir, count, seed) {
  const random = series(seed)
  const messages = await openMessages(dir)
  const words = wordsByCount(dir)
  const kinds = Object.keys(makers)
  try {
    return Array.from({ length: count }, (_, at) => {
      const kind = kinds[at % kinds.length]
      return { kind, ...makers[kind]({ ...drawn(messages.next(random), random), ...words(random) }) }
    })
  } finally {
    messages.close()
  }
}

function drawn({ words, subject, at, sender }, random) {
  const from = (list) => list[Math.floor(random() * list.length)]
  const start = Math.floor(random() * (words.length - 1))
  const date = new Date(at)
  return {
    pick: () => from(words),
    pair: () => `${words[start]} ${words[start + 1]}`,
    pickSubject: () => from(plainWords(subject)),
    sender,
    month: date.toISOString().slice(0, 7),
    lastDay: new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate(),
  }
}

/** Words that every engine takes for one, and for no operator. */
function plainWords(text) {
  return (text.match(/(?<![\p{L}\p{N}_'’-])[a-z]{4,14}(?![\p{L}\p{N}_'’-])/gu) ?? []).filter((word) => word !== 'near')
}

async function openMessages(dir) {
  const { openFonds } = await import(join(root, 'dist/src/store/open.js'))
  const { openContent } = await import(join(root, 'dist/src/source/open.js'))
  const { rawBytes } = await import(join(root, 'dist/src/store/raw.js'))
  const { recordRows } = await import(join(root, 'dist/src/store/list/records.js'))
  const { blocksOf } = await import(join(root, 'dist/src/record/quoting.js'))
  const fonds = openFonds(dir)
  const last = fonds.db.prepare('select max(no) from record').pluck().get()
  const read = (no) => {
    const row = recordRows(fonds, [no])[0]
    if (!row || row.at === null || row.kind !== 'mail') return undefined
    const blocks = blocksOf(openContent(row.format, rawBytes(fonds, row)).text)
    // Neighbours in the text, so that a phrase made of two of them is one.
    const runs = blocks.filter(({ kind }) => kind === 'text').flatMap(({ text }) => text.split(/[^a-z ]+/))
    const words = runs.map((run) =>
      run
        .trim()
        .split(/ +/)
        .filter((word) => /^[a-z]{4,14}$/.test(word)),
    )
    const run = words.reduce((best, each) => (each.length > best.length ? each : best), [])
    const sender = row.parties.find(({ role }) => role === 'from')?.personName.match(/^[A-Z][a-z]{2,}/)?.[0]
    return run.length < 3 ? undefined : { words: run, subject: row.subject ?? '', at: row.at, sender }
  }
  return {
    next(random) {
      for (;;) {
        const message = read(1 + Math.floor(random() * last))
        if (message) return message
      }
    },
    close: () => fonds.close(),
  }
}

/** Words that two to five messages hold, and the fifty that most of them hold. */
function wordsByCount(dir) {
  const db = new Database(join(dir, 'index.db'), { readonly: true })
  db.exec(`create virtual table temp.vocabulary using fts5vocab(main, words, row)`)
  const list = (sql) => db.prepare(sql).pluck().all()
  const plain = `term glob '[a-z][a-z][a-z][a-z]*' and term not glob '*[^a-z]*'`
  const rare = list(`select term from vocabulary where doc between 2 and 5 and ${plain} order by term`)
  const common = list(`select term from vocabulary where ${plain} order by doc desc, term limit 50`)
  db.close()
  const from = (words, random) => () => words[Math.floor(random() * words.length)]
  return (random) => ({ rare: from(rare, random), common: from(common, random) })
}
