// The limits, run -> the text of docs/limits.md, and the faults that no document may hide: constants of src that are limits
// and are neither run nor explained. All files of all attacks are taken in by one intake.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { limits } from './list.mjs'
import { isNoLimit } from './no-limit.mjs'

const introduction = `# Limits

Made by \`node tools/limits/make.mjs\`: each value is the constant itself, and the last two columns tell what became of the
attack just at the limit and one step beyond. A test runs them again and holds this page to it.

They are constants, not settings: nothing in the input and no option can change them. Where a limit is met, the record is
kept with a remark, or the piece becomes a row of the ledger; the bytes stay in the bag either way. Links are not followed at
all, and pipes, sockets and devices are not read: each has a row of its own. [codes.md](codes.md) explains the codes.

| limit | value | what it stops | where | at the limit | beyond |
|---|---|---|---|---|---|
`

const smallerBounds = `
## Smaller bounds

Nothing is lost by them, and they leave no code: they bound the work that one value can cause. Read from the sources, with the
comment that stands there.

| constant | value | why | where |
|---|---|---|---|
`

/** `load` gives a module of src by its path there, without its ending; `src` is that folder, `work` an empty one. */
export async function limitsDocument(load, src, work) {
  const cases = []
  for (const [index, each] of limits.entries()) cases.push(await caseOf(load, each, index))
  const fonds = await takeIn(load, work, cases)
  const rows = []
  for (const each of cases) rows.push(await rowOf(load, fonds, each))
  fonds.close()
  const { bounds, faults } = smaller(src)
  return { markdown: [introduction, ...rows, smallerBounds, ...bounds].join(''), faults }
}

/** A limit with its value and the two sizes at which it is run. */
async function caseOf(load, limit, index) {
  const value = (await load(limit.where))[limit.constant]
  const { at = (size) => size, beyond = (size) => size + 1 } = limit
  const runs = [at(value), beyond(value)].map((size, run) => ({ size, root: `${index}-${run}` }))
  return { ...limit, value, runs }
}

async function takeIn(load, work, cases) {
  const { initFonds, openFonds } = await load('store/open')
  const { addPaths } = await load('flow/intake/add')
  const dir = join(work, 'case.fonds')
  const world = { now: () => Date.UTC(2025, 10, 21) }
  initFonds(dir, 'Limits', world)
  const fonds = openFonds(dir)
  const folders = []
  for (const { lay, runs } of cases) {
    for (const { size, root } of lay ? runs : []) {
      if (size === undefined) continue
      folders.push(join(work, root))
      mkdirSync(folders.at(-1))
      await lay(folders.at(-1), size, `7${root.replace('-', '0')}`)
    }
  }
  await addPaths(fonds, world, folders)
  return fonds
}

async function rowOf(load, fonds, { limit, value, unit, stops, where, constant, runs, ask, see }) {
  const told = []
  for (const { size, root } of runs) {
    if (size === undefined) told.push('–')
    else if (ask) told.push(await ask(load, size, fonds))
    else told.push([became(fonds, root), ...(see ? [see(fonds, root)] : [])].join('; '))
  }
  return `| ${limit} | ${written(value, unit)} | ${stops} | \`${constant}\` in \`src/${where}.ts\` | ${told.join(' | ')} |\n`
}

/** Outcomes and codes of everything below one folder, in words. */
function became(fonds, root) {
  const all = (sql) =>
    fonds.db
      .prepare(sql)
      .raw()
      .all({ below: `${root}/%` })
  const sources = 'select id from source where path like @below'
  const counts = all(`select 'stored', count(*) from record where source_id in (${sources}) union all
    select outcome, count(*) from ledger_row where source_id in (${sources}) group by outcome`)
  const codes = all(`select code from ledger_row where source_id in (${sources}) union
    select code from remark join record on no = record_no where source_id in (${sources}) order by code`)
  const found = counts.filter(([, count]) => count > 0)
  const single = found.length === 1 && found[0][1] === 1
  const outcomes = found.map(([outcome, count]) => (single ? outcome : `${count.toLocaleString('en')} ${outcome}`))
  return [
    ...outcomes,
    ...codes
      .flat()
      .filter((code) => !expected.has(code))
      .map((code) => `\`${code}\``),
  ].join(', ')
}

/** Remarks on what an attack leaves out for shortness. */
const expected = new Set(['date-missing', 'post-author-unknown'])

function written(value, unit) {
  if (unit !== 'bytes') return unit ? `${value.toLocaleString('en')} ${unit}` : value.toLocaleString('en')
  const [name, size] = value % (1 << 20) === 0 ? ['MiB', 1 << 20] : value % 1024 === 0 ? ['KiB', 1024] : ['bytes', 1]
  return `${(value / size).toLocaleString('en')} ${name}`
}

const definition = /(?:\/\*\*([^/]*)\*\/\n)?^(?:export )?const (max\w+|free\w+) = ([\d_.<>* ]+)$/gm

/** Every other constant of src that is named as a limit, with its comment. */
function smaller(src) {
  const run = new Set(limits.map(({ where, constant }) => `${where} ${constant}`))
  const found = sourcesBelow(src).flatMap((path) =>
    [...readFileSync(join(src, path), 'utf8').matchAll(definition)].map(([, comment, name, value]) => {
      return {
        where: path.slice(0, -3),
        name,
        value,
        why: comment
          ?.replace(/\s*\n \* ?/g, ' ')
          .replaceAll('|', '\\|')
          .trim(),
      }
    }),
  )
  const bounds = found.filter(({ where, name }) => !run.has(`${where} ${name}`) && !isNoLimit(where, name))
  const faults = bounds
    .filter(({ why }) => !why)
    .map(({ where, name }) => `src/${where}.ts: ${name} says not what it stops`)
  const lines = bounds.map(
    ({ where, name, value, why }) => `| \`${name}\` | ${numberOf(value)} | ${why} | \`src/${where}.ts\` |\n`,
  )
  return { bounds: lines, faults }
}

/** Sources write `256 << 10`, `5 * 1024 * 1024` and `100_000`. */
function numberOf(text) {
  const [first, ...others] = text.replaceAll('_', '').split(/(<<|\*)/)
  let number = Number(first)
  for (let i = 0; i < others.length; i += 2) {
    number = others[i] === '*' ? number * Number(others[i + 1]) : number * 2 ** Number(others[i + 1])
  }
  return number.toLocaleString('en')
}

function sourcesBelow(src) {
  const names = readdirSync(src, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'))
  return names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort()
}
