// Operators on HTML: of saved pages, and of the bodies of mails.
import { range, replaceOne } from './shape.mjs'

const tag = /<\/?[a-z][^<>]{0,300}>/gi

const oddTags = [
  ...[
    '<div>',
    '</div>',
    '<p>',
    '<table>',
    '<tr>',
    '<td>',
    '<a href="https://lighthouse.example/a">',
    '</a>',
    '<b>',
    '<font size=7>',
  ],
  ...[
    '<svg>',
    '<math>',
    '<template>',
    '<noscript>',
    '<plaintext>',
    '<xmp>',
    '<textarea>',
    '<title>',
    '<style>',
    '<script>',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!doctype html>',
    '<?xml version="1.0"?>',
    '<body>',
    '<frameset>',
    '<select>',
    '<option>',
  ],
  ...[
    '<img src="cid:a">',
    '<img src=x onerror=alert(1)>',
    '<base href="//evil.example/">',
    '<form action="//evil.example">',
    '<object>',
  ],
  ...[
    '<svg><style><img src=x onerror=alert(1)>',
    '<math><mtext><table><mglyph><style><img src=x onerror=1>',
    '<a><div><a><div>',
  ],
  ...[
    '<div style="position:fixed;background:url(//evil.example/x)">',
    '<p style="color:expression(alert(1))">',
    '<br',
    '<',
    '</',
    '<a b=',
  ],
  ...[
    '<meta charset="utf-16">',
    '<meta http-equiv="refresh" content="0;url=//evil.example">',
    '<html lang="fr">',
    '<article>',
    '<h1>',
  ],
]

const oddAttributes = [
  ...[
    'onclick=x',
    'style="color:#fff;background:#fff"',
    'style="font-size:0"',
    'style="\\75rl(x)"',
    "title='\"'",
    'href=" javascript:x"',
  ],
  ...[
    'class=link title=x',
    'src=data:text/html,x',
    'src="data:image/svg+xml,<svg>"',
    'colspan=99999',
    'width="100%"',
    '"',
    "'",
    '=',
    '/',
  ],
  ...[
    'background=//evil.example/x',
    'srcset="//evil.example/x 1x, y"',
    'datetime="2016-13-45"',
    'content="2016-09-20T99"',
    'lang="x-y"',
  ],
]

const facts = [
  ...[
    '{"@type":"NewsArticle","datePublished":"2016-09-20"}',
    '{"@graph":[{"@type":["Article"]}]}',
    '[[[[]]]]',
    '{',
    'null',
    '"x"',
  ],
  ...[
    '{"@type":"NewsArticle","author":{"author":{"name":[[]]}}}',
    '{"@type":"NewsArticle","headline":{"@value":1},"publisher":[]}',
  ],
]

export const pageOperators = {
  dropTag: (text, random) => replaceOne(text, tag, random, () => ''),
  swapTag: (text, random) => replaceOne(text, tag, random, () => random.pick(oddTags)),
  repeatTag: (text, random) => replaceOne(text, tag, random, ([found]) => found.repeat(random.many(20_000))),
  insertTag: (text, random) =>
    inserted(text, random, random.pick(oddTags).repeat(random.once(3) ? random.many(20_000) : 1)),
  nestTags: (text, random) => {
    const { start, end } = range(text, random, 5000)
    const [name] = /[a-z]+/.exec(random.pick(oddTags)) ?? ['div']
    const times = random.many(3000)
    const close = random.once(2) ? `</${name}>`.repeat(times) : ''
    return text.slice(0, start) + `<${name}>`.repeat(times) + text.slice(start, end) + close + text.slice(end)
  },
  addAttribute: (text, random) =>
    replaceOne(
      text,
      /<[a-z][a-z0-9]*/gi,
      random,
      ([found]) => `${found}${` ${random.pick(oddAttributes)}`.repeat(random.many(2000))}`,
    ),
  breakTag: (text, random) =>
    replaceOne(text, /[<>"'=/]/g, random, () => random.pick(['', '<', '>', '"', "'", '\0', '<<', '/>'])),
  addEntity: (text, random) =>
    inserted(
      text,
      random,
      random
        .pick(['&#0;', '&#x110000;', '&#xd800;', '&amp', '&lt;script&gt;', '&#', '&#99999999999;', '&nbsp;', '&zwnj;'])
        .repeat(random.many(5000)),
    ),
  swapCharset: (text, random) =>
    replaceOne(
      text,
      /charset=["']?[\w-]+/gi,
      random,
      () => `charset="${random.pick(['utf-16', 'utf-7', 'x', 'shift_jis', 'iso-2022-jp'])}`,
    ),
  addFacts: (text, random) =>
    inserted(text, random, `<script type="application/ld+json">${random.pick(facts)}</script>`),
  changeMeta: (text, random) =>
    replaceOne(
      text,
      /content="[^"]{0,300}"/gi,
      random,
      () => `content="${random.pick(['', '0', '2016-09-20', '99999-99-99', '//', 'x'.repeat(9000)])}"`,
    ),
  longText: (text, random) =>
    inserted(
      text,
      random,
      random.pick(['a', 'a ', ' ', '\n', '&amp;', 'https://', 'x.', '\xe2\x80\x8b']).repeat(random.many(100_000)),
    ),
  cutInside: (text, random) => text.slice(0, range(text, random, 1).start),
  splice: (text, random, other) => {
    const theirs = other()
    const { start, end } = range(theirs, random, 20_000)
    return inserted(text, random, theirs.slice(start, end))
  },
}

function inserted(text, random, what) {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + what + text.slice(at)
}
