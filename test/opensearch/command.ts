// The built command line with a cluster, as a user meets it.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { fondsId } from '../../src/flow/index/fonds-id.ts'
import { openFonds } from '../../src/store/open.ts'
import { allFaults, inTurn, startFaults } from '../../tools/opensearch/faults.mjs'
import { scratch } from '../scratch.ts'
import type { Running } from './cluster.ts'
import { heldOf, idsOf, messages } from './filled.ts'

const main = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))

interface Ended {
  code: number
  out: string
  err: string
}

function fonds(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

interface Laid {
  dir: string
  box: string
}

/** An empty fonds, and a mailbox for it. */
async function laid(first: number, count: number): Promise<Laid> {
  const folder = scratch()
  const [dir, box] = [join(folder, 'case.fonds'), join(folder, 'box.mbox')]
  writeFileSync(box, messages(first, count))
  await fonds('init', dir)
  return { dir, box }
}

async function taken(first: number, count: number): Promise<string> {
  const { dir, box } = await laid(first, count)
  expect((await fonds('add', box, '--in', dir)).code).toBe(0)
  return dir
}

/** An address of this machine where nobody listens. */
const nobody = 'http://127.0.0.1:9'

export function commandTests(running: () => Running): void {
  it('lets two processes fill one index at once from two fonds that share messages, with faults', async () => {
    const proxies = await Promise.all(
      [0, 1].map((n) => startFaults(running().urls[n]!, inTurn(n === 0 ? allFaults : [...allFaults].reverse()))),
    )
    const dirs = await Promise.all([taken(0, 300), taken(200, 300)])
    const engine = (n: number) => [
      '--engine',
      'opensearch',
      '--url',
      proxies[n]!.url,
      '--index',
      'both',
      '--timeout',
      '4',
    ]
    const ended = await Promise.all(dirs.map((dir, n) => fonds('index', ...engine(n), '--in', dir, '--json')))
    for (const { code, out, err } of ended) {
      expect([code, err.includes('[')]).toEqual([0, false])
      expect(JSON.parse(out)).toMatchObject({ records: 300, confirmed: 300, finished: true })
    }
    for (const dir of dirs) {
      const held = openFonds(dir)
      const index = await heldOf({ urls: running().urls, index: 'both' }, fondsId(held))
      // Two hundred of either alone, a hundred of both: each of them once.
      expect(index).toEqual({ count: 500, ids: idsOf(held) })
      held.close()
    }
    const direct = ['--engine', 'opensearch', '--url', running().urls[0]!, '--index', 'both']
    const found = await fonds('search', 'number250 OR number10', ...direct, '--in', dirs[1]!, '--json')
    expect(JSON.parse(found.out)).toMatchObject({ total: 1, elsewhere: 1 })
    // Taken back by one, they stay for the other.
    const again = await fonds('index', ...direct, '--in', dirs[0]!, '--json')
    expect(JSON.parse(again.out)).toMatchObject({ confirmed: 0, unchanged: 300 })
    await Promise.all(proxies.map((proxy) => proxy.close()))
  })

  it('lets two "fonds add" fill one index at once at their ends, each with a fonds of its own', async () => {
    const index = 'added'
    const proxies = await Promise.all([0, 1].map((n) => startFaults(running().urls[n]!, inTurn(allFaults))))
    const cases = await Promise.all([laid(0, 120), laid(80, 120)])
    const engine = (n: number) => ['--engine', 'opensearch', '--engine-url', proxies[n]!.url, '--index', index]
    const add = ({ dir, box }: Laid, n: number, ...more: string[]) =>
      fonds('add', box, ...engine(n), '--timeout', '4', '--in', dir, ...more)
    const ended = await Promise.all(cases.map((one, n) => add(one, n, '--json')))
    for (const { code, out, err } of ended) {
      expect([code, err.includes('[')]).toEqual([0, false])
      expect(JSON.parse(out)).toMatchObject({ added: [expect.anything()], index: { confirmed: 120, finished: true } })
    }
    for (const { dir } of cases) {
      const held = openFonds(dir)
      expect(await heldOf({ urls: running().urls, index }, fondsId(held))).toEqual({ count: 200, ids: idsOf(held) })
      held.close()
    }
    // Once more, as the same command goes on after it was stopped: nothing is sent twice.
    expect((await add(cases[0]!, 0)).out).toContain(`${index}: 0 indexed, 120 unchanged, 0 taken back, 0 quarantined`)
    await Promise.all(proxies.map((proxy) => proxy.close()))
  })

  it('reads what it is told of the cluster before it takes anything in, and sends nothing on a dry run', async () => {
    const { dir, box } = await laid(0, 3)
    const engine = ['--engine', 'opensearch', '--engine-url', `${running().urls[0]!}`, '--index', 'dry', '--in', dir]
    expect((await fonds('add', box, '--dry-run', ...engine)).code).toBe(0)
    expect((await fonds('search', ...engine)).err).toContain('[index-absent]')
    const refused = await fonds('add', box, '--engine', 'opensearch', '--url', 'https://paper.example/', '--in', dir)
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('[url-unreadable]')])
    expect((await fonds('search', '--in', dir)).out).toContain('0 found')
    const misnamed = await fonds('add', box, ...engine, '--index', 'A,b')
    expect([misnamed.code, misnamed.err]).toEqual([2, expect.stringContaining('[index-unreadable]')])
  })

  it('serves the workbench from the cluster, and says so where it is away', async () => {
    const dir = await taken(0, 20)
    const at = (url: string) => ['--engine', 'opensearch', '--url', url, '--index', 'served']
    await fonds('index', ...at(running().urls[0]!), '--in', dir)
    for (const [url, status] of [
      [running().urls[0]!, 200],
      [nobody, 503],
    ] as const) {
      const server = spawn(process.execPath, [main, 'serve', '--no-browser', '--json', ...at(url), '--in', dir])
      const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
      const { origin, searchParams } = new URL(JSON.parse(line).url)
      const headers = { authorization: `Bearer ${searchParams.get('token')}` }
      const answer = await fetch(`${origin}/api/search?q=number7`, { headers })
      expect(answer.status).toBe(status)
      const said = (await answer.json()) as { error: { code: string } }
      if (status === 200) expect(said).toMatchObject({ total: 1, elsewhere: 0, hits: [{ subject: 'm7' }] })
      else expect(said.error.code).toBe('engine-away')
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
  })

  it('ends with a code, and never with a password', async () => {
    const dir = await taken(0, 1)
    const run = (...args: string[]) => fonds(...args, '--in', dir)
    const opensearch = ['--engine', 'opensearch']
    const cases: Array<[string[], string]> = [
      [['search', 'x', ...opensearch, '--url', nobody], 'engine-away'],
      [['search', 'x', ...opensearch, '--url', running().urls[0]!, '--index', 'nowhere'], 'index-absent'],
      [['search', 'x', ...opensearch], 'url-unreadable'],
      [['search', 'x', '--url', nobody], 'engine-unnamed'],
      [['search', 'x', ...opensearch, '--url', 'http://me:hunter2@search.example:9200'], 'url-not-secure'],
      [['index', ...opensearch, '--url', 'me:hunter2@search.example'], 'url-unreadable'],
      [['index', ...opensearch, '--url', nobody, '--index', 'A,b'], 'index-unreadable'],
      [['index', '--index', 'x'], 'engine-unnamed'],
    ]
    for (const [args, code] of cases) {
      const ended = await run(...args)
      expect([args.join(' '), ended.code, /\[([a-z-]+)\]\n$/.exec(ended.err)?.[1]]).toEqual([args.join(' '), 2, code])
      expect(ended.err + ended.out).not.toContain('hunter2')
    }
  })
}
