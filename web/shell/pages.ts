// The pages of the navigation, in order, with the letter that follows `g`.
export const pages = [
  { to: '/', key: 'nav.overview', letter: 'o' },
  { to: '/search', key: 'nav.search', letter: 's' },
  { to: '/conversations', key: 'nav.conversations', letter: 'c' },
  { to: '/timeline', key: 'nav.timeline', letter: 't' },
  { to: '/people', key: 'nav.people', letter: 'p' },
  { to: '/coverage', key: 'nav.coverage', letter: 'v' },
  { to: '/statements', key: 'nav.statements', letter: 'd' },
  { to: '/release', key: 'nav.release', letter: 'r' },
  { to: '/ledger', key: 'nav.ledger', letter: 'l' },
] as const
