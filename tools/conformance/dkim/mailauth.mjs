// mailauth, as the comparison takes it: a case -> its results, one word a signature. Undefined where it is not installed.

export async function loadMailauth() {
  // Named in pieces, because only those who have it installed can look its types up.
  const name = 'mailauth'
  try {
    const { dkimVerify } = await import(`${name}/lib/dkim/verify.js`)
    const { arc } = await import(`${name}/lib/arc/index.js`)
    return (example) => verifyWith(dkimVerify, arc, example)
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

async function verifyWith(dkimVerify, arc, { check, raw, keys }) {
  const table = new Map(Object.entries(keys).map(([name, record]) => [name.toLowerCase(), record]))
  const resolver = async (name) => {
    const record = table.get(name.toLowerCase())
    if (record === undefined) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    return [[record]]
  }
  const crlf = Buffer.from(raw.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1')
  // Before any signature ends: what is long past is no failure here.
  const settings = { resolver, minBitLength: 1024, curTime: new Date('2000-01-01') }
  const result = await quietly(() => dkimVerify(crlf, settings))
  if (check === 'dkim') return result.results.map(({ status }) => status.result)
  return [(await arc(result.arc, settings)).status.result]
}

/** It prints the lengths of bodies as it goes. */
async function quietly(work) {
  const { log } = console
  console.log = () => {}
  try {
    return await work()
  } finally {
    console.log = log
  }
}
