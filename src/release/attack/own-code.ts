// The code that writes editions in, the words that it can write out: what the program says is read from the program, so that no
// list of it can be forgotten. Every string counts as a phrase, every word in one and every key as a name.
import type { Said } from './own-phrases.ts'

const comments = /\/\*[\s\S]*?\*\/|(?<=^|[\s;{}])\/\/.*$/gm
const strings = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\[\s\S])*)`/g
const keys = /(?<=[\s{,.])([A-Za-z_$][\w$]*)(?=\s*[:,}?)])/g

export function addCode(code: string, { phrases, names }: Said): void {
  const bare = code.replace(comments, ' ')
  for (const [, single, double, template] of bare.matchAll(strings)) {
    const text = (single ?? double ?? template ?? '').replace(/\$\{[^}]*\}/g, '{x}').replace(/\\n/g, ' ')
    phrases.add(text.trim())
    for (const word of text.split(/[^\w.:@-]+/)) if (word !== '') names.add(word)
  }
  for (const [, key] of bare.matchAll(keys)) names.add(key!)
}
