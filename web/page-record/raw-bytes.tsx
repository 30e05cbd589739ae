// The exact bytes of a record, fetched when asked for: the first 64 KB for the eye, all of them as a download.
import { useQuery } from '@tanstack/react-query'
import { ApiError, apiPath } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'
import { decodeRaw, rawShown, readFirst } from './raw.ts'

export function RawBytes({ id, size }: { id: string; size: number }) {
  const { t, bytes } = useI18n()
  const href = apiPath(['records', id, 'raw'])
  const { data, error, refetch } = useQuery({ queryKey: [href], queryFn: ({ signal }) => fetchRaw(href, signal) })
  return (
    <div>
      <p className="view-note">
        {size > rawShown
          ? t('record.rawFirst', { shown: bytes(rawShown), size: bytes(size) })
          : t('record.rawAll', { size: bytes(size) })}{' '}
        <a href={href} download>
          {t('record.rawDownload')}
        </a>
        {data?.latin && <span className="raw-latin"> {t('record.rawLatin')}</span>}
      </p>
      {error && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <Loading lines={8} />}
      {data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard.
        <section className="raw" tabIndex={0} aria-label={t('record.raw')}>
          <pre>{data.text}</pre>
        </section>
      )}
    </div>
  )
}

async function fetchRaw(href: string, signal: AbortSignal) {
  const reply = await fetch(href, { signal })
  if (!reply.ok || !reply.body) throw new ApiError(`http-${reply.status}`, reply.statusText, reply.status)
  return decodeRaw(await readFirst(reply.body))
}
