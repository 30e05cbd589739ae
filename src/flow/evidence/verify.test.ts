import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratch, stillWorld } from '../../../test/scratch.ts'
import { payloadPath } from '../../store/bag.ts'
import { gapsChecked, heldGaps } from '../../store/finding/gaps.ts'
import type { Fonds } from '../../store/fonds.ts'
import { initFonds, openFonds } from '../../store/open.ts'
import { letter, rsaKey, sealed, signed, written } from '../../verify/test-signer.ts'
import { gapsOf, listGaps } from '../gaps.ts'
import { addPaths } from '../intake/add.ts'
import { rebuild } from '../intake/rebuild.ts'
import { openOverview } from '../overview.ts'
import { openRecord } from '../record.ts'
import { find } from '../search.ts'
import { importKeys } from './keys.ts'
import { isEvidenceComplete, verifyState } from './state.ts'
import { listFindings, listUnknownKeys, verifyMail } from './verify.ts'

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

async function giveKey(fonds: Fonds, name = 's1._domainkey.lighthouse.example') {
  const path = join(scratch(), 'keys.txt')
  writeFileSync(path, `${name} TXT "${key.record}"\n`)
  await importKeys(fonds, stillWorld, [path])
}

async function add(fonds: Fonds, more: Record<string, string>) {
  const from = scratch()
  for (const [name, text] of Object.entries(more)) writeFileSync(join(from, name), text)
  await addPaths(fonds, stillWorld, [from])
}

const found = (fonds: Fonds, q: string) =>
  find(fonds, { q, duplicates: 'all' })
    .hits.map(({ source }) => basename(source))
    .sort()
