// What wants a person's eye: how many, what, and a link to just those.
import { useState } from 'react'
import type { Attention } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { InnerLink } from './inner-link.tsx'

/** The gravest come first; the rest is one click away. */
const shownAtFirst = 8

export function AttentionList({ items }: { items: Attention[] }) {
  const { t, number, coded } = useI18n()
  const [all, setAll] = useState(false)
  const shown = all ? items : items.slice(0, shownAtFirst)
  const hidden = items.length - shown.length
  return (
    <section className="attention" aria-labelledby="attention">
      <h2 id="attention">{t('overview.attention')}</h2>
      {items.length === 0 && <p className="quiet">{t('overview.nothing')}</p>}
      <ul>
        {shown.map((item) => (
          <li key={`${item.code} ${item.href}`}>
            <InnerLink href={item.href} className="attention-line">
              <span className="number">{number(item.count)}</span>
              <span>{coded('attention', item.code, coded('remark', item.code, item.sentence), { n: item.count })}</span>
            </InnerLink>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('overview.more', { n: hidden })}
        </Button>
      )}
    </section>
  )
}
