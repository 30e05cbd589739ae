// Whether a message is found from a vague memory of it: forty known-item needs over linux-i2c, success within the first ten.
//   npm run bench -- --only needs
// bench/needs.json was written by reading the mails, before any engine was asked: a few words as one would type them, maybe a
// name (sometimes misspelt) and a rough date, and the Message-ID that is meant. Neither needs nor engines are tuned to each
// other. Ours are asked by relevance; the peers list the newest first, as they do. Ours may suggest another query where one
// finds next to nothing: whether that one finds what is meant is counted beside.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { whileServing } from './serving.mjs'

const first = 10
const needs = JSON.parse(readFileSync(new URL('needs.json', import.meta.url), 'utf8'))

/** @param {string} dir a fonds @param {Record<string, (query: string) => string[]>} peers name -> the command that prints ids */
export async function benchNeeds(dir, peers) {
  const { typed, suggested } = await foundByFonds(dir)
  const found = { fonds: typed, 'fonds, as suggested': suggested }
  for (const [name, command] of Object.entries(peers)) found[name] = needs.map((need) => isFoundBy(command, need))
  for (const [name, hits] of Object.entries(found))
    console.log(`${name.padEnd(20)} ${hits.filter(Boolean).length} of ${needs.length} within the first ${first}`)
  console.log()
  for (const how of new Set(needs.map((need) => need.how))) {
    const own = needs.map((_, at) => at).filter((at) => needs[at].how === how)
    const counts = Object.entries(found).map(([name, hits]) => `${name} ${own.filter((at) => hits[at]).length}`)
    console.log(`${how.padEnd(20)} of ${String(own.length).padStart(2)}:  ${counts.join(', ')}`)
  }
  console.log('\nnot found by fonds:')
  for (const [at, need] of needs.entries()) if (!suggested[at]) console.log(`  ${queryOf(need)}`)
}

/** `when` is a year or a month. */
function queryOf({ words, who, when }) {
  return [words, who && `from:${who}`, when && `date:${when}`].filter(Boolean).join(' ')
}

/** Both peers read a range of days; quotation marks for names of several words are not needed. */
function peerQuery({ words, who, when }) {
  const [year, month] = (when ?? '').split('-').map(Number)
  const end = month ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : `${year}-12-31`
  const dates = when && `date:${month ? `${when}-01` : `${when}-01-01`}..${end}`
  return [words, who && `from:${who}`, dates].filter(Boolean).join(' ')
}

async function foundByFonds(dir) {
  const db = new Database(join(dir, 'records.db'), { readonly: true })
  const keyOf = db.prepare('select key from record where id = ?').pluck()
  const hits = await whileServing(dir, async (ask) => {
    const search = (query) => ask(`/api/search?sort=relevance&limit=${first}&q=${encodeURIComponent(query)}`)
    const typed = []
    const suggested = []
    for (const need of needs) {
      const { hits, suggestion } = await search(queryOf(need))
      const isAmong = (list) => list.some(({ id }) => isSame(keyOf.get(id), `mid:${need.id}`))
      typed.push(isAmong(hits))
      suggested.push(typed.at(-1) || (suggestion !== null && isAmong((await search(suggestion.query)).hits)))
    }
    return { typed, suggested }
  })
  db.close()
  return hits
}

function isFoundBy(command, need) {
  const [program, ...args] = command(peerQuery(need))
  const { stdout } = spawnSync(program, args, { encoding: 'utf8' })
  return stdout.split('\n').some((line) => isSame(line.replace(/^id:/, ''), need.id))
}

function isSame(one, other) {
  return one?.toLowerCase() === other.toLowerCase()
}
