// The fuzzer itself: its mutants are the same in every run, its checks notice what is wrong, and a short run finds nothing.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/record/id.ts'
import { scratch } from '../../test/scratch.ts'
import {
  builtProject,
  checkInput,
  type Input,
  judgeMemory,
  loadInput,
  loadSeeds,
  makeInput,
  nameOfFault,
  type Operator,
  openLink,
  operatorsFor,
  type Project,
  randomOf,
  reduce,
  saveFinding,
  weights,
} from './fuzz.mjs'

const seeds = loadSeeds({ own: true })
const letters = (bytes: Buffer) => bytes.toString('latin1')

describe('the mutator', () => {
  const printOf = ({ kind, bytes, files = [] }: Input) =>
    [kind, ...[bytes ?? '', ...files.map((file) => file.bytes)].map(sha256)].join(' ')

  it('makes the same inputs of the same numbers, and others of others', () => {
    const prints = (seed: number) => Array.from({ length: 300 }, (_, i) => printOf(makeInput(seeds, seed, i)))
    const some = prints(7)
    expect(prints(7)).toEqual(some)
    const others = new Set(prints(8))
    expect(some.filter((print) => others.has(print)).length).toBeLessThan(10)
  })

  it('makes every kind of input', () => {
    for (const kind of Object.keys(weights)) {
      const { trail, ...input } = makeInput(seeds, 1, 1, [kind])
      expect(input.kind).toBe(kind)
      expect(trail!.length).toBeGreaterThan(0)
    }
  })

  // Not every operator finds something in every kind: a query has no lines. It must in one of them.
  const kindsOf = new Map<string, { operator: Operator; kinds: string[] }>()
  for (const [kind, sets] of Object.entries(operatorsFor)) {
    for (const [name, operator] of new Set(sets.flatMap((set) => Object.entries(set)))) {
      const held = [...kindsOf.entries()].find(([, each]) => each.operator === operator)
      if (held) held[1].kinds.push(kind)
      else kindsOf.set(`${kind} ${name}`, { operator, kinds: [kind] })
    }
  }

  it.each([...kindsOf])('changes something: %s', (_, { operator, kinds }) => {
    const changed = Array.from({ length: 60 }, (_, iteration) => {
      const random = randomOf(3, iteration)
      const own = seeds[kinds[iteration % kinds.length]!]!
      const text = letters(own[random.below(own.length)]!.bytes)
      return operator(text, random, () => letters(own[random.below(own.length)]!.bytes)) !== text
    })
    expect(changed).toContain(true)
  })
})

describe('the checks', () => {
  const mail = Buffer.from(
    'From: nora@lighthouse.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nThe harbour.\n--b\n' +
      'Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0K\n--b\nContent-Type: text/html\n\n<b>x</b>\n--b--\n',
  )
  const box = Buffer.from(
    ['a', 'b'].map((name) => `From ${name} Tue Sep 20 10:00:00 2016\nFrom: ${name}@a.example\n\nx\n\n`).join(''),
  )
  type Broken = (sound: Project) => Partial<Project>
  const call = (project: Project, name: string, given: unknown[]) => project[name]!(...(given as never[])) as never

  const faults: Array<[what: string, input: Input, broken: Broken]> = [
    ['an exception', { kind: 'mail', bytes: mail }, () => ({ openMail: () => (null as unknown as Buffer).length })],
    [
      'a part outside of the message',
      { kind: 'mail', bytes: mail },
      (sound) => ({
        readMail(...given) {
          const read = call(sound, 'readMail', given) as { parts: Array<{ length: number }> }
          read.parts.at(-1)!.length += 10_000
          return read
        },
      }),
    ],
    ['a file with other bytes', { kind: 'mail', bytes: mail }, () => ({ decodePart: () => Buffer.from('harbour') })],
    ['a stretch that is lost', { kind: 'mail', bytes: mail }, () => ({ blocksOf: () => [] })],
    [
      'a snippet of another text',
      { kind: 'mail', bytes: mail },
      () => ({ snippetsFor: () => () => [{ text: 'annex' }] }),
    ],
    [
      'a message that is lost',
      { kind: 'mailbox', bytes: box },
      (sound) => ({ split: (...given) => [...(call(sound, 'split', given) as Iterable<never>)].slice(0, 1) }),
    ],
    [
      'HTML that runs',
      { kind: 'html', bytes: Buffer.from('<p onclick=x>a') },
      (sound) => ({
        safeHtml(...given) {
          const safe = call(sound, 'safeHtml', given) as { html: string }
          return { ...safe, html: safe.html.replace('<p>', '<p onclick=x>') }
        },
      }),
    ],
    [
      'a quote that is not in its article',
      { kind: 'article', bytes: Buffer.from('The lamp stays lit. “We keep it,” said Nora Vega, the keeper.') },
      (sound) => ({
        readArticle(...given) {
          const reading = call(sound, 'readArticle', given) as { quotes: Array<{ start: number }> }
          for (const quote of reading.quotes) quote.start += 1
          return reading
        },
      }),
    ],
    [
      'a query that is read in two ways',
      { kind: 'query', bytes: Buffer.from('a OR b') },
      () => ({ printQuery: () => 'a' }),
    ],
    [
      'a ledger that does not add up',
      { kind: 'intake', files: [{ name: 'a.eml', bytes: mail }] },
      (sound) => ({
        async addPaths(...given) {
          const report = await (call(sound, 'addPaths', given) as Promise<object>)
          const { db } = given[0] as unknown as { db: { exec(sql: string): void } }
          db.exec('update source set expected = 7')
          return report
        },
      }),
    ],
  ]

  it.each(faults)('notice %s', async (_, input, broken) => {
    const project = await builtProject()
    await checkInput(project, input)
    await expect(checkInput({ ...project, ...broken(project) }, input)).rejects.toThrow()
  })
})

