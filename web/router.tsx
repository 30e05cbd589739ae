// Every address of the workbench and the page behind it; pages are loaded when first visited.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { choiceParam, numberParam, parseSearchParams, stringifySearchParams, textParam } from './search-params.ts'
import { NotFound } from './shell/not-found.tsx'
import { Shell } from './shell/shell.tsx'
import { ErrorState, Loading } from './ui/state.tsx'
import { claimKinds, decisionStates } from './vocabulary.ts'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })

/** Where one comes from a search, its words are marked. */
const marked = (raw: { [name: string]: unknown }): { q?: string } => ({ q: textParam(raw.q) })

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./page-overview/page.tsx')),
})

export const sorts = ['relevance', 'date-desc', 'date-asc'] as const

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: (raw: {
    [name: string]: unknown
  }): { q?: string; sort?: (typeof sorts)[number]; each?: '1'; others?: '1'; at?: string } => ({
    q: textParam(raw.q),
    sort: choiceParam(raw.sort, sorts),
    // Also those that say the same as another.
    each: choiceParam(raw.each, ['1']),
    // What other fonds of the same index hold is listed, too.
    others: choiceParam(raw.others, ['1']),
    // The record that is open beside the list.
    at: textParam(raw.at),
  }),
  component: lazyRouteComponent(() => import('./search/page.tsx')),
})

const batch = createRoute({
  getParentRoute: () => root,
  path: '/batch',
  component: lazyRouteComponent(() => import('./page-batch/page.tsx')),
})

export const conversationSorts = ['last', 'first', 'records', 'missing', 'title'] as const

const conversations = createRoute({
  getParentRoute: () => root,
  path: '/conversations',
  validateSearch: (raw: {
    [name: string]: unknown
  }): {
    filter?: string
    sort?: (typeof conversationSorts)[number]
    order?: 'asc' | 'desc'
    kind?: 'thread' | 'chat'
    missing?: '1'
  } => ({
    filter: textParam(raw.filter),
    missing: choiceParam(raw.missing, ['1']),
    sort: choiceParam(raw.sort, conversationSorts),
    order: choiceParam(raw.order, ['asc', 'desc']),
    kind: choiceParam(raw.kind, ['thread', 'chat']),
  }),
  component: lazyRouteComponent(() => import('./page-conversations/page.tsx')),
})

const conversation = createRoute({
  getParentRoute: () => root,
  path: '/c/$id',
  validateSearch: marked,
  component: lazyRouteComponent(() => import('./page-conversation/page.tsx')),
})

const record = createRoute({
  getParentRoute: () => root,
  path: '/r/$id',
  validateSearch: marked,
  component: lazyRouteComponent(() => import('./page-record/page.tsx')),
})

const timeline = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  validateSearch: (raw: { [name: string]: unknown }): { from?: number; to?: number; at?: string } => ({
    from: numberParam(raw.from),
    to: numberParam(raw.to),
    at: textParam(raw.at),
  }),
  component: lazyRouteComponent(() => import('./page-timeline/page.tsx')),
})

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: (raw: { [name: string]: unknown }): { filter?: string; sort?: string } => ({
    filter: textParam(raw.filter),
    sort: textParam(raw.sort),
  }),
  component: lazyRouteComponent(() => import('./page-people/people.tsx')),
})

const person = createRoute({
  getParentRoute: () => root,
  path: '/p/$id',
  component: lazyRouteComponent(() => import('./page-people/person.tsx')),
})

const pair = createRoute({
  getParentRoute: () => root,
  path: '/p/$a/$b',
  component: lazyRouteComponent(() => import('./page-people/pair.tsx')),
})

export const outcomes = ['stored', 'duplicate', 'quarantined', 'refused'] as const

const ledger = createRoute({
  getParentRoute: () => root,
  path: '/ledger',
  validateSearch: (raw: {
    [name: string]: unknown
  }): { source?: string; outcome?: (typeof outcomes)[number]; offset?: number; filter?: string } => ({
    source: textParam(raw.source),
    outcome: choiceParam(raw.outcome, outcomes),
    offset: numberParam(raw.offset),
    filter: textParam(raw.filter),
  }),
  component: lazyRouteComponent(() => import('./page-ledger/page.tsx')),
})

export const custodyKinds = ['received', 'keys', 'decisions', 'checks'] as const

const custody = createRoute({
  getParentRoute: () => root,
  path: '/custody',
  validateSearch: (raw: {
    [name: string]: unknown
  }): { kind?: (typeof custodyKinds)[number]; source?: string; record?: string; offset?: number } => ({
    kind: choiceParam(raw.kind, custodyKinds),
    source: textParam(raw.source),
    record: textParam(raw.record),
    offset: numberParam(raw.offset),
  }),
  component: lazyRouteComponent(() => import('./page-custody/page.tsx')),
})

const statements = createRoute({
  getParentRoute: () => root,
  path: '/statements',
  component: lazyRouteComponent(() => import('./page-statements/page.tsx')),
})

const coverage = createRoute({
  getParentRoute: () => root,
  path: '/coverage',
  validateSearch: (raw: {
    [name: string]: unknown
  }): { kind?: (typeof claimKinds)[number]; state?: (typeof decisionStates)[number] } => ({
    kind: choiceParam(raw.kind, claimKinds),
    state: choiceParam(raw.state, decisionStates),
  }),
  component: lazyRouteComponent(() => import('./page-coverage/page.tsx')),
})

const article = createRoute({
  getParentRoute: () => root,
  path: '/coverage/$id',
  validateSearch: (raw: { [name: string]: unknown }): { at?: string } => ({ at: textParam(raw.at) }),
  component: lazyRouteComponent(() => import('./page-article/page.tsx')),
})

export const gapKinds = ['referenced', 'quoted', 'series', 'silent', 'custodian'] as const

const gaps = createRoute({
  getParentRoute: () => root,
  path: '/gaps',
  validateSearch: (raw: { [name: string]: unknown }): { kind?: (typeof gapKinds)[number] } => ({
    kind: choiceParam(raw.kind, gapKinds),
  }),
  component: lazyRouteComponent(() => import('./page-gaps/page.tsx')),
})

const proof = createRoute({
  getParentRoute: () => root,
  path: '/proof',
  component: lazyRouteComponent(() => import('./page-proof/page.tsx')),
})

const release = createRoute({
  getParentRoute: () => root,
  path: '/release',
  validateSearch: (raw: {
    [name: string]: unknown
  }): { scope?: string; show?: 'open'; at?: string; offset?: number } => ({
    scope: textParam(raw.scope),
    show: choiceParam(raw.show, ['open']),
    at: textParam(raw.at),
    offset: numberParam(raw.offset),
  }),
  component: lazyRouteComponent(() => import('./page-release/page.tsx')),
})

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    search,
    batch,
    conversations,
    conversation,
    record,
    timeline,
    people,
    person,
    pair,
    coverage,
    article,
    ledger,
    custody,
    statements,
    gaps,
    proof,
    release,
  ]),
  parseSearch: parseSearchParams,
  stringifySearch: stringifySearchParams,
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error }) => <ErrorState error={error} />,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
