// Articles and claims: a row for what is claimed, a column for each article. Few articles have their words in the cells;
// with many a cell is a sign, and the columns run under a row head that stays.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ArticleLine, ClaimView, MatterLine } from '../../src/view/model.ts'
import { placeOf, standingOf } from '../coverage/found.ts'
import { sayValue } from '../coverage/say-claim.ts'
import { SignGlyph } from '../coverage/signs.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { useWide } from '../search/use-wide.ts'
import { DateText } from '../ui/date-text.tsx'
import { Button } from '../ui/mark.tsx'
import { useBook } from './book.tsx'
import { MatrixList } from './matrix-list.tsx'
import { letterOf, MatterHead, versionsOf } from './matter-head.tsx'

/** Articles whose cells have room for words. */
const mostInWords = 5

export function Matrix({ articles, matters }: { articles: ArticleLine[]; matters: MatterLine[] }) {
  const { t } = useI18n()
  const isWide = useWide()
  const [all, setAll] = useState(false)
  const several = matters.filter((matter) => matter.standing !== 'single')
  const shown = all || several.length === 0 ? matters : several
  const dense = articles.length > mostInWords
  return (
    <>
      {isWide ? (
        <div className="matrix-frame">
          <table className="matrix" data-dense={dense || undefined}>
            <thead>
              <tr>
                <th scope="col">{t('coverage.matter')}</th>
                {articles.map((article) => (
                  <th key={article.id} scope="col">
                    <Link to="/coverage/$id" params={{ id: article.id }} search={{}}>
                      {article.outlet}
                    </Link>
                    <span className="matrix-day">
                      <DateText date={article.published} detail="day" />
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((matter) => (
                <Row key={matter.key} matter={matter} articles={articles} dense={dense} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <MatrixList matters={shown} />
      )}
      {several.length > 0 && several.length < matters.length && (
        <Button look="quiet" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('coverage.singlesFewer') : t('coverage.singles', { n: matters.length - several.length })}
        </Button>
      )}
    </>
  )
}

function Row({ matter, articles, dense }: { matter: MatterLine; articles: ArticleLine[]; dense: boolean }) {
  const book = useBook()
  const { t, language } = useI18n()
  const claims = matter.claims.flatMap((ref) => book.claim(ref) ?? [])
  const versions = versionsOf(claims, { t, language })
  return (
    <tr data-standing={matter.standing}>
      <th scope="row">
        <MatterHead matter={matter} claims={claims} versions={dense ? versions : null} />
      </th>
      {articles.map((article) => (
        <td key={article.id}>
          <Cell
            claims={claims.filter((claim) => claim.article === article.id)}
            article={article}
            versions={dense ? versions : null}
          />
        </td>
      ))}
    </tr>
  )
}

function Cell(props: { claims: ClaimView[]; article: ArticleLine; versions: string[] | null }) {
  const { claims, article, versions } = props
  const { t } = useI18n()
  if (claims.length === 0) return <span className="visually-hidden">{t('coverage.saysNothing')}</span>
  // One sign a cell where there are many: the one that speaks against the article, if there is one.
  const shown = versions ? [claims.find(isAgainst) ?? claims[0]!] : claims
  return shown.map((claim) => <CellLink key={claim.ref} claim={claim} article={article} versions={versions} />)
}

function CellLink(props: { claim: ClaimView; article: ArticleLine; versions: string[] | null }) {
  const { claim, article, versions } = props
  const { t, language } = useI18n()
  const { sign, tone, words } = standingOf({ type: 'claim', ref: claim.ref, view: claim })
  const value = sayValue(claim, { t, language })
  return (
    <Link
      className="cell"
      data-step
      data-tone={tone}
      data-disputed={useBook().disputed.has(claim.ref) || undefined}
      to="/coverage/$id"
      params={{ id: article.id }}
      search={{ at: placeOf(claim.ref) }}
    >
      <SignGlyph sign={sign} tone={tone} />
      {versions && versions.length > 1 && (
        <span className="cell-letter" aria-hidden="true">
          {letterOf(versions, value)}
        </span>
      )}
      <span className={versions ? 'visually-hidden' : 'cell-value'}>{value}</span>
      <span className="visually-hidden">, {t(words)}</span>
    </Link>
  )
}

function isAgainst({ check }: ClaimView): boolean {
  return check.support === 'contradicted'
}
