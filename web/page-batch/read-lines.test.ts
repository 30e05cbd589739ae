import { expect, it } from 'vitest'
import { readLines } from './read-lines.ts'

function streamOf(pieces: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })
}

it('gives whole lines, wherever the pieces were cut', async () => {
  const bytes = new TextEncoder().encode('{"é":1}\n{"b":2}\n{"c":3}')
  for (let size = 1; size <= bytes.length; size += 1) {
    const pieces: Uint8Array[] = []
    for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
    const lines: string[] = []
    for await (const some of readLines(streamOf(pieces))) lines.push(...some)
    expect(lines).toEqual(['{"é":1}', '{"b":2}', '{"c":3}'])
  }
})
