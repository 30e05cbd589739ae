// One line of a text -> whether its form is that of a site: menus, times of reading, credits, buttons, offers. Lines that
// hold a day are kept, because they may say when the article appeared.
import { foldName } from '../byline.ts'
import type { ChromeWords } from './chrome-words.ts'

export type Level = 'chrome' | 'edge'

/** What makes a line a menu, a credit, a call; made once of the words of all languages. */
export interface Forms {
  service: Set<string>
  between: Set<string>
  labels: Set<string>
  buttons: Set<string>
  byWords: { level: Level; most: number; patterns: RegExp[] }[]
  asks: RegExp
  reading: RegExp
  credit: RegExp
  creditBehind: RegExp
  day: RegExp
}

/** Items of menus are a few words; what is longer is said by somebody. */
const maxItem = 45
const mostItemWords = 6
const mostServiceWords = 14
const longestReading = 60
const longestCredit = 110
const longestCall = 160
/** What a site must say of cookies is long. */
const maxConsent = 600

const bar = /\s(?:\||[-–—·•])\s/
const separator = /\s+[|•·>›»/]\s+|\t+| {2,}/
/** Nobody asks for anything in fewer letters. */
const minCall = 10

const quoted = /["“”«»]/
/** A telephone number, or an address. */
const contactPoint = /\d(?:[ .-]?\d){4,}|\S@\S+\.\S/
/** "A rumour? Send it to us" in French: behind the question an imperative, and no stop. */
const questionAndOrder = /\?\s\p{L}{3,}ez(?:-\p{L}+)?\s[^.!?]{3,60}$/u
/** "Got a story? newsdesk@paper.example". */
const questionAndPoint = /\?\s[^?!]{0,60}(?:\d(?:[ .-]?\d){4,}|\S@\S+\.\S)/
/** "Subscribe for £1 a month". */
const amount = /[€£$]\s?\d|\d\s?(?:€|£|\$|euros?\b)/
const script = /javascript/
const switched = /(?:^|[^\p{L}])(?:enable|enabled|disabled|activez|activer|active|desactive|autorisez)(?:$|[^\p{L}])/u
/** "Show 12 comments". */
const showsReactions = /^(?:show|view|see|read|voir|afficher|lire)(?: all| the| les)? \d+ \p{L}+$/u
const temperature = /\d\s?°\s?[cf]?(?:$|P{L})/
/** "Photo Nora Vega", "Pictures by Nora Vega". */
const pictureAndName =
  /^(?:photo|photos|photographie|picture|pictures|image|images|illustration|dessin)(?:\s(?:by|de|par|d'archives))?(?:\s\p{Lu}[\p{L}'’.-]*){2,4}$/iu

/** `((nora@paper.example; +00 20 5550 1234))`. */
const onlyContacts = /^[\s(]*(?:tel[.:]?\s*|e-?mail:?\s*)?[^\s@;,]+@[^\s@;,]+\.[^\s@;,()]+[\s;,:()+\d.-]*$/
/** `ofr/lmb/alp`: the initials of an agency's writers. */
const initials = /^[a-z]{2,5}(?:\/[a-z]{2,5}){1,5}$/
/** `NORA VEGA / ALP`, `Nora Vega/ALP via Wire Images`: a name, a stroke, capitals. */
const nameAndAgency =
  /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}\s?\/\s?\p{Lu}{2,}(?:[ /]\p{Lu}[\p{L}]*|\svia\b)*$/u

export function makeForms(languages: ChromeWords[]): Forms {
  const all = (list: (words: ChromeWords) => string[]) => languages.flatMap(list)
  const either = (list: (words: ChromeWords) => string[]) => alternatives(all(list))
  const byWords = languages.flatMap(
    ({ consent, closed, allowance, offers, contact, rights, calls }): Forms['byWords'] => [
      { level: 'chrome', most: longestCall, patterns: [anywhere(closed.what), anywhere(closed.to)] },
      { level: 'chrome', most: longestCall, patterns: [anywhere(allowance.what), anywhere(allowance.left)] },
      { level: 'edge', most: maxConsent, patterns: [anywhere(consent.what), anywhere(consent.how)] },
      {
        level: 'chrome',
        most: longestCall,
        patterns: [start(offers.ask), anywhere(offers.what), anywhere(offers.ours)],
      },
      { level: 'edge', most: longestCall, patterns: [start(contact), contactPoint] },
      { level: 'edge', most: longestCall, patterns: [anywhere(rights), /[^.]$/] },
      { level: 'edge', most: longestCall, patterns: [questionAndOrder] },
      { level: 'edge', most: longestCall, patterns: [onlyContacts] },
      { level: 'edge', most: longestCall, patterns: [questionAndPoint] },
      {
        level: 'edge',
        most: longestCall,
        patterns: [start([...offers.ask, "s'abonner", 'abonnez-vous']), amount, /[^.]$/],
      },
      { level: 'chrome', most: longestCall, patterns: [script, switched] },
      { level: 'edge', most: longestFurniture, patterns: [showsReactions] },
      { level: 'edge', most: 40, patterns: [temperature, /[^.]$/] },
      { level: 'edge', most: longestCall, patterns: [start(calls.ask), anywhere(calls.where)] },
    ],
  )
  return {
    service: new Set(all(({ service }) => service)),
    between: new Set(all(({ between }) => between)),
    labels: new Set(languages.flatMap(({ anywhere, edges }) => [...anywhere, ...edges])),
    buttons: new Set(all(({ buttons }) => buttons)),
    byWords,
    asks: start(all(({ offers, buttons }) => [...offers.ask, ...buttons])),
    reading: new RegExp(
      `^(?:(?:${either(({ reading }) => reading.before)})\\s?:?\\s*(?:environ|about|env\\.?)?\\s*\\d+\\s*(?:min|mn|minutes?|')(?![\\p{L}])|\\d+[\\s-]*(?:min|mn|minutes?|')[\\s-]*(?:${either(({ reading }) => reading.after)})\\b)`,
      'u',
    ),
    credit: new RegExp(`^[([]?(?:(?:${either(({ credits }) => credits)})\\s?[:/©]|©)\\s*\\S`, 'u'),
    creditBehind: new RegExp(
      `(?:[.!?…»”"|)]\\s*|\\s[-–—|]\\s?|^)(?:\\((?:${either(({ credits }) => credits)}|©)\\s?:?\\s[^()]{2,60}\\)\\.?|(?:(?:${either(({ credits }) => credits)})\\s?[:©]|©)\\s*[^.:]{2,60})$`,
      'u',
    ),
    day: new RegExp(
      `\\d(?:er|st|nd|rd|th)?\\s+(?:of\\s|de\\s)?(?:${either(({ months }) => months)})\\b|\\b(?:${either(({ months }) => months)})\\.?\\s\\d|\\b\\d{4}-\\d\\d-\\d\\d\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b`,
      'u',
    ),
  }
}

/** What the form of a line alone says of it; `folded` is the line as names are compared. */
export function judgeForm(line: string, folded: string, forms: Forms): Level | undefined {
  const text = line.trim()
  if (forms.day.test(folded)) return undefined
  return (
    furniture(text) ??
    menu(text, folded, forms) ??
    reading(folded, forms) ??
    credit(text, folded, forms) ??
    said(text, folded, forms)
  )
}

/** A line ends with an arrow, or with a price of so many cents. */
const arrow = /[\p{L}\d)]\s*[>→›»]{1,2}$/u
const price = /(?:^|\s)(?:\d{1,3}[.,]\d\d\s?(?:€|£|\$|euros?|chf|fr\.?)|[€£$]\s?\d{1,3}[.,]\d\d)$/i
/** "in your paper, page 22": where the rest is printed. */
const printedOn = /(?:^|[^\p{L}])(?:pages?|pp?\.)\s\d{1,3}(?:\s?(?:-|à|et|to|and)\s?\d{1,3})?$/iu
/** `[Auto-refresh: ON]`; "1 of 12", "Page 2 sur 3". */
const toggle = /^\[[^\][\n]{2,40}\]$/
const counter = /^(?:page\s)?\d{1,3}\s?(?:of|sur|\/)\s?\d{1,3}$/i
const longestFurniture = 90

