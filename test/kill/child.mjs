// Takes files in and kills itself with SIGKILL after a given number of steps on disk; 0 lets it come to the end.
//   node child.mjs FONDS STEPS PATH…
import { addPaths } from '../../dist/src/flow/intake/add.js'
import { openCase } from '../../dist/src/flow/intake/case.js'

const [dir, steps, ...paths] = process.argv.slice(2)
let left = Number(steps)
let tick = Date.UTC(2025, 10, 21)

function onStep() {
  left -= 1
  if (left === 0) process.kill(process.pid, 'SIGKILL')
}

// Commits as often as can be, so that there are many moments to be killed at.
const run = { onStep, commitEvery: 0 }
const { fonds } = await openCase(dir, run)
await addPaths(fonds, { now: () => (tick += 1000) }, paths, run)
fonds.close()
