import { expect, it } from 'vitest'
import { mail } from './format.ts'

function recognise(text: string) {
  const head = Buffer.from(text)
  return mail.recognise(head, head.length)
}

it.each([
  ['Return-Path: <a@b.example>\nReceived: from x\n\nbody'],
  ['\ufeffFrom: a@b.example\nTo: c@d.example\n\nbody'],
  ['Subject: only this\n\nbody'],
  ['from: a@b.example\r\ndate: today\r\n\r\nbody'],
  ['X-Mailer: y\nMessage-ID: <a@b>\n\n'],
  ['Received: from a\n\tby b; today\nbroken line\n\nbody'],
  ['Vendor-Trace: 1\nFrom: a@b.example\nMIME-Version: 1.0\n\n'],
  [`ARC-Seal: i=1; b=${'A'.repeat(90_000)}`],
  ['>From nora\nFrom: a@b.example\nSubject: x\n\n'],
])('takes %j', (text) => {
  expect(recognise(text)).toBe('mail')
})

it.each([
  ['Note: something\nSubject: something else\nTo: whom it may concern\n\ntext'],
  ['{"From": "a@b.example", "To": "c@d.example"}'],
  ['window.YTD.account.part0 = [ {'],
  ['<!doctype html><html><head>'],
  ['Date: 20 September 2016\nTitle: The list\nBy: Nora Vega\n\nText of an article.'],
  ['From the harbour: nothing new\n\nTo: be continued'],
  ['Paris, le 20 septembre : la liste\nDate: demain'],
  ['To: be or not to be, that is the question\nwhether it is nobler'],
  [''],
  ['\n\n'],
])('leaves %j alone', (text) => {
  expect(recognise(text)).toBeUndefined()
})
