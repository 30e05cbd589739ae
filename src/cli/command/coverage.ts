import { Argument, Command, Option } from 'commander'
import { acceptStatement, judge, takeBackJudgement } from '../../flow/coverage/judge.ts'
import { openCoverage, reportCoverage } from '../../flow/coverage/pages.ts'
import { embeddingsOf } from '../../flow/coverage/translated.ts'
import { type Bound, bounds, type ClaimStance, claimStances } from '../../record/coverage.ts'
import type { Correction, Verdict } from '../../record/coverage-decision.ts'
import { FondsError } from '../../record/error.ts'
import { type Stance, stances } from '../../record/statement.ts'
import type { Fonds } from '../../store/fonds.ts'
import type { CoverageDecided } from '../../view/model.ts'
import { coverageText } from '../coverage-text.ts'
import { wholeNumber } from '../number.ts'
import { type CommonOptions, print, printJson, say, world } from '../terminal.ts'
import { withFonds } from '../with-fonds.ts'

type Action = Verdict | 'list' | 'accept' | 'undo'

interface Flags extends CommonOptions, Pick<Correction, 'from' | 'to' | 'who' | 'between' | 'count' | 'unit'> {
  when?: string
  bound?: Bound
  negated?: boolean
  stance?: ClaimStance
  speaker?: string
  attribution?: string
  record?: string
  says?: Stance
  about?: string[]
  /** False where it is to be forgotten. */
  embeddings?: string | false
}

const actions: Action[] = ['list', 'confirm', 'dismiss', 'correct', 'accept', 'undo']

const examples = `
Examples:
  fonds coverage
  fonds coverage --json
  fonds coverage confirm 4x8k…/span-1102-1183
  fonds coverage --embeddings ~/models/potion-multilingual-128M
  fonds coverage correct 4x8k…/message-2129-2166 --when 2016-09-21
  fonds coverage correct 4x8k…/span-1102-1183 --bound "at least" --attribution "The Atlantic"
  fonds coverage accept 4x8k…/statement-2721-2747 --about c1x2…
  fonds coverage undo`

export function coverage(): Command {
  return new Command('coverage')
    .addArgument(new Argument('[ACTION]', 'list what articles say, or decide about one thing in it').choices(actions))
    .argument('[REF]', 'what to decide about, as the list names it; for undo the number of a decision')
    .option('--from <NAME...>', 'correct: who wrote')
    .option('--to <NAME...>', 'correct: to whom')
    .option('--who <NAME...>', 'correct: who acted or spoke; accept: who makes the statement')
    .option('--between <NAME...>', 'correct: between whom the exchange ran')
    .option('--when <DATE>', 'correct, accept: an EDTF date; "none" where the article gives none')
    .addOption(new Option('--bound <BOUND>', 'correct: how exactly the date or the number is meant').choices(bounds))
    .option('--count <NUMBER>', 'correct: how many', wholeNumber)
    .option('--unit <WHAT>', 'correct: what was counted')
    .option('--negated', 'correct: the article says that it did not happen')
    .option('--no-negated', 'correct: the article says that it did happen')
    .addOption(new Option('--stance <STANCE>', 'correct: what a party says of it').choices(claimStances))
    .option('--attribution <NAME>', 'correct: from whom the article has it; "none" where it says so itself')
    .option('--speaker <NAME>', 'correct: whose words a quote is; "none" where nobody is named')
    .option('--record <ID>', 'correct: the record that a quote or post comes from; "none" where it is none')
    .addOption(new Option('--says <WHAT>', 'accept: what they do').choices(stances))
    .option('--embeddings <FOLDER>', 'compare quotes with records in other languages, by this model; kept for later')
    .option('--no-embeddings', 'do so no more')
    .option('--about <ID...>', 'accept: records and conversations that the statement is about')
    .summary('what the press says: against the records, and against each other')
    .description(
      'Reads the articles of the fonds, in English and French: people, quotes, embedded posts, and what each article claims of the correspondence. Lists where two articles cannot both be true, where they agree and who has it from whom, and what the records say to each claim and quote. All of it is a suggestion, with the place that it rests on, until somebody confirms, corrects or dismisses it; decisions are kept in the journal. What it cannot do is told in docs/coverage.md. Quotes in another language than the records are compared only by a static embedding model that you have got yourself: docs/coverage.md says which. Its folder is named once with --embeddings.',
    )
    .addHelpText('after', examples)
    .action(async (action: Action = 'list', ref: string | undefined, flags: Flags) => {
      await withFonds(flags, async (fonds) => {
        if (flags.embeddings !== undefined) await setModel(fonds, flags.embeddings)
        if (action === 'list') await list(fonds, flags)
        else await act(fonds, action, ref, flags)
      })
    })
}

async function list(fonds: Fonds, { json }: Flags): Promise<void> {
  const onRead = (done: number, all: number) => {
    if (done > 0 && done % 20 === 0) say(`${done} of ${all} articles read`)
  }
  const onFilled = (done: number, all: number) => {
    if (done % 1000 === 0) say(`sentences of ${done} of ${all} records are ready to be compared`)
  }
  if (json) {
    printJson(await reportCoverage(fonds, onRead, onFilled))
    sayProblem(fonds)
    return
  }
  const page = await openCoverage(fonds, onRead, onFilled)
  sayProblem(fonds)
  if (page.articles.length === 0)
    say('no article is held: add press articles; a sidecar or --published gives their date')
  else for (const line of coverageText(page)) print(line)
}

/** Named once, and kept; false forgets it. */
async function setModel(fonds: Fonds, folder: string | false): Promise<void> {
  // Loaded only here: most runs name no model.
  const { forgetModel, nameModel } = await import('../../flow/translation/name-model.ts')
  if (folder === false) forgetModel(fonds)
  else nameModel(fonds, folder)
}

function sayProblem(fonds: Fonds): void {
  const { problem } = embeddingsOf(fonds)
  if (problem) say(`quotes in other languages are not compared: ${problem.message}`)
}

async function act(
  fonds: Fonds,
  action: Exclude<Action, 'list'>,
  ref: string | undefined,
  flags: Flags,
): Promise<void> {
  if (action === 'undo')
    tell('undone: ', await takeBackJudgement(fonds, world, ref === undefined ? undefined : seqOf(ref)), flags)
  else if (ref === undefined) throw new FondsError('option-needed', `say what to ${action}: see "fonds coverage"`)
  else if (action === 'accept') tell('', await acceptStatement(fonds, world, { ref, ...acceptance(flags) }), flags)
  else tell('', await judge(fonds, world, { ref, verdict: action, correction: correctionOf(flags) }), flags)
}

function tell(what: string, decided: CoverageDecided, { json }: Flags): void {
  if (json) printJson(decided)
  else say(`${what}${decided.sentence}`)
}

function acceptance({ who, says, about, when }: Flags) {
  return { who: who?.join(', '), says, about, when }
}

function correctionOf(flags: Flags): Correction {
  const { from, to, who, between, when, bound, count, unit, negated, stance, speaker, attribution, record } = flags
  const or = (value: string | undefined) => (value === 'none' ? null : value)
  return {
    ...{ from, to, who, between, bound, count, unit, negated, stance },
    ...{ when: or(when), speaker: or(speaker), attribution: or(attribution), record: or(record) },
  }
}

function seqOf(written: string): number {
  if (/^\d{1,15}$/.test(written)) return Number(written)
  throw new FondsError(
    'option-needed',
    `"${written}" is no number of a decision: undo takes its number, or none for the last`,
  )
}
