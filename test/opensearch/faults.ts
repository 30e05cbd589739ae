// Filling an index while everything goes wrong that a network and a cluster can do: nothing is lost, nothing is there twice.
import { expect, it } from 'vitest'
import { fondsId } from '../../src/flow/index/fonds-id.ts'
import { type OutsideIndex, openOutsideIndex } from '../../src/flow/index/open.ts'
import { findIn } from '../../src/flow/search.ts'
import { ensureIndex } from '../../src/search/opensearch/layout.ts'
import { mappingVersion } from '../../src/search/opensearch/mapping.ts'
import { parseQuery } from '../../src/search/query.ts'
import type { Fonds } from '../../src/store/fonds.ts'
import {
  allFaults,
  atFirst,
  type Fault,
  inTurn,
  isNoBulk,
  readFaults,
  startFaults,
} from '../../tools/opensearch/faults.mjs'
import { layout, type Running } from './cluster.ts'
import { asked, fill, fondsOf, heldOf, idsOf, run, timeout } from './filled.ts'

const green = { wait_for_status: 'green', timeout: '60s' }

export function faultTests(running: () => Running): void {
  const behind = async (plan: Parameters<typeof startFaults>[1], index: string) => {
    const proxy = await startFaults(running().urls[0]!, plan)
    return { proxy, address: { urls: [proxy.url], index }, direct: { urls: running().urls, index } }
  }

  it('loses nothing and holds nothing twice when everything fails in turn', async () => {
    const { proxy, address, direct } = await behind(inTurn(allFaults), 'faults')
    const fonds = await fondsOf(0, 600)
    const report = await fill(fonds, address)
    await proxy.close()
    expect(Object.keys(proxy.counts).sort()).toEqual([...allFaults].sort())
    expect(report).toMatchObject({ finished: true, records: 600, confirmed: 600, quarantined: [] })
    expect(report.retries).toBeGreaterThanOrEqual(allFaults.length)
    expect(await heldOf(direct, fondsId(fonds))).toEqual({ count: 600, ids: idsOf(fonds) })
    fonds.close()
  })

  it.each(['lost', 'half', 'partial', '413'] as Fault[])(
    'gets through where half of all requests are %s',
    async (fault) => {
      const plan = (n: number, bytes: number) =>
        fault === '413' ? (bytes > 9_000 ? fault : undefined) : inTurn([fault])(n)
      const { proxy, address, direct } = await behind(plan, `fault-${fault}`)
      const fonds = await fondsOf(0, 120)
      const report = await fill(fonds, address)
      await proxy.close()
      expect(proxy.counts[fault]).toBeGreaterThan(0)
      expect(report).toMatchObject({ finished: true, confirmed: 120 })
      expect(await heldOf(direct, fondsId(fonds))).toEqual({ count: 120, ids: idsOf(fonds) })
      fonds.close()
    },
  )

  it('quarantines what is refused for good, goes on with the rest, and tries it again next time', async () => {
    const { proxy, address, direct } = await behind((n) => (n === 0 ? 'refused' : undefined), 'refused')
    const fonds = await fondsOf(0, 60)
    const first = await fill(fonds, address)
    expect(first).toMatchObject({ finished: true, records: 60, confirmed: 59 })
    expect(first.quarantined).toEqual([
      { id: expect.any(String), code: 'document-refused', reason: 'put_in: refused by the proxy' },
    ])
    const second = await fill(fonds, address)
    await proxy.close()
    expect(second).toMatchObject({ finished: true, confirmed: 1, unchanged: 59, quarantined: [] })
    expect(await heldOf(direct, fondsId(fonds))).toEqual({ count: 60, ids: idsOf(fonds) })
    fonds.close()
  })

  it('quarantines a document that no request can carry', async () => {
    const { proxy, address } = await behind((_, bytes) => (bytes > 500 ? '413' : undefined), 'too-large')
    const fonds = await fondsOf(0, 5)
    const report = await fill(fonds, address)
    await proxy.close()
    expect(report.quarantined.map(({ code }) => code)).toEqual(Array(5).fill('document-too-large'))
    expect(report).toMatchObject({ finished: true, confirmed: 0 })
    fonds.close()
  })

  it('tells who goes on waiting for a cluster that is away, and goes on from there', async () => {
    const { proxy, address, direct } = await behind((n) => (n >= 3 ? '503' : undefined), 'away')
    const fonds = await fondsOf(0, 200)
    const pause = async () => {}
    await expect(fill(fonds, address, { pause })).rejects.toMatchObject({ code: 'engine-away' })
    await proxy.close()
    const confirmed = (await heldOf(direct, fondsId(fonds))).count
    expect(confirmed).toBeGreaterThan(0)
    expect(confirmed).toBeLessThan(200)
    expect(await fill(fonds, direct)).toMatchObject({
      confirmed: 200 - confirmed,
      unchanged: confirmed,
      finished: true,
    })
    expect(await heldOf(direct, fondsId(fonds))).toEqual({ count: 200, ids: idsOf(fonds) })
    fonds.close()
  })

  it('stops where it is asked to, and the next run sends the rest', async () => {
    const direct = { urls: running().urls, index: 'stopped' }
    const fonds = await fondsOf(0, 300)
    let sent = 0
    const report = await fill(fonds, direct, { stopped: () => sent >= 150, onProgress: ({ done }) => (sent = done) })
    expect(report.finished).toBe(false)
    expect(report.confirmed).toBeGreaterThan(0)
    expect(report.confirmed).toBeLessThan(300)
    const rest = await fill(fonds, direct)
    expect(rest).toMatchObject({ finished: true, unchanged: report.confirmed, confirmed: 300 - report.confirmed })
    expect(await heldOf(direct, fondsId(fonds))).toEqual({ count: 300, ids: idsOf(fonds) })
    fonds.close()
  })

  it('sends again what an index lost behind its back, and nothing by guesses where it was deleted', async () => {
    const direct = { urls: running().urls, index: 'deleted' }
    const fonds = await fondsOf(0, 40)
    await fill(fonds, direct)
    const [gone] = idsOf(fonds)
    await asked(direct, (cluster) => cluster.ask('DELETE', `/${cluster.index}/_doc/${gone}`))
    expect(await fill(fonds, direct)).toMatchObject({ finished: true, confirmed: 1 })
    expect(await heldOf(direct, fondsId(fonds))).toEqual({ count: 40, ids: idsOf(fonds) })
    await asked(direct, (cluster) => cluster.ask('DELETE', `/deleted-${mappingVersion}`))
    // A new index of the same name is another index: all is sent.
    expect(await fill(fonds, direct)).toMatchObject({ finished: true, confirmed: 40, unchanged: 0 })
    fonds.close()
  })

  it('goes on while a node stops in the middle, and after it came back', async () => {
    const direct = { urls: running().urls, index: 'node' }
    const fonds = await fondsOf(0, 800)
    // A node takes with it what no other holds yet.
    await asked({ ...direct, timeout: 70_000 }, async (cluster) => {
      await ensureIndex(cluster, layout)
      await cluster.ask('GET', `/_cluster/health/${cluster.index}`, undefined, green)
    })
    let stopping: Promise<void> | undefined
    const onProgress = ({ done }: { done: number }) => {
      if (done > 200) stopping ??= running().stopNode(2)
    }
    const report = await fill(fonds, direct, { onProgress, firstBytes: 5_000 })
    await stopping
    expect(report).toMatchObject({ finished: true, confirmed: 800, quarantined: [] })
    await running().startNode(2)
    await asked({ ...direct, timeout: 70_000 }, (cluster) =>
      cluster.ask('GET', `/_cluster/health/${cluster.index}`, undefined, green),
    )
    expect(await heldOf(direct, fondsId(fonds))).toEqual({ count: 800, ids: idsOf(fonds) })
    fonds.close()
  })

  it('counts, refreshes and lists what it holds while each of these fails in turn', async () => {
    const proxy = await startFaults(running().urls[0]!, inTurn(readFaults), isNoBulk)
    const [address, direct] = [proxy.url, ...running().urls].map((url) => ({ urls: [url], index: 'reads' }))
    const fonds = await fondsOf(0, 60)
    for (let round = 0; round < 3; round += 1) {
      expect(await fill(fonds, address!)).toMatchObject({ finished: true, records: 60, quarantined: [] })
      expect(await heldOf(direct!, fondsId(fonds))).toEqual({ count: 60, ids: idsOf(fonds) })
      // The next round finds one missing, and lists all of them in one point in time to see which.
      await asked(direct!, (cluster) => cluster.ask('DELETE', `/${cluster.index}/_doc/${idsOf(fonds)[round]}`))
    }
    await proxy.close()
    expect(Object.keys(proxy.counts).sort()).toEqual([...readFaults].sort())
    fonds.close()
  })

  const pageThrough = async (index: OutsideIndex, fonds: Fonds) => {
    const { ast } = parseQuery('harbour OR number1*')
    const pages: unknown[] = [
      await index.facets(ast),
      await index.findElsewhere(ast),
      (await findIn(index, fonds, { q: 'number7' })).total,
    ]
    for (let offset = 0; offset < 40; offset += 4)
      pages.push(await index.find(ast, { offset, limit: 4, together: true }))
    return pages
  }

  it('searches on while every request fails at first, and gives the same pages, near and deep', async () => {
    const direct = { urls: running().urls, index: 'searched' }
    const fonds = await fondsOf(0, 40)
    await fill(fonds, direct)
    const faults = readFaults.filter((fault) => fault !== 'hang')
    const proxy = await startFaults(running().urls[0]!, atFirst(faults), isNoBulk)
    const [struck, whole] = await Promise.all(
      [{ ...direct, urls: [proxy.url] }, direct].map((at) =>
        openOutsideIndex(fonds, { timeout, ...at }, run, { window: 6 }),
      ),
    )
    const expected = await pageThrough(whole!, fonds)
    expect(await pageThrough(struck!, fonds)).toEqual(expected)
    expect(Object.keys(proxy.counts).sort()).toEqual([...faults].sort())
    // A point in time that is gone is made anew.
    const { ast } = parseQuery('')
    const deep = () => whole!.find(ast, { offset: 30, limit: 5 })
    const before = await deep()
    await asked(direct, (cluster) => cluster.ask('DELETE', '/_search/point_in_time/_all'))
    expect(await deep()).toEqual(before)
    await Promise.all([struck!.close(), whole!.close(), proxy.close()])
    fonds.close()
  })

  it.each(readFaults)('tells a reader with a code, within seconds, where all is %s', async (fault) => {
    const direct = { urls: running().urls, index: 'told' }
    const fonds = await fondsOf(0, 3)
    await fill(fonds, direct)
    const proxy = await startFaults(running().urls[0]!, () => fault, isNoBulk)
    const index = await openOutsideIndex(fonds, { ...direct, urls: [proxy.url], timeout: 500 }, run)
    const began = performance.now()
    for (const ask of [index.find, index.facets, index.findElsewhere]) {
      await expect(ask({ type: 'all' })).rejects.toMatchObject({ code: 'engine-away' })
    }
    expect(performance.now() - began).toBeLessThan(8_000)
    // One that never answers is waited for once a request, others are asked three times.
    expect(proxy.counts[fault]).toBe(fault === 'hang' ? 3 : 9)
    await Promise.all([index.close(), proxy.close()])
    fonds.close()
  })
}
