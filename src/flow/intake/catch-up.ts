// The journal -> both databases. Adding, resuming after a crash and rebuilding are the same thing: apply what is not applied yet.

import { arrangeConversations } from '../../store/arrange.ts'
import type { Fonds } from '../../store/fonds.ts'
import { type JournalLine, readJournal } from '../../store/journal.ts'
import { arrangePersons, putDecision } from '../../store/people.ts'
import { getMarks, setMarks } from '../../store/source.ts'
import type { IntakeRun } from './write-source.ts'

type AddLine = Extract<JournalLine, { act: 'add' }>
type DescribeLine = Extract<JournalLine, { act: 'describe' }>

/**
 * Applies every journal line that the databases do not hold yet, oldest first.
 * Returns false where the user asked to stop before the end; the next call goes on from there.
 */
export async function catchUp(fonds: Fonds, run: IntakeRun = {}): Promise<boolean> {
  const lines = readJournal(fonds.dir)
  const { applied, arranged } = getMarks(fonds)
  if (applied === lines.length && arranged === lines.length) return true
  const waiting = lines.slice(applied)
  const finished = await applyAll(fonds, lines, waiting, run)
  fonds.db.transaction(() => {
    arrangePersons(fonds)
    // Who is who does not change which messages belong together.
    if (waiting.length === 0 || waiting.some(({ act }) => act === 'add' || act === 'describe')) {
      arrangeConversations(fonds)
    }
    setMarks(fonds, { arranged: getMarks(fonds).applied })
  })()
  return finished
}

async function applyAll(fonds: Fonds, lines: JournalLine[], waiting: JournalLine[], run: IntakeRun): Promise<boolean> {
  let skip = getMarks(fonds).partial
  for (let i = 0; i < waiting.length; ) {
    const line = waiting[i]!
    if (line.act === 'add') {
      const adds = takeWhileAdds(waiting, i)
      const jobs = adds.map((act, k) => ({
        seq: act.seq,
        act,
        received: Date.parse(act.time),
        skip: k === 0 ? skip : 0,
      }))
      skip = 0
      // Readers and their libraries are loaded only where something is to be read.
      const [{ readAhead }, { writeSteps }] = await Promise.all([
        import('./reader-thread.ts'),
        import('./write-source.ts'),
      ])
      if (!(await writeSteps(fonds, jobs, readAhead(fonds.dir, jobs), run))) return false
      i += adds.length
      continue
    }
    if (line.act === 'describe') {
      const { describeSource } = await import('./write-source.ts')
      await describeSource(fonds, described(lines, line))
    } else if (line.act !== 'init') putDecision(fonds, line)
    setMarks(fonds, { applied: line.seq })
    i += 1
  }
  return true
}

function takeWhileAdds(lines: JournalLine[], from: number): AddLine[] {
  const end = lines.findIndex((line, i) => i >= from && line.act !== 'add')
  return lines.slice(from, end < 0 ? undefined : end) as AddLine[]
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
