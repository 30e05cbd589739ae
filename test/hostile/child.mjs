// Takes files into a fonds, made where there is none, opens what was stored, and prints what became of it all and how much
// memory that took.
//   node child.mjs FONDS PATH…
import { existsSync, readFileSync } from 'node:fs'
import { addPaths } from '../../dist/src/flow/intake/add.js'
import { openCase } from '../../dist/src/flow/intake/case.js'
import { openRecord } from '../../dist/src/flow/record.js'
import { initFonds } from '../../dist/src/store/open.js'

const [dir, ...paths] = process.argv.slice(2)
const world = { now: () => Date.UTC(2025, 10, 21) }

if (!existsSync(dir)) initFonds(dir, 'Hostile', world)
const { fonds } = await openCase(dir)
const { added, skipped } = await addPaths(fonds, world, paths)
const ask = (sql) => fonds.db.prepare(sql)
for (const id of ask('select id from record order by no limit 50').pluck().all()) openRecord(fonds, id)

const sum = "expected || '=' || stored || '+' || duplicate || '+' || quarantined || '+' || refused"
const why = `select group_concat(code, ' ') from
  (select distinct code from ledger_row where source_id = source.id and outcome <> 'duplicate' order by code)`
const sources = ask(`select path, format || ' ' || ${sum} || coalesce(' ' || (${why}), '') from source order by path`)
const uneven = ask('select path from source where expected <> stored + duplicate + quarantined + refused')
const rows = `(select source_id from record union all select source_id from ledger_row)`
const unlisted = ask(
  `select path from source where expected <> (select count(*) from ${rows} where source_id = source.id)`,
)
console.log(
  JSON.stringify({
    sources: Object.fromEntries(sources.raw().all()),
    uneven: [...uneven.pluck().all(), ...unlisted.pluck().all()],
    remarks: ask('select distinct code from remark order by code').pluck().all(),
    added: added.length,
    skipped: skipped.length,
    megabytes: peakMegabytes(),
  }),
)
fonds.close()

/** Of this process alone: what resourceUsage tells begins with the memory of the process that started it. */
function peakMegabytes() {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS
  return Math.ceil(Number(kilobytes) / 1024)
}
