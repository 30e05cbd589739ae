import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratch, stillWorld } from '../../../test/scratch.ts'
import { payloadPath } from '../../store/bag.ts'
import type { Fonds } from '../../store/fonds.ts'
import { initFonds, openFonds } from '../../store/open.ts'
import { letter, rsaKey, sealed, signed, written } from '../../verify/test-signer.ts'
import { addPaths } from '../intake/add.ts'
import { rebuild } from '../intake/rebuild.ts'
import { importKeys } from './keys.ts'
import { listFindings, listUnknownKeys, verifyMail, verifyState } from './verify.ts'

const key = rsaKey()
const good = signed(letter, { key })
const mails = {
  'good.eml': written(good),
  'altered.eml': written({ ...good, body: good.body.replace('attached', 'burnt') }),
  'unsigned.eml': written({ ...letter, fields: ['X-Copy: 1', ...letter.fields] }),
  'other.eml': written(sealed(signed(letter, { key, domain: 'harbour.example' }), { key, domain: 'harbour.example' })),
}

async function taken(): Promise<Fonds> {
  const from = scratch()
  for (const [name, bytes] of Object.entries(mails)) writeFileSync(join(from, name), bytes)
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, undefined, stillWorld)
  const fonds = openFonds(dir)
  await addPaths(
    fonds,
    stillWorld,
    Object.keys(mails).map((name) => join(from, name)),
  )
  return fonds
}

async function giveKey(fonds: Fonds) {
  const path = join(scratch(), 'keys.txt')
  writeFileSync(path, `s1._domainkey.lighthouse.example TXT "${key.record}"\n`)
  await importKeys(fonds, stillWorld, [path])
}

const codes = (fonds: Fonds) => [...listFindings(fonds)].filter(({ check }) => check === 'dkim').map(({ code }) => code)

describe('verifying', () => {
  it('says of every mail what its signatures prove, and unknown where there is no key', async () => {
    const fonds = await taken()
    expect(await verifyMail(fonds)).toEqual({ checked: 4, unreadable: [], finished: true })
    expect(codes(fonds).sort()).toEqual(['dkim-key-unknown', 'dkim-key-unknown', 'dkim-key-unknown', 'dkim-none'])
    expect(listUnknownKeys(fonds)).toEqual(['s1._domainkey.lighthouse.example', 's1._domainkey.harbour.example'])
    const [first] = [...listFindings(fonds)]
    expect(Object.keys(first!).sort()).toEqual(['check', 'code', 'data', 'record', 'result', 'sentence', 'sha256'])
  })

  it('passes over what was checked with the same keys, and checks all anew with others', async () => {
    const fonds = await taken()
    await verifyMail(fonds)
    expect(await verifyMail(fonds)).toMatchObject({ checked: 0 })
    await giveKey(fonds)
    expect(verifyState(fonds)).toMatchObject({ checked: 4, unchecked: 0, current: false })
    expect(await verifyMail(fonds)).toMatchObject({ checked: 4 })
    expect(codes(fonds).sort()).toEqual(['dkim-body-altered', 'dkim-key-unknown', 'dkim-none', 'dkim-pass'])
    expect(verifyState(fonds)).toEqual({
      checked: 4,
      unchecked: 0,
      current: true,
      dkim: { pass: 1, fail: 1, unknown: 1, none: 1 },
    })
  })

  it('goes on where it was stopped, and says the same in the end', async () => {
    const whole = await taken()
    await verifyMail(whole)
    const fonds = await taken()
    let stop = true
    expect(await verifyMail(fonds, { stopped: () => stop })).toMatchObject({ checked: 1, finished: false })
    expect(verifyState(fonds)).toMatchObject({ checked: 1, unchecked: 3 })
    stop = false
    expect(await verifyMail(fonds)).toMatchObject({ checked: 3, finished: true })
    expect([...listFindings(fonds)]).toEqual([...listFindings(whole)])
  })

  it('finds the same after a rebuild', async () => {
    const fonds = await taken()
    await giveKey(fonds)
    await verifyMail(fonds)
    const before = [...listFindings(fonds)]
    fonds.close()
    const again = await rebuild(fonds.dir, {})
    expect([...listFindings(again.fonds)]).toEqual([])
    await verifyMail(again.fonds)
    expect([...listFindings(again.fonds)]).toEqual(before)
  })

  it('says nothing of bytes that are not those that were received', async () => {
    const fonds = await taken()
    const payload = payloadPath(fonds.dir, 'good.eml')
    chmodSync(payload, 0o600)
    writeFileSync(payload, Buffer.from(mails['good.eml']).fill(65, 0, 5))
    rmSync(payloadPath(fonds.dir, 'other.eml'), { force: true })
    expect(await verifyMail(fonds)).toEqual({
      checked: 2,
      unreadable: [
        { source: 'good.eml', records: 1 },
        { source: 'other.eml', records: 1 },
      ],
      finished: true,
    })
    expect(verifyState(fonds)).toMatchObject({ checked: 2, unchecked: 2 })
  })
})
