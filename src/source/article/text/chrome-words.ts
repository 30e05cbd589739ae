// The shape of the word lists in chrome.en.ts and chrome.fr.ts.

export interface ChromeWords {
  anywhere: string[]
  edges: string[]
  leads: string[]
  edgeLeads: string[]
  calls: { ask: string[]; where: string[] }
}

/** A list written as one text, its entries between bars: two hundred labels stay readable. */
export function words(list: string): string[] {
  return list
    .split('|')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '')
}
