// Seeds, a seed number and an iteration -> one input. The same three give the same input, so that every finding can be
// made again without what came before it.
import { gzipSync } from 'node:zlib'
import { flood } from './mutate/flood.mjs'
import { mutate } from './mutate/mutate.mjs'
import { randomOf } from './random.mjs'

/** How often each kind is chosen, out of the sum of all. An intake reads a whole folder, and waits for the disk. */
export const weights = {
  mail: 560,
  mailbox: 150,
  archive: 80,
  html: 60,
  query: 80,
  page: 25,
  text: 20,
  article: 40,
  sidecar: 10,
  intake: 2,
}

/** Floods are far larger than other mutants. */
const floodEvery = 40

/** Kinds of files that an intake is made of, and the name that they get; the name decides nothing. */
const fileNames = {
  mail: 'a.eml',
  mailbox: 'a.mbox',
  archive: 'tweets.js',
  page: 'a.html',
  text: 'a.txt',
  sidecar: 'a.txt.meta.json',
}

/**
 * `{ kind, bytes, trail }`, with the same at `twice` its length where it is a flood; `{ kind: 'intake', files, trail }` with
 * files as `{ name, bytes }`. `kinds` leaves out the others.
 */
export function makeInput(seeds, seed, iteration, kinds = Object.keys(weights)) {
  const random = randomOf(seed, iteration)
  const kind = chooseKind(random, kinds)
  return kind === 'intake' ? makeIntake(seeds, random) : makeOne(seeds, random, kind)
}

function chooseKind(random, kinds) {
  let left = random.below(kinds.reduce((sum, kind) => sum + weights[kind], 0))
  for (const kind of kinds) {
    left -= weights[kind]
    if (left < 0) return kind
  }
  return kinds[0]
}

function makeOne(seeds, random, kind) {
  const one = () => random.pick(seeds[kind])
  const seed = one()
  if (random.once(floodEvery)) return flooded(seed, random, kind)
  const other = () => one().bytes.toString('latin1')
  const { text, trail } = mutate(kind, seed.bytes.toString('latin1'), random, other)
  return { kind, bytes: Buffer.from(text, 'latin1'), trail: [seed.name, ...trail] }
}

function flooded(seed, random, kind) {
  const { text, twice, trail } = flood(seed.bytes.toString('latin1'), random, kind)
  const [bytes, doubled] = [text, twice].map((letters) => Buffer.from(letters, 'latin1'))
  return { kind, bytes, twice: doubled, trail: [seed.name, ...trail] }
}

/** A folder of mutants, some packed, some beside their sidecar, some twice, with one mailbox cut and one file empty. */
function makeIntake(seeds, random) {
  const kinds = Object.keys(fileNames)
  const files = []
  const trail = []
  for (let count = random.between(4, 16); count > 0; count -= 1) {
    const kind = random.once(3) ? random.pick(kinds) : random.pick(['mail', 'mailbox'])
    const made = makeOne(seeds, random, kind)
    const folder = random.once(3) ? 'same' : String(count)
    files.push({ name: `${folder}/${fileNames[kind]}`, bytes: packed(made.bytes, random) })
    if (random.once(6)) files.push({ name: `twice/${count}`, bytes: made.bytes })
    trail.push(made.trail.join(' '))
  }
  return { kind: 'intake', files, trail }
}

/** Most files are left as they are; some are packed, packed twice, cut, damaged or followed by something else. */
function packed(bytes, random) {
  if (!random.once(5)) return bytes
  const once = gzipSync(bytes, { level: 1 })
  const damaged = Buffer.from(once)
  damaged[random.below(damaged.length)] ^= 1 << random.below(8)
  const cut = once.subarray(0, random.below(once.length))
  return random.pick([once, gzipSync(once), cut, damaged, Buffer.concat([once, once]), Buffer.concat([once, bytes])])
}