describe('the process that reads', () => {
  it('is killed where it hangs, and started anew after it fell', async () => {
    const program = join(scratch(), 'child.mjs')
    const lines = [
      `process.on('message', ({ act }) => {`,
      `  if (act === 'hang') for (;;);`,
      `  if (act === 'fall') process.exit(9)`,
      `  process.send({ ok: true })`,
      `})`,
      `process.send({ ready: true })`,
    ]
    writeFileSync(program, lines.join('\n'))
    const link = openLink({}, { program, patience: 0.3 })
    for (const act of ['hang', 'fall']) {
      expect(await link.ask({ act: 'answer' })).toEqual({ ok: true })
      expect(await link.ask({ act })).toMatchObject({ lost: act === 'hang' ? 'hang' : 'crash' })
    }
    expect(await link.ask({ act: 'answer' })).toEqual({ ok: true })
    link.close()
  })
})

describe('memory', () => {
  const samples = (held: (index: number) => number) =>
    Array.from({ length: 40 }, (_, index) => ({ inputs: index * 250, held: 80e6 + held(index) }))

  it('grows where it grows everywhere, and not where it took one step', () => {
    expect(judgeMemory(samples((index) => index * 1e6)).grows).toBe(true)
    expect(judgeMemory(samples((index) => (index > 33 ? 60e6 : 0))).grows).toBe(false)
    expect(judgeMemory(samples((index) => (index % 3) * 2e6)).grows).toBe(false)
    expect(judgeMemory(samples(() => 0).slice(0, 3)).grows).toBeUndefined()
  })
})

describe('a finding', () => {
  const fault = { name: 'TypeError', message: 'x 17 is none', stack: 'at f (file:///a/dist/src/source/mail/read.js:7)' }

  it('has one name for one fault, and can be loaded again', () => {
    expect(nameOfFault('mail', { fault })).toBe('mail-typeerror-x-0-is-none-source-mail-read')
    expect(nameOfFault('mail', { fault: { ...fault, message: 'x 18 is none' } })).toBe(nameOfFault('mail', { fault }))
    const one: Input = { kind: 'mail', bytes: Buffer.from([0, 255, 10]), trail: [] }
    const files = ['a/b.eml', 'c.mbox'].map((name) => ({ name, bytes: Buffer.from(name) }))
    for (const input of [one, { kind: 'intake', files, trail: [] }]) {
      const { trail: _, ...saved } = input
      expect(loadInput(saveFinding(scratch(), 'x', input, { seed: 1, iteration: 2 }))).toEqual(saved)
    }
  })

  it('is reduced to what it takes', async () => {
    const lines = Array.from({ length: 500 }, (_, i) => `line ${i}\n`)
    const input = { kind: 'mail', bytes: Buffer.from(lines.join('')) }
    const fails = async ({ bytes }: Input) => letters(bytes!).includes('ne 77') && letters(bytes!).includes('9')
    expect(letters((await reduce(input, fails)).bytes!)).toMatch(/^(?:9ne 77|ne 779)$/)
  })
})

it('a short run on our own material finds nothing, and ends with its figures', () => {
  const run = fileURLToPath(new URL('run.mjs', import.meta.url))
  const args = [run, '--own', '--seed', '1', '--inputs', '300', '--out', scratch()]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(`${stdout}${stderr}`).toMatch(/^fuzz: seed 1, 300 inputs in \d+ s, \d+ inputs\/s, 0 findings, slowest /)
  expect(status).toBe(0)
})
