import { expect, it } from 'vitest'
import { stillWorld } from '../../../test/scratch.ts'
import type { Fonds } from '../../store/fonds.ts'
import { type Act, appendActs, journalEnd, readJournal } from '../../store/journal.ts'
import { earlyReading } from './early.ts'
import type { Job } from './read-source.ts'
import { lay, made, mail } from './test-intake.ts'

const add = (path: string): Act => ({ act: 'add', path, sha256: '0'.repeat(64), bytes: 1, origin: 'x' })

/** Numbers of the journal lines that are read early, of these acts in one run. */
function toldOf(fonds: Fonds, acts: Act[], names = ['a.eml']): number[] {
  const told: Job[] = []
  const files = names.map((path) => ({ path, origin: path, bytes: 1, sidecar: undefined }))
  const lines = readJournal(fonds.dir)
  const run = { files, attachments: true, read: (_: string, jobs: Job[]) => void told.push(...jobs) }
  const early = earlyReading(fonds, lines, run)
  for (const [at, act] of acts.entries()) early([act], lines.length + at, stillWorld.now())
  return told.map(({ seq }) => seq)
}

it('what is added is read early, also into a fonds that was just made', async () => {
  const fresh = await made([])
  expect(toldOf(fresh, [add('a'), add('b')])).toEqual([2, 3])
  fresh.close()
  const held = await made([lay({ 'a.eml': mail('a', 'one') })])
  expect(toldOf(held, [add('b')])).toEqual([3])
  held.close()
})

it('nothing is read early behind what waits from before, between other acts, or where files explain each other', async () => {
  const fonds = await made([])
  const skipped: Act = { act: 'skip', path: 'x', origin: 'x', code: 'unreadable', sentence: 'x' } as Act
  expect(toldOf(fonds, [add('a'), skipped, add('b')])).toEqual([2])
  expect(toldOf(fonds, [add('a')], ['a.js', 'account.js'])).toEqual([])
  appendActs(fonds.dir, journalEnd(fonds.dir), [add('w')], stillWorld.now())
  expect(toldOf(fonds, [add('a')])).toEqual([])
  fonds.close()
})
