// The engine that a command searches with: the flags that name one outside of the fonds, and the index behind them.
import { setTimeout } from 'node:timers/promises'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ClusterAddress, Layout } from '../flow/index/fill.ts'
import type { OutsideIndex } from '../flow/index/open.ts'
import { FondsError } from '../record/error.ts'
import type { Fonds } from '../store/fonds.ts'
import { wholeNumber } from './number.ts'

export interface EngineFlags {
  engine?: 'opensearch'
  engineUrl?: string[]
  index?: string
  insecureHttp?: boolean
  timeout?: number
}

const defaultIndex = 'fonds'
/** Of an index that is made now: each part on a node of its own, in a cluster of three, and one copy of each. */
export const usualLayout: Layout = { shards: 3, replicas: 1 }

/** Adds the flags to a command that searches, or fills an index. */
export function withEngine(command: Command): Command {
  return engineOptions(
    command,
    'where words are looked up; by default in the fonds itself',
    '--url, --engine-url <URL>',
  )
}

/** Adds them to a command that fills an index besides, and whose `--url` is another. */
export function withEngineToFill(command: Command): Command {
  return engineOptions(
    command,
    'at the end, fill an index outside of the fonds, as "fonds index" does',
    '--engine-url <URL>',
  )
}

function engineOptions(command: Command, what: string, url: string): Command {
  return command
    .addOption(new Option('--engine <NAME>', what).choices(['opensearch']))
    .option(url, 'a node of the cluster, https://host:9200; may be given several times', collect)
    .option('--index <NAME>', `name of the index there (default: "${defaultIndex}")`)
    .option('--timeout <SECONDS>', 'how long one answer may take (default: 60)', wholeNumber)
    .option('--insecure-http', 'send correspondence to another machine without encryption')
}

function collect(url: string, before: string[] = []): string[] {
  if (url === '') throw new InvalidArgumentError('Give an address.')
  return [...before, url]
}

/** Throws FondsError `engine-unnamed` where flags are about an engine that is not named. */
export function engineAddress(flags: EngineFlags): ClusterAddress | undefined {
  const { engine, engineUrl: urls = [], index = defaultIndex, insecureHttp, timeout } = flags
  if (engine === undefined) {
    if (urls.length === 0 && flags.index === undefined && !insecureHttp) return undefined
    throw new FondsError(
      'engine-unnamed',
      '--engine-url, --index and --insecure-http are about an engine: add --engine opensearch',
    )
  }
  // Not as flags: these can be read in the list of processes and in the history of the shell.
  const { FONDS_OPENSEARCH_USER: username, FONDS_OPENSEARCH_PASSWORD: password } = process.env
  const wait = timeout === undefined ? {} : { timeout: timeout * 1000 }
  return { urls, index, insecureHttp, username, password, ...wait }
}

/** The index that the flags name, or undefined where the fonds searches itself. */
export async function openEngine(fonds: Fonds, flags: EngineFlags): Promise<OutsideIndex | undefined> {
  const address = engineAddress(flags)
  if (address === undefined) return undefined
  // Loaded only here: most searches need no client of a cluster.
  const { openOutsideIndex } = await import('../flow/index/open.ts')
  return openOutsideIndex(
    fonds,
    address,
    patience(() => false),
  )
}

/** What a fill needs of the world; a pause ends early where somebody asks to stop. */
export function patience(stopped: () => boolean) {
  return {
    stopped,
    random: Math.random,
    async pause(milliseconds: number) {
      for (let left = milliseconds; left > 0 && !stopped(); left -= 100) await setTimeout(Math.min(left, 100))
    },
  }
}
