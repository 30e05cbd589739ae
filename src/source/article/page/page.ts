// A saved web page -> title, text and HTML of the article in it. Mozilla's Readability finds the article; where it
// cannot, or where the page is too large or too deep for it, all text of the page is kept instead.
import { onDemand } from '../../../record/load.ts'
import { decodePage } from '../charset.ts'
import { htmlText } from './block-text.ts'
import { maxDepth, type PageScan, scanPage } from './scan.ts'

const linkedom = onDemand<typeof import('linkedom')>('linkedom')
const readability = onDemand<typeof import('@mozilla/readability')>('@mozilla/readability')

/** Readability compares every element with its ancestors: a hundred thousand take minutes. Real pages have < 10,000. */
export const maxElements = 30_000
/**
 * The tree holds every attribute, every comment and every piece of text between two entities by itself: a page of millions
 * of these has few elements and takes gigabytes. Real pages have < 20,000.
 */
export const maxPieces = 100_000
/** Readability copies the text of an element for every question that it asks of it. Long articles have 200,000 letters. */
export const maxLetters = 1 << 20
/** Looking up one attribute takes a walk over all of its element. Real elements have fewer than fifty. */
export const maxAttributes = 1000

export interface Page {
  scan: PageScan
  /** As Readability gives it; absent in a fallback. */
  title?: string
  byline?: string
  outlet?: string
  text: string
  /** True where there is more text than is read. */
  cut: boolean
  /** Extracted article, NOT sanitised; absent in a fallback. */
  html?: string
  /** Why the article could not be told from the page around it. */
  fallback?: 'size' | 'unreadable'
  charset: string
  guessed: boolean
}

/** Reads one page; never throws. */
export function readPage(bytes: Buffer): Page {
  const { text: html, charset, guessed } = decodePage(bytes)
  const scan = scanPage(html)
  const small = isSmall(scan)
  const extract = small ? extractArticle(html) : undefined
  const base = { scan, charset, guessed }
  if (extract) return { ...base, ...extract, title: wholeTitle(extract.title, scan.title) }
  return { ...base, ...htmlText(html, 'page'), fallback: small ? 'unreadable' : 'size' }
}

/** Readability takes `»` for what parts a headline from the site's name: « Le phare » : … would end at its first mark. */
function wholeTitle(found: string | undefined, tab: string | undefined): string | undefined {
  if (!found || !/«[^»]*$/u.test(found) || !tab?.startsWith(found)) return found
  return tab.replace(/\s[|–—]\s[^|–—]{1,60}$/u, '').trim()
}

function isSmall({ elements, pieces, letters, depth, attributes }: PageScan): boolean {
  const isNarrow = elements <= maxElements && pieces <= maxPieces && letters <= maxLetters
  return isNarrow && depth <= maxDepth && attributes <= maxAttributes
}

function extractArticle(html: string): Pick<Page, 'title' | 'byline' | 'outlet' | 'text' | 'cut' | 'html'> | undefined {
  try {
    const { document } = linkedom().parseHTML(whole(html))
    const article = new (readability().Readability)(document as never).parse()
    if (!article?.content) return undefined
    const { text, cut } = htmlText(article.content, 'extract')
    if (text === '') return undefined
    return {
      title: article.title || undefined,
      byline: article.byline || undefined,
      outlet: article.siteName || undefined,
      text,
      cut,
      html: article.content,
    }
  } catch {
    // A hostile or broken tree: a stack overflow, or a shape that the library did not expect. The text is kept anyway.
    return undefined
  }
}

/** The tree builder does not add what a browser adds: a fragment needs a document around it. */
function whole(html: string): string {
  if (/<body[\s>]/i.test(html)) return html
  const attributes = /<html\b([^>]{0,2000})>/i.exec(html)?.[1] ?? ''
  const inside = html.replace(/<!doctype[^>]{0,1000}>|<\/?html\b[^>]{0,2000}>/gi, '')
  return `<!doctype html><html${attributes}><body>${inside}</body></html>`
}
