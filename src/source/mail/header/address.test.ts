import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Notes } from '../remarks.ts'
import { maxAddresses, readAddresses } from './address.ts'

function read(value: string) {
  return readAddresses(value, new Set()).map(({ name, normal }) =>
    name === undefined ? normal : `${name} <${normal}>`,
  )
}

describe('readAddresses', () => {
  it.each([
    ['nora@Lighthouse.example', ['nora@lighthouse.example']],
    ['Nora Vega <N.Vega@x.example>, paul@x.example', ['Nora Vega <n.vega@x.example>', 'paul@x.example']],
    ['"Vega, Nora" <n@x.example>', ['Vega, Nora <n@x.example>']],
    ['Vega, Nora <n@x.example>, p@x.example', ['Vega, Nora <n@x.example>', 'p@x.example']],
    ['root, paul@x.example', ['root <root>', 'paul@x.example']],
    ['n@x.example (Nora (the keeper))', ['Nora (the keeper) <n@x.example>']],
    ['"Nora \\"Nolly\\" Vega" <n@x.example>', ['Nora "Nolly" Vega <n@x.example>']],
    ['=?utf-8?Q?Vega=2C_N=C3=B3ra?= <n@x.example>', ['Vega, Nóra <n@x.example>']],
    ['"=?utf-8?Q?N=C3=B3ra?= Vega" <n@x.example>', ['Nóra Vega <n@x.example>']],
    ['Keepers: n@x.example, Paul <p@x.example>;, z@x.example', ['n@x.example', 'Paul <p@x.example>', 'z@x.example']],
    ['undisclosed-recipients:;', []],
    ['Undisclosed recipients', []],
    ['(no To-header on input)', []],
    ['(Nora Vega)', ['Nora Vega <name:nora vega>']],
    ['<@a.example,@b.example:n@c.example>', ['n@c.example']],
    ['n . vega @ x . example', ['n.vega@x.example']],
    ['"n.vega"@x.example, "n vega"@x.example', ['n.vega@x.example', '"n vega"@x.example']],
    ['n@[192.0.2.1]', ['n@[192.0.2.1]']],
    ['nora at x.example (Nora Vega)', ['Nora Vega <nora@x.example>']],
    ['nora at x.example', ['nora@x.example']],
    ['Nora <nora at x.example>', ['Nora <nora@x.example>']],
    ['<>', []],
    ['', []],
    ['Nora <n@x.example, Paul <p@x.example>', ['Nora <n@x.example>', 'Paul <p@x.example>']],
    ['"Nora <n@x.example>, Paul <p@x.example>', ['Nora <n@x.example>', 'Paul <p@x.example>']],
    ['n@x.example; p@x.example', ['n@x.example', 'p@x.example']],
    ["'n@x.example' <n@x.example>", ['n@x.example']],
    ['mailto:n@x.example', ['n@x.example']],
    ['n@x.example (unclosed', ['n@x.example']],
    ['<<n@x.example>>', ['n@x.example']],
    ['n@bücher.example', ['n@bücher.example']],
  ])('reads %j', (value, expected) => {
    expect(read(value)).toEqual(expected)
  })

  it('keeps what is written, decoded', () => {
    const [address] = readAddresses(' =?utf-8?Q?N=C3=B3ra?= <N@x.example> ', new Set())
    expect(address).toEqual({ written: 'Nóra <N@x.example>', name: 'Nóra', normal: 'n@x.example' })
  })

  it('never throws, and finds every address of a well-formed list', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (value) => void read(value)))
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'"(<>),;:@\\ a')).map((x) => x.join('')),
        (value) => void read(value),
      ),
    )
    const person = fc.record({
      name: fc.stringMatching(/^[A-Za-z ,.()<>@"]{0,20}$/),
      local: fc.stringMatching(/^[a-z]{1,8}$/),
    })
    fc.assert(
      fc.property(fc.array(person, { maxLength: 6 }), (list) => {
        const value = list.map(({ name, local }) => `"${name.replaceAll('"', '\\"')}" <${local}@x.example>`).join(', ')
        const normals = readAddresses(value, new Set()).map(({ normal }) => normal)
        expect(normals).toEqual(list.map(({ local }) => `${local}@x.example`))
      }),
    )
  })

  it('reads no more than a crowd, and says so', () => {
    const crowd = (count: number) => Array.from({ length: count }, (_, i) => `a${i}@x.example`).join(', ')
    const notes: Notes = new Set()
    expect(readAddresses(crowd(maxAddresses), notes)).toHaveLength(maxAddresses)
    expect([...notes]).toEqual([])
    expect(readAddresses(crowd(maxAddresses + 1), notes)).toHaveLength(maxAddresses)
    expect([...notes]).toEqual(['addresses-too-many'])
  })
})
