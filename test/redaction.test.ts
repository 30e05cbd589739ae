// Random words, stretches and persons are hidden in real editions. The cut searches all that it made; then what was published is
// searched once more, by other means: nothing that was hidden may be left. `REDACTIONS=500 npx vitest run test/redaction` hides
// so many, half of them in a year of a public mailing list.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { decide } from '../src/flow/decide.ts'
import { addPaths } from '../src/flow/intake/add.ts'
import { releaseDecisions } from '../src/flow/release/choose/choices.ts'
import { hiddenOf } from '../src/flow/release/choose/hidden.ts'
import { scopeOf } from '../src/flow/release/choose/scope.ts'
import { cut } from '../src/flow/release/cut/test-edition.ts'
import { gatherRecords } from '../src/flow/release/gather/gather.ts'
import type { ReleaseDecision } from '../src/record/release.ts'
import { canHide } from '../src/release/hide/pattern.ts'
import type { Fonds } from '../src/store/fonds.ts'
import { initFonds, openFonds } from '../src/store/open.ts'
import type { PublicRecord } from '../src/view/model/release.ts'
import { scratch, stillWorld } from './scratch.ts'

const all = Number(process.env.REDACTIONS ?? 0)
const sample = 40
/** In one edition; more would leave little to read. */
const perEdition = 50
const example = fileURLToPath(new URL('../examples/case', import.meta.url))
/** Where it is absent, the example stands in. */
const list = fileURLToPath(new URL('../../shared/data/mail/linux-i2c/2019.mbox.gz', import.meta.url))

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

async function held(paths: string[]): Promise<Fonds> {
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, 'Case', stillWorld)
  const fonds = openFonds(dir)
  await addPaths(fonds, stillWorld, paths)
  return fonds
}

function randomDecision(records: PublicRecord[], random: () => number): ReleaseDecision | null {
  const pick = <T>(from: T[]): T | undefined => from[Math.floor(random() * from.length)]
  const record = pick(records)!
  const kind = random()
  if (kind < 0.25) {
    const party = pick([...record.from, ...record.to, ...record.cc])
    return party?.address ? { what: 'hide-person', person: party.person, address: party.address } : null
  }
  const text = record.blocks.map((block) => block.text).join('\n')
  const words = [...text.matchAll(/\p{L}[\p{L}\p{N}'-]{2,}/gu)]
  const first = pick(words)
  if (!first) return null
  if (kind < 0.65) return { what: 'hide-word', text: first[0] }
  const until = Math.min(text.length, first.index + first[0].length + Math.floor(random() * 40))
  const span = text.slice(first.index, until).trim()
  const reach = random() < 0.5 ? 'everywhere' : 'conversation'
  if (!canHide(span)) return null
  return { what: 'hide-span', record: record.id, start: 0, end: Array.from(span).length, text: span, reach }
}

async function hideSome(fonds: Fonds, seed: number, count: number): Promise<void> {
  const records = [...gatherRecords(fonds, scopeOf(fonds, ''), { files: new Map(), originals: new Set() })]
  const random = seeded(seed)
  for (let made = 0; made < count; ) {
    const decision = randomDecision(records, random)
    if (decision === null) continue
    await decide(fonds, stillWorld, { act: 'release', decision, sentence: 'Decided.' })
    made += 1
  }
}

const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** By a regular expression over what a reader reads: no automaton, no folding of ours. */
function leftIn(dir: string, hidden: string[]): string[] {
  const texts = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|\/)record\.json$/.test(path))
    .map((path) => {
      const { subject, blocks, from, to, cc, key, source } = JSON.parse(
        readFileSync(join(dir, path), 'utf8'),
      ) as PublicRecord
      return bare(JSON.stringify([subject, blocks.map((block) => block.text), from, to, cc, key, source]))
    })
  const text = texts.join('\n')
  return hidden.filter((each) => {
    const words = bare(each).match(/[a-z0-9]+/g) ?? []
    if (words.length === 0 || words.join('').length < 4) return false
    return new RegExp(`(?<![\\p{L}\\p{N}\\\\])${words.join('[ .,@_-]{1,3}')}(?![\\p{L}\\p{N}])`, 'u').test(text)
  })
}

const figures: string[] = []
afterAll(() => {
  if (all > 0) console.log(figures.join('\n'))
})

async function hideAndCut(paths: string[], seed: number, count: number): Promise<void> {
  const fonds = await held(paths)
  await hideSome(fonds, seed, count)
  const hidden = hiddenOf(fonds, releaseDecisions(fonds), scopeOf(fonds, ''))
  const { dir, edition, files } = await cut(fonds)
  fonds.close()
  expect(edition.counts.hidden).toBeGreaterThan(0)
  const everywhere = hidden.filter(({ reach }) => reach === 'everywhere').map(({ text }) => text)
  expect(leftIn(dir, everywhere)).toEqual([])
  figures.push(
    `seed ${seed}: ${count} decisions, ${hidden.length} strings, ${edition.counts.hidden} stretches, ${files} files: no hit`,
  )
}

describe('random redactions', () => {
  it(`of the example: ${sample} in one edition`, async () => hideAndCut([example], 1, sample))

  const editions = Math.ceil(all / perEdition)
  it.skipIf(all === 0).each(Array.from({ length: editions }, (_, i) => i + 2))(
    'edition %i of all',
    async (seed) => hideAndCut(seed % 2 === 0 || !existsSync(list) ? [example] : [list], seed, perEdition),
    1_800_000,
  )
})
