import { describe, expect, it } from 'vitest'
import { newKey, signerFrom } from '../key/openssh.ts'
import { leafHash } from './merkle.ts'
import { checkpointText, openNote, readCheckpoint, signNote, verifierKey } from './note.ts'

const { text: keyText, publicKey } = newKey('desk')
const signer = signerFrom(keyText)
const name = 'lighthouse.example/ferry'

describe('a signed note', () => {
  it('opens with its key and name, and not once anything in it changed', async () => {
    const note = await signNote(signer, name, 'two lines\nof text\n')
    expect(openNote(note, name, publicKey)).toBe('two lines\nof text\n')
    expect(openNote(note, 'other.example', publicKey)).toBeUndefined()
    expect(openNote(note, name, newKey('x').publicKey)).toBeUndefined()
    for (let at = 0; at < note.length - 1; at += 1) {
      const letter = note[at] === 'x' ? 'y' : 'x'
      expect(openNote(note.slice(0, at) + letter + note.slice(at + 1), name, publicKey)).toBeUndefined()
    }
  })

  it('keeps further signatures below the first', async () => {
    const note = await signNote(signer, name, 'text\n')
    const other = await signNote(signerFrom(newKey('witness').text), 'witness.example', 'text\n')
    expect(openNote(note + other.split('\n\n')[1], name, publicKey)).toBe('text\n')
  })

  it('is refused for text that it cannot carry', async () => {
    for (const bad of ['no end', 'tab\there\n', '\ud800\n'])
      await expect(signNote(signer, name, bad)).rejects.toThrow(TypeError)
    await expect(signNote(signer, 'two words', 'text\n')).rejects.toThrow(TypeError)
    await expect(signNote(signer, 'a+b', 'text\n')).rejects.toThrow(TypeError)
  })

  it('has the key in the form of the specification', () => {
    // The id is SHA-256 of name, newline, 1 and the key; here of 32 zero bytes, worked out with sha256sum.
    expect(verifierKey('example.com/foo', Buffer.alloc(32))).toMatch(/^example\.com\/foo\+[0-9a-f]{8}\+AQAAAA/)
  })
})

describe('a checkpoint', () => {
  const root = leafHash(Buffer.from('x'))

  it('is read as it was written', () => {
    const checkpoint = { origin: name, size: 27515, root, more: ['edition 3', 'time 2026-11-22T00:00:00Z'] }
    expect(readCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint)
  })

  it('is not read where it is not whole', () => {
    const good = checkpointText({ origin: name, size: 5, root, more: [] })
    for (const bad of [
      '',
      good.replace('5', '05'),
      good.replace('5', '-5'),
      good.replace(/.\n$/, '\n'),
      `\n${good}`,
      `${good}\nx\n`,
    ])
      expect(readCheckpoint(bad)).toBeUndefined()
  })
})
