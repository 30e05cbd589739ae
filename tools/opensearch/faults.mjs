// A proxy in front of one node of a cluster that does what networks and tired clusters do, for tests and measurements.
// `plan` is asked for each bulk request, or for each of those that `struck` names (counted from 0), and says what goes wrong
// with it, or nothing. `partial` and `refused` are for bulk requests alone:
//   429 503 502 500 413  the proxy answers so, and nothing is done
//   drop              the connection ends before anything is done
//   hang              nothing is done, and no answer ever comes
//   lost              all is done, and the connection ends before the answer
//   half              all is done, and the connection ends in the middle of the answer
//   partial           every third document is answered with 429 or 503 and not done, the others are
//   refused           the first document is refused for good, the others are done
import { Agent, request as ask, createServer } from 'node:http'

/** Faults in turn, one in every `apart` requests: the last of them. */
export function inTurn(faults, apart = 2) {
  return (n) => (n % apart < apart - 1 ? undefined : faults[Math.floor(n / apart) % faults.length])
}

/** The same on everything that is asked for the first time. */
export function atFirst(faults) {
  const asked = new Set()
  return (_, __, whole) => {
    const request = whole()
    if (asked.has(request)) return undefined
    asked.add(request)
    return faults[(asked.size - 1) % faults.length]
  }
}

export const allFaults = ['429', 'lost', 'partial', '503', 'half', 'drop', '502', '500', 'hang']

/** All faults that can meet a request which is no bulk request. */
export const readFaults = allFaults.filter((fault) => fault !== 'partial')

const isBulk = (url) => url.includes('/_bulk')

/** Everything that is asked of a cluster besides: whether an index is there, refreshing, points in time, counts, searches. */
export const isNoBulk = (url) => !isBulk(url)

/** Answers `{ url, counts, close }`; `counts` tells how often each fault was put in. */
export async function startFaults(target, plan, struck = isBulk) {
  const counts = {}
  const agent = new Agent({ keepAlive: true })
  let asked = 0
  const server = createServer(async (request, response) => {
    const body = await bytesOf(request)
    const fault = struck(request.url) ? plan(asked++, body.length, () => `${request.url} ${body}`) : undefined
    if (fault) counts[fault] = (counts[fault] ?? 0) + 1
    try {
      await serve({ request, response, body, fault, target, agent })
    } catch {
      // The node behind it is away.
      if (!response.headersSent) answer(response, 502, { error: { type: 'bad_gateway', reason: 'no node' } })
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    counts,
    close() {
      agent.destroy()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

async function serve({ request, response, body, fault, target, agent }) {
  if (fault === 'hang') return
  if (fault === 'drop') return request.socket.destroy()
  if (/^\d+$/.test(fault ?? '')) return answer(response, Number(fault), { error: { type: 'proxy', reason: 'put in' } })
  const held = fault === 'partial' || fault === 'refused' ? heldBack(body, fault) : undefined
  const { status, headers, bytes } = await forward({ request, body: held ? held.rest : body, target, agent })
  if (fault === 'lost') return request.socket.destroy()
  if (fault === 'half') {
    response.writeHead(status, { ...headers, 'content-length': bytes.length })
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => request.socket.destroy())
    return
  }
  if (held && status === 200) return answer(response, 200, withHeldBack(JSON.parse(bytes), held))
  response.writeHead(status, headers)
  response.end(bytes)
}

/** Takes documents out of a bulk request. */
function heldBack(body, fault) {
  const lines = body.toString().split('\n').filter(Boolean)
  const ops = []
  for (let i = 0; i < lines.length; i += 1) {
    const [[verb, { _id }]] = Object.entries(JSON.parse(lines[i]))
    ops.push({ verb, _id, lines: verb === 'delete' ? [lines[i]] : [lines[i], lines[++i]] })
  }
  const isOut = (_, i) => (fault === 'partial' ? i % 3 === 1 : i === 0)
  const rest = ops.filter((op, i) => !isOut(op, i)).flatMap((op) => op.lines)
  return { ops, isOut, fault, rest: Buffer.from(rest.length > 0 ? `${rest.join('\n')}\n` : '\n') }
}

function withHeldBack(answered, { ops, isOut, fault }) {
  const items = [...(answered.items ?? [])]
  return {
    items: ops.map((op, i) => {
      if (!isOut(op, i)) return items.shift()
      const status = fault === 'refused' ? 400 : i % 2 === 0 ? 429 : 503
      return { [op.verb]: { _id: op._id, status, error: { type: 'put_in', reason: `${fault} by the proxy` } } }
    }),
  }
}

function forward({ request, body, target, agent }) {
  return new Promise((resolve, reject) => {
    const headers = { ...request.headers, host: new URL(target).host, 'content-length': body.length }
    delete headers['transfer-encoding']
    const passed = ask(target + request.url, { method: request.method, headers, agent }, async (answered) => {
      try {
        resolve({ status: answered.statusCode, headers: answered.headers, bytes: await bytesOf(answered) })
      } catch (error) {
        reject(error)
      }
    })
    passed.on('error', reject)
    passed.end(body)
  })
}

async function bytesOf(stream) {
  const pieces = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

function answer(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
