// The paragraphs of a text -> those that belong to the article, its title first.
//
// Rules: (1) lines that are never an author's go, wherever they stand; (2) in front of the title, lines of one or two
// words go, and names above a menu; up to the first full paragraph, menus and labels go; (3) behind the last full
// paragraph, everything from the first label on goes, and so does a run of three or more short lines without a final
// stop; what readers wrote goes with its heading. Everything else stays, posts that an article embeds included.
import type { Block } from './blocks.ts'

const longLine = 120
const longestTitle = 220
const longestTeaser = 120
const fewWords = 2
const longestMasthead = 6
const teaserRun = 3
/** So many paragraphs stand before what readers wrote, and it is less than half as long as they are. */
const minParagraphs = 2

const finalStop = /[.?!…][\s"'»”’)\]]*$/
const openEnd = /[,;:]\s*$/
/** `— Nora Vega (@nvega) 14 novembre 2017`: the last line of a post that the article embeds. */
const postSignature = /^[—–-]\s?.{1,80}\(@\w{1,15}\)/
/** A bullet, or a number of one or two digits with a stop. */
const listItem = /^(?:[-–—•*·]\s|\d{1,2}[.)]\s)/
/** `Par Nora Vega, à Genève`, `(Reuters)`, `AFP`, `Nora Vega`: who wrote it, not what to read next. */
const byline = /^(?:(?:par|by|avec|with)\s.{2,60}|\(.{2,60}\))$/i
const nameOnly = /^(?:\p{Lu}{2,8}|\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|du|van|von|et|and|&)){1,5})$/u

/** What papers call themselves. */
const papers =
  /(?:^|[^\p{L}])(?:daily|weekly|monthly|quarterly|newspaper|magazine|paper|newsletter|journal|review|quotidien|hebdomadaire|hebdo|mensuel|bimensuel|trimestriel|revue|gazette|lettre)(?:$|[^\p{L}])/iu

/** What is left of a text when the site around its article is gone. */
export function keepArticle(all: Block[]): Block[] {
  const blocks = withoutReactions(all)
  return keepFrom(blocks, firstOfArticle(blocks))
}

/** The same for the text of a page, of which only what stands around the article inside of its element is left. */
export function keepBody(blocks: Block[]): Block[] {
  return keepFrom(blocks, 0)
}

function keepFrom(blocks: Block[], first: number): Block[] {
  const end = endOfArticle(blocks, first)
  const body = bodyFrom(blocks, first)
  return blocks.slice(first, end).filter((block, at) => !block.chrome && !(block.edge && first + at < body))
}

/** Behind "3 comments" and two paragraphs or more. */
function withoutReactions(blocks: Block[]): Block[] {
  let before = 0
  let paragraphs = 0
  for (const [at, block] of blocks.entries()) {
    if (block.heads === 'reactions' && paragraphs >= minParagraphs) {
      const behind = blocks.slice(at).reduce((sum, { text }) => sum + text.length, 0)
      if (behind * 2 < before) return blocks.slice(0, at)
    }
    before += block.text.length
    if (isParagraph(block)) paragraphs += 1
  }
  return blocks
}

/** Index of the first full paragraph, or of the first block where there is none. */
function bodyFrom(blocks: Block[], first: number): number {
  const paragraph = blocks.findIndex((block, at) => at >= first && isParagraph(block))
  return paragraph < 0 ? first : paragraph
}

/** Index of the title, or of the first block where there is no title with something short in front of it. */
function firstOfArticle(blocks: Block[]): number {
  const paragraph = blocks.findIndex(isParagraph)
  const head = paragraph < 0 ? blocks.slice(0, 1) : blocks.slice(0, paragraph)
  const isTitle = (block: Block) => looksLikeTitle(block) && words(block.text) > fewWords && !block.edge
  const title = head.findIndex((block, at) => isTitle(block) && !isMasthead(head, at, isTitle))
  // Without a title, short lines at the start may be anything, the place and date of a letter for instance.
  const isSite = (block: Block, at: number) => block.edge || isShort(block) || isMasthead(head, at, isTitle)
  if (title < 0 || !head.slice(0, title).every(isSite)) return 0
  return title
}