/** What no sentence looks like, whatever its words are. */
function furniture(text: string): Level | undefined {
  if (counter.test(text)) return 'chrome'
  if (text.length > longestFurniture || quoted.test(text.replace(/»$/, ''))) return undefined
  return arrow.test(text) || price.test(text) || printedOn.test(text) || toggle.test(text) ? 'edge' : undefined
}

function menu(text: string, whole: string, forms: Forms): Level | undefined {
  const service = serviceLine(whole, forms)
  if (service) return service
  // "Subscribe for £1 | In this issue: …": one item asks what sites ask, however long the others are.
  if (bar.test(text) && text.split(bar).some((item) => forms.asks.test(foldName(item.trim())))) return 'edge'
  const items = text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '')
  if (items.length < 2) return undefined
  if (!items.every(isItem)) return undefined
  const folded = items.map((item) => bare(foldName(item)))
  if (folded.some((item) => /^(?:by|par)\s/.test(item))) return undefined
  const known = folded.filter((item) => forms.labels.has(item) || serviceLine(item, forms, 1) !== undefined)
  if (known.length * 3 >= items.length) return 'chrome'
  if (known.length > 0) return 'edge'
  // Three names in a row may be those of the authors; labels are single words, or in capitals.
  const short = items.filter((item) => !/\s/.test(item) || item === item.toUpperCase())
  return items.length >= 3 && short.length * 2 >= items.length && /[\p{L}]/u.test(text) ? 'edge' : undefined
}

