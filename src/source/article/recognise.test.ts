import { describe, expect, it } from 'vitest'
import { recognise } from './recognise.ts'

const prose = 'The lighthouse board met on Monday; it decided, after a long debate, to keep the lamp lit.\n'

describe('recognise', () => {
  it.each([
    '<!DOCTYPE html><html><body>x',
    '\uFEFF  <!doctype HTML>\n<p>x',
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "x"><html xmlns="http://www.w3.org/1999/xhtml">',
    '<!-- saved from url=(0020)https://a.example/ -->\n<html>',
    '<p>Only a paragraph.</p>',
  ])('%j is a page', (text) => {
    expect(recognise(Buffer.from(text))).toBe('html')
  })

  it.each([
    prose,
    'one line',
    `Title\n\n${prose.repeat(3)}`,
    '[Update, 12 May] The board met again.',
    '* one point\n* another point\n* a third, which is longer',
    'Considering the lamp;\nConsidering the winter;\nConsidering the ships;\nthe board decides:\n',
    'Nora: are you there?\nTom: yes\nNora: good',
    `${'é'.repeat(40_000)}`,
    '한국어로 쓴 글입니다.',
    'Dear Nora,\n\nthank you.\n\nTom',
  ])('%j is text', (text) => {
    expect(recognise(Buffer.from(text).subarray(0, 65535))).toBe('text')
  })

  it('takes text in a single-byte charset', () => {
    expect(recognise(Buffer.from('Le phare reste allum\xe9 cet \xe9t\xe9.', 'latin1'))).toBe('text')
  })

  it.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['white space', ' \n '],
    ['JSON', '{ "a": 1 }'],
    ['a JSON array', '[\n  {"a": 1}\n]'],
    ['XML', '<?xml version="1.0"?><feed/>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['RTF', '{\\rtf1\\ansi Hello}'],
    ['PDF', '%PDF-1.4\nx'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['random bytes', Buffer.from(Array.from({ length: 999 }, (_, i) => 128 + ((i * 71) % 127)))],
    ['CSV', 'id,name,date\n1,Nora,2016\n2,Tom,2017\n'],
    ['CSV with semicolons', 'id;name\n1;Nora\n2;Tom\n'],
    ['TSV', 'id\tname\n1\tNora\n'],
    ['a shell script', '#!/bin/sh\necho hello\n'],
    ['JavaScript', 'const a = 1\nfunction b() {\n  return a;\n}\n'],
    ['an X archive', 'window.YTD.ad.part0 = [ {\n  "a" : "b",\n  "c" : "d"\n} ]'],
    ['Python', 'import os\n\ndef main():\n    x = 1\n    if x:\n        print(x)\n'],
    ['C', '#include <stdio.h>\nint main(void) {\n  printf("x");\n  return 0;\n}\n'],
    ['CSS', 'body {\n  color: red;\n}\n'],
    ['settings', 'a=1\nb=2\n[c]\nd=3\n'],
  ])('%s is neither', (_, content) => {
    expect(recognise(Buffer.from(content))).toBeUndefined()
  })
})
