// Choosing what goes out on the built command line, as a publisher does it, on the example.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { DecisionLine, ReleasePlan, ReviewLine } from '../src/view/model.ts'
import { scratch } from './scratch.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const main = join(root, 'dist', 'src', 'cli', 'main.js')

it('a publisher plans, withholds, hides, chooses files and takes back', () => {
  const dir = join(scratch(), 'case.fonds')
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
    return { status, stdout, stderr }
  }
  const release = (...args: string[]) => run('release', ...args, '--in', dir)
  const plan = () => JSON.parse(release('plan', '--json').stdout) as ReleasePlan
  run('init', dir)
  run('add', join(root, 'examples/case'), '--in', dir)

  const lines = release('queue', '--limit', '5', '--json').stdout.trim().split('\n')
  const [first] = lines.map((line) => JSON.parse(line) as ReviewLine)
  expect(lines).toHaveLength(5)
  expect(first!.harms.length).toBeGreaterThan(0)

  expect(release('withhold', first!.id)).toMatchObject({ status: 2, stderr: expect.stringContaining('reason-needed') })
  expect(release('withhold', first!.id, '--reason', 'a child').stderr).toContain('Withheld 1 record: a child')
  expect(release('withhold')).toMatchObject({ status: 2, stderr: expect.stringContaining('option-needed') })
  expect(release('publish', '--scope', 'kind:article').stderr).toMatch(/Chose to publish \d+ records\./)
  expect(release('hide', '--person', 'quarrey@tidewatch.example').status).toBe(0)
  expect(release('hide', '--word', 'Breakwater', '--person', 'x').status).toBe(2)
  expect(release('hide', '--record', first!.id, '--text', 'nowhere to be found')).toMatchObject({ status: 2 })

  const { counts, withheld, hidden } = plan()
  expect(counts.withheld).toBe(1)
  expect(withheld).toEqual([{ reason: 'a child', count: 1 }])
  expect(hidden).toMatchObject([{ what: 'person' }])
  expect(hidden[0]!.records).toBeGreaterThan(0)
  const text = release('plan').stdout
  for (const words of ['withheld   1', 'a child', '(person 1)', 'may do harm']) expect(text).toContain(words)

  const files = release('queue', '--limit', '500').stdout.split(/^(?=\S{24} )/m)
  const withFile = files.find((each) => each.includes('    attachment  file '))!
  const id = withFile.slice(0, 24)
  const number = /^file (\d+): /m.exec(run('show', id, '--in', dir).stdout)![1]!
  expect(withFile).toContain(`attachment  file ${number}: `)
  expect(release('file', id, '99', 'serve').stderr).toContain(`its files have the numbers ${number}`)
  expect(release('file', id, number, 'serve').stderr).toContain('Chose to publish a file of one record.')
  expect(release('undo').status).toBe(0)

  const decisions = release('decisions', '--json').stdout.trim().split('\n')
  expect(decisions.map((line) => (JSON.parse(line) as DecisionLine).what)).toEqual(['hide-person', 'choose', 'choose'])
  expect(release('undo').stderr).toContain('undone: Hid a person everywhere.')
  expect(plan().hidden).toEqual([])
})
