import { expect, it } from 'vitest'
import { textOfHtml } from './html.ts'

it.each([
  ['<p>one <b>two</b></p><p>three</p>', 'one two\n\nthree'],
  ['a<br>b<br/>c', 'a\nb\nc'],
  ['<div>a</div><div>b</div>', 'a\nb'],
  ['  a \n\t b  ', 'a b'],
  ['<b> a </b> b', 'a b'],
  ['caf&eacute; &#8211; &amp; &lt;x&gt;&nbsp;y', 'café – & <x> y'],
  ['<head><title>t</title><style>p{}</style></head><body>a<script>b()</script>c</body>', 'ac'],
  ['<head><title>t</title><body>a', 'a'],
  ['<pre>a\n  b\n\nc</pre>', 'a\n  b\n\nc'],
  ['<table><tr><th>a<th>b<tr><td>c<td>d</table>', 'a b\nc d'],
  ['<ul><li>a<li>b</ul>', '- a\n- b'],
  ['me<blockquote>you<blockquote>me</blockquote></blockquote>', 'me\n\n> you\n>\n>> me\n>'],
  ['<!-- a --><p>b', 'b'],
  ['a < b and <unknown>c</unknown>', 'a < b and c'],
  ['<svg><text>no</text></svg>yes', 'yes'],
  ['', ''],
])('reads %j', (html, text) => {
  expect(textOfHtml(html)).toBe(text)
})

it('takes linear time on tags that never close', () => {
  const begin = performance.now()
  textOfHtml(`${'<a>'.repeat(300_000)}${'</b>'.repeat(300_000)}`)
  textOfHtml('<blockquote>'.repeat(200_000))
  textOfHtml(`<pre>${'a&lt;b'.repeat(200_000)}`)
  expect(performance.now() - begin).toBeLessThan(8000)
})
