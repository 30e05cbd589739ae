import { expect, it } from 'vitest'
import { chooseTranslation, type Near } from './choose.ts'

const near = (record: string, similarity: number, claimed = false): Near => ({ record, similarity, claimed })

it('names what leads all other words', () => {
  expect(chooseTranslation([near('a', 0.8), near('b', 0.6)])?.record).toBe('a')
  expect(chooseTranslation([near('b', 0.6), near('a', 0.8)])?.record).toBe('a')
})

it('names nothing where nothing is near, or two are', () => {
  expect(chooseTranslation([])).toBeUndefined()
  expect(chooseTranslation([near('a', 0.3)])).toBeUndefined()
  expect(chooseTranslation([near('a', 0.8), near('b', 0.79)])).toBeUndefined()
  expect(chooseTranslation([near('a', Number.NEGATIVE_INFINITY)])).toBeUndefined()
})

it('names the first of copies, and takes neighbours in one record for no rivals', () => {
  expect(chooseTranslation([near('a', 0.8), near('copy', 0.8), near('b', 0.6)])?.record).toBe('a')
  expect(chooseTranslation([near('a', 0.8), near('a', 0.78)])?.similarity).toBe(0.8)
})

it('prefers what the article means', () => {
  expect(chooseTranslation([near('a', 0.8), near('meant', 0.7, true)])?.record).toBe('meant')
  expect(chooseTranslation([near('a', 0.9), near('meant', 0.6, true)])?.record).toBe('a')
  expect(chooseTranslation([near('a', 0.8), near('meant', 0.6, true)])).toBeUndefined()
  expect(chooseTranslation([near('a', 0.6)])).toBeUndefined()
  expect(chooseTranslation([near('meant', 0.55, true)])?.record).toBe('meant')
})
