// What is wrong with an input -> its short name, and files from which it can be tried again.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, relative } from 'node:path'

/** The same for all inputs that fail in one place and in one way. */
export function nameOfFault(kind, { lost, fault, detail }) {
  if (lost) return slug(`${kind} ${lost} ${/FATAL ERROR: [^\n]{0,60}/.exec(detail)?.[0] ?? ''}`)
  const place = /dist\/src\/([\w/-]+)\.js/.exec(fault.stack)?.[1] ?? ''
  // What follows the colon differs from input to input.
  const isOurs = ['Broken', 'TooSlow', 'TooSteep'].includes(fault.name)
  const sentence = isOurs ? fault.message.split(':', 1)[0] : `${fault.name} ${fault.message.slice(0, 60)}`
  return slug(`${kind} ${sentence} ${place}`)
}

function slug(text) {
  return text
    .toLowerCase()
    .replace(/\d+/g, '0')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120)
}

/** Writes `FOLDER/NAME/sSEED-iITERATION.KIND` (a folder for an intake) and a JSON that tells how it came about. */
export function saveFinding(folder, name, input, about) {
  const path = join(folder, name, `s${about.seed}-i${about.iteration}.${input.kind}`)
  saveInput(path, input)
  writeFileSync(`${path}.json`, `${JSON.stringify({ ...about, trail: input.trail }, null, 2)}\n`)
  return path
}

export function saveInput(path, { bytes, files }) {
  mkdirSync(dirname(path), { recursive: true })
  if (bytes !== undefined) writeFileSync(path, bytes)
  for (const file of files ?? []) {
    mkdirSync(dirname(join(path, file.name)), { recursive: true })
    writeFileSync(join(path, file.name), file.bytes)
  }
}

/** Reads what `saveInput` wrote. The ending of the path is the kind of the input. */
export function loadInput(path) {
  const kind = extname(path).slice(1)
  if (!statSync(path).isDirectory()) return { kind, bytes: readFileSync(path) }
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return { kind, files: paths.map((file) => ({ name: relative(path, file), bytes: readFileSync(file) })) }
}
