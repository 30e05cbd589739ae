// Filling an index of a real OpenSearch cluster (tools/opensearch/) with the mail of linux-i2c.
//   npm run bench -- --only opensearch                      27,515 messages
//   npm run bench -- --only opensearch --messages 275150    the same mail ten times, with fresh ids
// Two measures. Faults: two processes with a fonds each fill one index, each through a proxy that answers 429 and 503, drops
// connections and loses answers, and then every record is counted in the index. Share: one process fills an index without faults,
// and `helpers.bulk` of the official client sends the same documents, made beforehand; both in turn, on the same cluster.
import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { Client } from '@opensearch-project/opensearch'
import { allFaults, inTurn, startFaults } from '../tools/opensearch/faults.mjs'
import { startCluster, whyNoCluster } from '../tools/opensearch/start.mjs'

const dist = fileURLToPath(new URL('../dist/src/', import.meta.url))
const main = join(dist, 'cli', 'main.js')
const allMessages = 27_515
/** One bulk request in so many goes wrong: a bad day of a cluster, not one on which nothing can be measured. */
const faultsApart = 20

export async function benchOpensearch(work, lists, runs, messages = allMessages) {
  const why = whyNoCluster()
  if (why) return console.error(`bench: no OpenSearch cluster can be started: ${why}`)
  const cluster = await startCluster({ heap: '2g', tell: (line) => console.error(line) })
  process.on('exit', () => cluster.stop())
  try {
    const halves = makeFonds(work, lists, messages)
    // A cluster gets faster as it warms up: what is compared with a bare bulk comes after it.
    const bare = await share(cluster, halves[0], runs)
    const withFaults = await faults(cluster, halves)
    console.log(`faults  ${Math.round(withFaults)}/s, ${percent(withFaults / bare)} of a bare bulk without faults`)
  } finally {
    await cluster.stop()
  }
}

/** Two fonds, each with half of the messages. */
function makeFonds(work, lists, messages) {
  const files = readdirSync(lists).filter((name) => name.endsWith('.gz'))
  const rounds = Math.max(1, Math.ceil(messages / allMessages))
  const all = files.sort().map((name) => gunzipSync(readFileSync(join(lists, name))).toString('latin1'))
  const mails = all.flatMap((text) => text.split(/^(?=From )/m).filter(Boolean))
  return [0, 1].map((half) => {
    const folder = join(work, `half-${half}`)
    mkdirSync(folder)
    let left = Math.floor(messages / 2)
    for (let round = 0; round < rounds && left > 0; round += 1) {
      const some = mails.filter((_, i) => i % 2 === half).slice(0, left)
      left -= some.length
      // Fresh ids make other messages of them.
      const fresh = some.map((mail) =>
        mail.replace(/^((?:Message-I[Dd]|References|In-Reply-To):)/gm, `$1 <${round}@round>`),
      )
      writeFileSync(join(folder, `${round}.mbox`), (round === 0 ? some : fresh).join(''), 'latin1')
    }
    const dir = join(work, `half-${half}.fonds`)
    fonds('init', dir)
    fonds('add', folder, '--in', dir)
    return dir
  })
}

function fonds(...args) {
  const { status } = spawnSync(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`fonds ${args[0]} ended with ${status}`)
}

async function faults(cluster, dirs) {
  const plan = inTurn(allFaults, faultsApart)
  const proxies = await Promise.all([0, 1].map((n) => startFaults(cluster.urls[n], plan)))
  const started = performance.now()
  const told = setInterval(() => tellFilled(cluster.urls[2], 'faults', started), 60_000)
  const reports = await Promise.all(dirs.map((dir, n) => index(dir, proxies[n].url, 'faults')))
  clearInterval(told)
  const seconds = (performance.now() - started) / 1000
  await Promise.all(proxies.map((proxy) => proxy.close()))
  const wanted = new Set((await Promise.all(dirs.map(idsOf))).flat())
  const held = await idsIn(cluster.urls[2], 'faults')
  const there = new Set(held)
  const lost = [...wanted].filter((id) => !there.has(id)).length
  console.log(`faults  ${JSON.stringify(proxies.map(({ counts }) => counts))}`)
  console.log(
    `faults  ${wanted.size} records, ${held.length} documents: ${lost} lost, ${held.length - there.size} double, ` +
      `${reports.reduce((sum, { retries }) => sum + retries, 0)} requests tried again, ${seconds.toFixed(0)} s`,
  )
  return held.length / seconds
}

async function tellFilled(node, name, started) {
  const { count } = await (await fetch(`${node}/${name}/_count`)).json()
  console.error(`faults  ${count} documents can be found after ${Math.round((performance.now() - started) / 1000)} s`)
}

