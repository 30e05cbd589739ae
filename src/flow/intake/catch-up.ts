// The journal -> both databases. Adding, resuming after a crash and rebuilding are the same thing: apply what is not applied yet.

import { arrangeConversations } from '../../store/arrange.ts'
import type { Fonds } from '../../store/fonds.ts'
import { type AddAct, type JournalLine, readJournal } from '../../store/journal.ts'
import { arrangePersons, putDecision } from '../../store/people.ts'
import { getMark, setMark } from '../../store/source.ts'
import { describeSource, type IntakeRun, readSource, Stopped, startIntake } from './read-source.ts'

/**
 * Applies every journal line that the databases do not hold yet, oldest first.
 * Returns false where the user asked to stop before the end; the next call goes on from there.
 */
export async function catchUp(fonds: Fonds, run: IntakeRun = {}): Promise<boolean> {
  const lines = readJournal(fonds.dir)
  const from = getMark(fonds, 'applied')
  if (from === lines.length && getMark(fonds, 'arranged') === lines.length) return true
  const intake = startIntake(fonds, run)
  const waiting = lines.slice(from)
  let finished = true
  try {
    for (const line of waiting) {
      if (line.act === 'add') await readSource(intake, line, Date.parse(line.time), line.seq)
      else if (line.act === 'describe') await describe(intake, lines, line)
      else if (line.act !== 'init') putDecision(fonds, line)
      setMark(fonds, 'applied', line.seq)
      if (run.stopped?.()) throw new Stopped()
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    finished = false
  }
  fonds.db.transaction(() => {
    arrangePersons(fonds)
    // Who is who does not change which messages belong together.
    if (waiting.length === 0 || waiting.some(({ act }) => act === 'add' || act === 'describe'))
      arrangeConversations(fonds)
    setMark(fonds, 'arranged', getMark(fonds, 'applied'))
  })()
  return finished
}

async function describe(
  intake: ReturnType<typeof startIntake>,
  lines: JournalLine[],
  line: Extract<JournalLine, { act: 'describe' }>,
): Promise<void> {
  const said = { ...line }
  const add = lines.find((each): each is JournalLine & AddAct => each.act === 'add' && each.path === line.path)
  if (add === undefined) return
  const before = lines.filter((each) => each.act === 'describe' && each.path === line.path && each.seq < line.seq)
  const sidecar = said.sidecar ?? lastSidecar(before) ?? add.sidecar
  const given = { ...add.given, ...said.given }
  await describeSource(
    intake,
    { ...add, sidecar, given: Object.keys(given).length ? given : undefined },
    Date.parse(add.time),
  )
}

function lastSidecar(lines: JournalLine[]): string | undefined {
  return lines.reduce<string | undefined>((last, line) => ('sidecar' in line && line.sidecar) || last, undefined)
}
