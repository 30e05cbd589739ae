// Takes files in as `fonds add` does, and once it was asked to stop is too busy to listen, for longer than anybody waits.
//   node busy.mjs FONDS PATH…
import { writeSync } from 'node:fs'
import { intakeRun } from '../../dist/src/cli/intake-run.js'
import { addPaths } from '../../dist/src/flow/intake/add.js'
import { openAsIs } from '../../dist/src/flow/intake/case.js'

const [dir, ...paths] = process.argv.slice(2)
const run = intakeRun()

function onStep(step) {
  // Words are not found before their records are committed.
  if (step === 'words committed' || !run.stopped()) return
  writeSync(1, 'busy\n')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120_000)
}

const { fonds } = openAsIs(dir)
await addPaths(fonds, { now: () => Date.now() }, paths, { ...run, onStep, commitEvery: 0 })
