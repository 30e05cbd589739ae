// Quotes held against messages of another language by an embedding model: what it costs to make the vectors of all sentences
// the first time, to open them later, and to look a quote up.
//   npm run bench -- --only coverage --embeddings FOLDER
// The quotes are those of bench/coverage.mjs, taken for French ones: what a quote says does not change the time.
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

export async function benchTranslation(fonds, quotes, folder) {
  const { openTranslations } = await import(join(root, 'dist/src/flow/translation/translations.js'))
  const stored = join(fonds.dir, 'vectors.db')
  for (const ending of ['', '-wal', '-shm']) rmSync(stored + ending, { force: true })
  const open = () => openTranslations(fonds, folder, { languages: new Set(['fr']) })
  const first = await timed(open)
  first.result.close()
  tell('vectors made for the first time', first)
  console.log(`${'vectors.db'.padEnd(34)} ${(bytesOf(stored) / 1e6).toFixed(0).padStart(6)} MB`)
  const again = await timed(open)
  tell('opened again', again)
  const looked = await timed(() =>
    quotes.map(({ quote }) => again.result.find({ quote: { ...quote, language: 'fr' }, claimed: [] })),
  )
  tell(`${quotes.length} quotes looked up`, looked)
  again.result.close()
  console.log(`${'memory at its most'.padEnd(34)} ${(process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(6)} MB`)
}

async function timed(work) {
  const began = performance.now()
  const worked = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(worked)
  return { result, seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 }
}

function tell(what, { seconds, processor }) {
  console.log(`${what.padEnd(34)} ${seconds.toFixed(1).padStart(6)} s   (${processor.toFixed(1)} s of the processor)`)
}

function bytesOf(path) {
  return [path, `${path}-wal`].reduce((sum, each) => sum + (existsSync(each) ? statSync(each).size : 0), 0)
}
