// Mutants of real and invented material -> every reader, again and again, until time is up. Nothing may throw, hang, grow,
// or give something that cannot be true.
//   npm run fuzz -- --minutes 10           until then; --inputs N for so many
//   npm run fuzz -- --seed 7               the same inputs again; --only mail,query for some kinds
//   npm run fuzz -- --own                  from the project's own material alone
//   npm run fuzz -- --replay FILE          one input that was found
//   npm run fuzz -- --reduce FILE          makes it smaller, beside it
// Findings are written below --out (real mail may be in them: never into the project). Exit 1 where there are any.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadInput, nameOfFault, saveFinding, saveInput } from './finding.mjs'
import { openLink } from './link.mjs'
import { makeInput, weights } from './make.mjs'
import { judgeMemory } from './memory.mjs'
import { reduce } from './reduce.mjs'
import { loadSeeds } from './seeds.mjs'

const sampleEvery = 250
/** Examples that are kept of each finding. */
const examples = 3

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    inputs: { type: 'string' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000)) },
    start: { type: 'string', default: '0' },
    only: { type: 'string', default: Object.keys(weights).join() },
    own: { type: 'boolean', default: false },
    out: { type: 'string', default: join(tmpdir(), 'fonds-fuzz') },
    replay: { type: 'string' },
    reduce: { type: 'string' },
  },
})
const strangers = values.only.split(',').filter((kind) => !Object.hasOwn(weights, kind))
if (strangers.length > 0) {
  console.error(`fuzz: there is no kind "${strangers[0]}": use ${Object.keys(weights).join(', ')}`)
  process.exit(2)
}
const settings = { seed: Number(values.seed), kinds: values.only.split(','), own: values.own }
const link = openLink(settings)
let known
try {
  if (values.replay) await replay(values.replay)
  else if (values.reduce) await makeSmaller(values.reduce)
  else await fuzz()
} finally {
  link.close()
}

async function fuzz() {
  const run = { inputs: 0, samples: [], found: new Map(), slowest: { ms: 0 }, began: performance.now() }
  const until = values.inputs === undefined ? run.began + Number(values.minutes) * 60_000 : Infinity
  const most = Number(values.inputs ?? Infinity)
  for (let i = Number(values.start); run.inputs < most && performance.now() < until; i += 1) {
    const answer = await link.ask({ iteration: i })
    run.inputs += 1
    if (answer.ms > run.slowest.ms) run.slowest = { ms: answer.ms, iteration: i, kind: answer.kind }
    // Another process starts from another level.
    if (answer.lost) run.samples = []
    if (answer.lost || answer.fault) note(run, i, answer)
    if (run.inputs % sampleEvery === 0) await sample(run)
  }
  summarise(run)
}

async function sample({ inputs, samples }) {
  const { held, lost } = await link.ask({ memory: true })
  if (!lost) samples.push({ inputs, held })
}

function note(run, iteration, answer) {
  const input = makeInput(seeds(), settings.seed, iteration, settings.kinds)
  const name = nameOfFault(input.kind, answer)
  const count = (run.found.get(name) ?? 0) + 1
  run.found.set(name, count)
  if (count > examples) return
  const about = { seed: settings.seed, iteration, name, ...answer }
  const path = saveFinding(values.out, name, input, about)
  console.log(`${name}\n  seed ${settings.seed}, iteration ${iteration}: ${path}`)
  if (count === 1) console.log(indented(answer.fault?.stack || answer.fault?.message || answer.detail))
}

function seeds() {
  known ??= loadSeeds(settings)
  return known
}

function indented(text) {
  return text
    .split('\n', 8)
    .map((line) => `    ${line}`)
    .join('\n')
}

function summarise({ inputs, found, slowest, samples, began }) {
  const seconds = (performance.now() - began) / 1000
  const memory = judgeMemory(samples)
  for (const [name, count] of found) console.log(`${String(count).padStart(6)} × ${name}`)
  const verdict = memory.grows === undefined ? 'too few samples' : memory.grows ? 'GROWS' : 'no growth'
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`
  const parts = [
    `seed ${settings.seed}`,
    `${inputs} inputs in ${seconds.toFixed(0)} s`,
    `${(inputs / seconds).toFixed(0)} inputs/s`,
    `${found.size} findings`,
    `slowest ${slowest.ms.toFixed(0)} ms (${slowest.kind}, iteration ${slowest.iteration})`,
    `memory ${megabytes(memory.half)} at half, ${megabytes(memory.end)} at the end, ${(memory.perThousand / 1e3).toFixed(1)} kB per 1000 inputs: ${verdict}`,
  ]
  console.log(`fuzz: ${parts.join(', ')}`)
  if (found.size > 0 || memory.grows) process.exitCode = 1
}

async function replay(path) {
  const input = loadInput(path)
  const answer = await link.ask({ input })
  if (!answer.lost && !answer.fault) return console.log(`fuzz: ${path} holds, ${answer.ms.toFixed(0)} ms`)
  console.log(
    `${nameOfFault(input.kind, answer)}\n${indented(answer.fault?.stack || answer.fault?.message || answer.detail)}`,
  )
  process.exitCode = 1
}

async function makeSmaller(path) {
  const input = loadInput(path)
  const failure = async (each) => {
    const answer = await link.ask({ input: each })
    return answer.lost || answer.fault ? nameOfFault(each.kind, answer) : undefined
  }
  const name = await failure(input)
  if (name === undefined) return console.log(`fuzz: ${path} holds, there is nothing to reduce`)
  const smaller = await reduce(input, async (each) => (await failure(each)) === name)
  const target = path.replace(/(\.\w+)$/, '-small$1')
  saveInput(target, smaller)
  console.log(`${name}\nfuzz: reduced to ${target}`)
  process.exitCode = 1
}
