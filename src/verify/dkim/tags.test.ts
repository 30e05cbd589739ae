import { describe, expect, it } from 'vitest'
import { maxTags, readBase64, readTags } from './tags.ts'

const values = (text: string) => {
  const tags = readTags(text)
  return typeof tags === 'string' ? tags : Object.fromEntries([...tags].map(([name, { value }]) => [name, value]))
}

describe('a list of tags', () => {
  it('is read with space around names and values, and one semicolon at the end', () => {
    expect(values(' a = 1 ;\r\n\tbh=x =\t y ; c=;')).toEqual({ a: '1', bh: 'x =\t y', c: '' })
    expect(values('')).toEqual({})
    expect(values(' \r\n ')).toEqual({})
  })

  it('tells what is wrong with it', () => {
    expect(values('a=1; a=2')).toBe('the tag a= stands twice')
    expect(values('a=1;; b=2')).toBe('a tag is empty')
    expect(values('a=1; nothing')).toBe('a part of it is no tag')
    expect(values('a=1; nothing; b=2')).toBe('a part of it is no tag')
    expect(values('a-b=1')).toBe('a tag has no proper name')
    expect(values('=1')).toBe('a tag has no proper name')
    expect(values(Array.from({ length: maxTags + 1 }, (_, at) => `t${at}=1`).join(';'))).toBe('it has too many tags')
    expect(values(`a=${'x'.repeat(70_000)}`)).toBe('it is too long')
  })

  it('knows no other space than SP, TAB, CR and LF', () => {
    expect(values('a=\xa01\x0b;')).toEqual({ a: '\xa01\x0b' })
  })

  it('says where a value stands', () => {
    const text = 'DKIM-Signature: a=1; b= x y ;'
    const tags = readTags(text, text.indexOf(':') + 1)
    expect(typeof tags === 'string' ? tags : text.slice(tags.get('b')!.start, tags.get('b')!.end)).toBe(' x y ')
  })
})

describe('base64', () => {
  it('may hold space and nothing else', () => {
    expect(readBase64(' YW\r\n Jj ')?.toString()).toBe('abc')
    for (const broken of ['', 'YW', 'YWJ', 'YWJj!', 'YW=Jj', 'YWJj=', '=', 'YW_j', 'YW\xa0Jj'])
      expect(readBase64(broken)).toBeUndefined()
  })

  it('is written in one way only', () => {
    expect(readBase64('YQ==')?.toString()).toBe('a')
    expect(readBase64('YR==')).toBeUndefined()
  })
})