const said = (fonds: Fonds, check: string) =>
  [...listFindings(fonds)].filter((each) => each.check === check).map(({ code }) => code)

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

  it('passes over what was checked with the same keys, and checks anew only what new ones concern', async () => {
    const fonds = await taken()
    await verifyMail(fonds)
    expect(await verifyMail(fonds)).toMatchObject({ checked: 0 })
    await giveKey(fonds)
    expect(verifyState(fonds)).toMatchObject({ checked: 4, unchecked: 0, current: false })
    // The two signatures of that selector; neither the mail without one, nor that of another domain.
    expect(await verifyMail(fonds)).toMatchObject({ checked: 2 })
    expect(codes(fonds).sort()).toEqual(['dkim-body-altered', 'dkim-key-unknown', 'dkim-none', 'dkim-pass'])
    expect(verifyState(fonds)).toEqual({
      checked: 4,
      unchecked: 0,
      current: true,
      dkim: { pass: 1, fail: 1, unknown: 1, none: 1 },
    })
  })

  it('checks anew what a key in a chain concerns, and nothing for a key that nobody used', async () => {
    const fonds = await taken()
    await verifyMail(fonds)
    await giveKey(fonds, 's1._domainkey.nowhere.example')
    expect(await verifyMail(fonds)).toMatchObject({ checked: 0 })
    expect(verifyState(fonds)).toMatchObject({ checked: 4, current: true })
    await giveKey(fonds, 'ARC._domainkey.Harbour.example')
    expect(await verifyMail(fonds)).toMatchObject({ checked: 1 })
    expect([...listFindings(fonds)].filter(({ code }) => code === 'arc-pass')).toHaveLength(1)
  })

  it('checks all anew where what it rests on cannot be told', async () => {
    const fonds = await taken()
    await verifyMail(fonds)
    fonds.db.prepare(`update meta set value = 'other checks' where key = 'checked'`).run()
    expect(await verifyMail(fonds)).toMatchObject({ checked: 4 })
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

  it('says something of every hostile mail, and stops at none', async () => {
    const fonds = await taken()
    const [top] = good.fields
    const hop = (i: number) => [
      `ARC-Seal: i=${i}; cv=pass`,
      `ARC-Message-Signature: i=${i}`,
      `ARC-Authentication-Results: i=${i}; x`,
    ]
    const heads: Record<string, string[]> = {
      'signatures.eml': Array.from({ length: 1000 }, (_, at) => top!.replace('s=s1', `s=s${at}`)),
      'hops.eml': Array.from({ length: 1000 }, (_, at) => hop(1000 - at)).flat(),
      'twice.eml': [top!.replace('v=1;', 'v=1; d=a.example; d=b.example;')],
      'malformed.eml': [
        'DKIM-Signature: ;;;=;',
        `DKIM-Signature: v=1; b=${'='.repeat(5000)}`,
        'ARC-Seal: i=9999999999; b=',
      ],
    }
    const mail = (head: string[]) => [...letter.fields, ...head, '', letter.body].join('\r\n')
    await add(fonds, Object.fromEntries(Object.entries(heads).map(([name, head]) => [name, mail(head)])))
    const huge = `v=DKIM1; k=rsa; p=${Buffer.alloc(40_000, 0x41).toString('base64')}`
    const path = join(scratch(), 'keys.txt')
    writeFileSync(
      path,
      `s1._domainkey.lighthouse.example TXT "${huge}"\ns2._domainkey.lighthouse.example TXT "v=DKIM1; p=%%%"\n`,
    )
    await importKeys(fonds, stillWorld, [path])
    expect(await verifyMail(fonds)).toMatchObject({ checked: 8, finished: true })
    const results = new Map([...listFindings(fonds)].map(({ code, result }) => [code, result]))
    for (const code of ['dkim-too-many', 'dkim-malformed', 'dkim-key-unusable'])
      expect(results.get(code)).toBe('unknown')
    expect([results.get('arc-too-many'), results.get('arc-malformed')]).toEqual(['fail', 'fail'])
    expect(results.get('dkim-pass')).toBeUndefined()
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
    // What is gone may hold what seems to be missing: none is told, and none is held.
    expect([gapsChecked(fonds), heldGaps(fonds)]).toEqual([true, null])
    await expect(gapsOf(fonds)).rejects.toMatchObject({ code: 'source-missing' })
  })

  it('says of copies whether they say the same, and says it anew when another comes in', async () => {
    const text =
      'Message-ID: <tide-9@lighthouse.example>\nDate: Tue, 20 Sep 2016 10:00:00 +0000\nFrom: nora@lighthouse.example\n'
    const fonds = await taken()
    const one = { 'one.eml': `${text}\nThe tide is high.\n` }
    await add(fonds, {
      ...one,
      'two.eml': `Received: by b; Tue, 20 Sep 2016 10:00:01 +0000\n${text}\nThe tide is high.\n`,
    })
    // Copies of tide-1, which the others hold too, differ.
    const differing = () => openOverview(fonds).attention.find(({ code }) => code === 'copies-differ')
    expect(differing()).toMatchObject({ count: 2, href: '/search?q=has%3Acopies' })
    await verifyMail(fonds)
    expect(found(fonds, 'finding:copies-same-content')).toEqual(['one.eml', 'two.eml'])
    const [copy] = find(fonds, { q: 'source:one.eml' }).hits
    expect(openRecord(fonds, copy!.id).beside).toMatchObject([
      { check: 'copies', result: 'pass', differs: [], name: null },
    ])
    expect(differing()).toMatchObject({ count: 1, href: '/search?q=finding%3Acopies-differ' })
    expect(isEvidenceComplete(fonds)).toBe(true)
    await add(fonds, { 'three.eml': `${text}\nThe tide is low.\n` })
    expect(isEvidenceComplete(fonds)).toBe(false)
    expect(differing()).toMatchObject({ count: 2, href: '/search?q=has%3Acopies' })
    await verifyMail(fonds)
    expect(found(fonds, 'finding:copies-differ id:tide-9@lighthouse.example')).toEqual([
      'one.eml',
      'three.eml',
      'two.eml',
    ])
    expect(found(fonds, 'finding:copies-same-content')).toEqual([])
    expect(differing()).toMatchObject({ count: 2, href: '/search?q=finding%3Acopies-differ' })
  })

  it('says of the same bytes in another source that they are', async () => {
    const fonds = await taken()
    await verifyMail(fonds)
    expect(said(fonds, 'copies')).not.toContain('copies-identical')
    const alone = 'From: nora@lighthouse.example\n\nWithout a name.\n'
    await add(fonds, { 'a.eml': alone })
    await add(fonds, { 'b.eml': alone })
    await verifyMail(fonds)
    expect(found(fonds, 'finding:copies-identical')).toEqual(['a.eml'])
  })

  it('bounds what no server dated by what is kept before and after it in one mailbox', async () => {
    const hour = (at: number) => String(at).padStart(2, '0')
    const entry = (at: number, date: string, received = `; Tue, 20 Sep 2016 ${hour(at)}:00:05 +0000`) =>
      `From nora@lighthouse.example Tue Sep 20 10:00:00 2016\nReceived: from a by lists.example${received}\nList-Id: <tides.example>\n` +
      `Message-ID: <n${at}@lighthouse.example>\nDate: ${date}\nFrom: nora@lighthouse.example\n\nThe tide at ${at}.\n\n`
    const box = (date: string) =>
      Array.from({ length: 9 }, (_, at) =>
        at === 4 ? entry(at, date, '') : entry(at, `Tue, 20 Sep 2016 ${hour(at)}:00:00 +0000`),
      ).join('')
    const fonds = await taken()
    await add(fonds, { 'fits.mbox': box('Tue, 20 Sep 2016 03:30:00 +0000') })
    await add(fonds, { 'late.mbox': box('Thu, 20 Oct 2016 03:30:00 +0000').replaceAll('<n', '<l') })
    await verifyMail(fonds)
    expect(found(fonds, 'finding:date-within-neighbours')).toEqual(['fits.mbox'])
    expect(found(fonds, 'finding:date-beside-neighbours')).toEqual(['late.mbox'])
    const placed = [...listFindings(fonds)].filter(
      ({ code }) => code.startsWith('date-') && code.endsWith('-neighbours'),
    )
    const bound = { from: '2016-09-20T03:00:05Z', to: '2016-09-20T05:00:05Z', basis: ['neighbours'] }
    expect(placed.map(({ data }) => data)).toMatchObject([bound, bound])
    expect(placed[0]!.sentence).toBe(
      'The message is kept among others that came through tides.example between 2016-09-20 03:00:05 UTC and 2016-09-20 05:00:05 UTC; the Date header fits.',
    )
    // Nothing outside is a failure.
    expect(placed.map(({ result }) => result)).toEqual(['pass', 'unknown'])
    expect(openOverview(fonds).evidence.datesOutside).toBe(0)
  })

  it('says of a record that it points to a gap, until what was missing comes in', async () => {
    const fonds = await taken()
    const words =
      'The harbour will be dredged in spring, whatever the council says about it, and the old crane on the western quay has to go before the first ship of the season comes in with its coal and its passengers from the islands.'
    const head = (id: string) =>
      `Message-ID: <${id}@harbour.example>\nDate: Tue, 20 Sep 2016 10:00:00 +0000\nFrom: Ilan <ilan@harbour.example>\n`
    await add(fonds, { 'answer.eml': `${head('a')}\nYes.\n\nOn Monday Nora Vega wrote:\n> ${words}\n` })
    await verifyMail(fonds)
    expect(said(fonds, 'gap')).toEqual(['gap-quoted'])
    expect(found(fonds, 'has:gap')).toEqual(['answer.eml'])
    // What was found is held, and need not be looked for again.
    expect(JSON.parse(heldGaps(fonds)!)).toEqual(await listGaps(fonds))
    expect(await gapsOf(fonds)).toEqual(await listGaps(fonds))
    await add(fonds, { 'said.eml': `${head('b')}\n${words}\n` })
    expect(found(fonds, 'has:gap')).toEqual([])
    expect([heldGaps(fonds), await gapsOf(fonds)]).toEqual([null, []])
    expect(await verifyMail(fonds)).toMatchObject({ checked: 1, finished: true })
    expect(said(fonds, 'gap')).toEqual([])
    await add(fonds, { 'reply.eml': `${head('c')}In-Reply-To: <gone@harbour.example>\n\nWhat?\n` })
    expect(found(fonds, 'has:gap')).toEqual(['reply.eml'])
    const [reply] = find(fonds, { q: 'source:reply.eml' }).hits
    expect(openRecord(fonds, reply!.id).beside).toMatchObject([
      { check: 'gap', code: 'gap-referenced', name: 'gone@harbour.example' },
    ])
  })
})
