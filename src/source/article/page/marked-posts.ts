// A page -> the texts of the public posts that it embeds and marks as such, as they stand in the text of the page.
import { Parser } from 'htmlparser2'
import { htmlText } from './block-text.ts'

/** Against pages of nothing but posts, each of which is read once more. */
const maxPosts = 200
const marks = /\b(?:twitter-tweet|twitter-video|mastodon-embed|bluesky-embed|instagram-media)\b/

export function markedPosts(html: string): string[] {
  const spans: [number, number][] = []
  let open = 0
  let start = -1
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name !== 'blockquote') return
      if (start < 0 && spans.length < maxPosts && marks.test(attributes.class ?? '')) {
        start = parser.endIndex + 1
        open = 1
      } else if (start >= 0) open += 1
    },
    onclosetag(name) {
      if (name !== 'blockquote' || start < 0) return
      open -= 1
      if (open > 0) return
      spans.push([start, parser.startIndex])
      start = -1
    },
  })
  parser.write(html)
  parser.end()
  return spans.map(([from, to]) => htmlText(html.slice(from, to), 'extract').text).filter((text) => text !== '')
}
