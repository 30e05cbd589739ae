// Whether the text of an article holds its own headline: then that is the title of the page, with the marks on it.
import type { ArticleBlock, ArticlePage } from '../../src/view/model.ts'

export function isHeadline(block: ArticleBlock, title: string): boolean {
  return block.kind !== 'chrome' && plain(textOf(block)) === plain(title) && title !== ''
}

export function hasHeadline({ blocks, article }: Pick<ArticlePage, 'blocks' | 'article'>): boolean {
  return blocks.some((block) => isHeadline(block, article.title))
}

export function textOf({ runs }: Pick<ArticleBlock, 'runs'>): string {
  return runs.map(({ text }) => text).join('')
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
