// Relative addresses between the pages of an edition, which may stand under any path of any host. `r/abc/` is two folders
// deep; the tree of the other language stands one folder below the root.
import type { SiteFrame } from '../../src/view/model.ts'

export function addressesOf(frame: SiteFrame): { link(path: string): string; file(path: string): string } {
  const { language, root } = frame
  const toTree = upFrom(frame)
  const toRoot = language === root ? toTree : `${toTree}../`
  return {
    link: (path) => {
      const once = frame.recordsOnce && isOfOneRecord(path)
      return `${once ? toRoot : toTree}${path}` || './'
    },
    file: (path) => `${toRoot}${path}`,
  }
}

/** The same page in the other language, or the other language's first page where it stands in one language only. */
export function otherLanguage(frame: SiteFrame): string {
  const { language, root } = frame
  const other = language === 'en' ? 'fr' : 'en'
  const toTree = upFrom(frame)
  const target = frame.translated && frame.path !== '404' ? frame.path : ''
  return language === root ? `${toTree}${other}/${target}` : `${toTree}../${target}` || './'
}

/** Pages that show records in full. */
function isOfOneRecord(path: string): boolean {
  return /^[rc]\/[^/]+\//.test(path) && !path.startsWith('c/page/')
}

function upFrom({ path, head }: SiteFrame): string {
  // The page for what is not found is shown at any depth: only the edition's own address leads out of it. Where that is not
  // known, an edition that stands alone on its host is the best guess.
  if (path === '404') return head.base === null ? '/' : new URL(head.base).pathname
  return '../'.repeat(path.split('/').length - 1)
}
