// For tests: `{Ann Lee} said` is a mention of Ann Lee, `{she=Ann Lee}` one by another form, `{The Courier#}` an organisation.
import type { Actor, Mention, Paragraph, Prose, Quote, Sentence } from '../../record/coverage.ts'
import { readQuotes } from './read.ts'

const mark = /\{([^{}=#]+)(?:=([^{}#]+))?(#)?\}/gu

export function quotesIn(marked: string, language = 'en'): Quote[] {
  const { text, mentions, actors } = unmark(marked)
  const paragraphs: Paragraph[] = []
  for (const { 0: piece, index } of text.matchAll(/[^\n]+/g)) {
    const heading = piece.startsWith('# ')
    const start = [...text.slice(0, index)].length + (heading ? 2 : 0)
    paragraphs.push({ start, end: [...text.slice(0, index)].length + [...piece].length, heading })
  }
  const prose: Prose = { text, language, published: null, outlet: null, chrome: [], paragraphs, posts: [] }
  return readQuotes(prose, sentencesOf(text, paragraphs), mentions, actors)
}

function unmark(marked: string): { text: string; mentions: Mention[]; actors: Actor[] } {
  const mentions: Mention[] = []
  const actors = new Map<string, Actor>()
  let text = ''
  let last = 0
  for (const { 0: all, 1: form = '', 2: name = form, 3: organisation, index } of marked.matchAll(mark)) {
    text += marked.slice(last, index)
    last = index + all.length
    const start = [...text].length
    mentions.push({
      start,
      end: start + [...form].length,
      actor: name,
      how: /^\p{Ll}/u.test(form) ? 'pronoun' : 'name',
    })
    const kind = organisation || actors.get(name)?.kind === 'organisation' ? 'organisation' : 'person'
    actors.set(name, { name, kind, forms: [name] })
    text += form
  }
  return { text: text + marked.slice(last), mentions, actors: [...actors.values()] }
}

/** Good enough for tests: a stop, perhaps a closing mark, a space, a capital or an opening mark. */
function sentencesOf(text: string, paragraphs: Paragraph[]): Sentence[] {
  return paragraphs.flatMap(({ start, end }, paragraph) => {
    const whole = [...text].slice(start, end).join('')
    const cuts = [
      0,
      ...Array.from(
        whole.matchAll(/(?<!\b(?:M|Mr|Ms|Dr|Jr))[.!?…][”"’»\u00a0 ]*\s+(?=[\p{Lu}“"‘«])/gu),
        (m) => m.index + m[0].length,
      ),
    ]
    return cuts.map((cut, i) => ({ start: start + cut, end: start + (cuts[i + 1] ?? whole.length), paragraph }))
  })
}
