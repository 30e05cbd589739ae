// A folder of labelled articles -> per article its prose and what a careful reader finds in it, at offsets of that prose.
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readProse } from '../../../dist/src/flow/coverage/prose.js'
import { readPage } from '../../../dist/src/source/article/page/page.js'

/**
 * @param base the folder that `article` and `file` in the labels are relative to
 * @returns null where the labels are absent
 */
export function readLabels(base, labels) {
  if (!existsSync(labels)) return null
  const {
    articles,
    persons,
    claims,
    quotes,
    posts,
    conflicts = [],
    agreements = [],
  } = JSON.parse(readFileSync(labels, 'utf8'))
  const read = articles.map((article) => readArticleLabels(base, article, { claims, quotes, posts }))
  return { articles: read, persons, conflicts, agreements }
}

function readArticleLabels(base, { file, language, published, chrome }, lists) {
  const path = join(base, file)
  const raw = readFileSync(path)
  const isPage = file.endsWith('.html')
  const prose = readProse(raw, isPage ? 'html' : 'text', { language, published, outlet: outletOf(path, raw, isPage) })
  const place = isPage ? placeInPage(prose.text) : (label) => label
  const own = (list) => list.filter(({ article }) => article === file).map(place)
  return { file, prose, chrome, claims: own(lists.claims), quotes: own(lists.quotes), posts: own(lists.posts) }
}

function outletOf(path, raw, isPage) {
  const sidecar = join(dirname(path), `${basename(path)}.meta.json`)
  const told = existsSync(sidecar) ? JSON.parse(readFileSync(sidecar, 'utf8')).outlet : undefined
  return told ?? (isPage ? readPage(raw).outlet : undefined)
}

/** Offsets of labels are those of the page's source; its text is shorter, and every anchor stands in it once. */
function placeInPage(text) {
  const flat = text.replace(/\s/gu, ' ')
  return (label) => {
    const words = (label.anchor ?? label.text ?? label.textStartsWith).replace(/\s/gu, ' ')
    const at = flat.indexOf(words)
    if (at < 0) return { ...label, start: -1, end: -1 }
    const start = [...flat.slice(0, at)].length
    return { ...label, start, end: start + [...words].length }
  }
}
