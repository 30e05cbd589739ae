// Pages that say nothing of any record in, what the program itself says on them out: texts between tags, values of attributes,
// and the names that markup is made of. What was put into their places is left open.
import { unescaped } from '../decode/escape.ts'

/** Stands for whatever a page says of an edition; nothing else holds it. */
export const blank = '⁂'

export interface Said {
  phrases: Set<string>
  names: Set<string>
}

const tag = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:@-]+(?:="[^"]*")?)*)\s*\/?>/g
const attribute = /([\w:@-]+)(?:="([^"]*)")?/g
/** Attributes that hold lists of names. */
const lists = /^(?:class|id|for|rel|type|role|name|data-[\w-]+|href|src|action|xmlns|property|as|method|media|lang)$/

export function addSaid(html: string, { phrases, names }: Said): void {
  for (const [, , element, attributes] of html.matchAll(tag)) {
    names.add(element!)
    for (const [, name, value] of attributes!.matchAll(attribute)) {
      names.add(name!)
      if (value === undefined) continue
      phrases.add(phraseOf(value))
      if (lists.test(name!)) for (const each of value.split(/[\s/?#&=;,:]+/)) if (!each.includes(blank)) names.add(each)
    }
  }
  for (const [, text] of html.matchAll(/>([^<>]+)(?=<)/g)) phrases.add(phraseOf(text!))
}

/** Of a file of lines. */
export function addLines(text: string, { phrases }: Said): void {
  for (const line of text.split('\n')) if (line.trim() !== '') phrases.add(phraseOf(line))
}

/** With a place for each number and for whatever stood in a blank. */
function phraseOf(written: string): string {
  const text = unescaped(written)?.text ?? written
  return text.trim().split(blank).join('{x}').replace(/\d+/g, '{n}')
}

/** Classes and ids that a style sheet speaks of. */
export function namesInStyle(css: string): string[] {
  return [...css.matchAll(/[.#]([a-zA-Z_][\w-]*)/g)].map(([, name]) => name!)
}
