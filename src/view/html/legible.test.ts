import { describe, expect, it } from 'vitest'
import { contrast, readColour } from './colour.ts'
import { legible } from './legible.ts'

describe('legible', () => {
  it.each([
    ['words in the colour of the page', '<p style="color:#fff">hidden</p>', '<p>hidden</p>'],
    ['words nearly so', '<p style="color:ivory;text-align:left">a</p>', '<p style="text-align:left">a</p>'],
    ['words without any colour', '<p style="color:transparent">a</p>', '<p>a</p>'],
    ['words almost transparent', '<p style="color:rgba(0,0,0,.05)">a</p>', '<p>a</p>'],
    ['a system colour', '<p style="color:canvas">a</p>', '<p>a</p>'],
    ['an old colour attribute', '<font color="white">a</font>', '<font>a</font>'],
    ['the ground of the element itself', '<p style="background:#000;color:#111">a</p>', '<p>a</p>'],
    ['an outer ground', '<div bgcolor="#222"><p>a</p></div>', '<div><p>a</p></div>'],
    [
      'one word on a dark ground',
      '<div style="background:navy;color:white">a <b style="color:#000090">b</b></div>',
      '<div style="background:navy;color:white">a <b>b</b></div>',
    ],
    ['print too small', '<p style="font-size:1px">a</p>', '<p>a</p>'],
    [
      'print made small step by step',
      '<p style="font-size:40%"><b style="font-size:50%">a</b></p>',
      '<p style="font-size:40%"><b>a</b></p>',
    ],
    [
      'words that a browser moves out of a dark table',
      '<table style="background:#000;color:#fff"><span style="color:#fff">a</span></table>',
      '<table style="background:#000;color:#fff"><span>a</span></table>',
    ],
  ])('shows %s', (_, html, expected) => expect(legible(html)).toBe(expected))

  it.each([
    '<p style="color:#767676">grey</p>',
    '<p style="color:#c00;background:#fff">red</p>',
    '<table><tr><td bgcolor="#1a1a2e" style="color:#fff">a <a style="color:inherit">b</a></td></tr></table>',
    '<div style="background-color:black;color:#eee"><p>x<br>y</p><font color="yellow">z</font></div>',
    '<p style="font-size:11px">a &amp; b &lt; c</p><img src="data:image/png;base64,AA==" alt="&quot;">',
  ])('leaves %s as it is', (html) => expect(legible(html)).toBe(html))
})

describe('readColour', () => {
  it.each([
    ['#fff', [255, 255, 255, 1]],
    ['ff0000', [255, 0, 0, 1]],
    ['RebeccaPurple', [102, 51, 153, 1]],
    ['rgb(100%, 0%, 0%)', [255, 0, 0, 1]],
    ['rgb(1 2 3 / 50%)', [1, 2, 3, 0.5]],
    ['hsl(120, 100%, 50%)', [0, 255, 0, 1]],
    ['ButtonFace', null],
    ['#12345', null],
    ['rgb(1)', null],
  ])('%s', (written, expected) =>
    expect(readColour(written)?.map((n) => Math.round(n * 100) / 100) ?? null).toEqual(expected),
  )
  it('measures contrast as WCAG does', () => {
    expect(contrast([0, 0, 0, 1], [255, 255, 255, 1])).toBeCloseTo(21)
    expect(contrast([118, 118, 118, 1], [255, 255, 255, 1])).toBeCloseTo(4.54, 1)
  })
})
