import { expect, it } from 'vitest'
import { newPace, waitBefore } from './pace.ts'

it('asks for less when it is too much, and for more again while all goes well, within its limits', () => {
  const pace = newPace()
  const first = pace.bytes()
  pace.tooMuch()
  expect(pace.bytes()).toBe(first / 2)
  for (let i = 0; i < 50; i += 1) pace.tooMuch()
  expect(pace.bytes()).toBe(64 << 10)
  for (let i = 0; i < 500; i += 1) pace.wentWell()
  expect(pace.bytes()).toBe(8 << 20)
})

it('lets a few requests go at once, and no more until one has ended', async () => {
  const pace = newPace()
  const ends: Array<() => void> = []
  const start = () => pace.track(new Promise<void>((resolve) => ends.push(resolve)))
  for (let i = 0; i < 2; i += 1) {
    await pace.room()
    start()
  }
  let entered = false
  const waiting = pace.room().then(() => {
    entered = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  expect(entered).toBe(false)
  ends[0]!()
  await waiting
  expect(entered).toBe(true)
  ends[1]!()
  await pace.drained()
})

it('throws what a request threw', async () => {
  const pace = newPace()
  pace.track(Promise.reject(new Error('refused'))).catch(() => {})
  await expect(pace.drained()).rejects.toThrow('refused')
  await expect(pace.room()).rejects.toThrow('refused')
})

it('waits twice as long each time, at most half a minute, never the same for two', () => {
  const longest = [0, 1, 2, 7, 8, 15].map((attempt) => waitBefore(attempt, () => 1))
  expect(longest).toEqual([200, 400, 800, 25_600, 30_000, 30_000])
  expect(waitBefore(15, () => 0.1)).toBe(3000)
})
