import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { runBatch } from '../../flow/batch/batch.ts'
import { maxListTerms, readList } from '../../flow/batch/list.ts'
import { refuseExisting, writeWhole } from '../../flow/write-whole.ts'
import { FondsError } from '../../record/error.ts'
import type { BatchLine, BatchMessage } from '../../view/model.ts'
import { countedStages } from '../intake-run.ts'
import { type CommonOptions, exitCodes, print, printJson, say } from '../terminal.ts'
import { withFonds } from '../with-fonds.ts'

interface Flags extends CommonOptions {
  out?: string
  column?: string
  plain?: boolean
  force?: boolean
}

export function batch(): Command {
  return new Command('batch')
    .argument('<LIST>', 'a CSV file with a term a line')
    .option('--out <FILE>', 'the report as CSV; without it, a line a term on standard output')
    .option('--column <NAME>', 'the column that holds the terms; by default the one called "term", "query" or the like')
    .option('--plain', 'find each term as it stands, word for word: it is no query')
    .option('--force', 'replace the report where it is there')
    .summary('look up a list of terms')
    .description(
      `Looks up each line of a list, at most ${maxListTerms}, and reports hits, first and last date, conversations, and the address of ` +
        'the search in the workbench. All columns of the list stay in the report (docs/export.md). Exit code 1 where a term ' +
        'cannot be read. With --json: one object a term.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  fonds batch terms.csv --out report.csv\n  fonds batch names.csv --column Name --plain',
    )
    .action(run)
}

async function run(path: string, flags: Flags): Promise<void> {
  const { out, column, plain = false, force } = flags
  if (out !== undefined) refuseExisting({ path: out, force })
  const list = readList(bytesOf(path), column)
  if (!list.named) say(`no column is called "term" or "query": all lines of ${list.columns[0]} are looked up`)
  await withFonds(flags, async (fonds) => {
    const work = countedStages({ look: ['looked up', 'terms'] })
    const ended: Ended = {}
    const chunks = reported(runBatch(fonds, { list, plain, stopped: work.stopped }), flags, ended, (done) =>
      work.onProgress({ stage: 'look', done, total: list.rows.length }),
    )
    const { stopped } = work
    const isWhole = await (out === undefined
      ? drained(chunks)
      : writeWhole({ path: out, force, chunks, stopped })
    ).finally(work.done)
    tell(isWhole ? ended : {}, out)
  })
}

interface Ended {
  end?: Extract<BatchMessage, { end: unknown }>['end']
}

/** The pieces of the report; lines are printed by the way where they are asked for. */
async function* reported(
  messages: AsyncIterable<BatchMessage>,
  { json, out }: Flags,
  ended: Ended,
  onTerm: (number: number) => void,
): AsyncGenerator<string> {
  for await (const message of messages) {
    if ('csv' in message) yield message.csv
    if ('end' in message) ended.end = message.end
    if (!('line' in message)) continue
    onTerm(message.line.number)
    if (json) printJson(message.line)
    else if (out === undefined) print(lineText(message.line))
  }
}

async function drained(chunks: AsyncIterable<string>): Promise<boolean> {
  for await (const _ of chunks);
  return true
}

function tell({ end }: Ended, out: string | undefined): void {
  if (end === undefined) say(out === undefined ? 'stopped' : 'stopped: nothing was written')
  else say(`${end.terms} terms: ${end.found} found, ${end.empty} without a hit, ${end.errors} that cannot be read`)
  if (end === undefined || end.errors > 0) process.exitCode = exitCodes.attention
}

function lineText({ query, hits, first, last, conversations, error }: BatchLine): string {
  if (error) return `      ?  ${query}  ${error.message} (at character ${error.at + 1}) [${error.code}]`
  const when = first === null ? '' : `  ${first.slice(0, 10)} – ${last?.slice(0, 10)}, conversations: ${conversations}`
  return `${String(hits).padStart(7)}  ${query}${when}`
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new FondsError('no-such-path', `${path} cannot be read: check the path`)
  }
}
