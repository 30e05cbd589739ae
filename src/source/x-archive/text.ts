// Text as X stores it -> text as X shows it: three HTML entities decoded, shortened links written out.

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const shortLink = /https?:\/\/t\.co\/[A-Za-z0-9]+/g

/** A shortened link and where it leads. */
export interface Link {
  url: string
  expanded: string
}

/** X escapes `&`, `<` and `>` once, in posts and messages alike. */
export function showText(stored: string, links: Link[]): string {
  const decoded = stored.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
  if (links.length === 0) return decoded
  const expanded = new Map(links.map((link) => [link.url, link.expanded]))
  return decoded.replace(shortLink, (url) => expanded.get(url) ?? url)
}
