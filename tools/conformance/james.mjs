// One message of the james-mime4j suite -> the aspects in which our reading differs from its event stream.
// Its XML holds raw header fields and bodies; beside it lie the decoded parts as files of their own.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { holdsMore, lines, squeeze, treeOf } from './tree.mjs'

const folders = ['mimetools-testmsgs', 'testmsgs']

/** `{ name, raw, compare(reader) }` for every message with an event stream. */
export function listJames(shared) {
  const base = join(shared, 'james-mime4j/core/src/test/resources')
  return folders.flatMap((folder) =>
    readdirSync(join(base, folder))
      .filter((file) => file.endsWith('.msg') && existsSync(join(base, folder, file.replace(/msg$/, 'xml'))))
      .map((file) => {
        const path = join(base, folder, file.replace(/\.msg$/, ''))
        const raw = readFileSync(`${path}.msg`)
        return { name: `${folder}/${file}`, raw, compare: (reader) => compare(reader, raw, path) }
      }),
  )
}

export const aspects = ['structure', 'headers', 'text', 'attachments']

/** `{ aspect: 'differs' | 'holds more' }` of what is not equal. */
function compare(reader, raw, path) {
  const expected = parseEvents(readFileSync(`${path}.xml`, 'latin1'))
  const decoded = parseEvents(readFileSync(`${path}_decoded.xml`, 'latin1'))
  const ours = treeOf(reader, raw)
  const verdicts = {}
  if (shapeOf(expected) !== ours.shape) verdicts.structure = 'differs'
  const fields = (nodes) => JSON.stringify(nodes.map(({ written }) => written.map(squeeze)))
  if (fields(entitiesOf(expected)) !== fields(ours.entities)) verdicts.headers = 'differs'
  if (outsideOf(expected).join('\n') !== ours.outside.map(squeeze).join('\n')) verdicts.text = 'differs'
  const files = bodiesOf(decoded)
  if (files.length !== ours.leaves.length) verdicts.text = 'differs'
  for (const [index, { tag, name }] of files.entries()) {
    const wanted = lines(readFileSync(join(path, '..', name)))
    const got = lines(ours.leaves[index]?.bytes ?? Buffer.alloc(0))
    if (wanted === got) continue
    const aspect = tag === 'text-body' ? 'text' : 'attachments'
    if (!holdsMore(wanted, got)) verdicts[aspect] = 'differs'
    else verdicts[aspect] ??= 'holds more'
  }
  return verdicts
}

/** Elements as a tree of `{ tag, name, text, children }`; the suite's writer escapes nothing but three letters. */
function parseEvents(xml) {
  const root = { tag: '', children: [], text: '' }
  const stack = [root]
  for (const [whole, close, tag, attributes, text] of xml.matchAll(/<(\/?)([a-z-]+)((?:\s[^>]*)?)>|([^<]+)/g)) {
    if (text !== undefined) stack.at(-1).text += text
    else if (close) stack.pop()
    else {
      const name = /name="([^"]*)"/.exec(attributes)?.[1]
      const node = { tag, name, text: '', children: [] }
      stack.at(-1).children.push(node)
      if (!whole.endsWith('/>')) stack.push(node)
    }
  }
  return root.children[0]
}

const plain = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** A message or body part: its own body decides what it is. */
function shapeOf(entity) {
  const body = entity.children.find(({ tag }) => tag !== 'header')
  if (body?.tag === 'multipart') {
    const parts = body.children.filter(({ tag }) => tag === 'body-part')
    return `multipart(${parts.map(shapeOf).join(',')})`
  }
  return body?.tag === 'message' ? `message(${shapeOf(body)})` : 'leaf'
}

function walk(node) {
  const out = []
  const stack = [node]
  while (stack.length > 0) {
    const next = stack.pop()
    out.push(next)
    stack.push(...next.children.toReversed())
  }
  return out
}

function entitiesOf(root) {
  return walk(root)
    .filter(({ tag }) => tag === 'message' || tag === 'body-part')
    .map((entity) => {
      const header = entity.children.find(({ tag }) => tag === 'header')
      return { written: (header?.children ?? []).map(({ text }) => plain(text)) }
    })
}

function outsideOf(root) {
  return walk(root)
    .filter(({ tag }) => tag === 'preamble' || tag === 'epilogue')
    .map(({ text }) => squeeze(plain(text)))
    .filter((text) => text !== '')
}

function bodiesOf(root) {
  return walk(root).filter(({ tag }) => tag === 'text-body' || tag === 'binary-body')
}
