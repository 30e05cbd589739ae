// What a record is called, who wrote it to whom, and when on what grounds.
import type { PublicParty, PublicRecord, SiteRecord } from '../../../../src/view/model.ts'
import { useI18n } from '../../../i18n/i18n.tsx'
import { precisionOf } from '../../../page-record/precision.ts'
import { DateText } from '../../../ui/date-text.tsx'
import { Fact } from '../../../ui/fact.tsx'
import { LaneGlyph } from '../../../ui/lane.tsx'
import { PartyName } from '../../../ui/party.tsx'
import { useSite } from '../../site.tsx'

/** What has no subject is called by its first words. */
const mostTitle = 72

export function titleOf(record: PublicRecord): string {
  if (record.subject) return record.subject
  const [line = ''] = record.blocks.filter(({ kind }) => kind === 'text').map(({ text }) => text.trim())
  const short = line.replace(/\s+/g, ' ')
  if (short.length <= mostTitle) return short
  // Between words: half a word may be another one, and one that is hidden.
  const end = short.lastIndexOf(' ', mostTitle)
  return `${short.slice(0, end > 0 ? end : mostTitle)} …`
}

export function Head({ page }: { page: SiteRecord }) {
  const { t } = useI18n()
  const { w, link } = useSite()
  const { record, conversation } = page
  return (
    <header className="record-head">
      <p className="record-kind">
        <LaneGlyph lane={record.lane} word="shown" />
        <span>{t(`kind.${record.kind}`)}</span>
        {conversation && (
          <span>
            <a href={`${link(`c/${conversation.id}/`)}#${record.id}`}>
              {conversation.title || w('conversation.untitled')}
            </a>
            , {w('record.at', { at: conversation.at, n: conversation.published })}
          </span>
        )}
      </p>
      <h1 data-subject={record.subject ? '' : undefined}>{titleOf(record) || t('row.noWords')}</h1>
      <dl className="record-facts">
        <DateFact record={record} />
        <Parties name={t('record.from')} parties={record.from} part="from" />
        <Parties name={t('record.to')} parties={record.to} />
        <Parties name={t('record.cc')} parties={record.cc} />
        {record.outlet && <Fact name={t('record.outlet')}>{record.outlet}</Fact>}
        {record.url && (
          <Fact name={t('record.url')}>
            <code className="bytes">{record.url}</code>
          </Fact>
        )}
        {record.hidden > 0 && <Fact name="▇▇▇▇">{w('record.hidden', { n: record.hidden })}</Fact>}
      </dl>
    </header>
  )
}

function DateFact({ record }: { record: PublicRecord }) {
  const { t } = useI18n()
  const { date } = record
  const notes = [
    t(`record.precision.${precisionOf(date.edtf)}`),
    date.basis === 'none' ? null : t('record.basis', { basis: t(`basis.${date.basis}`) }),
  ]
  return (
    <Fact name={t('record.date')}>
      <strong className="record-date">
        <DateText date={date} />
      </strong>
      <span className="quiet"> {notes.filter(Boolean).join(' · ')}</span>
      {date.written && (
        <span className="record-written">
          {t('date.written', { written: '' })}
          <code className="bytes">{date.written}</code>
        </span>
      )}
    </Fact>
  )
}

/** How many names stand open: mailing lists can have hundreds. */
const shownParties = 12

function Parties({ name, parties, part }: { name: string; parties: PublicParty[]; part?: 'from' }) {
  const { t } = useI18n()
  if (parties.length === 0) return null
  const rest = parties.slice(shownParties)
  return (
    <Fact name={name}>
      <PartyItems parties={parties.slice(0, shownParties)} part={part} />
      {rest.length > 0 && (
        <details>
          <summary>{t('row.andOthers', { n: rest.length })}</summary>
          <PartyItems parties={rest} part={part} />
        </details>
      )}
    </Fact>
  )
}

function PartyItems({ parties, part }: { parties: PublicParty[]; part?: 'from' }) {
  return (
    <ul className="record-parties" data-part={part}>
      {parties.map((party) => (
        <li key={`${party.person} ${party.address}`}>
          <PartyName party={party} />
          {party.address !== null && party.address !== party.name && !party.address.startsWith('name:') && (
            <span className="record-address"> {party.address}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
