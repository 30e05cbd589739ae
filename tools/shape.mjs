// Prints our tails: the largest files and functions, full folders, import cycles. A sign, not a law (ARCHITECTURE.md).
// Functions are found by their braces, which is close enough to see where a room has grown too large.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findCycles, listSources, readImports } from './import-graph.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = ['src', 'web', 'tools', 'test', 'bin'].filter((folder) => existsSync(join(root, folder)))
const files = listSources(root, folders).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
const code = files.filter(({ path }) => !/\.test\.tsx?$/.test(path))

const lengths = code.map(({ path, text }) => ({ name: path, lines: text.split('\n').length - 1 }))
const functions = code.flatMap(({ path, text }) =>
  functionsIn(text).map(({ name, line, lines }) => ({ name: `${path}:${line} ${name}`, lines })),
)
const crowds = new Map()
for (const { path } of files) crowds.set(dirname(path), (crowds.get(dirname(path)) ?? 0) + 1)

summarise('files', lengths)
summarise('functions', functions)
print(
  'folders with more than fifteen files',
  [...crowds].filter(([, count]) => count > 15).map(([name, count]) => `${count}  ${name}`),
)
print(
  'import cycles',
  findCycles(
    readImports(
      root,
      code.map(({ path }) => path),
    ),
  ).map((cycle) => cycle.join(' -> ')),
)

function summarise(what, list) {
  const sorted = [...list].sort((a, b) => b.lines - a.lines)
  const at = (share) => sorted[Math.floor(sorted.length * share)]?.lines ?? 0
  const total = sorted.reduce((sum, { lines }) => sum + lines, 0)
  const title = `${sorted.length} ${what}, ${total} lines: median ${at(0.5)}, p90 ${at(0.1)}, largest ${at(0)}`
  print(
    title,
    sorted.slice(0, 10).map(({ name, lines }) => `${String(lines).padStart(4)}  ${name}`),
  )
}

function print(title, lines) {
  console.log(`\n${title}${lines.length === 0 ? ': none' : ''}`)
  for (const line of lines) console.log(`  ${line}`)
}

/** Functions with a body in braces: where, how long, and by which name. */
function functionsIn(text) {
  const plain = blank(text)
  const found = []
  const open = []
  let line = 1
  let since = 0
  for (let at = 0; at < plain.length; at += 1) {
    const char = plain[at]
    if (char === '\n') line += 1
    else if (char === '{') {
      open.push({ header: plain.slice(since, at).trim(), line })
      since = at + 1
    } else if (char === '}') {
      const block = open.pop()
      const name = block && nameOf(block.header)
      if (name) found.push({ name, line: block.line, lines: line - block.line + 1 })
      since = at + 1
    } else if (char === ';') since = at + 1
  }
  return found
}

function nameOf(header) {
  const named = /\bfunction\*?\s+([\w$]+)[^=]*$/.exec(header)
  if (named) return named[1]
  if (!/=>$/.test(header)) return undefined
  return /([\w$]+)\s*(?::[^=]*)?=\s*(?:async\s*)?[^=]*=>$/.exec(header)?.[1] ?? '=>'
}

/** Comments and the words inside strings become blanks; line ends stay. */
function blank(text) {
  const token =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[=(,:!&|?]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/\w*/g
  return text.replace(token, (found) => found.replace(/[^\n]/g, ' '))
}
