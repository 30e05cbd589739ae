// One hit -> its row: the same as in every list of records, with the words that match marked. Everything is set as text.
import { laneShapes } from '../../../ui/lane-shapes.ts'
import type { Say } from '../language.ts'
import type { Hit } from './finder.ts'

interface Around {
  form: HTMLFormElement
  language: string
  say: Say
}

/** Words around the first that matches. */
const before = 8
const after = 26

export function hitRow(hit: Hit, { form, language, say }: Around): HTMLElement {
  const row = element('li', 'record-row')
  const { title, who, date, lane } = hit.meta
  row.dataset.lane = lane
  const when = element('div', 'record-when')
  when.append(laneGlyph(lane), element('span', 'date', sayDay(date, language) || say('search.undated')))
  const what = element('div', 'record-what')
  what.append(element('div', 'record-who', who))
  const link = element('a', title === '' ? 'record-excerpt hit' : 'record-subject hit') as HTMLAnchorElement
  link.href = `${form.dataset.records ?? ''}${hit.url}/`
  const excerpt = excerptOf(hit, say)
  if (title === '') link.append(...excerpt)
  else link.textContent = title
  what.append(link)
  if (title !== '') {
    const words = element('p', 'record-excerpt')
    words.append(...excerpt)
    what.append(words)
  }
  row.append(when, what)
  return row
}

function excerptOf({ content, locations, meta }: Hit, say: Say): Node[] {
  const words = content.split(/\s+/)
  // The text begins with the title, which stands above it already.
  const own = meta.title === '' ? 0 : meta.title.trim().split(/\s+/).length
  const inText = locations.filter((place) => place >= own)
  const first = Math.max(own, (inText.length > 0 ? Math.min(...inText) : own) - before)
  const marked = new Set(locations)
  const nodes: Node[] = first > own ? [new Text('… ')] : []
  for (let at = first; at < Math.min(words.length, first + before + after); at += 1) {
    nodes.push(marked.has(at) ? element('mark', '', words[at]) : new Text(words[at]), new Text(' '))
  }
  if (first + before + after < words.length) nodes.push(new Text('…'))
  return content.trim() === '—' ? [element('span', 'quiet', say('search.noWords'))] : nodes
}

/** The day of an EDTF date in words; what is vaguer stands as it is written. */
function sayDay(edtf: string, language: string): string {
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(edtf) ?? []
  if (day === undefined) return edtf
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}

function laneGlyph(lane: string): Element {
  const glyph = element('span', 'lane')
  glyph.dataset.lane = lane
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('class', 'lane-glyph')
  svg.setAttribute('viewBox', '0 0 12 12')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', laneShapes[lane as keyof typeof laneShapes] ?? '')
  svg.append(path)
  glyph.append(svg)
  return glyph
}

function element(name: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  if (text !== undefined) made.textContent = text
  return made
}
