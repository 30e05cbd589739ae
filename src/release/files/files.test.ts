import { describe, expect, it } from 'vitest'
import { recordId, sha256 } from '../../record/id.ts'
import { isSafePath, safeName } from './layout.ts'
import { publicNames } from './names.ts'
import { readSums, sumsText } from './sums.ts'

describe('paths of an edition', () => {
  it('stay inside and mean the same everywhere', () => {
    for (const good of [
      'index.html',
      'r/abc/files/3-a.b-c_d+e.pdf',
      'pagefind/en_1234.pf_meta',
      'fr/c/page/2/index.html',
    ])
      expect(isSafePath(good)).toBe(true)
    for (const bad of [
      '',
      '/etc/passwd',
      '../x',
      'a/../b',
      'a//b',
      'a/',
      './a',
      'a\\b',
      '.hidden',
      'a b',
      'é',
      'con',
      'r/NUL.txt',
      'a.',
      'x\0',
      `${'a/'.repeat(200)}a`,
    ])
      expect(isSafePath(bad)).toBe(false)
  })

  it('are made of any name', () => {
    const made = (name: string | null) => {
      const safe = safeName(name)
      expect(isSafePath(`r/x/files/1-${safe}`)).toBe(true)
      return safe
    }
    expect(made('Annexe 7 – quai.PDF')).toBe('Annexe-7-quai.PDF')
    expect(made('été.jpg')).toBe('ete.jpg')
    expect(made(null)).toBe('file')
    expect(made('../../etc/passwd')).toBe('etc-passwd')
    expect(made('…')).toBe('file')
    expect(made(`${'x'.repeat(300)}.docx`)).toBe(`${'x'.repeat(60)}.docx`)
  })
})

describe('SHA256SUMS', () => {
  const hash = sha256('x')

  it('is read as it was written, in the order of the paths', () => {
    const sums = new Map([
      ['b', hash],
      ['a/c', hash],
      ['B', hash],
    ])
    expect(sumsText(sums)).toBe(`${hash}  B\n${hash}  a/c\n${hash}  b\n`)
    expect(readSums(sumsText(sums))).toEqual(sums)
  })

  it('is not read where a line could be read in two ways', () => {
    for (const bad of [
      `${hash}  a`,
      `${hash} *a\n`,
      `${hash}  a\n${hash}  a\n`,
      `${hash}  b\n${hash}  a\n`,
      `${hash}  a\\nb\n`,
      `${hash.toUpperCase()}  a\n`,
      `\n${hash}  a\n`,
    ])
      expect(readSums(bad)).toBeUndefined()
  })
})

describe('ids in public', () => {
  const names = publicNames(Buffer.alloc(32, 1))
  const others = publicNames(Buffer.alloc(32, 2))

  it('follow from the secret, and look like those of the fonds', () => {
    const id = recordId(sha256('x'))
    expect(names.record(id)).toMatch(/^[0-9a-hjkmnp-tv-z]{24}$/)
    expect(names.person('pabc')).toMatch(/^p[0-9a-hjkmnp-tv-z]{16}$/)
    expect(names.conversation('cabc')).toMatch(/^c[0-9a-hjkmnp-tv-z]{16}$/)
    for (const of of ['record', 'person', 'conversation'] as const) {
      expect(names[of](id)).toBe(names[of](id))
      expect(names[of](id)).not.toBe(others[of](id))
      expect(names[of](id)).not.toContain(id)
    }
    expect(names.person('x').slice(1)).not.toBe(names.conversation('x').slice(1))
  })

  it('name what is withheld by a hash that its salt opens', () => {
    const { commitment, salt } = names.commitment('id', sha256('x'))
    const opened = Buffer.concat([
      Buffer.from('fonds-withheld-v1\0'),
      Buffer.from(salt, 'hex'),
      Buffer.from(sha256('x'), 'hex'),
    ])
    expect(commitment).toBe(sha256(opened))
  })
})
