// The matrix where there is no room for columns: what is claimed, and below it each version with the articles that have it.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ClaimView, MatterLine } from '../../src/view/model.ts'
import { placeOf, standingOf } from '../coverage/found.ts'
import { sayValue } from '../coverage/say-claim.ts'
import { SignGlyph } from '../coverage/signs.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { useBook } from './book.tsx'
import { MatterHead } from './matter-head.tsx'

/** Outlets named for one version before the rest is one click away. */
const shownOutlets = 4

export function MatrixList({ matters }: { matters: MatterLine[] }) {
  return (
    <ul className="matrix-list">
      {matters.map((matter) => (
        <li key={matter.key} data-standing={matter.standing}>
          <Matter matter={matter} />
        </li>
      ))}
    </ul>
  )
}

function Matter({ matter }: { matter: MatterLine }) {
  const { t, language } = useI18n()
  const book = useBook()
  const claims = matter.claims.flatMap((ref) => book.claim(ref) ?? [])
  const versions = byValue(claims, (claim) => sayValue(claim, { t, language }))
  return (
    <>
      <MatterHead matter={matter} claims={claims} versions={null} />
      {[...versions].map(([value, same]) => (
        <Version key={value} value={value} claims={same} />
      ))}
    </>
  )
}

function byValue(claims: ClaimView[], say: (claim: ClaimView) => string): Map<string, ClaimView[]> {
  const groups = new Map<string, ClaimView[]>()
  for (const claim of claims) groups.set(say(claim), [...(groups.get(say(claim)) ?? []), claim])
  return groups
}

function Version({ value, claims }: { value: string; claims: ClaimView[] }) {
  const { t } = useI18n()
  const book = useBook()
  const [all, setAll] = useState(false)
  const first = claims[0]!
  const { sign, tone, words } = standingOf({ type: 'claim', ref: first.ref, view: first })
  const shown = all ? claims : claims.slice(0, shownOutlets)
  return (
    <p className="version-line" data-tone={tone}>
      <SignGlyph sign={sign} tone={tone} />
      <span>
        <strong>{value}</strong>
        <span className="visually-hidden">, {t(words)}</span>{' '}
        {shown.map((claim, at) => (
          <span key={claim.ref}>
            {at > 0 && ', '}
            <Link data-step to="/coverage/$id" params={{ id: claim.article }} search={{ at: placeOf(claim.ref) }}>
              {book.article(claim.article)?.outlet}
            </Link>
          </span>
        ))}{' '}
        {shown.length < claims.length && (
          <Button look="quiet" onClick={() => setAll(true)}>
            {t('row.andOthers', { n: claims.length - shown.length })}
          </Button>
        )}
      </span>
    </p>
  )
}
