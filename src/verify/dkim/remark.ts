// The data of one signature -> what a reader should know besides the verdict.
import type { SignatureData } from '../../record/evidence.ts'
import type { Remark } from '../../record/record.ts'
import { leastBits } from './key.ts'
import type { Message } from './message.ts'

export function remarksOf(data: SignatureData, message: Message): Remark[] {
  const remarks = [...remarksOnKey(data), ...remarksOnReach(data)]
  if ((data.header === 'differs' || data.body === 'differs') && cameThroughList(message))
    remarks.push({
      code: 'list-changes',
      sentence:
        'The message came through a mailing list. Lists put their own Sender, To or Subject in place of signed ones and change bodies, which alone would explain the difference.',
    })
  return remarks
}

const listFields = new Set(['list-id', 'list-post', 'list-unsubscribe', 'x-mailing-list', 'mailing-list'])

function cameThroughList({ fields }: Message): boolean {
  return fields.some(({ name }) => listFields.has(name))
}

function remarksOnKey(data: SignatureData): Remark[] {
  const remarks: Remark[] = []
  if (data.keyOrigin === 'inferred')
    remarks.push({
      code: 'key-inferred',
      sentence: 'The key was worked out from signatures made with it; nobody here has seen it in DNS.',
    })
  if (data.keyOrigin === 'file')
    remarks.push({ code: 'key-from-file', sentence: 'The key is from an archive; nobody here has seen it in DNS.' })
  if (data.keyPublicSince !== null)
    remarks.push({
      code: 'key-public',
      sentence: `The private half of the key is public since ${data.keyPublicSince}: whoever wanted to could have made this signature since then.`,
    })
  if (data.testKey)
    remarks.push({ code: 'key-test', sentence: `${data.domain} said that it was only testing its signatures.` })
  if (data.keyBits !== null && data.algorithm?.startsWith('rsa') && data.keyBits < leastBits)
    remarks.push({ code: 'key-short', sentence: `The key has only ${data.keyBits} bits.` })
  if (data.algorithm === 'rsa-sha1')
    remarks.push({
      code: 'hash-old',
      sentence:
        'The signature uses SHA-1, which was given up in 2018: whoever wrote the message could have made a second one with the same signature.',
    })
  return remarks
}

function remarksOnReach(data: SignatureData): Remark[] {
  const remarks: Remark[] = []
  if (data.expired)
    remarks.push({
      code: 'signature-expired',
      sentence: 'The signature was meant to be checked before a date that is past.',
    })
  if (data.t !== null && data.x !== null && data.x < data.t)
    remarks.push({ code: 'signature-times', sentence: 'The signature ends before it was made.' })
  const { covered, present } = data.bodyLength!
  if (covered < present && data.body === 'fits')
    remarks.push({
      code: 'body-partial',
      sentence: `${(present - covered).toLocaleString('en-US')} bytes at the end of the body are not signed; anybody could have added them.`,
    })
  if (data.from !== null && !data.aligned)
    remarks.push({
      code: 'signer-other',
      sentence: `${data.domain} signed a message from ${data.from}: it vouches that the message passed there, not that ${data.from} sent it.`,
    })
  return remarks
}
