// What is held nowhere, and what points to it. /gaps?kind
import './gaps.css'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { GapView } from '../../src/view/model.ts'
import { useGaps } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { WindowList } from '../list/window-list.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { PageHeader } from '../ui/mark.tsx'
import { Empty, ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'

const route = getRouteApi('/gaps')

export default function GapsPage() {
  const { t } = useI18n()
  const { data, error, refetch } = useGaps()
  useTitle(t('gaps.title'))
  if (error) return <ErrorState error={error} retry={() => refetch()} />
  if (!data) {
    return (
      <>
        <PageHeader title={t('gaps.title')} lead={t('gaps.reading')} />
        <Loading lines={10} />
      </>
    )
  }
  return <Gaps gaps={data} />
}

function Gaps({ gaps }: { gaps: GapView[] }) {
  const { t } = useI18n()
  const navigate = route.useNavigate()
  const { kind } = route.useSearch()
  const kinds = [...new Set(gaps.map((gap) => gap.kind))]
  const shown = gaps.filter((gap) => kind === undefined || gap.kind === kind)
  return (
    <div className="gaps">
      <PageHeader title={t('gaps.title')} lead={<span className="gaps-lead">{t('gaps.lead')}</span>}>
        {kinds.length > 1 && (
          <fieldset className="choices">
            <legend className="visually-hidden">{t('gaps.title')}</legend>
            {[undefined, ...kinds].map((one) => (
              <button
                key={one ?? 'all'}
                type="button"
                aria-pressed={kind === one}
                onClick={() => navigate({ search: { kind: one }, replace: true })}
              >
                {one ? t(`gaps.kind.${one}`) : t('conversations.all')}
              </button>
            ))}
          </fieldset>
        )}
      </PageHeader>
      {shown.length === 0 ? (
        <Empty title={t('gaps.none')}>
          <p>{t('gaps.noneHelp')}</p>
        </Empty>
      ) : (
        <WindowList
          count={shown.length}
          estimate={96}
          label={t('gaps.count', { n: shown.length })}
          address={`gaps ${kind ?? ''}`}
          line={(index) => shown[index] && <Gap gap={shown[index]} />}
        />
      )}
    </div>
  )
}

function Gap({ gap }: { gap: GapView }) {
  const { t } = useI18n()
  const { kind, name, answered, excerpt, pointers, others } = gap
  return (
    <article className="gap">
      <p className="gap-kind">
        {t(`gaps.kind.${kind}`)}
        {answered && ` · ${t('gaps.answered')}`}
      </p>
      <p className="gap-name">
        {kind === 'referenced' || kind === 'series' ? <code className="bytes">{name}</code> : name}
      </p>
      {excerpt !== null &&
        (kind === 'quoted' ? (
          <blockquote className="gap-words">{excerpt}</blockquote>
        ) : (
          <p className="gap-numbers">
            {kind === 'silent'
              ? t('gaps.silent', { days: excerpt })
              : kind === 'custodian'
                ? t('gaps.custodian', { subject: excerpt })
                : t('gaps.missing', { numbers: excerpt })}
          </p>
        ))}
      <ul className="gap-pointers" aria-label={t(`gaps.pointedTo.${kind}`)}>
        {pointers.map((pointer, at) => (
          <li key={pointer.id}>
            {pointer.lane && <LaneGlyph lane={pointer.lane} />}{' '}
            <Link to="/r/$id" params={{ id: pointer.id }} data-row={at === 0 || undefined}>
              {pointer.title || pointer.id}
            </Link>
          </li>
        ))}
        {others > 0 && <li className="quiet">{t('row.andOthers', { n: others })}</li>}
      </ul>
    </article>
  )
}
