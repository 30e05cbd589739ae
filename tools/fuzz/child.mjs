// The process in which inputs are read; its parent kills it where one does not end. One question, one answer:
//   { iteration }   makes the input of that iteration and judges it
//   { input }       judges the input that was handed over
//   { memory }      what is held after everything that can be freed is freed
import { builtProject } from './built.mjs'
import { judge } from './judge.mjs'
import { readLargest } from './largest.mjs'
import { makeInput } from './make.mjs'
import { loadSeeds } from './seeds.mjs'

const { seed, kinds, own } = JSON.parse(process.argv[2])
const project = await builtProject()
let seeds
let isLevel = false

process.on('message', async (question) => process.send(await answer(question)))
process.on('disconnect', () => process.exit(0))
process.send({ ready: true })

async function answer({ iteration, input }) {
  if (iteration !== undefined) {
    seeds ??= loadSeeds({ own })
    const made = makeInput(seeds, seed, iteration, kinds)
    return { kind: made.kind, ...(await judge(project, made)) }
  }
  return input === undefined ? memory() : { kind: input.kind, ...(await judge(project, input)) }
}

async function memory() {
  if (!isLevel) await readLargest(project)
  isLevel = true
  // What the first leaves for a finaliser, the second frees.
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  return { held: heapUsed + external }
}