/** The name of a paper directly above its menu, with a title to come. */
function isMasthead(head: Block[], at: number, isTitle: (block: Block) => boolean): boolean {
  const [block, menu] = [head[at]!, head[at + 1]]
  const isName = !block.edge && words(block.text) <= longestMasthead && !finalStop.test(block.text)
  const below = head.slice(at + 2)
  return (
    (isName && menu?.below === true && menu.edge && below.some(isTitle)) || hasMotto(block, head.slice(at + 1), isTitle)
  )
}

/** The name of a paper in one line, and what it says of itself in the next: "The weekly of the port". A title comes behind. */
function hasMotto({ lines, edge }: Block, below: Block[], isTitle: (block: Block) => boolean): boolean {
  if (edge || lines.length !== 2 || !below.some(isTitle)) return false
  const [name, motto] = lines.map(({ text }) => text.trim())
  if (words(name!) > fewWords + 2 || finalStop.test(name!) || finalStop.test(motto!) || motto!.length > longestTeaser)
    return false
  return isNotSaid(name!) || /^\p{Ll}/u.test(motto!) || papers.test(motto!)
}

/** In capitals throughout. */
function isNotSaid(name: string): boolean {
  return name === name.toUpperCase() && /\p{Lu}{3}/u.test(name)
}

/** Index behind the last block of the article. */
function endOfArticle(blocks: Block[], first: number): number {
  let end = blocks.length
  while (end > first && isTrailing(blocks[end - 1]!)) end--
  // A text of short lines alone, a poem or a list, has no last paragraph to stand behind.
  if (!blocks.slice(first, end).some(isParagraph)) return blocks.length
  const tail = blocks.slice(end)
  const label = tail.findIndex((block) => block.edge || isTeaserList(block))
  const beforeLabel = label < 0 ? tail : tail.slice(0, label).filter((block) => !isAbove(block, tail[label]!))
  // Short lines in front of the first label may be the author's; a long run of them is a list of teasers.
  const teasers = beforeLabel.filter((block) => !isSignature(block.text))
  if (teasers.length >= teaserRun) return end + beforeLabel.indexOf(teasers[0]!)
  return end + beforeLabel.length
}

/** Directly above a label of the site, and nobody's name. */
function isAbove({ group, text }: Block, label: Block): boolean {
  return group === label.group && !isSignature(text)
}

/** What can stand behind the last full paragraph without belonging to the article. */
function isTrailing(block: Block): boolean {
  if (block.edge || isTeaserList(block)) return true
  const { text } = block
  const single = block.lines.length === 1 && text.length <= longestTeaser && !postSignature.test(text)
  // Below a label, titles of other articles may be questions or have numbers.
  return single && (block.labelled === true || (!finalStop.test(text) && !openEnd.test(text) && !listItem.test(text)))
}

/** Lines directly below each other, most of them without a stop: what else there is to read, and no paragraph. */
function isTeaserList({ lines }: Block): boolean {
  if (lines.length < 2 || lines.some(({ text }) => text.length > longestTeaser || postSignature.test(text.trim())))
    return false
  // "Letters: 143" is a fact of the article's.
  const open = lines.filter(
    ({ text }) => !/:\s*[£€$]?\d[\d\s.,%]*$|[.…,;:][\s"'»”’)\]]*$/.test(text) && !isSignature(text.trim()),
  )
  return open.length * 2 > lines.length && !listItem.test(lines[0]!.text.trim())
}

function isShort(block: Block): boolean {
  const { text } = block
  return block.lines.length === 1 && words(block.text) <= fewWords && !finalStop.test(text) && !openEnd.test(text)
}

function isParagraph(block: Block): boolean {
  const { text, edge } = block
  if (edge || isTeaserList(block)) return false
  return (
    block.lines.length > 1 ||
    text.length > longLine * 1.5 ||
    (text.length > longLine / 2 && /[.…][\s"'»”’)\]]*$/.test(text))
  )
}

export function looksLikeTitle(block: Block): boolean {
  const { text } = block
  if (block.lines.length !== 1 || text.length > longestTitle || listItem.test(text)) return false
  return !/\.\s*$/.test(text.replace(/\b(?:Jr|Sr|Inc|Ltd|St|M|Dr|U\.S)\.$/, '')) && !openEnd.test(text)
}

function isSignature(text: string): boolean {
  return byline.test(text) || nameOnly.test(text)
}

function words(text: string): number {
  return text.split(/\s+/).length
}
