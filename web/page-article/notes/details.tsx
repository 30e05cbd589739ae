// A chosen note: who and when, what the record says, what other articles say instead, and what can be decided.
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { SuggestedStatement } from '../../../src/view/model.ts'
import { useAcceptStatement } from '../../api.ts'
import { CheckRecords, Differences, Nearness, StandingLine } from '../../coverage/check.tsx'
import { placeOf, stateOf, type Thing } from '../../coverage/found.ts'
import { Passage, SubjectLink } from '../../coverage/passage.tsx'
import { sayParties } from '../../coverage/say-claim.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { StatementForm } from '../../page-statements/form.tsx'
import { Button, Kbd } from '../../ui/mark.tsx'
import { FailedNotice } from '../../ui/notice.tsx'
import { useReading } from '../reading.tsx'
import { CorrectForm } from './correct.tsx'
import { type OtherSide, stateWord } from './other-side.ts'

export function NoteDetails({ thing, disputes }: { thing: Thing; disputes: OtherSide[] }) {
  return (
    <div className="note-more">
      {thing.type === 'claim' ? <ClaimMore thing={thing} /> : <WordsMore thing={thing} />}
      <Against disputes={disputes} />
      <Register thing={thing} />
      <Decide thing={thing} />
    </div>
  )
}

function ClaimMore({ thing }: { thing: Extract<Thing, { type: 'claim' }> }) {
  const { t, language } = useI18n()
  const { view } = thing
  const parties = sayParties(view, { t })
  return (
    <>
      {parties && <p>{parties}</p>}
      {view.speaker && <p className="quiet">{t('article.speaksFor', { name: view.speaker })}</p>}
      {view.attribution && <p className="quiet">{t('article.according', { name: view.attribution })}</p>}
      {view.basis && language === 'en' && (
        <p className="quiet">
          {t('article.basis')} {view.basis}
        </p>
      )}
      <p>
        <StandingLine thing={thing} />
      </p>
      <p className="quiet">{view.check.whyIn[language]}</p>
      <CheckRecords check={view.check} />
    </>
  )
}

function WordsMore({ thing }: { thing: Exclude<Thing, { type: 'claim' }> }) {
  const match = thing.type === 'quote' ? thing.view.match : null
  const record = thing.type === 'quote' ? match?.record : thing.view.record
  return (
    <>
      <p>
        <StandingLine thing={thing} />
      </p>
      {record && (
        <p>
          <SubjectLink subject={record} />
        </p>
      )}
      {match?.passage && <Passage passage={match.passage} />}
      {match && <Differences match={match} />}
      {match && <Nearness match={match} />}
    </>
  )
}

function Against({ disputes }: { disputes: OtherSide[] }) {
  const { t } = useI18n()
  if (disputes.length === 0) return null
  return (
    <div className="note-against">
      <p>{t('article.against')}</p>
      <ul>
        {disputes.map(({ outlet, article, ref, value }) => (
          <li key={ref}>
            <Link to="/coverage/$id" params={{ id: article }} search={{ at: placeOf(ref) }}>
              {outlet}
            </Link>
            : {value}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A statement of a party can go into the register, after somebody has looked it over. */
function Register({ thing }: { thing: Thing }) {
  const { t } = useI18n()
  const { page } = useReading()
  const [open, setOpen] = useState(false)
  const suggested = page.statements.find(({ claim }) => claim === thing.ref)
  if (!suggested || stateOf(thing.view) === 'dismissed') return null
  if (suggested.entered !== null) {
    return (
      <p>
        <Link to="/statements">{t('article.accepted')}</Link>
      </p>
    )
  }
  if (open) return <Accepting suggested={suggested} close={() => setOpen(false)} />
  return (
    <p>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('article.accept')}
      </Button>
    </p>
  )
}

function Accepting({ suggested, close }: { suggested: SuggestedStatement; close: () => void }) {
  const { t } = useI18n()
  const { page } = useReading()
  const accept = useAcceptStatement()
  const add: Parameters<typeof StatementForm>[0]['entering']['add'] = async ({ source: _, ...entered }) => {
    try {
      await accept.mutateAsync({ ref: suggested.claim, ...entered })
      return true
    } catch {
      // The mutation keeps the error; it is shown below.
      return false
    }
  }
  return (
    <>
      <StatementForm
        entering={{ busy: accept.isPending, add }}
        choices={[]}
        names={page.people.map(({ name }) => name)}
        given={{
          who: suggested.who,
          says: suggested.says ?? undefined,
          when: suggested.when ?? undefined,
          words: suggested.words ?? undefined,
          about: suggested.about.map(({ id }) => id),
          source: page.article.id,
        }}
        close={close}
      />
      {accept.error !== null && <FailedNotice what={t('statement.failed')} error={accept.error} />}
    </>
  )
}

function Decide({ thing }: { thing: Thing }) {
  const { t } = useI18n()
  const { deciding, page, correcting, correct } = useReading()
  const { decision } = thing.view
  if (correcting) return <CorrectForm thing={thing} close={() => correct(false)} />
  return (
    <p className="note-decide">
      {decision && <strong>{t(stateWord(thing))}</strong>}
      {(!decision || decision.verdict === 'dismiss') && (
        <Act label={t('article.confirm')} letter="c" act={() => deciding.decide(thing.ref, 'confirm')} />
      )}
      {decision?.verdict !== 'dismiss' && (
        <>
          <Act label={t('article.dismiss')} letter="d" act={() => deciding.decide(thing.ref, 'dismiss')} />
          <Act label={t('article.correct')} letter="e" act={() => correct(true)} />
        </>
      )}
      {decision && (
        <Act
          label={t('article.undo')}
          letter={page.undo?.seq === decision.seq ? 'u' : null}
          act={() => deciding.undo(decision.seq, thing.ref)}
        />
      )}
    </p>
  )
}

function Act(props: { label: string; letter: string | null; act: () => unknown }): ReactNode {
  const { label, letter, act } = props
  const { deciding } = useReading()
  return (
    <Button disabled={deciding.busy} onClick={act}>
      {label} {letter && <Kbd>{letter}</Kbd>}
    </Button>
  )
}
