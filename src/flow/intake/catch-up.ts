// The journal -> both databases. Adding, resuming after a crash and rebuilding are the same thing: apply what is not applied yet.

import { arrangeConversations } from '../../store/arrange.ts'
import type { Fonds } from '../../store/fonds.ts'
import { type JournalLine, readJournal } from '../../store/journal.ts'
import { arrangePersons, putDecision } from '../../store/people.ts'
import { getMark, setMark } from '../../store/source.ts'
import type { IntakeRun } from './read-source.ts'

type AddLine = Extract<JournalLine, { act: 'add' }>
type DescribeLine = Extract<JournalLine, { act: 'describe' }>

/**
 * Applies every journal line that the databases do not hold yet, oldest first.
 * Returns false where the user asked to stop before the end; the next call goes on from there.
 */
export async function catchUp(fonds: Fonds, run: IntakeRun = {}): Promise<boolean> {
  const lines = readJournal(fonds.dir)
  const from = getMark(fonds, 'applied')
  if (from === lines.length && getMark(fonds, 'arranged') === lines.length) return true
  // Readers and their libraries are loaded only where something is to be read.
  const reading = await import('./read-source.ts')
  const intake = reading.startIntake(fonds, run)
  const waiting = lines.slice(from)
  let finished = true
  try {
    for (const line of waiting) {
      if (line.act === 'add') await reading.readSource(intake, line, Date.parse(line.time), line.seq)
      else if (line.act === 'describe') await reading.describeSource(intake, described(lines, line))
      else if (line.act !== 'init') putDecision(fonds, line)
      setMark(fonds, 'applied', line.seq)
      if (run.stopped?.()) throw new reading.Stopped()
    }
  } catch (error) {
    if (!(error instanceof reading.Stopped)) throw error
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

/** The act that added a source, with everything that was said about it up to a line. */
function described(lines: JournalLine[], line: DescribeLine): AddLine | undefined {
  const add = lines.find((each): each is AddLine => each.act === 'add' && each.path === line.path)
  if (add === undefined) return undefined
  const said = lines.filter(
    (each): each is DescribeLine => each.act === 'describe' && each.path === line.path && each.seq <= line.seq,
  )
  const given = Object.assign({}, add.given, ...said.map((each) => each.given))
  const sidecar = said.reduce((last, each) => each.sidecar ?? last, add.sidecar)
  return { ...add, sidecar, given: Object.keys(given).length > 0 ? given : undefined }
}
