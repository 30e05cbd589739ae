// Checks that are started in the workbench run in a process of their own: the workbench answers meanwhile, they stop when
// asked, and the next run goes on from there.
import { expect, it } from 'vitest'
import type { IntakeView } from '../../src/record/intake.ts'
import { readJournal } from '../../src/store/journal.ts'
import type { OverviewPage } from '../../src/view/model.ts'
import { madeFonds, material } from '../material.ts'
import { eventually, expectSound, fonds, serve } from './run.ts'

/** On an idle machine they may be over before they could be stopped. */
it('checks from the workbench stop, go on, and leave a line each', { retry: 3 }, async () => {
  const dir = madeFonds()
  expect(fonds('add', material(), '--in', dir)).toMatchObject({ status: 0 })
  const { ask, post, stop } = await serve(dir)
  const isOver = async () => !(await ask<IntakeView>('/api/intake')).running
  const sum = async () => (await ask<OverviewPage>('/api/overview')).evidence

  expect(await post('/api/verify')).toMatchObject({ work: 'checks', stage: 'checking', running: true })
  expect(await post('/api/intake/stop')).toMatchObject({ stopping: true })
  expect(await ask('/api/search?q=harbour')).toMatchObject({ errors: [] })
  await eventually(isOver)
  expect(await ask('/api/intake')).toMatchObject({ work: 'checks', stage: 'stopped' })
  const { checked, unchecked } = await sum()
  expect(unchecked).toBeGreaterThan(0)

  await post('/api/verify')
  await eventually(isOver)
  expect(await ask('/api/intake')).toMatchObject({ stage: 'none' })
  expect(await sum()).toMatchObject({ checked: checked + unchecked, unchecked: 0 })
  expect(await stop()).toBe(0)
  const runs = readJournal(dir).flatMap((line) => (line.act === 'verify' ? [line] : []))
  expect(runs.map((run) => [run.checked, run.finished]).filter(([count]) => count !== 0)).toEqual([
    ...(checked > 0 ? [[checked, false]] : []),
    [unchecked, true],
  ])
  await expectSound(dir)
})
