// The shape of the word lists in chrome.en.ts and chrome.fr.ts. All words are folded: no case, no accents.

export interface ChromeWords {
  anywhere: string[]
  edges: string[]
  leads: string[]
  edgeLeads: string[]
  calls: { ask: string[]; where: string[] }
  /** Whole labels behind which the titles of other articles stand. */
  teasers: string[]
  /** Beginnings of such labels that name a subject: "More on the harbour". */
  teasersOf: string[]
  /** What readers wrote below an article, as a label with how many of them: "3 comments". */
  reactions: string[]
  /** Words of buttons and menus, and those that may stand between them. */
  service: string[]
  between: string[]
  /** Sentences of one button, behind a sentence of the site. */
  buttons: string[]
  /** "Reading time: 3 min", "3 min read": words in front of the number and behind it. */
  reading: { before: string[]; after: string[] }
  /** A line that begins with one of `ask` and speaks of one of `offers` that is `ours`. */
  offers: { ask: string[]; what: string[]; ours: string[] }
  /** One of each in one line: what a site asks before it shows itself, or before it shows the rest. */
  consent: { what: string[]; how: string[] }
  closed: { what: string[]; to: string[] }
  /** "You have 2 free articles left": what is counted, and how it is given. */
  allowance: { what: string[]; left: string[] }
  /** A line that begins with one of these and holds a number to call or an address to write to. */
  contact: string[]
  /** Who may copy it, wherever in a line without a stop. */
  rights: string[]
  /** What stands before the name of whoever took a picture. */
  credits: string[]
  months: string[]
}

/** A list written as one text, its entries between bars: two hundred labels stay readable. */
export function words(list: string): string[] {
  return list
    .split('|')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '')
}
