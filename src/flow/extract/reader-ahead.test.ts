import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mailWith, pdf } from '../../../test/attachments.ts'
import { type FileInRecord, filesAfter } from '../../store/attached.ts'
import { payloadPath } from '../../store/bag.ts'
import { lay, made, mbox } from '../intake/test-intake.ts'
import { readerAhead } from './reader-ahead.ts'
import { wantedOf } from './wanted.ts'

const document = (words: string) => ({ name: `${words}.pdf`, type: 'application/pdf', bytes: pdf([words]) })
const note = { name: 'note.txt', type: 'text/plain', bytes: Buffer.from('a note') }
const signature = { name: 'signature.asc', type: 'application/pgp-signature', bytes: Buffer.from('-----BEGIN') }

async function taken() {
  const told: FileInRecord[] = []
  const box = mbox(mailWith('one', [document('lamp'), note]), mailWith('two', [signature, document('harbour')]))
  const fonds = await made([join(lay({ 'box.mbox': box }), 'box.mbox')], {
    attachments: 'leave',
    onFile: (file) => void told.push(file),
  })
  const jobs = told.map((file) => wantedOf(fonds, file)!.job)
  const loseAll = () => {
    const path = payloadPath(fonds.dir, 'box.mbox')
    chmodSync(path, 0o600)
    rmSync(path)
  }
  return { fonds, told, jobs, loseAll }
}

describe('files of mail that is being taken in', () => {
  it('are told as they are held later, signatures left out', async () => {
    const { fonds, told } = await taken()
    expect(told).toHaveLength(3)
    expect(told).toEqual(filesAfter(fonds.db, { no: 0, ordinal: 0 }, 10))
  })

  it('are read before somebody asks for them, if they are documents', async () => {
    const { fonds, told, jobs, loseAll } = await taken()
    const reader = readerAhead(fonds)
    reader.want(told[0]!)
    reader.want(told[1]!)
    reader.begin()
    loseAll()
    expect(await reader.read(jobs[0]!)).toEqual({ text: 'lamp' })
    expect(await reader.read(jobs[1]!)).toBe('missing')
    reader.close()
  })

  it('are left until there is time, where they are few', async () => {
    const { fonds, told, jobs, loseAll } = await taken()
    const reader = readerAhead(fonds)
    reader.want(told[0]!)
    loseAll()
    expect(await reader.read(jobs[0]!)).toBe('missing')
    reader.close()
  })

  it('are not begun any more once somebody asks', async () => {
    const { fonds, told, jobs, loseAll } = await taken()
    const reader = readerAhead(fonds)
    expect(await reader.read(jobs[0]!)).toEqual({ text: 'lamp' })
    reader.want(told[2]!)
    loseAll()
    expect(await reader.read(jobs[2]!)).toBe('missing')
    reader.close()
  })
})
