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
import { MatterHead } from './matter-head.tsx'

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
  const claims = matter.claims.flatMap((ref) => book.claim(ref) ?? [])
  return (
    <tr data-standing={matter.standing}>
      <th scope="row">
        <MatterHead matter={matter} claims={claims} dense={dense} />
      </th>
      {articles.map((article) => (
        <td key={article.id}>
          <Cell claims={claims.filter((claim) => claim.article === article.id)} article={article} dense={dense} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ claims, article, dense }: { claims: ClaimView[]; article: ArticleLine; dense: boolean }) {
  const { t } = useI18n()
  if (claims.length === 0) return <span className="visually-hidden">{t('coverage.saysNothing')}</span>
  // One sign a cell where there are many: the one that speaks against the article, if there is one.
  const shown = dense ? [claims.find(isAgainst) ?? claims[0]!] : claims
  return shown.map((claim) => <CellLink key={claim.ref} claim={claim} article={article} dense={dense} />)
}

function CellLink({ claim, article, dense }: { claim: ClaimView; article: ArticleLine; dense: boolean }) {
  const { t, language } = useI18n()
  const { sign, tone, words } = standingOf({ type: 'claim', ref: claim.ref, view: claim })
  const value = sayValue(claim, { t, language })
  return (
    <Link
      className="cell"
      data-tone={tone}
      data-disputed={useBook().disputed.has(claim.ref) || undefined}
      to="/coverage/$id"
      params={{ id: article.id }}
      search={{ at: placeOf(claim.ref) }}
      title={dense ? `${article.outlet}: ${value}` : undefined}
    >
      <SignGlyph sign={sign} tone={tone} />
      <span className={dense ? 'visually-hidden' : undefined}>{value}</span>
      <span className="visually-hidden">, {t(words)}</span>
    </Link>
  )
}

function isAgainst({ check }: ClaimView): boolean {
  return check.support === 'contradicted'
}
