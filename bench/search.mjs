// How long a search takes: the HTTP API with snippets, beside whole processes of two peers, on the same queries.
//   npm run bench -- --only search                    300 queries over five years of linux-i2c
//   npm run bench -- --only search --queries 36       fewer
//   npm run bench -- --only search --tenfold          the API alone, over ten times as many messages
//   npm run bench -- --only search --during-intake    the API while mail is taken in (bench/latency.mjs)
// Each run goes through all queries once; a list made with another seed goes before, so that all is warm and no answer is
// remembered. A query that a peer cannot say is left out for it, and counted; ratios are over what both can say.
import { spawnSync } from 'node:child_process'
import { makeQueries } from './queries.mjs'
import { quantile, whileServing } from './serving.mjs'

const limit = 50
const [seed, otherSeed] = [20190429, 42]
/** Queries that warm up. */
const warming = 36

/**
 * @param {string} dir a fonds
 * @param {Record<string, (query: string) => string[]>} peers name -> the command that searches
 * @param {{ count: number, runs: number, target: number }} options target: p95 in milliseconds
 */
export async function benchSearch(dir, peers, { count, runs, target }) {
  const [queries, before] = [await makeQueries(dir, count, seed), await makeQueries(dir, warming, otherSeed)]
  const times = { fonds: await timesOfApi(dir, queries, before, runs) }
  for (const [name, command] of Object.entries(peers)) times[name] = timesOfPeer(name, command, queries, before, runs)
  for (const [name, { ms }] of Object.entries(times)) tell(name, ms, queries)
  console.log()
  tellKinds(queries, times.fonds.ms)
  console.log()
  const line = (what, value, goal) => console.log(`${what.padEnd(34)} ${value.padStart(8)}   target ${goal}`)
  line('p95 of the API, ms', quantile(times.fonds.ms, 0.95).toFixed(1), `<= ${target}`)
  for (const name of Object.keys(peers)) {
    const both = queries.map((_, at) => at).filter((at) => times[name].ms[at] !== undefined)
    for (const share of [0.5, 0.95]) {
      const [ours, theirs] = ['fonds', name].map((each) =>
        quantile(
          both.map((at) => times[each].ms[at]),
          share,
        ),
      )
      line(`p${share * 100}: fonds / ${name}`, (ours / theirs).toFixed(2), '< 1')
    }
  }
}

/** Milliseconds of each query, the median of all runs. */
async function timesOfApi(dir, queries, before, runs) {
  return whileServing(dir, async (ask, worked) => {
    const look = ({ fonds }) => ask(`/api/search?limit=${limit}&q=${encodeURIComponent(fonds)}`)
    for (const query of before) await look(query)
    const took = queries.map(() => [])
    let empty = 0
    const workedBefore = worked()
    for (let run = 0; run < runs; run += 1) {
      for (const [at, query] of queries.entries()) {
        const began = performance.now()
        const { total, error } = await look(query)
        took[at].push(performance.now() - began)
        if (error) throw new Error(`${query.fonds}: ${error.message}`)
        if (total === 0 && run === 0) empty += 1
      }
    }
    // Other work on the machine weighs on the clock and hardly on this.
    const each = (worked() - workedBefore) / (queries.length * runs)
    if (!Number.isNaN(each)) console.log(`${each.toFixed(1)} ms of the processor a search, all threads of the server`)
    if (empty > 0) console.log(`${empty} of ${queries.length} queries find nothing`)
    return { ms: took.map((each) => quantile(each, 0.5)) }
  })
}

function timesOfPeer(name, command, queries, before, runs) {
  const timed = (query) => {
    const began = performance.now()
    const [program, ...args] = command(query)
    const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
    const ms = performance.now() - began
    // mu ends with 2 or 4 where nothing is found.
    if (error || ![0, 2, 4].includes(status)) throw new Error(`${name} ${query}: ${error ?? stderr}`)
    return ms
  }
  for (const query of before) if (query[name]) timed(query[name])
  const took = queries.map(() => [])
  for (let run = 0; run < runs; run += 1)
    for (const [at, query] of queries.entries()) if (query[name]) took[at].push(timed(query[name]))
  return { ms: took.map((each) => (each.length === 0 ? undefined : quantile(each, 0.5))) }
}

function tell(name, all, queries) {
  const ms = all.filter((each) => each !== undefined)
  const at = (share) => quantile(ms, share).toFixed(1).padStart(8)
  const cannot = ms.length < queries.length ? `   ${queries.length - ms.length} that it cannot say` : ''
  console.log(`${name.padEnd(10)} p50 ${at(0.5)}  p95 ${at(0.95)}  longest ${at(1)} ms   ${ms.length} queries${cannot}`)
}

/** Where the time goes. */
function tellKinds(queries, ms) {
  for (const kind of new Set(queries.map((query) => query.kind))) {
    const own = ms.filter((_, at) => queries[at].kind === kind)
    const longest = queries[ms.indexOf(Math.max(...own))].fonds
    console.log(
      `  ${kind.padEnd(16)} p50 ${quantile(own, 0.5).toFixed(1).padStart(7)}  longest ${Math.max(...own)
        .toFixed(1)
        .padStart(7)}  ${longest}`,
    )
  }
}
