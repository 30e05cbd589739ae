// A message known only because others point to it: a dashed outline where it would stand.
import type { MissingView } from '../../src/view/model.ts'
import { useT } from '../i18n/i18n.tsx'

/** `label` names a message that points here, `go` moves the page to it. */
export function MissingMessage(props: {
  missing: MissingView
  label: (id: string) => string
  go: (id: string) => void
}) {
  const { missing, label, go } = props
  const t = useT()
  return (
    <div className="missing">
      <p className="missing-title">{t('missing.title')}</p>
      {missing.pointedToBy.length > 0 && (
        <p>
          {t('missing.known', { n: missing.pointedToBy.length })}{' '}
          {missing.pointedToBy.map((id, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault()
                  go(id)
                }}
              >
                {label(id)}
              </a>
            </span>
          ))}
        </p>
      )}
      <p className="missing-key">
        {t('missing.key')} <code>{missing.key}</code>
      </p>
    </div>
  )
}
