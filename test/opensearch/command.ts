// The built command line with a cluster, as a user meets it.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { expect, it } from 'vitest'
import { fondsId } from '../../src/flow/index/fonds-id.ts'
import { openFonds } from '../../src/store/open.ts'
import { allFaults, inTurn, startFaults } from '../../tools/opensearch/faults.mjs'
import { args, executablePath } from '../browser/browser.ts'
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

/** The workbench of a fonds, served in a process of its own. */
async function workbench(dir: string, engine: string[]) {
  const server = spawn(process.execPath, [main, 'serve', '--no-browser', '--json', ...engine, '--in', dir])
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
  const { url } = JSON.parse(line) as { url: string }
  const { origin, searchParams } = new URL(url)
  const close = async () => {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  return { url, origin, token: searchParams.get('token'), close }
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
    const other = await fonds('search', 'number250 OR number10', '--other-fonds', ...direct, '--in', dirs[1]!, '--json')
    const { total, hits } = JSON.parse(other.out)
    expect([total, hits]).toEqual([
      1,
      [
        {
          id: expect.any(String),
          ...{ kind: 'mail', lane: 'private', from: ['Nora Vega <nora@lighthouse.example>'], subject: 'm10' },
          date: {
            edtf: '2024-09-20T00:12:00+02:00',
            at: 1726783920000,
            until: 1726783920999,
            basis: 'Date header',
            zone: '+02:00',
          },
          snippet: expect.arrayContaining([{ text: 'number10', mark: true }]),
          fonds: [{ id: expect.stringMatching(/^f/), title: 'case', source: expect.stringMatching(/box\.mbox$/) }],
        },
      ],
    ])
    // Those that both hold are their own, not elsewhere.
    const own = await fonds('search', 'subject:m250', '--other-fonds', ...direct, '--in', dirs[1]!)
    expect(own.out).toBe('0 found in other fonds of this index\n')
    const lines = await fonds('search', 'number10', '--other-fonds', ...direct, '--in', dirs[1]!)
    expect(lines.out).toMatch(/Nora.*: m10\n.*number10 .*\n {4}case: .*box\.mbox\n1 found in other fonds/)
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
    const [dir, other] = [await taken(0, 20), await taken(20, 5)]
    const at = (url: string) => ['--engine', 'opensearch', '--url', url, '--index', 'served']
    for (const one of [dir, other]) await fonds('index', ...at(running().urls[0]!), '--in', one)
    for (const [url, status] of [
      [running().urls[0]!, 200],
      [nobody, 503],
    ] as const) {
      const { origin, token, close } = await workbench(dir, at(url))
      const ask = (path: string) =>
        fetch(`${origin}/api/search${path}`, { headers: { authorization: `Bearer ${token}` } })
      const [answer, elsewhere] = await Promise.all([ask('?q=number7'), ask('/elsewhere?q=number22')])
      expect([answer.status, elsewhere.status]).toEqual([status, status])
      const said = (await answer.json()) as { error: { code: string } }
      if (status === 200) expect(said).toMatchObject({ total: 1, elsewhere: 0, hits: [{ subject: 'm7' }] })
      else expect(said.error.code).toBe('engine-away')
      if (status === 200) expect(await elsewhere.json()).toMatchObject({ total: 1, hits: [{ subject: 'm22' }] })
      await close()
    }
  })

  it.skipIf(!executablePath)('lists what other fonds hold on the search page, to read there', async () => {
    const [dir, other] = [await taken(0, 3), await taken(3, 2)]
    const at = ['--engine', 'opensearch', '--url', running().urls[0]!, '--index', 'beside']
    for (const one of [dir, other]) await fonds('index', ...at, '--in', one)
    const { url, origin, close } = await workbench(dir, at)
    const browser = await chromium.launch({ executablePath: executablePath!, args })
    const page = await browser.newPage()
    await page.goto(url)
    await page.goto(`${origin}/search?q=number4`)
    const section = page.getByRole('region', { name: 'In other fonds' })
    await section.getByText('1 more in another fonds').waitFor()
    await section.getByRole('button', { name: 'show' }).click()
    const hit = section.getByRole('listitem')
    await hit.getByText('m4', { exact: true }).waitFor()
    expect(await hit.locator('mark').allInnerTexts()).toEqual(['number4'])
    expect(await hit.innerText()).toMatch(/2024[\s\S]*Nora Vega[\s\S]*case: .*box\.mbox/)
    expect(await hit.getByRole('link').count()).toBe(0)
    expect(new URL(page.url()).searchParams.get('others')).toBe('1')
    await browser.close()
    await close()
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
      [['search', 'x', '--other-fonds'], 'engine-unnamed'],
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
