import { describe, expect, it } from 'vitest'
import { fileName, readStructured } from './parameters.ts'

function read(text: string) {
  const { value, parameters } = readStructured(text, new Set())
  return [value, Object.fromEntries(parameters)]
}

describe('readStructured', () => {
  it.each([
    ['Text/HTML; Charset="utf-8"', 'text/html', { charset: 'utf-8' }],
    ['text/plain (a comment; with=more); charset=us-ascii (yes)', 'text/plain', { charset: 'us-ascii' }],
    ['multipart/mixed; boundary="a;b\\"c"', 'multipart/mixed', { boundary: 'a;b"c' }],
    ['multipart/mixed; boundary=----=_Next(1)', 'multipart/mixed', { boundary: '----=_Next(1)' }],
    ['multipart/mixed boundary="b c"; x=1', 'multipart/mixed', { boundary: 'b c', x: '1' }],
    ['a/b; type=one other=two', 'a/b', { type: 'one', other: 'two' }],
    ['a/b; name=two words.pdf; x', 'a/b', { name: 'two words.pdf' }],
    ['a/b; name="never closed', 'a/b', { name: 'never closed' }],
    ["attachment; filename*=iso-8859-1'fr'%E9t%E9.txt; filename=ete.txt", 'attachment', { filename: 'été.txt' }],
    ['attachment; filename*1=b; filename*0=a; filename*3=d', 'attachment', { filename: 'ab' }],
    ["attachment; filename*0*=utf-8''%C3; filename*1*=%A9; filename*2=%20", 'attachment', { filename: 'é%20' }],
    ['attachment; filename="=?utf-8?B?w6k=?=.txt"', 'attachment', { filename: 'é.txt' }],
    ['', '', {}],
  ])('reads %j', (text, value, parameters) => {
    expect(read(text)).toEqual([value, parameters])
  })
})

describe('fileName', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\new.txt', 'new.txt'],
    ['..', undefined],
    ['a/', undefined],
    ['evil\u202efdp.exe', 'evilfdp.exe'],
    ['line\r\nbreak.txt', 'linebreak.txt'],
    [undefined, undefined],
  ])('of %j is %j', (written, name) => {
    expect(fileName(written)).toBe(name)
  })
})
