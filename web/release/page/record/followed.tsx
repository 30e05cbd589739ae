// The public posts that came soon after a private message: how long after, whose, their words, and what stands in both.
import type { SiteRecord } from '../../../../src/view/model.ts'
import { Followed, Shared } from '../../../page-record/followed.tsx'
import { PageLink } from '../../../ui/page-link.tsx'
import { useSite } from '../../site.tsx'

export function FollowedInPublic({ page }: { page: SiteRecord }) {
  const { w } = useSite()
  if (page.followed.length === 0) return null
  return (
    <section className="apparatus" id="followed">
      <h2>{w('record.followed')}</h2>
      <p className="quiet">{w('record.followedSay')}</p>
      <ol className="after">
        {page.followed.map(({ post, after, shared }) => (
          <li key={post.id}>
            <PageLink page="r" id={post.id} className="after-line">
              <Followed
                entry={{
                  ...{ lane: post.lane, date: post.date, summary: post.preview },
                  who: post.from.map(({ name }) => name).join(', '),
                }}
                after={after}
              />
              {shared.length > 0 && <Shared shared={shared} words="" />}
            </PageLink>
          </li>
        ))}
      </ol>
    </section>
  )
}
