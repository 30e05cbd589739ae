// The pages of an edition -> links in them that lead nowhere: to a file that is not there, or to a place that its page has not.
import { posix } from 'node:path'

/** `read` gives the text of a page; `root` is where the edition stands on its host. */
export function brokenLinks(paths: ReadonlySet<string>, read: (path: string) => string, root: string): string[] {
  const places = new Map<string, Set<string>>()
  const placesOf = (path: string) => {
    const held = places.get(path) ?? new Set([...read(path).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!))
    places.set(path, held)
    return held
  }
  const broken: string[] = []
  for (const page of paths) {
    if (!page.endsWith('.html') || page.includes('/files/')) continue
    for (const [, written] of read(page).matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      const link = written!.replaceAll('&amp;', '&')
      if (/^[a-z]+:/.test(link)) continue
      const [path = '', place = ''] = link.split('#')
      const target = path === '' ? page : targetOf(page, path.replace(/\?.*$/, ''), root)
      const leads = paths.has(target) && (place === '' || placesOf(target).has(decodeURIComponent(place)))
      if (!leads) broken.push(`${page}: ${link}`)
    }
  }
  return broken
}

function targetOf(page: string, link: string, root: string): string {
  const path = link.startsWith(root) ? link.slice(root.length) : posix.join(posix.dirname(page), link)
  return /(?:^|\/)\.?$/.test(path) ? posix.join(path, 'index.html') : path
}
