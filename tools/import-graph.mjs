// Who imports whom, read from the source text. Shared by `npm run shape` and test/imports.test.ts.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

// A specifier after `from`, after a bare `import`, or inside `import()`; `type` where only types cross.
const importing =
  /\b(?:import|export)\s+(type\s)?(?:[\w$*{}\s,]+?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/g

/** Paths of all sources under `folders`, relative to `root`, `/`-separated, sorted. */
export function listSources(root, folders) {
  const found = []
  const waiting = [...folders]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory() && entry.name !== 'node_modules') waiting.push(path)
      else if (/\.(?:ts|tsx|mjs|js)$/.test(entry.name) && !entry.name.endsWith('.d.mts')) found.push(path)
    }
  }
  return found.sort()
}

/** Every import of every path: `{ from, to, typeOnly }`; `to` is a path where it is relative, else a package. */
export function readImports(root, paths) {
  return paths.flatMap((from) => importsIn(readFileSync(join(root, from), 'utf8'), from))
}

/** The imports in one text. */
export function importsIn(text, from) {
  // Comments out, so that an example in one is no import; a line start keeps `//` inside strings.
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return [...code.matchAll(importing)].map(([, type, named, called]) => {
    const to = named ?? called ?? ''
    const relative = to.startsWith('.')
    return { from, to: relative ? posix.join(posix.dirname(from), to) : to, typeOnly: type !== undefined }
  })
}

/** Groups of files that import each other in a circle, the imports of types left out: they are gone at run time. */
export function findCycles(imports) {
  const next = new Map()
  for (const { from, to, typeOnly } of imports) {
    if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to])
  }
  const state = new Map()
  const cycles = []
  for (const start of next.keys()) walk(start)
  return cycles

  // Depth first, with a path of our own instead of the call stack.
  function walk(start) {
    if (state.has(start)) return
    const path = [{ file: start, left: [...(next.get(start) ?? [])] }]
    state.set(start, 'open')
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = top.left.pop()
      if (to === undefined) {
        state.set(top.file, 'closed')
        path.pop()
      } else if (state.get(to) === 'open') {
        cycles.push([...path.slice(path.findIndex(({ file }) => file === to)).map(({ file }) => file), to])
      } else if (!state.has(to)) {
        state.set(to, 'open')
        path.push({ file: to, left: [...(next.get(to) ?? [])] })
      }
    }
  }
}
