// Hostile HTML -> the document that is shown. A second parser, the one of the standard, must find nothing in it that runs,
// loads or leads away.
import { parse } from 'parse5'
import { hold } from './hold.mjs'

/** A document of several of them is checked by its beginning: this parser is slower than the one that is tested. */
const longestChecked = 400_000

const shownElements = new Set([
  ...['html', 'head', 'body', 'address', 'article', 'aside', 'blockquote', 'center', 'div', 'footer', 'header', 'hr'],
  ...['main', 'p', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'dd', 'dl', 'dt', 'li', 'ol', 'ul', 'figure'],
  ...['figcaption', 'abbr', 'b', 'big', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'mark'],
  ...['q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'tt', 'u', 'var', 'wbr', 'img', 'caption'],
  ...['col', 'colgroup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
])
const loading = new Set([
  'href',
  'src',
  'srcset',
  'action',
  'formaction',
  'background',
  'data',
  'poster',
  'ping',
  'id',
  'name',
])

/** `html` as text. */
export function checkSafeHtml({ safeHtml }, html) {
  const picture = { type: 'image/png', bytes: Buffer.from('89504e470d0a1a0a', 'hex') }
  const safe = safeHtml(html, (id) => (id === 'a' ? picture : undefined))
  hold(safe.blocked.length <= 200, 'more addresses are listed than there is room for', safe.blocked.length)
  checkDocument(parse(safe.html.slice(0, longestChecked)))
}

function checkDocument(document) {
  const [head, body] = document.childNodes.find(({ nodeName }) => nodeName === 'html').childNodes
  const heads = head.childNodes.map(({ nodeName }) => nodeName).join()
  hold(heads === 'meta,meta,style', 'a document has another head', heads)
  const waiting = [body]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.tagName !== undefined) checkElement(node)
    waiting.push(...(node.childNodes ?? []))
  }
}

function checkElement({ tagName, attrs, namespaceURI }) {
  hold(shownElements.has(tagName), 'an element is shown that may not be', tagName)
  hold(namespaceURI === 'http://www.w3.org/1999/xhtml', 'an element of another language is shown', tagName)
  for (const { name, value } of attrs) {
    const isPicture = tagName === 'img' && name === 'src' && value.startsWith('data:image/png;')
    hold(isPicture || !(loading.has(name) || name.startsWith('on')), 'an attribute is shown that may not be', {
      tagName,
      name,
    })
    if (name === 'style') hold(!/url|expression|import|[\\@{}]/i.test(value), 'a style may load something', value)
  }
}
