// One statement whole: who says what, in which words, when, where it was found, and what it is about.
import type { SiteStatement } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { StatementGlyph } from '../../page-statements/marks.tsx'
import { aroundName } from '../../page-statements/words.ts'
import { dateWords } from '../../ui/date-words.ts'
import { Fact } from '../../ui/fact.tsx'
import { LaneGlyph } from '../../ui/lane.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { useSite } from '../site.tsx'

/** `here`: ids of what the page shows, which is not named again. */
export function Statement({ statement, here = [] }: { statement: SiteStatement; here?: string[] }) {
  const { t, language } = useI18n()
  const { w } = useSite()
  const { who, person, says, words, date, source, found, subjects } = statement
  const [before, after] = aroundName(says, t)
  const about = subjects.filter(({ id }) => !here.includes(id))
  const when = date === null ? null : dateWords(date, { language, t })
  return (
    <article className="statement">
      <p className="statement-says">
        <StatementGlyph />
        <span>
          {before}
          {person ? (
            <PageLink className="statement-who" page="p" id={person}>
              {who}
            </PageLink>
          ) : (
            <span className="statement-who">{who}</span>
          )}
          {after}
          {when && (
            <>
              {' · '}
              <time className="date" data-doubt={when.doubt || undefined}>
                {when.text}
              </time>
            </>
          )}
        </span>
      </p>
      {words !== null && <blockquote className="statement-words">{words}</blockquote>}
      <dl className="margin-facts">
        <Fact name={w('statements.found')}>
          {found ? (
            <PageLink page="r" id={found.id}>
              {found.title}
            </PageLink>
          ) : (
            (source.text ?? <code className="bytes">{source.url}</code>)
          )}
        </Fact>
        {about.length > 0 && (
          <Fact name={here.length > 0 ? w('statements.aboutAlso') : w('statements.about')}>
            <ul>
              {about.map((subject) => (
                <li key={subject.id}>
                  <Subject subject={subject} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </article>
  )
}

function Subject({ subject }: { subject: SiteStatement['subjects'][number] }) {
  const { w } = useSite()
  const { kind, id, lane, title } = subject
  return (
    <PageLink page={kind === 'record' ? 'r' : 'c'} id={id}>
      {lane && <LaneGlyph lane={lane} />}{' '}
      {kind === 'conversation' ? w('statements.conversation', { title: title || w('conversation.untitled') }) : title}
    </PageLink>
  )
}
