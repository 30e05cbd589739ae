// Holds the import table of ARCHITECTURE.md, and that nothing imports in a circle.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findCycles, type Import, importsIn, listSources, readImports } from '../tools/import-graph.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const stages = ['source', 'verify', 'coverage', 'embedding', 'store', 'search', 'view', 'release', 'drop']

/** Which folders of src a folder may import, besides itself. */
const allowed: Record<string, string[]> = {
  record: [],
  source: ['record'],
  verify: ['record'],
  coverage: ['record'],
  embedding: ['record'],
  store: ['record'],
  search: ['record', 'store'],
  view: ['record'],
  release: ['record', 'view'],
  drop: ['record'],
  flow: ['record', ...stages],
  server: ['record', 'store', 'view', 'flow'],
  cli: ['record', 'store', 'view', 'flow', 'server'],
}

/** What the workbench may name in src, and only as types. */
const typesForWeb = ['src/view/model.ts', 'src/record/']

const paths = listSources(
  root,
  ['src', 'web'].filter((folder) => existsSync(`${root}/${folder}`)),
)
const imports = readImports(
  root,
  paths.filter((path) => !/\.test\.tsx?$/.test(path)),
)

/** What is wrong with an import, and what to do about it; undefined where it is allowed. */
function complaint({ from, to, typeOnly }: Import): string | undefined {
  const [top, folder = ''] = from.split('/')
  const [toTop, toFolder = ''] = to.split('/')
  if (top === 'web' && toTop === 'src') {
    if (typeOnly && typesForWeb.some((path) => to.startsWith(path))) return undefined
    return `${from} imports ${to}: the web takes types only, from ${typesForWeb.join(' and ')}. Write "import type", or ask the server.`
  }
  if (top === 'src' && toTop === 'web')
    return `${from} imports ${to}: src must work without the web. Move what both need to src/record.`
  if (top !== 'src' || toTop !== 'src' || folder === toFolder) return undefined
  const may = allowed[folder]
  if (!may)
    return `${from}: src/${folder} is not in the import table. Add it to test/imports.test.ts and ARCHITECTURE.md, or move the file.`
  if (may.includes(toFolder)) return undefined
  const list = may.map((name) => `src/${name}`).join(', ') || 'nothing'
  return `${from} imports ${to}: src/${folder} may import ${list}. Hand the value in from src/flow, or move what both need to src/record.`
}

describe('imports', () => {
  it('keep to the table', () => {
    expect(imports.length).toBeGreaterThan(50)
    expect(imports.map(complaint).filter((sentence) => sentence !== undefined)).toEqual([])
  })

  it('lead to files that exist, by their whole name', () => {
    const inside = imports.filter(({ to }) => /^(?:src|web)\//.test(to))
    const missing = inside
      .filter(({ to }) => !existsSync(`${root}/${to}`))
      .map(({ from, to }) => `${from} imports ${to}`)
    expect(missing).toEqual([])
  })

  it('make no circle', () => {
    expect(findCycles(imports).map((cycle) => cycle.join(' -> '))).toEqual([])
  })

  it('stay away from the network outside the server, and from DNS outside the one file that asks it', () => {
    const dialling = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/|$)/
    const asking = 'src/cli/dns.ts'
    // The socket of an agent on this machine.
    const agent = 'src/cli/ssh-agent.ts'
    const found = imports.filter(({ from, to }) => {
      if (from === asking) return dialling.test(to) && !/^node:dns(?:\/|$)/.test(to)
      if (from === agent) return dialling.test(to) && to !== 'node:net'
      return dialling.test(to) && !from.startsWith('src/server/')
    })
    expect(found.map(({ from, to }) => `${from} imports ${to}: only src/server opens sockets`)).toEqual([])
    const askers = imports.filter(({ to }) => to === asking).map(({ from }) => from)
    expect(askers, 'only "fonds keys fetch" asks DNS').toEqual(['src/cli/command/keys.ts'])
  })
})

describe('the test itself', () => {
  it('reads every form of import', () => {
    const text = `import a from './a.ts'
      import type { B } from '../b.ts'
      import {
        c,
        type C,
      } from './c.ts'
      import './d.css'
      export * from "./e.ts"
      export type { F } from './f.ts'
      const g = await import('./g.ts')
      // import h from './h.ts'
      /* import i from './i.ts' */
      import j from 'j'`
    expect(importsIn(text, 'src/x/y.ts').map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
      ['src/x/a.ts', false],
      ['src/b.ts', true],
      ['src/x/c.ts', false],
      ['src/x/d.css', false],
      ['src/x/e.ts', false],
      ['src/x/f.ts', true],
      ['src/x/g.ts', false],
      ['j', false],
    ])
  })

  it('complains about what is not allowed, and says what to do', () => {
    const value = (from: string, to: string) => complaint({ from, to, typeOnly: false })
    expect(value('src/record/id.ts', 'src/store/raw.ts')).toContain('src/record may import nothing')
    expect(value('src/source/mbox/read.ts', 'src/store/raw.ts')).toContain('Hand the value in from src/flow')
    expect(value('src/search/run.ts', 'src/store/raw.ts')).toBeUndefined()
    expect(value('web/main.tsx', 'src/view/model.ts')).toContain('types only')
    expect(complaint({ from: 'web/main.tsx', to: 'src/view/model.ts', typeOnly: true })).toBeUndefined()
    expect(complaint({ from: 'web/main.tsx', to: 'src/flow/intake/add.ts', typeOnly: true })).toContain('types only')
    expect(value('src/helper/a.ts', 'src/record/id.ts')).toContain('not in the import table')
  })

  it('finds circles, and lets types close them', () => {
    const link = (from: string, to: string, typeOnly = false) => ({ from, to, typeOnly })
    expect(findCycles([link('a', 'b'), link('b', 'c'), link('c', 'a')])).toEqual([['a', 'b', 'c', 'a']])
    expect(findCycles([link('a', 'b'), link('b', 'c', true), link('c', 'a')])).toEqual([])
    expect(findCycles([link('a', 'b'), link('a', 'c'), link('b', 'c')])).toEqual([])
  })
})