function index(dir, url, name) {
  const args = [
    'index',
    '--engine',
    'opensearch',
    '--url',
    url,
    '--index',
    name,
    '--timeout',
    '20',
    '--json',
    '--in',
    dir,
  ]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [main, ...args], { maxBuffer: 1 << 28 }, (error, out, err) =>
      error ? reject(new Error(err.slice(-2000))) : resolve(JSON.parse(out)),
    )
  })
}

async function idsOf(dir) {
  const { openFonds } = await import(`${dist}store/open.js`)
  const held = openFonds(dir)
  const ids = held.db.prepare('select id from record').pluck().all()
  held.close()
  return ids
}

/** Every document, whoever it is of. */
async function idsIn(node, name) {
  const client = new Client({ node })
  await client.indices.refresh({ index: name })
  const ids = []
  for await (const hit of client.helpers.scrollDocuments({
    index: name,
    _source: ['id'],
    size: 5000,
    body: { query: { match_all: {} } },
  }))
    ids.push(hit.id)
  await client.close()
  return ids
}

async function share(cluster, dir, runs) {
  const documents = await documentsOf(dir)
  const shares = { wall: [], cpu: [] }
  const rates = []
  for (let run = 0; run < runs; run += 1) {
    const arms = {
      bare: () => bareBulk(cluster.urls[0], `bare-${run}`, documents),
      own: () => ownFill(cluster.urls[0], `own-${run}`, dir),
    }
    const took = {}
    // Who comes first in one run comes second in the next: a cluster gets faster as it warms up.
    for (const name of run % 2 === 0 ? ['bare', 'own'] : ['own', 'bare'])
      took[name] = await measured(cluster, arms[name])
    for (const kind of ['wall', 'cpu']) shares[kind].push(took.bare[kind] / took.own[kind])
    rates.push(documents.length / took.bare.wall)
    const told = ({ wall, cpu }) => `${Math.round(documents.length / wall)}/s (${cpu.toFixed(1)} s of processor)`
    console.log(`share   run ${run + 1}: bare ${told(took.bare)}, fonds index ${told(took.own)}`)
  }
  const [wall, cpu] = [shares.wall, shares.cpu].map((list) => percent(median(list)))
  console.log(
    `share   median ${wall} of the speed of a bare bulk (target 80 %), ${cpu} by processor time of client and cluster`,
  )
  return median(rates)
}

function percent(share) {
  return `${(share * 100).toFixed(0)} %`
}

function median(list) {
  return list.sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)]
}

/** Seconds on the clock, and of processors here and in the cluster, which is one process. */
async function measured(cluster, work) {
  const spent = async () => {
    const { nodes } = await (await fetch(`${cluster.urls[0]}/_nodes/_local/stats/process`)).json()
    const { user, system } = process.cpuUsage()
    return Object.values(nodes)[0].process.cpu.total_in_millis / 1e3 + (user + system) / 1e6
  }
  const before = await spent()
  const started = performance.now()
  await work()
  const wall = (performance.now() - started) / 1000
  return { wall, cpu: (await spent()) - before }
}

async function ownFill(node, name, dir) {
  const [{ openFonds }, { fillIndex }] = await Promise.all(
    ['store/open.js', 'flow/index/fill.js'].map((path) => import(dist + path)),
  )
  const held = openFonds(dir)
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
  const run = { random: Math.random, pause, stopped: () => false }
  const report = await fillIndex(held, { urls: [node], index: name }, { shards: 3, replicas: 1 }, run)
  held.close()
  if (!report.finished) throw new Error(JSON.stringify(report))
}

/** The very documents that `fonds index` sends. */
async function documentsOf(dir) {
  const [{ openFonds }, { heldRecords }, { wordsReader }, { documentOf }] = await Promise.all(
    ['store/open.js', 'flow/index/records.js', 'flow/index/words.js', 'search/opensearch/merge.js'].map(
      (path) => import(dist + path),
    ),
  )
  const held = openFonds(dir)
  const documents = []
  for (const batch of heldRecords(held).batches())
    for (const [{ said }, words] of wordsReader(held).wordsOf(batch)) documents.push(documentOf({ bench: said }, words))
  held.close()
  return documents
}

async function bareBulk(node, name, documents) {
  const { indexBody } = await import(`${dist}search/opensearch/mapping.js`)
  const client = new Client({ node })
  await client.indices.create({ index: name, body: indexBody({ shards: 3, replicas: 1 }) })
  const result = await client.helpers.bulk({
    datasource: documents,
    onDocument: ({ id }) => ({ create: { _index: name, _id: id } }),
  })
  if (result.failed > 0) throw new Error(`${result.failed} documents failed`)
  await client.indices.refresh({ index: name })
  await client.close()
}
