// Entry modules -> a folder with few files that load everything they need, so that a process starts sooner.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const packages = fileURLToPath(new URL('../node_modules', import.meta.url))
/** Libraries of many small files that most runs load. The others are loaded where they are installed. */
const bundled = ['commander', 'csv-parse', 'hono', '@hono', 'htmlparser2', 'zod']

/** Not bundled, but data that the build makes of it is shipped. */
const drawnFrom = ['eld']

/** Entries by the name that their file gets; the folder is made anew. */
export async function bundle(entries, folder) {
  const made = await rolldown({
    input: entries,
    platform: 'node',
    external: (id) => /^[^./]/.test(id) && !bundled.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [{ name: 'places', transform: (code, id) => code.replaceAll('import.meta.url', placeOf(id, folder)) }],
  })
  rmSync(folder, { recursive: true, force: true })
  const { output } = await made.write({ dir: folder, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' })
  writeFileSync(join(folder, 'LICENSES.txt'), licencesOf(output.flatMap((chunk) => chunk.moduleIds ?? [])))
}

export function slashes(path) {
  return path.split(sep).join('/')
}

/** What a module finds by its own place it goes on finding there. */
function placeOf(id, folder) {
  return `new URL('${slashes(relative(folder, id))}', import.meta.url).href`
}

/** What the packages that are bundled ask to be told beside them. */
function licencesOf(paths) {
  const names = paths.flatMap((path) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(slashes(path))?.[1] ?? [])
  const texts = [...new Set([...names, ...drawnFrom])].sort().map((name) => {
    const folder = join(packages, name)
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
    const { license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const text = file
      ? readFileSync(join(folder, file), 'utf8').trim()
      : `${license}, without its text: see ${homepage}`
    return `${name}\n\n${text}\n`
  })
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}
