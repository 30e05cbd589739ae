import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noParent, type Threadable, thread } from './thread.ts'

/** Every key with its place, in reading order. */
function placed(messages: Threadable[]) {
  const { keys, held, order, parents, roots, depths, positions } = thread(messages)
  return Array.from(order, (key) => ({
    key: keys[key]!,
    root: keys[roots[key]!]!,
    parent: parents[key] === noParent ? null : keys[parents[key]!]!,
    depth: depths[key]!,
    position: positions[key]!,
    held: key < held,
  }))
}

function draw(messages: Threadable[]): string[] {
  return placed(messages).map((p) => `${'  '.repeat(p.depth)}${p.held ? p.key : `(${p.key})`}`)
}

const message = (key: string, references: string[] = [], at: number | null = null): Threadable => ({
  key,
  references,
  at,
})

describe('thread', () => {
  it('builds a tree in reading order, siblings by date', () => {
    expect(
      draw([message('c', ['a'], 3), message('a', [], 1), message('b', ['a'], 2), message('d', ['a', 'b'], 4)]),
    ).toEqual(['a', '  b', '    d', '  c'])
  })

  it('keeps what nobody holds as a gap', () => {
    expect(draw([message('b', ['lost'], 2), message('c', ['lost'], 1)])).toEqual(['(lost)', '  c', '  b'])
  })

  it('infers the parent of a gap from the references of others', () => {
    expect(draw([message('c', ['a', 'lost'], 2), message('a', [], 1)])).toEqual(['a', '  (lost)', '    c'])
  })

  it('does not let others re-parent a held message that answers nothing', () => {
    expect(draw([message('a', [], 1), message('b', [], 2), message('c', ['a', 'b'], 3)])).toEqual(['a', 'b', '  c'])
  })

  it('takes references from whichever copy has them', () => {
    expect(draw([message('a', [], 1), message('b', [], 2), message('b', ['a'], 2)])).toEqual(['a', '  b'])
  })

  it('cuts a ring of forged references', () => {
    const ring = placed([message('a', ['b'], 1), message('b', ['a'], 2)])
    expect(ring).toHaveLength(2)
    expect(new Set(ring.map((p) => p.root)).size).toBe(1)
  })

  it('survives a chain of 100,000 answers', () => {
    const chain = Array.from({ length: 100_000 }, (_, i) => message(`k${i}`, i === 0 ? [] : [`k${i - 1}`], i))
    expect(placed(chain).at(-1)).toMatchObject({ key: 'k99999', root: 'k0', depth: 99_999 })
  })

  it('places every key exactly once, whatever refers to what', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const any = fc.record({ key, references: fc.array(key, { maxLength: 4 }), at: fc.option(fc.integer()) })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (messages) => {
        const all = placed(messages)
        const mentioned = new Set(messages.flatMap((m) => [m.key, ...m.references]))
        expect(new Set(all.map((p) => p.key))).toEqual(mentioned)
        expect(all).toHaveLength(mentioned.size)
        for (const p of all) if (p.parent !== null) expect(all.find((q) => q.key === p.parent)?.root).toBe(p.root)
      }),
    )
  })
})
