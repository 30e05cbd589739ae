// The journal -> both databases. Adding, resuming after a crash and rebuilding are the same thing: apply what is not applied yet.

import { FondsError } from '../../record/error.ts'
import { type Arrangeable, arrangeConversations } from '../../store/arrange.ts'
import { putJudgement, takeBackJudgement } from '../../store/coverage/judgement.ts'
import { forgetGapFindings } from '../../store/finding/gaps.ts'
import type { Fonds } from '../../store/fonds.ts'
import { alignIndex } from '../../store/index-file.ts'
import { type JournalLine, readJournal } from '../../store/journal.ts'
import { noteKeys } from '../../store/keys.ts'
import { unusable } from '../../store/open.ts'
import { arrangePersons, putDecision } from '../../store/people.ts'
import { putReleaseDecision, takeBackReleaseDecision } from '../../store/release.ts'
import { putSavedChange } from '../../store/saved-search.ts'
import { getMarks, setMarks } from '../../store/source.ts'
import { putStatement, takeBackStatement } from '../../store/statement.ts'
import type { Job } from './read-source.ts'
import { applySkips, isSkip } from './skipped.ts'
import type { IntakeRun, WriteRun } from './write-source.ts'

/** Files that explain the others of an X archive. Readers may ask for these, and for no others. */
const contextNames = new Set(['account.js', 'manifest.js', 'tweets.js', 'profile.js'])

/** For each folder as received, where in the bag its context files are; the last of a name counts. */
type Beside = Map<string, Record<string, string>>

