// The page model of coverage -> lines for a terminal: conflicts first, then who agrees, then article by article.
import type {
  ArticleLine,
  ClaimView,
  CoveragePage,
  Passage,
  PostView,
  QuoteView,
  RecordCoverage,
} from '../view/model.ts'
import { bold, dim } from './terminal.ts'
import { dateText } from './text.ts'

const signs = { supported: '✓', contradicted: '✗', 'not-covered': '·' } as const
const matches = {
  verbatim: 'word for word in',
  shortened: 'shortened from',
  altered: 'with other words from',
  translated: 'a translation, says who decided, of',
  elsewhere: 'in another message:',
  nowhere: 'found in no record',
  'other-language': 'cannot compare: other language',
} as const

export function coverageText(page: CoveragePage): string[] {
  const outlets = new Map(page.articles.map(({ id, outlet }) => [id, outlet]))
  const claims = new Map(page.claims.map((claim) => [claim.ref, claim]))
  const said = (ref: string) => saidText(claims.get(ref)!, outlets)
  return [
    `${count(page.articles.length, 'article')}, ${count(page.claims.length, 'claim')}, ${count(page.quotes.length, 'quote')}, ${count(page.conflicts.length, 'conflict')}`,
    ...page.conflicts.flatMap(({ a, b, why }) => ['', `${bold('conflict')}  ${why}`, ...said(a), ...said(b)]),
    ...page.agreements.flatMap(({ what, claims, independent, chain }) => [
      '',
      `${bold('agreement')}  ${what} (${count(independent, 'independent outlet')})`,
      ...chain.map(([outlet, source]) => `  ${outlet} has it from ${source}`),
      ...claims.flatMap(said),
    ]),
    ...page.articles.flatMap((article) => articleText(article, page)),
  ]
}

/** What articles say of one record. */
export function pressText({ quotedBy, claims }: RecordCoverage): string[] {
  if (quotedBy.length + claims.length === 0) return ['no article that is held quotes it or speaks of it']
  return [
    ...quotedBy.flatMap(({ article, quote }) => [`${bold(article.outlet)} quotes it`, ...findText(quote)]),
    ...claims.flatMap(({ article, claim }) => [`${bold(article.outlet)} speaks of it`, ...findText(claim)]),
  ]
}

function articleText(article: ArticleLine, { claims, quotes, posts }: CoveragePage): string[] {
  const own = [...claims, ...quotes, ...posts].filter((each) => each.article === article.id)
  own.sort((a, b) => a.start - b.start || a.end - b.end)
  return [
    '',
    `${dim(article.id)}  ${dateText(article.published)}  ${bold(article.outlet)}: ${article.title}`,
    ...own.flatMap(findText),
  ]
}

function findText(find: ClaimView | QuoteView | PostView): string[] {
  const decision = find.decision ? ` [${find.decision.verdict}]` : ''
  const [, place] = find.ref.split('/')
  const head = `  ${place}${decision}  `
  if ('kind' in find) return [`${head}${partiesText(find)}`, `    ${line(find.passage)}`, ...checkText(find)]
  if ('match' in find)
    return [`${head}${find.speaker ?? '(nobody named)'}`, `    “${find.text.replace(/\s+/g, ' ')}”`, ...matchText(find)]
  const record = find.record ? [`    the post is held: ${dim(find.record.id)}`] : []
  return [
    `${head}${find.author} ${find.handle ?? ''} ${find.date?.edtf ?? ''}`,
    `    “${find.text.replace(/\s+/g, ' ')}”`,
    ...record,
  ]
}

function saidText(claim: ClaimView, outlets: ReadonlyMap<string, string>): string[] {
  return [
    `  ${bold(outlets.get(claim.article) ?? '')}: ${line(claim.passage)}`,
    `    ${dim(claim.ref)}`,
    ...checkText(claim),
  ]
}

function partiesText({
  kind,
  from,
  to,
  who,
  between,
  when,
  count,
  unit,
  bound,
  negated,
  stance,
  attribution,
}: ClaimView): string {
  const parties =
    between.length > 0 ? between.join(' and ') : [from.join(', '), to.join(', ')].filter(Boolean).join(' to ')
  const facts = [
    [...who, parties].filter(Boolean).join(', '),
    negated && 'did not',
    stance,
    count !== null && `${bound === 'exact' ? '' : `${bound} `}${count} ${unit ?? ''}`.trim(),
    when && `${when.edtf}${bound === 'exact' || count !== null ? '' : ` (${bound})`}`,
    attribution && `according to ${attribution}`,
  ]
  return [kind, ...facts.filter(Boolean)].join(' · ')
}

function checkText({ check }: ClaimView): string[] {
  const ids = [...check.records.map(({ id }) => id), ...(check.others > 0 ? [`and ${check.others} more`] : [])]
  const records = ids.length === 0 ? '' : `  ${dim(ids.join(' '))}`
  return [`    ${signs[check.support]} ${check.support.replace('-', ' ')}: ${check.why}${records}`]
}

function matchText({ match, scare }: QuoteView): string[] {
  if (scare || match === null) return ['    nobody’s words']
  const differing = match.differences.map(
    ({ article, record }) => `      - ${article || '(nothing)'}  + ${record || '(nothing)'}`,
  )
  return [
    `    ${matchWords(match)}${match.record ? ` ${dim(match.record.id)}  ${match.record.title}` : ''}`,
    ...differing,
  ]
}

/** What a model suggests is a guess, and is called so. */
function matchWords({ kind, similarity, compared }: NonNullable<QuoteView['match']>): string {
  if (similarity !== null) return `probably a translation of (similarity ${similarity.toFixed(2)})`
  if (kind === 'other-language' && compared) return 'other language: no likely translation found'
  return matches[kind]
}

function line({ before, words, after }: Passage): string {
  return `${before}${bold(words)}${after}`.replace(/\s+/g, ' ').trim()
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
