import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { markedText } from './marked-text.tsx'

it.each<[string, number, Array<[number, number]> | undefined, string]>([
  ['the annex', 0, undefined, 'the annex'],
  ['the annex', 0, [[4, 9]], 'the [annex]'],
  // Cut from a longer text: marks before and behind it are none of its own, one across its edge is cut.
  [
    'annex',
    4,
    [
      [0, 3],
      [4, 9],
      [10, 12],
    ],
    '[annex]',
  ],
  ['nex and', 6, [[4, 9]], '[nex] and'],
  [
    'a a',
    0,
    [
      [0, 1],
      [2, 3],
    ],
    '[a] [a]',
  ],
])('%s from %i', (text, from, marks, expected) => {
  const html = renderToStaticMarkup(<>{markedText(text, from, marks)}</>)
  expect(html.replace(/<mark data-hit="">(.*?)<\/mark>/g, '[$1]')).toBe(expected)
})