/** True for the name of a file that explains those beside it. */
export function isContext(name: string): boolean {
  return contextNames.has(name.replace(/^.*\//, ''))
}

function contextFiles(lines: JournalLine[]): Beside {
  const beside: Beside = new Map()
  for (const line of lines) {
    if (line.act !== 'add' || line.folder === undefined || line.name === undefined) continue
    const name = line.name.replace(/^.*\//, '')
    if (isContext(name)) beside.set(line.folder, { ...beside.get(line.folder), [name]: line.path })
  }
  return beside
}

function jobOf(act: AddLine, beside: Beside, { attachments, skip }: Pick<Job, 'attachments' | 'skip'>): Job {
  const siblings = (act.folder !== undefined && beside.get(act.folder)) || {}
  return { seq: act.seq, act, received: Date.parse(act.time), skip, attachments, siblings }
}

type AddLine = Extract<JournalLine, { act: 'add' }>
type DescribeLine = Extract<JournalLine, { act: 'describe' }>

/**
 * Applies every journal line that the databases do not hold yet, oldest first.
 * Returns false where the user asked to stop before the end; the next call goes on from there. For whoever holds the write lock.
 * Throws FondsError `unusable` where the databases are to be made anew, `journal-shortened`.
 */
export async function catchUp(fonds: Fonds, run: IntakeRun = {}): Promise<boolean> {
  // Whoever wrote since this fonds was opened may have been killed.
  if (!alignIndex(fonds)) throw unusable(fonds.dir)
  const lines = readJournal(fonds.dir)
  const { applied, arranged, chain } = getMarks(fonds)
  if (applied > lines.length || (arranged > 0 && chain !== lines[arranged - 1]!.prev)) throw shortened(fonds)
  if (applied === lines.length && arranged === lines.length) return true
  const waiting = lines.slice(applied)
  let isArranged = false
  const arrange = (all?: Arrangeable[]) => {
    run.onArranging?.()
    arrangeAll(fonds, { lines, waiting, all })
    isArranged = true
  }
  const finished = await applyAll(fonds, lines, waiting, { ...run, onLastRow: arrange })
  // That somebody looked, saved a search or decided about an edition changes nothing of who is who and what belongs together.
  const isAside = waiting.length > 0 && waiting.every((line) => changesNothing(line, lines))
  fonds.db.transaction(() => {
    if (!isArranged && !(isAside && arranged === applied)) arrange()
    const now = getMarks(fonds).applied
    setMarks(fonds, { arranged: now, chain: lines[now - 1]?.prev ?? '' })
  })()
  return finished
}

interface ToArrange {
  lines: JournalLine[]
  waiting: JournalLine[]
  all: Arrangeable[] | undefined
}

function arrangeAll(fonds: Fonds, { lines, waiting, all }: ToArrange): void {
  arrangePersons(fonds)
  // Who is who does not change which messages belong together.
  if (waiting.length === 0 || waiting.some(({ act }) => act === 'add' || act === 'describe'))
    arrangeConversations(fonds, all)
  if (waiting.length === 0 || waiting.some((line) => changesGaps(line) && !changesNothing(line, lines)))
    forgetGapFindings(fonds)
}

function shortened(fonds: Fonds): FondsError {
  const message = `the journal of ${fonds.dir} is not the one that was read in: restore it from a copy, or accept it with "fonds rebuild"`
  return new FondsError('journal-shortened', message)
}

async function applyAll(fonds: Fonds, lines: JournalLine[], waiting: JournalLine[], run: WriteRun): Promise<boolean> {
  const beside = contextFiles(lines)
  const attachments = run.attachments !== 'leave'
  let skip = getMarks(fonds).partial
  for (let i = 0; i < waiting.length; ) {
    const line = waiting[i]!
    if (line.act === 'add') {
      const adds = runOf(waiting, i, isAdd)
      const jobs = adds.map((act, k) => jobOf(act, beside, { attachments, skip: k === 0 ? skip : 0 }))
      skip = 0
      // Readers and their libraries are loaded only where something is to be read.
      const [{ readAhead }, { writeSteps }] = await Promise.all([
        import('./reader-thread.ts'),
        import('./write-source.ts'),
      ])
      i += adds.length
      const isLast = i === waiting.length
      const ahead = await readAhead(fonds.dir, jobs)
      if (!(await writeSteps(fonds, jobs, ahead, isLast ? run : { ...run, onLastRow: undefined }))) return false
      continue
    }
    if (isSkip(line)) {
      const skips = runOf(waiting, i, isSkip)
      applySkips(fonds, skips)
      i += skips.length
      continue
    }
    if (line.act === 'describe') {
      const { describeSource } = await import('./write-source.ts')
      const act = described(lines, line)
      if (act) await describeSource(fonds, jobOf(act, beside, { attachments: false, skip: 0 }))
    }
    fonds.db.transaction(() => {
      if (line.act === 'merge' || line.act === 'split' || line.act === 'undo') putDecision(fonds, line)
      if (line.act === 'state') putStatement(fonds, line)
      if (line.act === 'judge') putJudgement(fonds, line)
      if (line.act === 'release') putReleaseDecision(fonds, line)
      if (line.act === 'search') putSavedChange(fonds, line)
      if (line.act === 'undo') {
        takeBackReleaseDecision(fonds, line.of)
        takeBackStatement(fonds, line.of)
        takeBackJudgement(fonds, line.of)
      }
      if (line.act === 'keys') noteKeys(fonds, line)
      setMarks(fonds, line.act === 'describe' ? { applied: line.seq, described: line.seq } : { applied: line.seq })
    })()
    i += 1
  }
  return true
}

function changesNothing(line: JournalLine, lines: JournalLine[]): boolean {
  const act = line.act === 'undo' ? lines[line.of - 1]?.act : line.act
  return act === 'verify' || act === 'audit' || act === 'release' || act === 'search' || act === 'cut'
}

/** What is missing depends on what is held and on who is who. */
function changesGaps({ act }: JournalLine): boolean {
  return act === 'add' || act === 'describe' || act === 'merge' || act === 'split' || act === 'undo'
}

function isAdd(line: JournalLine): line is AddLine {
  return line.act === 'add'
}

/** The lines of one sort that follow one another from `from`. */
function runOf<T extends JournalLine>(
  lines: JournalLine[],
  from: number,
  isOne: (line: JournalLine) => line is T,
): T[] {
  const run: T[] = []
  for (let at = from, line = lines[at]; line !== undefined && isOne(line); line = lines[++at]) run.push(line)
  return run
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
