// The one verb that asks outside: names of keys -> keys from DNS, archived with who was asked and when. How to ask is handed in.
import { FondsError } from '../../record/error.ts'
import type { Fonds, World } from '../../store/fonds.ts'
import { type ArchivedKey, putKeys } from '../../store/keys.ts'
import { splitName } from '../../verify/key-file/read.ts'
import { writeKeys } from './keys.ts'

/** Asks DNS. `records` answers the TXT records of a name, none where there is no such name, and throws where nobody answers. */
export interface Resolver {
  /** As it is written beside each key: the addresses that were asked. */
  name: string
  records(name: string): Promise<string[]>
}

export interface KeyAnswer {
  /** `selector._domainkey.domain` */
  name: string
  result: 'found' | 'absent' | 'no-answer'
  /** How many keys. */
  keys: number
}

/** A server that asks for thousands of names in one breath is taken for an attacker. */
const maxNames = 2000

/** Asks for each name once, one after the other. Throws FondsError `no-key-name`, `in-use`, `disk-full`, `not-writable`. */
export async function fetchKeys(
  fonds: Fonds,
  world: World,
  names: string[],
  resolver: Resolver,
  onAnswer: (answer: KeyAnswer) => void = () => {},
): Promise<KeyAnswer[]> {
  const asked = new Date(world.now()).toISOString()
  const found: ArchivedKey[] = []
  const answers: KeyAnswer[] = []
  for (const { name, place } of checkedNames(names).slice(0, maxNames)) {
    const day = asked.slice(0, 10)
    const records = await ask(resolver, name)
    for (const record of records ?? [])
      found.push({
        ...place,
        record,
        origin: 'dns',
        resolver: resolver.name,
        asked,
        firstKnown: day,
        lastKnown: day,
      })
    const result = records === undefined ? 'no-answer' : records.length === 0 ? 'absent' : 'found'
    const answer: KeyAnswer = { name, result, keys: records?.length ?? 0 }
    answers.push(answer)
    onAnswer(answer)
  }
  if (found.length === 0) return answers
  return writeKeys(fonds, world, () => {
    const put = putKeys(fonds.dir, `dns-${asked.slice(0, 10)}`, found)
    const act = { act: 'keys' as const, ...put, count: found.length, origin: 'dns' as const, resolver: resolver.name }
    return { acts: [act], result: answers }
  })
}

function checkedNames(names: string[]) {
  return [...new Set(names.map((name) => name.toLowerCase().replace(/\.$/, '')))].map((name) => {
    const place = splitName(name)
    if (!place) throw new FondsError('no-key-name', `"${name}" is no name of a key: write SELECTOR._domainkey.DOMAIN`)
    return { name, place }
  })
}

/** Undefined where nobody answered. */
async function ask(resolver: Resolver, name: string): Promise<string[] | undefined> {
  try {
    return await resolver.records(name)
  } catch {
    return undefined
  }
}
