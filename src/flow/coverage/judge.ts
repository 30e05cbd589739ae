// What a person decides about something found in an article: confirm, dismiss, correct, enter into the register, take back.
// Each goes into the journal first, then takes effect.
import type { QuoteMatch, Span } from '../../record/coverage.ts'
import type { Correction, Verdict } from '../../record/coverage-decision.ts'
import { edtfBounds } from '../../record/edtf.ts'
import { FondsError } from '../../record/error.ts'
import type { Stance } from '../../record/statement.ts'
import { lastCoverageDecision } from '../../store/coverage/judgement.ts'
import type { Fonds, World } from '../../store/fonds.ts'
import type { CoverageDecided } from '../../view/model.ts'
import { decide, undo } from '../decide.ts'
import { heldRecord } from '../held-record.ts'
import { addStatement, listStatements } from '../statements.ts'
import { type Coverage, coverageOf, type Found } from './coverage.ts'
import { thingAt } from './judged.ts'
import { suggestedStatements } from './suggested.ts'

/** A correction is a few names and a date: stops one line from filling the journal. */
export const limits = { ref: 200, names: 20, name: 300, when: 80 } as const
/** Characters of what was found that a sentence about it repeats. */
const excerpt = 80

const done: Record<Verdict, string> = { confirm: 'Confirmed', dismiss: 'Dismissed', correct: 'Corrected' }

/**
 * Decides about one thing found, named by its `ref`.
 * Throws FondsError `not-found`, `correction-needed`, `too-long`, `bad-date`, `in-use`.
 */
export async function judge(
  fonds: Fonds,
  world: World,
  { ref, verdict, correction }: { ref: string; verdict: Verdict; correction?: Correction },
): Promise<CoverageDecided> {
  const thing = thingOf(await coverageOf(fonds), ref)
  const { article, place, original, judgement } = thing
  // What was put right before stays so: a second correction adds to the first, and confirming confirms what is read now.
  const before = verdict === 'dismiss' ? {} : (judgement?.correction ?? {})
  const change =
    verdict === 'correct'
      ? { ...before, ...checkedCorrection(fonds, correction) }
      : filled(verdict === 'confirm' ? { ...suggestedRecord(thing), ...before } : before)
  const words = shortened(article.cut(original.start, original.end))
  const sentence = `${done[verdict]} the ${thingAt(place)} “${words}” in ${article.outlet}.`
  const found = { ...original } as Record<string, unknown>
  await decide(fonds, world, {
    ...{ act: 'judge', article: article.row.id, place, verdict, found, correction: change, sentence },
  })
  return { seq: lastCoverageDecision(fonds)!.seq, sentence, ref }
}

/**
 * Enters what a party says in an article into the register of statements; what is given stands above what was suggested.
 * Throws FondsError `not-found`, `no-statement`, `says-needed`, `about-needed`, and as `addStatement` does.
 */
export async function acceptStatement(
  fonds: Fonds,
  world: World,
  asked: { ref: string; who?: string; says?: Stance; when?: string; words?: string; about?: string[] },
): Promise<CoverageDecided> {
  const { ref } = asked
  const coverage = await coverageOf(fonds)
  const { article, place } = thingOf(coverage, ref)
  const claim = coverage.claims.find((each) => each.ref === ref && each.found.kind === 'statement')
  const suggested = claim && suggestedStatements(fonds, coverage, [claim])[0]
  if (!suggested) throw new FondsError('no-statement', `"${ref}" is not what a party says: see "fonds coverage"`)
  const says = asked.says ?? suggested.says
  if (says === null) {
    throw new FondsError('says-needed', 'the register has no word for what is said there: say which one comes nearest')
  }
  const seq = await addStatement(fonds, world, {
    who: asked.who ?? suggested.who,
    says,
    about: asked.about ?? suggested.about.map(({ id }) => id),
    when: asked.when ?? suggested.when ?? undefined,
    words: asked.words ?? suggested.words ?? undefined,
    source: article.row.id,
    place,
  })
  const { undo } = listStatements(fonds)
  return { seq, sentence: undo!.sentence, ref }
}

/** Takes back a decision about coverage, the last one where no number is given. Throws FondsError `not-found`, `nothing-to-undo`. */
export async function takeBackJudgement(fonds: Fonds, world: World, seq?: number): Promise<CoverageDecided> {
  const number = seq ?? lastCoverageDecision(fonds)?.seq
  if (number === undefined)
    throw new FondsError('nothing-to-undo', 'nothing was decided about articles: nothing to undo')
  const ours = fonds.db
    .prepare(
      'select 1 from judgement where seq = @number union all select 1 from statement where seq = @number and source_place is not null',
    )
    .get({ number })
  if (!ours) throw new FondsError('not-found', `no decision ${number} about articles to undo: see "fonds coverage"`)
  return { seq: number, sentence: await undo(fonds, world, number), ref: null }
}

function thingOf({ claims, quotes, posts }: Coverage, ref: string): Found<Span> {
  const thing = [claims, quotes, posts].flat().find((each) => each.ref === ref)
  if (thing) return thing
  throw new FondsError('not-found', `nothing is found at "${ref}": the addresses are listed by "fonds coverage"`)
}

/** Whoever confirms a quote that is shown as a translation says that it is one: the journal then names the record. */
function suggestedRecord(thing: Found<Span>): Correction {
  const match = 'match' in thing ? (thing.match as QuoteMatch | null) : null
  return match?.similarity === undefined ? {} : { record: match.record }
}

function checkedCorrection(fonds: Fonds, correction: Correction = {}): Correction {
  if (Object.values(correction).every((value) => value === undefined)) {
    throw new FondsError(
      'correction-needed',
      'a correction says what stands in place of what was read: give at least one',
    )
  }
  const { when, record } = correction
  const names = [correction.from, correction.to, correction.who, correction.between]
  const texts = [...names.flat(), correction.speaker, correction.attribution, correction.unit]
  if (
    texts.some((text) => (text?.length ?? 0) > limits.name) ||
    names.some((list) => (list?.length ?? 0) > limits.names)
  ) {
    throw new FondsError('too-long', 'a correction is a few names and a date: shorten it')
  }
  if (typeof when === 'string' && edtfBounds(when) === null) {
    throw new FondsError('bad-date', `"${when}" is no EDTF date: write for example 2017-11-13, 2017-11 or ../2017-07`)
  }
  if (typeof record === 'string') heldRecord(fonds, record)
  return correction
}

function filled(correction: Correction): Correction | undefined {
  return Object.keys(correction).length > 0 ? correction : undefined
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= excerpt ? line : `${line.slice(0, excerpt).replace(/[\uD800-\uDBFF]$/, '')}…`
}
