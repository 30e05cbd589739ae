// One note: in a line what was found and how it stands; chosen, all that is known of it and what can be decided.
import { Link } from '@tanstack/react-router'
import { recordOf, standingOf, stateOf, type Thing } from '../../coverage/found.ts'
import { kindKey, sayParties, sayValue } from '../../coverage/say-claim.ts'
import { SignGlyph, StateGlyph } from '../../coverage/signs.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { markId, noteId } from '../mark-id.ts'
import { useReading } from '../reading.tsx'
import { NoteDetails } from './details.tsx'
import { stateWord, useDisputes } from './other-side.ts'

export function Note({ thing, number }: { thing: Thing; number: number }) {
  const { t, language } = useI18n()
  const { chosen, choose } = useReading()
  const isChosen = chosen?.ref === thing.ref
  const { sign, tone, words } = standingOf(thing)
  const state = stateOf(thing.view)
  const record = recordOf(thing)
  const disputes = useDisputes(thing)
  return (
    <li
      className="note"
      data-mark={markId(thing.ref)}
      data-tone={tone}
      data-state={state}
      data-chosen={isChosen || undefined}
      lang={language}
    >
      <div className="note-line">
        <button
          type="button"
          className="note-head"
          id={noteId(thing.ref)}
          aria-expanded={isChosen}
          onClick={() => choose(isChosen ? null : thing)}
        >
          <span className="note-number">{number}</span>
          <SignGlyph sign={sign} tone={tone} />
          <span className="note-what">
            <Summary thing={thing} />
            {tone === 'against' && !isChosen && <span className="note-word">, {t(words)}</span>}
            {tone !== 'against' && <span className="visually-hidden">, {t(words)}</span>}
            {disputes.length > 0 && !isChosen && (
              <span className="note-word">
                {' '}
                <SignGlyph sign="against" tone="against" />{' '}
                {[...new Set(disputes.map(({ outlet }) => outlet))].join(', ')}
              </span>
            )}
          </span>
          <StateGlyph state={state} />
          <span className="visually-hidden">, {t(stateWord(thing))}</span>
        </button>
        {!record && <span className="note-open" />}
        {record && (
          <Link
            className="note-open"
            to="/r/$id"
            params={{ id: record }}
            aria-label={`${t('article.openMessage')}, ${number}`}
          >
            →
          </Link>
        )}
      </div>
      {isChosen && <NoteDetails thing={thing} disputes={disputes} />}
    </li>
  )
}

function Summary({ thing }: { thing: Thing }) {
  const { t, language } = useI18n()
  if (thing.type === 'quote') {
    return (
      <>
        <span className="note-kind">{t('coverage.kind.quote')}</span> {thing.view.speaker}
      </>
    )
  }
  if (thing.type === 'post') {
    return (
      <>
        <span className="note-kind">{t('coverage.kind.post')}</span> {thing.view.author}
      </>
    )
  }
  const value = sayValue(thing.view, { t, language })
  const parties = sayParties(thing.view, { t })
  // Without a date, who writes to whom says more than that there is none.
  const saysMore = parties === '' || value !== t('coverage.undatedValue')
  return (
    <>
      <span className="note-kind">{t(kindKey(thing.view.kind))}</span> {saysMore ? value : parties}
      {saysMore && <span className="visually-hidden"> {parties}</span>}
    </>
  )
}
