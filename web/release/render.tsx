// A page as plain data -> its HTML. One bundle of this is `dist/release/render.js`, which whoever cuts an edition loads.
import { renderToStaticMarkup } from 'react-dom/server'
import type { SiteFrame, SitePage } from '../../src/view/model.ts'
import { en as enWorkbench } from '../i18n/en.ts'
import { fr as frWorkbench } from '../i18n/fr.ts'
import { frCodes } from '../i18n/fr-codes.ts'
import type { Message } from '../i18n/messages.ts'
import { documentOf } from './document.tsx'
import { en, type WordKey } from './i18n/en.ts'
import { fr } from './i18n/fr.ts'
import { Article } from './page/article.tsx'
import { Conversation } from './page/conversation.tsx'
import { Conversations } from './page/conversations.tsx'
import { Coverage } from './page/coverage.tsx'
import { Home } from './page/home.tsx'
import { Editions, Missing, Statements, TombstoneView } from './page/lists.tsx'
import { People, Person } from './page/people.tsx'
import { titleOf } from './page/record/head.tsx'
import { RecordView } from './page/record.tsx'
import { NotFound, Search } from './page/search.tsx'
import { Period, Timeline } from './page/timeline.tsx'
import { SiteProvider } from './site.tsx'
import { HowToCheck } from './text/check.tsx'
import { Methods } from './text/methods.tsx'

/** Every sentence that the interface can say, in both languages, with `{places}`. */
export const interfaceWords: string[] = [en, fr, enWorkbench, frWorkbench, frCodes].flatMap((catalogue) =>
  Object.values<Message>(catalogue).flatMap((message) =>
    typeof message === 'string' ? [message] : [message.one, message.other],
  ),
)

/** The whole document. The same page and frame give the same bytes. */
export function renderPage(page: SitePage, frame: SiteFrame): string {
  const { scripts, record } = needs(page)
  const main = renderToStaticMarkup(
    <SiteProvider frame={frame}>
      <View page={page} />
    </SiteProvider>,
  )
  return documentOf({ title: nameOf(page, frame), frame, scripts, record, main })
}

function View({ page }: { page: SitePage }) {
  switch (page.kind) {
    case 'home':
      return <Home page={page} />
    case 'conversations':
      return <Conversations page={page} />
    case 'conversation':
      return <Conversation page={page} />
    case 'record':
      return <RecordView page={page} />
    case 'people':
      return <People page={page} />
    case 'person':
      return <Person page={page} />
    case 'timeline':
      return <Timeline page={page} />
    case 'period':
      return <Period page={page} />
    case 'coverage':
      return <Coverage page={page} />
    case 'article':
      return <Article page={page} />
    case 'statements':
      return <Statements page={page} />
    case 'missing':
      return <Missing page={page} />
    case 'editions':
      return <Editions page={page} />
    case 'tombstone':
      return <TombstoneView page={page} />
    case 'search':
      return <Search />
    case 'check':
      return <HowToCheck page={page} />
    case 'methods':
      return <Methods page={page} />
    case 'not-found':
      return <NotFound />
  }
}

function needs(page: SitePage): { scripts: string[]; record?: string } {
  if (page.kind === 'record') return { scripts: ['check'], record: `r/${page.record.id}/` }
  return { scripts: page.kind === 'search' ? ['search'] : [] }
}

const titles: { [kind in SitePage['kind']]?: WordKey } = {
  conversations: 'conversations.title',
  people: 'people.title',
  timeline: 'timeline.title',
  coverage: 'coverage.title',
  statements: 'statements.title',
  missing: 'missingPage.title',
  editions: 'editions.title',
  search: 'search.title',
  'not-found': 'notFound.title',
  check: 'frame.checkIt',
  methods: 'frame.methods',
}

/** Null for the first page, which is called like the edition. */
function nameOf(page: SitePage, { language }: SiteFrame): string | null {
  const catalogue = language === 'fr' ? fr : en
  const say = (key: WordKey) => String(catalogue[key])
  switch (page.kind) {
    case 'record':
      return titleOf(page.record) || page.record.id
    case 'conversation':
      return page.conversation.title || say('conversation.untitled')
    case 'person':
      return page.person.name
    case 'period':
      return page.period === 'undated' ? say('timeline.undated') : page.period
    case 'article':
      return page.article.title || page.article.outlet
    case 'tombstone':
      return say(`tombstone.${page.tombstone.what}`)
    default:
      return titles[page.kind] ? say(titles[page.kind]!) : null
  }
}
