// The words of a record as its page shows them, and as record.json has them, in a form in which they can be compared: spaces
// and line ends are the page's business.

interface RecordWords {
  subject: string | null
  headerOnly: boolean
  from: Array<{ name: string }>
  blocks: Array<{ kind: string; text: string }>
}

export function wordsOfRecord({ subject, headerOnly, from, blocks }: RecordWords): string {
  const texts = headerOnly ? [] : blocks.map(({ text }) => text)
  return plain([subject ?? '', ...from.map(({ name }) => name), ...texts])
}

export function wordsOfPage(page: Document): string {
  const blocks = page.querySelectorAll('.record-words .block')
  const subject = page.querySelector('.record-head [data-subject]')?.textContent ?? ''
  const from = page.querySelectorAll('.record-facts [data-role="from"] .party')
  return plain([subject, ...textsOf(from), ...textsOf(blocks)])
}

function textsOf(nodes: NodeListOf<Element>): string[] {
  return Array.from(nodes, (node) => node.textContent ?? '')
}

function plain(texts: string[]): string {
  return texts
    .map((text) => text.replace(/\s+/g, ''))
    .join('\n')
    .replace(/\n+/g, '\n')
}
