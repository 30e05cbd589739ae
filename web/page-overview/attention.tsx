// What wants a person's eye: how many, what, and a link to just those.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Attention } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { InnerLink } from './inner-link.tsx'

/** The gravest come first; the rest is one click away. */
const shownAtFirst = 8

export function AttentionList({ items }: { items: Attention[] }) {
  const { t } = useI18n()
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
              <Sentence item={item} />
            </InnerLink>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('overview.more', { n: hidden })}
        </Button>
      )}
      <p>
        <Link className="action" to="/gaps">
          {t('gaps.all')}
        </Link>
      </p>
    </section>
  )
}

/** One sentence in one style for every code, its number in bold: what was remarked on records says of how many. */
function Sentence({ item }: { item: Attention }) {
  const { t, coded } = useI18n()
  const { code, count, sentence } = item
  const known = coded('attention', code, '', { n: count })
  const said = known || t('overview.remarked', { n: count, sentence: lowered(coded('remark', code, sentence)) })
  const digits = /^\d[\d\s.,\u00a0\u202f]*\d|^\d/.exec(said)?.[0] ?? ''
  return (
    <span>
      <strong>{digits}</strong>
      {said.slice(digits.length)}
    </span>
  )
}

/** To stand after a colon and end with one full stop. */
function lowered(sentence: string): string {
  const plain = sentence.replace(/\.$/, '')
  // A sentence that begins with a name or a code word keeps its capital.
  return /^[A-Z][a-z ]/.test(plain) ? plain[0]!.toLowerCase() + plain.slice(1) : plain
}
