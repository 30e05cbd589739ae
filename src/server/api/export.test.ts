import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BatchMessage, ExportPlan } from '../../view/model.ts'
import { expectError, letter, type TestApp, testApp } from '../test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

describe('/api/export', () => {
  it('says what each format would hold', async () => {
    const plan = await app.read<ExportPlan>('/api/export/plan?q=draft')
    expect(plan).toMatchObject({ total: 2, kinds: [{ kind: 'mail', records: 2 }] })
    expect(plan.formats.map(({ format, records, leftOut }) => [format, records, leftOut])).toEqual([
      ['eml-zip', 2, 0],
      ['mbox', 2, 0],
      ['csv', 2, 0],
      ['jsonl', 2, 0],
    ])
  })

  it('answers with a download', async () => {
    const response = await app.ask('/api/export?q=from:nora&format=mbox')
    expect(response.status).toBe(200)
    expect(response.headers.get('x-fonds-records')).toBe('1')
    expect(response.headers.get('content-disposition')).toContain('filename="fonds-export.mbox"')
    expect(await response.text()).toBe(`From nora@lighthouse.example Mon Aug  4 07:00:00 2025\n${letter}\n`)
    const zip = Buffer.from(await (await app.ask('/api/export?q=draft&format=eml-zip')).arrayBuffer())
    expect(zip.toString('latin1', 0, 2)).toBe('PK')
    const lines = (await (await app.ask('/api/export?q=&format=jsonl')).text()).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).subject)).toEqual(['The draft', 'Re: The draft'])
  })

  it('refuses a query that it cannot read, and formats that there are not', async () => {
    await expectError(await app.ask('/api/export?q=date:never&format=csv'), 400, 'query-unclear')
    await expectError(await app.ask('/api/export?q=&format=pst'), 400, 'bad-parameter')
  })
})

describe('/api/batch', () => {
  const look = async (body: unknown) => {
    const response = await app.decide('/api/batch', body)
    expect(response.status).toBe(200)
    return (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as BatchMessage)
  }

  it('answers term by term', async () => {
    const messages = await look({ csv: 'term;why\ndraft;a\n=tonight;b\ndate:never;c\n' })
    expect(messages[0]).toMatchObject({ head: { column: 'term', named: true, total: 3, columns: ['term', 'why'] } })
    expect(messages[1]).toMatchObject({
      line: {
        ...{ number: 1, cells: ['draft', 'a'], hits: 2, conversations: 1, error: null, address: '/search?q=draft' },
        ...{ first: '2025-08-04T09:00:00+02:00', last: '2025-08-04T11:30:00+02:00' },
      },
    })
    expect(messages[3]).toMatchObject({ line: { hits: 0, error: { code: 'date-unreadable' } } })
    expect(messages.at(-1)).toMatchObject({ end: { terms: 3, errors: 1 } })
    const report = messages.map((message) => ('csv' in message ? message.csv : '')).join('')
    expect(report.split('\r\n')[2]).toMatch(/^"'=tonight",b,/)
  })

  it('takes the bytes of a file, larger than other bodies may be', async () => {
    const list = `term,note\n${'tonight,'.padEnd(80_000, 'x')}\ntonight,é\n`
    const messages = await look({ base64: Buffer.from(`\uFEFF${list}`, 'utf16le').toString('base64') })
    expect(messages[2]).toMatchObject({ line: { cells: ['tonight', 'é'], hits: 1 } })
  })

  it('refuses what is no list', async () => {
    await expectError(await app.decide('/api/batch', { csv: '' }), 400, 'list-empty')
    await expectError(await app.decide('/api/batch', { csv: 'a,b\n', column: 'c' }), 400, 'column-unknown')
    await expectError(await app.decide('/api/batch', { csv: '"a' }), 400, 'list-unreadable')
  })
})
