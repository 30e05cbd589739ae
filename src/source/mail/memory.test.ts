// What is kept of one mail to read the next ones faster is bounded in letters, not only in number.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { readMail } from './read.ts'

const mails = 200
/** Bytes; without bounds each shape leaves twenty megabytes or more. */
const mostHeld = 5e6

function held(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  // What the first leaves for a finaliser, the second frees.
  collect()
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

it.each<[string, (n: number) => string]>([
  ['a person beside a long word', (n) => `To: reader${n}.number@x.example, ${'z'.repeat(200_000)}${n}\n\nx`],
  ['a person in front of blanks', (n) => `To: reader${n}.number@x.example${' '.repeat(200_000)},\n\nx`],
  ['an address put together of thousands of pieces', (n) => `To: <${'a" '.repeat(10_000)}${n}@x.example>\n\nx`],
  ['a label of letters', (n) => `Content-Type: text/plain; charset=${'z'.repeat(100_000)}${n}\n\né`],
  ['a type in front of blanks', (n) => `Content-Type: text/plain; charset=us-ascii-${n}${' '.repeat(200_000)}\n\nx`],
])('many mails leave little behind: %s', (_, write) => {
  const read = (n: number) => readMail(Buffer.from(write(n)), { offset: 0, received: 0 })
  read(-1)
  const before = held()
  for (let n = 0; n < mails; n += 1) read(n)
  expect(held() - before).toBeLessThan(mostHeld)
})
