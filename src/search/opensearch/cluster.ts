// Addresses of a cluster and the name of an index -> requests to it by the official client, which is loaded only here and
// only when a command asks for it. Answers come back as they are; what keeps one from coming is an `Away`.
import type { Client } from '@opensearch-project/opensearch'
import { FondsError } from '../../record/error.ts'

export interface ClusterAddress {
  /** One address for each node that is known; credentials may stand in them. */
  urls: string[]
  index: string
  /** Where the addresses name nobody. */
  username?: string
  password?: string
  /** True to send what is said in private over a network where others can read it. */
  insecureHttp?: boolean
  /** Milliseconds for one answer. */
  timeout?: number
}

export interface Cluster {
  index: string
  /** Addresses without credentials, for people. */
  shown: string
  /** Throws `Away` where no whole answer comes; every answer with a status is given back. */
  ask(method: string, path: string, body?: unknown, query?: Record<string, string | number | boolean>): Promise<Answer>
  close(): Promise<void>
}

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: an answer is read where it is asked for
  body: any
}

/** No answer, or half of one: what was asked for may have been done or not. */
export class Away extends Error {
  /** True where all the time that an answer may take went by. */
  late = false
}

const defaultTimeout = 60_000

/** What OpenSearch allows as the name of an index, and nothing that means several. */
const indexName = /^[a-z0-9][a-z0-9._-]{0,199}$/

/** Throws FondsError `url-unreadable`, `url-not-secure`, `index-unreadable`. Connects to nothing yet. */
export async function openCluster(address: ClusterAddress): Promise<Cluster> {
  const { index, timeout = defaultTimeout } = address
  const nodes = address.urls.map((url) => readUrl(url, address.insecureHttp === true))
  if (nodes.length === 0)
    throw new FondsError('url-unreadable', 'no address of a cluster is given: name one with --engine-url')
  if (!indexName.test(index)) {
    throw new FondsError(
      'index-unreadable',
      `"${index}" is no name of an index: use lower-case letters, digits, - and _`,
    )
  }
  const opensearch = await import('@opensearch-project/opensearch')
  const client = new opensearch.Client({
    nodes: nodes.map(({ href }) => href),
    auth: authOf(nodes[0]!, address),
    // Whoever asks decides what is asked again: the client would repeat what has been done already.
    maxRetries: 0,
    requestTimeout: timeout,
  })
  return {
    index,
    shown: nodes.map(({ origin }) => origin).join(', '),
    ask: (method, path, body, query) => request(client, method, path, body, query),
    close: () => client.close(),
  }
}

async function request(client: Client, method: string, path: string, body: unknown, query = {}): Promise<Answer> {
  // Lines of JSON are handed over as text and go to another media type.
  const carried = typeof body === 'string' ? { bulkBody: body } : body === undefined ? {} : { body: body as object }
  try {
    const answer = await client.transport.request(
      { method, path, querystring: query, ...carried },
      { ignore: allFaults },
    )
    return { status: answer.statusCode ?? 0, body: answer.body }
  } catch (error) {
    if ((error as Error).name === 'ResponseError') {
      const { statusCode, body } = error as unknown as { statusCode: number; body: unknown }
      return { status: statusCode, body }
    }
    if (expected.has((error as Error).name)) {
      throw Object.assign(new Away((error as Error).message), { late: (error as Error).name === 'TimeoutError' })
    }
    throw error
  }
}

const allFaults = [400, 401, 403, 404, 409, 413, 429]
const expected = new Set(['ConnectionError', 'TimeoutError', 'NoLivingConnectionsError', 'DeserializationError'])

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost'])

function readUrl(text: string, insecureHttp: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    // Not repeated: a password may stand in it.
    throw new FondsError('url-unreadable', 'the address of the cluster cannot be read: write it as https://host:9200')
  }
  if (url.protocol === 'http:' && !loopback.has(url.hostname) && !insecureHttp) {
    const why = 'everybody on the way could read the correspondence'
    throw new FondsError('url-not-secure', `${url.origin} is not encrypted, ${why}: use https, or say --insecure-http`)
  }
  return url
}

function authOf({ username, password }: URL, address: ClusterAddress) {
  if (username !== '') return { username: decodeURIComponent(username), password: decodeURIComponent(password) }
  if (address.username === undefined) return undefined
  return { username: address.username, password: address.password ?? '' }
}

/** An answer that readers wait for. Throws FondsError `engine-away`, `engine-refused`, `index-absent`. */
export async function demand(cluster: Cluster, ...request: Parameters<Cluster['ask']>): Promise<Answer['body']> {
  let answer: Answer
  try {
    answer = await cluster.ask(...request)
  } catch (error) {
    if (error instanceof Away) throw away(cluster, error.message)
    throw error
  }
  const { status, body } = answer
  if (status < 300) return body
  if (isPassing(status)) throw away(cluster, `it answers ${status}`)
  throw refusal(cluster, status, body)
}

/** What an answer says that no other try would change: FondsError `engine-refused`, `index-absent`. */
export function refusal(cluster: Cluster, status: number, body: Answer['body']): FondsError {
  if (status === 404) {
    return new FondsError('index-absent', `${cluster.shown} has no index ${cluster.index}: fill it with "fonds index"`)
  }
  if (status === 401 || status === 403) {
    const remedy = 'set FONDS_OPENSEARCH_USER and FONDS_OPENSEARCH_PASSWORD'
    return new FondsError('engine-refused', `${cluster.shown} does not let us in (${status}): ${remedy}`)
  }
  return new FondsError('engine-refused', `${cluster.shown} refused a request (${status}): ${reasonOf(body)}`)
}

/** Answers that another try may not get. */
export const passing = new Set([408, 429, 502, 503, 504])

/** The same of a whole request: a node that fails in the middle answers 500. Of a single document, that is a fault that stays. */
export function isPassing(status: number): boolean {
  return passing.has(status) || status === 500
}

function away(cluster: Cluster, why: string): FondsError {
  return new FondsError(
    'engine-away',
    `${cluster.shown} does not answer (${why}): see whether the cluster runs, or search without --engine`,
  )
}

/** What a cluster says of its refusal, in a line. */
export function reasonOf(body: Answer['body']): string {
  const error = body?.error ?? body
  const cause = error?.root_cause?.[0] ?? error
  const text = typeof cause === 'string' ? cause : `${cause?.type ?? 'unknown'}: ${cause?.reason ?? ''}`
  return text.replace(/\s+/g, ' ').slice(0, 300)
}

/** A fill that got nowhere for minutes. */
export function awayTooLong(cluster: Cluster, why = 'it has no room'): FondsError {
  const remedy = 'what is confirmed stays, and the same command goes on from there'
  return new FondsError('engine-away', `${cluster.shown} did not take anything for minutes (${why}): ${remedy}`)
}
