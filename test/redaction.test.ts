// Random words, stretches and persons are hidden in real editions. The cut searches all that it made; then what was published is
// searched once more, by other means: nothing that was hidden may be left. `npm run redactions` hides 500,
// half of them in a public mailing list of 2019, in weeks of it that are other ones each time.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { decide } from '../src/flow/decide.ts'
import { addPaths } from '../src/flow/intake/add.ts'
import { releaseDecisions } from '../src/flow/release/choose/choices.ts'
import { hideSpan, type SpanAsked } from '../src/flow/release/choose/decide.ts'
import { hiddenOf } from '../src/flow/release/choose/hidden.ts'
import { readText } from '../src/flow/release/choose/read-text.ts'
import { scopeOf } from '../src/flow/release/choose/scope.ts'
import { releaseSecret } from '../src/flow/release/choose/secret.ts'
import { cut } from '../src/flow/release/cut/test-edition.ts'
import { gatherRecords } from '../src/flow/release/gather/gather.ts'
import { FondsError } from '../src/record/error.ts'
import type { Reach, ReleaseDecision } from '../src/record/release.ts'
import { publicNames } from '../src/release/files/names.ts'
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

/** What somebody selected in one record: it may begin and end inside of a word. */
interface Selected {
  record: string
  words: string
}

type Chosen = ReleaseDecision | (Selected & { start: number; end: number; reach: Reach })

function randomDecision(records: PublicRecord[], random: () => number): Chosen | null {
  const pick = <T>(from: T[]): T | undefined => from[Math.floor(random() * from.length)]
  const record = pick(records)!
  const kind = random()
  if (kind < 0.25) {
    const party = pick([...record.from, ...record.to, ...record.cc])
    return party?.address ? { what: 'hide-person', person: party.person, address: party.address } : null
  }
  const text = record.blocks.map((block) => block.text).join('\n')
  const all = [...text.matchAll(/\p{L}[\p{L}\p{N}'-]{2,}/gu)]
  const first = pick(all)
  if (!first) return null
  if (kind < 0.65) return { what: 'hide-word', text: first[0] }
  const from = first.index + Math.floor(random() * first[0].length)
  const until = Math.min(text.length, from + 1 + Math.floor(random() * 40))
  const words = text.slice(from, until)
  const reach = random() < 0.5 ? 'everywhere' : 'conversation'
  if (!canHide(words) || words !== words.toWellFormed()) return null
  const start = Array.from(text.slice(0, from)).length
  return { record: record.id, words, start, end: start + Array.from(words).length, reach }
}

/** Answers what was selected in records. */
async function hideSome(fonds: Fonds, scope: string, seed: number, count: number): Promise<Selected[]> {
  const records = [...gatherRecords(fonds, scopeOf(fonds, scope), { files: new Map(), originals: new Set() })]
  const random = seeded(seed)
  const selected: Selected[] = []
  for (let made = 0; made < count; ) {
    const chosen = randomDecision(records, random)
    if (chosen === null) continue
    if ('what' in chosen) await decide(fonds, stillWorld, { act: 'release', decision: chosen, sentence: 'Decided.' })
    else if (await isHiddenNow(fonds, chosen)) selected.push(chosen)
    else continue
    made += 1
  }
  return selected
}

/** What is refused for a reason that is told is nobody's loss: somebody else is asked. */
async function isHiddenNow(fonds: Fonds, span: SpanAsked): Promise<boolean> {
  try {
    await hideSpan(fonds, stillWorld, span)
    return true
  } catch (error) {
    if (error instanceof FondsError && ['hidden-already', 'span-idle', 'too-short'].includes(error.code)) return false
    throw error
  }
}

/** What was selected and stands in its record as often as before. */
function stayed(fonds: Fonds, dir: string, selected: Selected[]): string[] {
  const names = publicNames(releaseSecret(fonds, noRandom))
  return selected.flatMap(({ record, words }) => {
    const path = join(dir, 'r', names.record(record), 'record.json')
    if (!existsSync(path)) return [words]
    const { blocks } = JSON.parse(readFileSync(path, 'utf8')) as PublicRecord
    const after = blocks.map(({ text }) => text).join('\n')
    return after.split(words).length < readText(fonds, record).split(words).length ? [] : [words]
  })
}

const noRandom = () => {
  throw new Error('the secret is there already')
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
  const selected = await hideSome(fonds, scope, seed, count)
  const hidden = hiddenOf(fonds, releaseDecisions(fonds), scopeOf(fonds, scope))
  const { dir, edition, files } = await cut(fonds, { scope }).catch((error: Error) => {
    const seq = Number(/decision (\d+)/.exec(error.message)?.[1])
    const words = hidden.filter((each) => each.seq === seq).map(({ text }) => JSON.stringify(text))
    throw new Error(`${words.join(', ')}: ${error.message}`)
  })
  expect(stayed(fonds, dir, selected)).toEqual([])
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
