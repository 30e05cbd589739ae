// The bytes of an article -> its prose and all that is read out of it, which must lie inside of the text, say what stands
// there, and be the same every time.
import { hold } from './hold.mjs'

/** Beyond it an article is read once only. */
const longest = 100_000

export function checkArticle(project, raw) {
  const format = /^\s*<(?:!doctype|html)/i.test(raw.toString('latin1', 0, 200)) ? 'html' : 'text'
  const prose = project.readProse(raw, format, { published: '2024-03-04' })
  const reading = project.readArticle(prose)
  checkReading(reading, [...prose.text])
  if (raw.length > longest) return
  const again = project.readArticle(project.readProse(raw, format, { published: '2024-03-04' }))
  hold(JSON.stringify(again) === JSON.stringify(reading), 'an article is read in two ways')
}

/** Spans are code points, so that none can begin inside of one. */
function checkReading({ prose, sentences, mentions, times, quotes, claims, actors }, points) {
  const inside = ({ start, end }, what) =>
    hold(Number.isInteger(start) && 0 <= start && start < end && end <= points.length, `${what} is not in the text`, {
      start,
      end,
      length: points.length,
    })
  const written = ({ start, end }) => points.slice(start, end).join('')
  for (const each of [...prose.paragraphs, ...prose.chrome, ...prose.posts]) inside(each, 'a part of the prose')
  for (const each of sentences) inside(each, 'a sentence')
  for (const each of mentions) inside(each, 'a mention')
  const names = new Set(actors.map(({ name }) => name))
  hold(
    mentions.every(({ actor }) => names.has(actor)),
    'a mention names nobody',
  )
  for (const each of times) {
    inside(each, 'a time')
    hold(written(each) === each.text, 'a time is not what stands there', { text: each.text, there: written(each) })
  }
  for (const each of quotes) {
    inside(each, 'a quote')
    hold(written(each) === each.text, 'a quote is not what stands there', { text: each.text, there: written(each) })
  }
  for (const each of claims) {
    inside(each, 'a claim')
    inside(each.sentence, 'the sentence of a claim')
    hold(written(each) === each.anchor, 'a claim is not what stands there', {
      anchor: each.anchor,
      there: written(each),
    })
    const within = each.sentence.start <= each.start && each.end <= each.sentence.end
    hold(within, 'a claim is not in its sentence', { claim: [each.start, each.end], sentence: each.sentence })
  }
}
