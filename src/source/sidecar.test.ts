import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isSidecarName, parseSidecar, sidecarFor } from './sidecar.ts'

describe('parseSidecar', () => {
  it('takes the known keys', () => {
    const sidecar = { published: '2017-11-13', outlet: ' Harbour Post ', title: 'A title', unknown: 1 }
    expect(parseSidecar(Buffer.from(`\uFEFF${JSON.stringify(sidecar)}`))).toEqual({
      given: { published: '2017-11-13', outlet: 'Harbour Post', title: 'A title', basis: 'sidecar' },
    })
  })

  it('passes over what is no string, and does not invent a basis', () => {
    expect(parseSidecar(Buffer.from('{"author": ["a"], "language": "fr", "url": ""}'))).toEqual({
      given: { language: 'fr' },
    })
  })

  it.each(['', '{', '[]', 'null', '"text"'])('says what is wrong with %j', (text) => {
    expect(parseSidecar(Buffer.from(text))).toHaveProperty('problem')
  })
})

it('names sidecars', () => {
  expect(isSidecarName('a.txt.meta.json')).toBe(true)
  expect(isSidecarName('.meta.json')).toBe(false)
  expect(isSidecarName('meta.json')).toBe(false)
  expect(isSidecarName(sidecarFor('a'))).toBe(true)
})

const seed = new URL('../../../shared/cases/seeds/000_8f89500cbcd239e9.txt.meta.json', import.meta.url)
it.skipIf(!existsSync(seed))('reads a real one (needs ../shared)', () => {
  expect(parseSidecar(readFileSync(seed))).toEqual({
    given: { published: '2017-11-13', language: 'fr', basis: 'sidecar' },
  })
})
