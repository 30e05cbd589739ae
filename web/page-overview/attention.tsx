// What wants a person's eye: how many, what, and a link to just those.
import type { Attention } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { InnerLink } from './inner-link.tsx'

export function AttentionList({ items }: { items: Attention[] }) {
  const { t, number, coded } = useI18n()
  return (
    <section className="attention" aria-labelledby="attention">
      <h2 id="attention">{t('overview.attention')}</h2>
      {items.length === 0 && <p className="quiet">{t('overview.nothing')}</p>}
      <ul>
        {items.map((item) => (
          <li key={`${item.code} ${item.href}`}>
            <InnerLink href={item.href} className="attention-line">
              <span className="number">{number(item.count)}</span>
              <span>{coded('attention', item.code, item.sentence, { n: item.count })}</span>
            </InnerLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
