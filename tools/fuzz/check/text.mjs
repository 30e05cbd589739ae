// A text -> its stretches, which must be the whole text again, and its snippet, which must be a piece of it.
import { hold } from './hold.mjs'

/** More than a snippet is long: a match may be longer than its window. */
const longestSnippet = 2000

export function checkBlocks({ blocksOf }, text) {
  const joined = blocksOf(text)
    .map((block) => block.text)
    .join('\n')
  hold(joined === text, 'the stretches of a text are not the text')
}

/** Searches for words that stand in the text, so that something is marked. */
export function checkSnippet(project, text) {
  const at = Math.floor(text.length / 2)
  const words = text.slice(at, at + 60)
  for (const query of [words, `"${words.replaceAll('"', '')}"`, `${words.trim().slice(0, 3)}*`])
    checkSnippetOf(project, text, project.parseQuery(query).ast)
}

export function checkSnippetOf({ snippetsFor }, text, ast) {
  const shown = snippetsFor(ast)(text).map((segment) => segment.text)
  const whole = shown.join('').replace(/^… /, '').replace(/ …$/, '')
  hold(whole.length <= longestSnippet, 'a snippet is too long', whole.length)
  hold(folded(text).includes(whole.trim()), 'a snippet is no piece of the text', whole)
}

function folded(text) {
  return text.replace(/\s+/g, ' ')
}