function isItem(item: string): boolean {
  return (
    /\p{Script=Latin}{2}/u.test(item) &&
    item.length <= maxItem &&
    item.split(/\s+/).length <= mostItemWords &&
    !/[.,;:!]$/.test(item)
  )
}

/** Every word is one of a site's, and some are nobody else's. */
function serviceLine(folded: string, { service, between }: Forms, least = 2): Level | undefined {
  const tokens = folded.match(/[\p{L}'-]+/gu) ?? []
  if (tokens.length === 0 || tokens.length > mostServiceWords || /[.!?]$/.test(folded)) return undefined
  let strong = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const pair = `${tokens[at]} ${tokens[at + 1]}`
    const three = `${pair} ${tokens[at + 2]}`
    if (service.has(three)) at += 2
    else if (service.has(pair)) at += 1
    else if (!service.has(tokens[at]!)) {
      if (!between.has(tokens[at]!)) return undefined
      continue
    }
    strong += 1
  }
  return strong >= least ? 'chrome' : undefined
}

function reading(folded: string, { reading }: Forms): Level | undefined {
  return folded.length <= longestReading && reading.test(folded) ? 'chrome' : undefined
}

function credit(text: string, folded: string, { credit, creditBehind }: Forms): Level | undefined {
  if (initials.test(text)) return 'edge'
  if (nameAndAgency.test(text)) return 'chrome'
  if (text.startsWith('[')) return undefined
  if (pictureAndName.test(text) && isNames(text)) return 'chrome'
  const isLine = text.length <= longestCredit && credit.test(folded) && !/[.!?]$/.test(text)
  return isLine || creditBehind.test(folded) ? 'chrome' : undefined
}

/** All words behind the first have a capital: the `i` above would let any word through. */
function isNames(text: string): boolean {
  const words = text.split(/\s+/).slice(1)
  return words.every((word) => /^\p{Lu}/u.test(word) || /^(?:by|de|par|d'archives)$/.test(word))
}

/** What a site says to its readers. Nobody is quoted in it. */
function said(text: string, folded: string, { byWords, buttons }: Forms): Level | undefined {
  if (quoted.test(text)) return undefined
  if (folded.length < minCall || folded.length > maxConsent) return undefined
  const levels = byWords.filter(
    ({ most, patterns }) => folded.length <= most && patterns.every((pattern) => pattern.test(folded)),
  )
  const hasButton = endsWithButton(folded, buttons)
  if (levels.some(({ level }) => level === 'chrome') || (levels.length > 0 && hasButton)) return 'chrome'
  return levels.length > 0 || hasButton ? 'edge' : undefined
}

/** "Sign up for alerts", "Inscrivez-vous aux alertes". */
const buttonFor =
  /^(?:sign up (?:for|to)|subscribe to|inscrivez-vous (?:a|aux)|abonnez-vous (?:a|aux)) [\p{L} ]{3,25}$/u

/** "Our sails are recycled. Subscribe": the last sentence is a button, without a stop. */
function endsWithButton(folded: string, buttons: Set<string>): boolean {
  const last = /[.!?|]\s+([^.!?|]{2,40})$/.exec(folded)?.[1]
  return last !== undefined && (buttons.has(last.trim()) || buttonFor.test(last.trim()))
}

/** `Comments (1,204)` and `> COMMENTS :` are one label. */
export function bare(folded: string): string {
  return folded
    .replace(/^[\s•·>»›←→|*#-]+/, '')
    .replace(/\s*\([\d\s.,]+\)\s*/, ' ')
    .replace(/[\s:.…>»›←→|!?*-]+$/, '')
    .replace(/^\d[\d.,]*\s+/, '')
    .trim()
}

export function anywhere(list: string[]): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])(?:${alternatives(list)})(?:$|[^\\p{L}])`, 'u')
}

function start(list: string[]): RegExp {
  return new RegExp(`(?:^|[.!?:]\\s+)(?:${alternatives(list)})(?:$|[^\\p{L}])`, 'u')
}

function alternatives(list: string[]): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
}
