// What leaves a fonds by the built command line: exports, lists of terms, saved searches.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchPage } from '../src/view/model.ts'
import { eventually, fonds, main, start } from './fault/run.ts'

const example = fileURLToPath(new URL('../examples/case', import.meta.url))
let folder: string
let dir: string
/** How many records there are of each kind, and in all. */
const totals = new Map<string, number>()
const totalOf = (what = 'all') => totals.get(what)!
const inFolder = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fonds-output-'))
  dir = inFolder('case.fonds')
  fonds('init', dir)
  expect(fonds('add', example, '--in', dir)).toMatchObject({ status: 0 })
  const { total, facets } = JSON.parse(fonds('search', '--json', '--in', dir).stdout) as SearchPage
  totals.set('all', total)
  for (const { operator, count } of facets.kind) totals.set(operator, count)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('fonds search', () => {
  it('marks each character that it stumbles over, below the query', () => {
    const { stderr } = fonds('search', 'kind:mail', 'before:2024-02-30', 'ann?x', '--in', dir)
    const lines = stderr.split('\n').filter((line) => line.includes('at character') || line.startsWith('kind:mail'))
    const query = 'kind:mail before:2024-02-30 ann?x'
    expect(lines).toMatchObject([
      query,
      expect.stringMatching(/^ {17}\^ .*\(at character 18\) \[date-unreadable\]$/),
      query,
      expect.stringMatching(/^ {31}\^ .*\(at character 32\) \[word-wildcard\]$/),
    ])
  })
})

describe('fonds export', () => {
  it('writes a file once, says that it is raw, and what is left out', () => {
    const out = inFolder('all.mbox')
    const run = fonds('export', '--format', 'mbox', '--out', out, '--in', dir, '--json')
    const lines = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const [all, mails] = [totalOf(), totalOf('kind:mail')]
    expect(lines.at(-1)).toMatchObject({ total: all, written: mails, leftOut: { 'not-mail': all - mails } })
    expect(lines.length - 1).toBe(all - mails)
    expect(lines[0]).toMatchObject({ code: 'not-mail', kind: expect.any(String), source: expect.any(String) })
    expect(run.stderr).toContain('raw material')
    const before = readFileSync(out)
    const again = fonds('export', '--format', 'csv', '--out', out, '--in', dir)
    expect(again).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('[file-exists]') })
    expect(readFileSync(out)).toEqual(before)
    const forced = fonds('export', 'kind:post', '--format', 'csv', '--out', out, '--force', '--in', dir)
    expect(forced).toMatchObject({ status: 0, stdout: expect.stringContaining('records written') })
    expect(parse(readFileSync(out), { columns: true, bom: true }).length).toBe(totalOf('kind:post'))
  })

  it('refuses what it cannot read, and leaves nothing', () => {
    const out = inFolder('none.csv')
    const run = fonds('export', 'date:never', '--format', 'csv', '--out', out, '--in', dir)
    expect(run).toMatchObject({ status: 2, stderr: expect.stringMatching(/\(at character 6\).*\[query-unclear\]/) })
    expect(existsSync(out)).toBe(false)
  })
})

describe('fonds searches', () => {
  it('saves, runs, renames, removes, and takes back', () => {
    const all = totalOf('kind:mail')
    const searches = (...args: string[]) => fonds('searches', ...args, '--in', dir)
    expect(searches('save', 'Letters', 'kind:mail', '--sort', 'date-asc').stdout).toMatch(`${all} found`)
    const found = (...args: string[]): SearchPage =>
      JSON.parse(fonds('search', '--saved', 'letters', ...args, '--json', '--in', dir).stdout)
    const whole = found()
    expect(whole).toMatchObject({ query: 'kind:mail', total: all })
    const times = whole.hits.map(({ date }) => date.at!)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(found('-the').query).toBe('(kind:mail) -the')
    searches('rename', 'letters', 'Mail')
    expect(searches('remove', 'mail').stdout).toBe('')
    expect(searches('undo').stderr).toContain('undone: Removed the search “Mail”.')
    expect(JSON.parse(searches('list', '--json').stdout)).toMatchObject({ name: 'Mail', total: all, totalThen: all })
    expect(searches('save')).toMatchObject({ status: 2, stderr: expect.stringContaining('[name-needed]') })
  })
})

describe('fonds batch', () => {
  it('reports each term with the columns of its list', () => {
    const [list, out] = [inFolder('terms.csv'), inFolder('report.csv')]
    writeFileSync(list, 'Who;Term\nNora;kind:mail\n=1+1;"""zzz yyy"""\nx;date:never\n')
    const run = fonds('batch', list, '--out', out, '--column', 'term', '--json', '--in', dir)
    expect([run.status, run.stdout.trim().split('\n').length]).toEqual([1, 3])
    expect(run.stderr).toContain('3 terms: 1 found, 1 without a hit, 1 that cannot be read')
    const rows = parse(readFileSync(out), { columns: true, bom: true }) as Array<Record<string, string>>
    expect(rows).toMatchObject([
      { Who: 'Nora', Term: 'kind:mail', hits: String(totalOf('kind:mail')), address: '/search?q=kind%3Amail' },
      { Who: "'=1+1", query: '"zzz yyy"', hits: '0', 'first date': '', error: '' },
      { Who: 'x', hits: '', error: expect.stringMatching(/never.*\(at character 6\)/) },
    ])
    expect(fonds('batch', list, '--column', 'term', '--plain', '--in', dir).stdout).toContain('"kind:mail"')
  })

  it.skipIf(process.platform === 'win32')('leaves nothing where it is stopped', async () => {
    const [list, out] = [inFolder('many.csv'), inFolder('many-report.csv')]
    writeFileSync(list, `term\n${'kind:mail OR the\n'.repeat(10_000)}`)
    const run = start(main, ['batch', list, '--out', out, '--in', dir])
    await eventually(() => readdirSync(folder).some((name) => name.endsWith('.part')))
    run.child.kill('SIGINT')
    expect(await run.ended).toEqual({ code: 1, signal: null })
    expect(run.stderr()).toContain('stopped: nothing was written')
    expect(readdirSync(folder).filter((name) => name.includes('many-report'))).toEqual([])
  })
})
