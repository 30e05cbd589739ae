// The documentation is held to the code: what it lists exists, and what exists is listed.
// UPDATE=1 rewrites docs/cli.md from the help texts.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { allCommands, buildProgram } from '../src/cli/program.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
    .sort()
}

const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...filesBelow('docs', '.md'),
]

describe('docs/cli.md', () => {
  it('equals --help of every command (UPDATE=1 rewrites it)', async () => {
    const help = await commandHelp()
    if (process.env.UPDATE) writeFileSync(join(root, 'docs/cli.md'), help)
    expect(read('docs/cli.md')).toBe(help)
  })
})

async function commandHelp(): Promise<string> {
  const program = await buildProgram()
  const pages = allCommands(program).map((command) => {
    const written: string[] = []
    command.configureOutput({ writeOut: (part) => void written.push(part) }).outputHelp()
    const text = written.join('')
    const name = [...nameParts(command)].reverse().join(' ')
    return `## ${name}\n\n\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`
  })
  return `# The command line\n\nMade from the commands' own help; a test holds it.\n\n${pages.join('\n')}`
}

function* nameParts(command: Command): Generator<string> {
  for (let each: Command | null = command; each; each = each.parent) yield each.name()
}

describe('every document', () => {
  it.each(documents)('%s links only to what exists', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1]!)
    const missing = links.filter((link) => !existsSync(join(root, dirname(path), link)))
    expect(missing).toEqual([])
  })

  it('ARCHITECTURE.md stays within 300 lines', () => {
    expect(read('ARCHITECTURE.md').split('\n').length).toBeLessThanOrEqual(300)
  })

  it('ARCHITECTURE.md and CONTRIBUTING.md name only paths that exist', () => {
    const paths = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/limits.md'].flatMap((path) =>
      [...read(path).matchAll(/`((?:src|web|test|tools|docs|examples|bin)\/[\w./-]*)`/g)].map((match) => match[1]!),
    )
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

describe('docs/dependencies.md', () => {
  it('has a line for every dependency and none for others', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
    const used = [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.devDependencies ?? {})]
    const listed = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]!)
    expect(listed.sort()).toEqual(used.filter((name) => !name.startsWith('@types/')).sort())
  })
})

describe('docs/codes.md', () => {
  it('lists every code that a user can meet, and no other', () => {
    const sources = filesBelow('src', '.ts').filter((path) => !path.endsWith('.test.ts'))
    const inCode = new Set(sources.flatMap((path) => codesIn(read(path))))
    const listed = new Set([...read('docs/codes.md').matchAll(/^\| `([a-z0-9-]+)`/gm)].map((match) => match[1]!))
    expect([...listed].sort()).toEqual([...inCode].sort())
  })
})

/** Codes stand in the source as `code: '…'`, as an argument of the functions below, or as keys of a table of sentences. */
function codesIn(text: string): string[] {
  const quoted = /\bcode: '([a-z0-9-]+)'|\bnew FondsError\(\s*'([a-z0-9-]+)'|\bproblem\([^'\n]*'([a-z0-9-]+)'/g
  const placed =
    /\bwholeSource\(\w+, '\w+', '([a-z0-9-]+)'|\bduplicate\(rows, [^']*'([a-z0-9-]+)'|\brefuse\(c, [^']*'([a-z0-9-]+)'/g
  const found = [quoted, placed].flatMap((pattern) => [...text.matchAll(pattern)].map((m) => m.slice(1).find(Boolean)!))
  const literal = found.filter((code) => code !== 'quarantined')
  const table = text.match(/const sentences = \{([\s\S]*?)\n\}/)?.[1] ?? ''
  return [...literal, ...[...table.matchAll(/^ {2}'?([a-z0-9-]+)'?:/gm)].map((m) => m[1]!)]
}

describe('the vocabulary', () => {
  it('of kinds, roles and outcomes stands in the glossary', () => {
    const glossary = read('docs/glossary.md')
    for (const word of [
      'mail',
      'chat',
      'post',
      'article',
      'document',
      'stored',
      'duplicate',
      'quarantined',
      'refused',
    ]) {
      expect(glossary).toContain(word)
    }
  })
})
