// What other articles say instead of a claim, and how a decision about something found is called.
import { useCoverage } from '../../api.ts'
import { stateOf, type Thing } from '../../coverage/found.ts'
import { sayValue } from '../../coverage/say-claim.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useReading } from '../reading.tsx'

export function stateWord({ view }: Thing) {
  if (view.decision?.verdict === 'correct') return 'article.corrected' as const
  return `article.${stateOf(view)}` as const
}

export interface OtherSide {
  outlet: string
  article: string
  ref: string
  value: string
}

export function useDisputes(thing: Thing): OtherSide[] {
  const { t, language } = useI18n()
  const { page } = useReading()
  const articles = useCoverage().data?.articles ?? []
  if (thing.type !== 'claim') return []
  const others = new Map([...page.others, ...page.claims].map((claim) => [claim.ref, claim]))
  return page.conflicts
    .filter(({ a, b }) => a === thing.ref || b === thing.ref)
    .flatMap(({ a, b }) => others.get(a === thing.ref ? b : a) ?? [])
    .map((claim) => ({
      outlet: articles.find(({ id }) => id === claim.article)?.outlet ?? t('article.title'),
      article: claim.article,
      ref: claim.ref,
      value: sayValue(claim, { t, language }),
    }))
}
