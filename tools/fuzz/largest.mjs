// The largest article and the largest page that are read whole -> read once, before memory is measured: the table of a WeakMap
// keeps the size that its largest input needed. Floods would come up with such inputs now and then, and each of them look
// like growth; what a leak holds comes on top of this with every input all the same.
import { checkInput } from './check/check.mjs'

/** Letters of an article that are read. */
const letters = 150_000
/** A page of more elements is read without a tree of them. */
const elements = 29_000

export async function readLargest(project) {
  const sentence = 'He wrote.\n'
  const element = '<p style="color:red">a</p>'
  const article = sentence.repeat(letters / sentence.length)
  const page = `<html><body>${element.repeat(elements)}</body></html>`
  await checkInput(project, { kind: 'article', bytes: Buffer.from(article) })
  await checkInput(project, { kind: 'page', bytes: Buffer.from(page) })
}
