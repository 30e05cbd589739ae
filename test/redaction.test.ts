// Random words, stretches and persons are hidden in real editions. The cut searches all that it made; then what was published is
// searched once more, by other means: nothing that was hidden may be left. `REDACTIONS=500 npx vitest run test/redaction` hides
// so many, half of them in a public mailing list of 2019, in weeks of it that are other ones each time.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
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
const sample = 10
/** In one edition; more would leave little to read. */
const perEdition = 50
const example = fileURLToPath(new URL('../examples/case', import.meta.url))
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

const taken = new Map<string, string>()
const kept = mkdtempSync(join(tmpdir(), 'fonds-redaction-'))
afterAll(() => rmSync(kept, { recursive: true, force: true }))

/** Taken in once, and copied for each edition. */
async function held(path: string): Promise<Fonds> {
  const first = taken.get(path) ?? (await takenIn(path))
  taken.set(path, first)
  const dir = join(scratch(), 'case.fonds')
  cpSync(first, dir, { recursive: true })
  return openFonds(dir)
}

async function takenIn(path: string): Promise<string> {
  const dir = join(kept, String(taken.size))
  initFonds(dir, 'Case', stillWorld)
  const fonds = openFonds(dir)
  await addPaths(fonds, stillWorld, [path])
  fonds.close()
  return dir
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

async function hideSome(fonds: Fonds, scope: string, seed: number, count: number): Promise<void> {
  const records = [...gatherRecords(fonds, scopeOf(fonds, scope), { files: new Map(), originals: new Set() })]
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
    const words = bare(each).match(/[\p{L}\p{N}]+/gu) ?? []
    if (words.length === 0 || words.join('').length < 4) return false
    return new RegExp(`(?<![\\p{L}\\p{N}\\\\])${words.join('[ .,@_-]{1,3}')}(?![\\p{L}\\p{N}])`, 'u').test(text)
  })
}

const figures: string[] = []
afterAll(() => {
  if (all > 0) console.log(figures.join('\n'))
})

/** `scope` is that of the edition, and of what is hidden in it. */
async function hideAndCut(path: string, scope: string, seed: number, count: number): Promise<void> {
  const fonds = await held(path)
  await hideSome(fonds, scope, seed, count)
  const hidden = hiddenOf(fonds, releaseDecisions(fonds), scopeOf(fonds, scope))
  const { dir, edition, files } = await cut(fonds, { scope }).catch((error: Error) => {
    const seq = Number(/decision (\d+)/.exec(error.message)?.[1])
    const words = hidden.filter((each) => each.seq === seq).map(({ text }) => JSON.stringify(text))
    throw new Error(`${words.join(', ')}: ${error.message}`)
  })
  fonds.close()
  expect(edition.counts.hidden).toBeGreaterThan(0)
  const everywhere = hidden.filter(({ reach }) => reach === 'everywhere').map(({ text }) => text)
  expect(leftIn(dir, everywhere)).toEqual([])
  figures.push(
    `${basename(path)} ${scope || 'whole'}, seed ${seed}: ${count} decisions, ${edition.counts.published} records, ${hidden.length} strings, ${edition.counts.hidden} stretches, ${files} files: no hit`,
  )
}

describe('random redactions', () => {
  it(`of the example: ${sample} in one edition`, async () => hideAndCut(example, '', 1, sample))

  const editions = Array.from({ length: Math.ceil(all / perEdition / 2) }, (_, i) => i)
  const long = 1_800_000
  it.skipIf(all === 0).each(editions)(
    'of the example, edition %i',
    (i) => hideAndCut(example, '', i + 2, perEdition),
    long,
  )

  const why = existsSync(list) ? '' : ' (not here: ../shared/data/mail)'
  it.skipIf(all === 0 || why !== '').each(editions)(
    `of a list, edition %i${why}`,
    (i) => hideAndCut(list, weeksOf2019(i), i + 102, perEdition),
    long,
  )
})

/** The list was read from June on. */
const months = ['06', '07', '08', '09', '10', '11', '12']

function weeksOf2019(i: number): string {
  const month = months[i % months.length]
  return `after:2019-${month}-01 before:2019-${month}-16`
}
