import { expect, it } from 'vitest'
import { dispositionOf, download } from './download.ts'

it.each([
  ['report.pdf', 'report.pdf', 'report.pdf'],
  ['été 2025.pdf', '_t_ 2025.pdf', '%C3%A9t%C3%A9%202025.pdf'],
  ['../../etc/passwd', 'passwd', 'passwd'],
  ['C:\\windows\\system.ini', 'system.ini', 'system.ini'],
  ['.bashrc', 'bashrc', 'bashrc'],
  ['a"; filename="b.exe', 'a_; filename=_b.exe', 'a_%3B%20filename%3D_b.exe'],
  ['a\r\nSet-Cookie: b=c', 'aSet-Cookie_ b=c', 'aSet-Cookie_%20b%3Dc'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe', 'invoicefdp.exe'],
  ["it's (50%) done!.txt", 'it_s (50_) done!.txt', 'it%27s%20%2850%25%29%20done%21.txt'],
  ['a\ud800b.txt', 'ab.txt', 'ab.txt'],
  ['..', 'attachment', 'attachment'],
  ['', 'attachment', 'attachment'],
  ['\0\0', 'attachment', 'attachment'],
])('names the file of %j safely', (name, plain, encoded) => {
  expect(dispositionOf(name)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`)
})

it('keeps the ending of a long name', () => {
  expect(dispositionOf(`${'\u{1f4c4}'.repeat(500)}.docx`)).toMatch(/^attachment; filename="_{120,240}\.docx"; /)
})

it('gives back the very bytes', async () => {
  const bytes = Buffer.from([0, 255, 10, 13, 0])
  const response = download(bytes, 'a.bin', 'application/octet-stream')
  expect(response.headers.get('content-length')).toBe('5')
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
})
