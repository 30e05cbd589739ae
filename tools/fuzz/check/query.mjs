// What somebody typed -> a tree, which printed and read again is the same tree, explained and run on a small fonds.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hold } from './hold.mjs'
import { checkSnippetOf } from './text.mjs'

const corpus = fileURLToPath(new URL('../../../test/corpus/mail', import.meta.url))
const sample = 'The annex “was” never e-mailed: 2016-09-20, nora@lighthouse.example. Échange de ΣΊΣΥΦΟΣ, 日本. '.repeat(
  9,
)
const maxQueryLength = 4000

let held

export async function checkQuery(project, raw) {
  held ??= await smallFonds(project)
  const query = raw.toString('utf8')
  const { ast, errors } = project.parseQuery(query)
  for (const error of errors) hold(error.at <= query.length, 'a fault stands outside of the query', error)
  checkPrinted(project, ast)
  checkSnippetOf(project, sample, ast)
  for (const language of ['en', 'fr']) {
    const page = project.find(held, { q: query, language, limit: 3 })
    hold(page.explain.length > 0, 'a query is not explained')
    hold(page.hits.length <= page.total, 'more hits are shown than were found')
  }
}

function checkPrinted({ parseQuery, printQuery }, ast) {
  const printed = printQuery(ast)
  if (printed.length > maxQueryLength) return
  const again = parseQuery(printed).ast
  hold(JSON.stringify(again) === JSON.stringify(ast), 'a printed query is read as another tree', { printed })
}

async function smallFonds({ addPaths, initFonds, openCase }) {
  const dir = mkdtempSync(join(tmpdir(), 'fonds-fuzz-query-'))
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }))
  const world = { now: () => Date.UTC(2025, 10, 21) }
  initFonds(join(dir, 'case'), 'Query', world)
  const { fonds } = await openCase(join(dir, 'case'))
  await addPaths(fonds, world, [corpus])
  return fonds
}
