import { expect, it } from 'vitest'
import { headerPiece, readHeaderBlock } from './header-block.ts'

/** Names of the fields with their values, and what stands after them. */
function read(text: string, eol = 0x0a) {
  const raw = Buffer.from(text, 'latin1')
  const { fields, bodyStart } = readHeaderBlock(raw, 0, eol, () => false, new Set())
  const values = fields.map(({ name, colon, end }) => [name, raw.toString('latin1', colon + 1, end)])
  return { values, body: raw.toString('latin1', bodyStart) }
}

it.each([
  ['\n', 0x0a],
  ['\r\n', 0x0a],
  ['\r', 0x0d],
])('reads on wherever a piece of the header ends: line ends %j', (end, eol) => {
  for (const long of [headerPiece, 3 * headerPiece])
    for (let width = long - 12; width < long + 6; width += 1) {
      const fill = 'z'.repeat(width)
      const { values, body } = read(`Pad:${fill}${end}Subject: a${end}\tb${end}To: c${end}${end}body${end}`, eol)
      expect(values).toEqual([
        ['pad', fill],
        ['subject', ` a${end}\tb`],
        ['to', ' c'],
      ])
      expect(body).toBe(`body${end}`)
      expect(read(`Pad:${fill}`, eol)).toEqual({ values: [['pad', fill]], body: '' })
    }
})
