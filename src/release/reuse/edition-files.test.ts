import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Edition, PublicRecord } from '../../view/model/release.ts'
import { testEdition, testRecords } from '../site/test-edition.ts'
import { citationFile } from './citation-file.ts'
import { dataFiles } from './data-files.ts'
import { editionFiles, type ReuseFile } from './edition-files.ts'
import { type FtmEntity, ftmPeople, ftmRecords } from './ftm.ts'
import { ftmDate } from './ftm-date.ts'
import { citeFiles } from './record-files.ts'
import { roCrate } from './ro-crate.ts'
import { dated, head, hostile, mail, recordSaying } from './test-record.ts'
import { namedUuid } from './uuid.ts'

const edition: Edition = { ...testEdition, head }

function* linesOf({ chunks, ofRecord }: ReuseFile, records: Iterable<PublicRecord>): Iterable<string> {
  yield* chunks
  for (const record of records) yield* ofRecord?.(record) ?? []
}

function filesOf(of: Edition = edition, records: PublicRecord[] = testRecords): Map<string, string> {
  return new Map([...editionFiles(of)].map((file) => [file.path, [...linesOf(file, records)].join('')]))
}

/** An edition whose every word is `text`. */
function editionSaying(text: string): Edition {
  return {
    ...edition,
    head: { ...head, title: text, scope: text, generator: text, origin: text },
    people: [{ ...edition.people[0]!, id: 'px', name: text, addresses: [text] }],
    conversations: [{ ...edition.conversations[0]!, title: text, missing: [text] }],
    statements: [{ ...edition.statements[0]!, who: text, words: text }],
    editions: [{ number: 1, time: head.time, records: 1, note: text }],
  }
}

describe('the data of an edition', () => {
  it('is what the crate lists, and the same bytes again', () => {
    const files = filesOf()
    const written = [...files.keys(), 'data/records.jsonl', 'data/dkim-keys.jsonl']
    expect(dataFiles(edition).map(({ path }) => path)).toEqual(
      expect.arrayContaining(written.filter((path) => !path.startsWith('ro-crate'))),
    )
    expect(dataFiles(edition)).toHaveLength(written.length - 1)
    expect(filesOf(structuredClone(edition), structuredClone(testRecords))).toEqual(files)
  })

  it('has no coverage where there are no articles', () => {
    expect([...filesOf({ ...edition, coverage: null }).keys()]).not.toContain('data/coverage.json')
    expect(dataFiles({ coverage: null }).map(({ path }) => path)).not.toContain('data/coverage.json')
  })

  it('is readable to strict readers, whatever it says', () => {
    for (const said of hostile) {
      for (const [path, text] of filesOf(editionSaying(said), [recordSaying(said)])) {
        expect(Buffer.from(text).toString(), path).toBe(text)
        expect(text, path).not.toMatch(/\\ud[89a-f]/i)
        if (/\.(?:jsonl|ndjson)$/.test(path)) for (const line of text.trimEnd().split('\n')) JSON.parse(line)
        else if (path.endsWith('.json')) JSON.parse(text)
      }
    }
  })

  it('tables what lists show, with the hash that the log names', () => {
    const [names, ...rows] = filesOf().get('data/records.csv')!.slice(1).trimEnd().split('\r\n')
    expect(names).toMatch(/^id,kind,lane,date,date_basis,earliest_utc,from,from_ids,.*,record_json_sha256,permalink$/)
    expect(rows).toHaveLength(testRecords.length)
    expect(rows[0]).toMatch(
      /^r1,mail,private,2016-09-20T12:07:02Z,"Date header",2016-09-20T12:07:02Z,"Nora Vega <nora@/,
    )
    expect(rows[0]).toMatch(/,[0-9a-f]{64},https:\/\/papers\.example\/ferry\/r\/r1\/$/)
    const people = filesOf().get('data/people.csv')!.split('\r\n')
    expect(people[1]).toBe(
      'pnora,"Nora Vega",nora@lighthouse.example,2,1,1970-01-01T00:00:00Z,1970-01-01T00:00:00.009Z,https://papers.example/ferry/p/pnora/',
    )
  })
})

describe('FollowTheMoney', () => {
  const entities = (of: Edition, records: PublicRecord[]) =>
    [...ftmPeople(of), ...records.flatMap((record) => [...ftmRecords(of)(record)])].map(
      (line) => JSON.parse(line) as FtmEntity,
    )

  it('names who wrote and what, by public ids', () => {
    const all = entities(edition, testRecords)
    expect(all.map(({ id, schema }) => [id, schema])).toEqual([
      ...['pnora', 'pada', 'phidden', 'pdesk'].map((id) => [id, 'LegalEntity']),
      ...[
        ['r1', 'Email'],
        ['r1-2', 'Document'],
        ['r2', 'Email'],
        ['r3', 'Message'],
        ['r4', 'Article'],
        ['r5', 'Message'],
      ],
    ])
    expect(all.find(({ id }) => id === 'r2')!.properties).toMatchObject({
      ...{ subject: ['Re: The harbour plan'], threadTopic: ['The harbour plan'], emitters: ['pada'] },
      ...{ recipients: ['pnora'], inReplyToEmail: ['r1'], date: ['2016-10-12T08:00:00'], language: ['eng'] },
      ...{ from: ['Ada Quill <ada@harbour.example>'], sourceUrl: ['https://papers.example/ferry/r/r2/'] },
    })
    expect(all.find(({ id }) => id === 'r1-2')!.properties).toEqual({
      ...{ fileName: ['plan.png'], mimeType: ['image/png'], fileSize: ['10'], parent: ['r1'] },
      sourceUrl: ['https://papers.example/ferry/r/r1/files/2-plan.png'],
    })
    expect(all.find(({ id }) => id === 'phidden')!.properties).toMatchObject({ name: ['person 1'] })
  })

  it('refers to nothing that is not there, and holds nothing but texts', () => {
    const all = entities(edition, testRecords)
    const ids = new Set(all.map(({ id }) => id))
    const references = ['emitters', 'recipients', 'sender', 'parent', 'inReplyToEmail', 'inReplyToMessage']
    for (const { properties } of all)
      for (const [name, values] of Object.entries(properties))
        for (const value of values) {
          expect(value).toEqual(expect.stringMatching(/\S/))
          if (references.includes(name) && properties.bodyText) expect(ids, value).toContain(value)
        }
    for (const said of hostile)
      for (const { properties } of entities(editionSaying(said), [recordSaying(said)])) {
        for (const values of Object.values(properties)) for (const value of values) expect(value.trim()).toBe(value)
        expect(properties.mimeType).toBeUndefined()
      }
  })

  it('calls nothing a message that has no sender or no words', () => {
    const chat = { ...mail, kind: 'chat' as const }
    const schema = (record: PublicRecord) => entities({ ...edition, people: [] }, [record])[0]!.schema
    expect([schema(chat), schema({ ...chat, from: [] }), schema({ ...chat, blocks: [] })]).toEqual([
      ...['Message', 'PlainText', 'PlainText'],
    ])
  })

  it.each([
    ['2016-09-20T00:14:09+02:00', '2016-09-19T22:14:09', null],
    ['2016-09-20T00:14', '2016-09-20T00:14', 'Date (EDTF): 2016-09-20T00:14'],
    ['2016-09-20', '2016-09-20', null],
    ['2016-09', '2016-09', null],
    ['2016', '2016', null],
    ['2016-09~', null, 'Date (EDTF): 2016-09~'],
    ['201X', null, 'Date (EDTF): 201X'],
    ['2016-09-20/2016-10-12', null, 'Date (EDTF): 2016-09-20/2016-10-12'],
    [null, null, null],
  ])('dates %s', (edtf, exact, note) => {
    expect(ftmDate(edtf)).toEqual({ exact, note })
    expect(
      entities({ ...edition, people: [] }, [{ ...mail, date: dated(edtf) }])[0]!.properties.date?.[0] ?? null,
    ).toBe(exact)
  })
})

describe('the feed', () => {
  const feed = (of: Edition = edition) => filesOf(of).get('feed.atom')!
  const ids = (text: string) => [...text.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)

  it('has an entry for each edition', () => {
    const text = feed()
    expect(text).toContain('<updated>2026-01-05T10:00:00Z</updated>')
    expect(text).toContain(
      '<link rel="self" type="application/atom+xml" href="https://papers.example/ferry/feed.atom"/>',
    )
    expect([...text.matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title)).toEqual([
      ...['The ferry papers', 'The ferry papers: edition 2', 'The ferry papers: edition 1'],
    ])
    expect(text).toContain('<content type="text">6 published records. first</content>')
  })

  it('keeps its ids wherever it moves, whatever it is called and whatever comes after', () => {
    const [own, second, first] = ids(feed())
    const moved = { ...edition, head: { ...head, base: 'https://elsewhere.example/', title: 'Other' } }
    expect(ids(feed(moved))).toEqual([own, second, first])
    expect(ids(feed({ ...edition, editions: edition.editions.slice(1) }))).toEqual([own, first])
    expect(new Set([own, second, first]).size).toBe(3)
    expect(ids(feed({ ...edition, head: { ...head, origin: 'fonds.example/other' } }))).not.toContain(own)
    expect(ids(feed({ ...edition, head: { ...head, fingerprint: 'SHA256:of-somebody-else' } }))).not.toContain(own)
  })

  it('leads to places beside it where its own address is not known', () => {
    const text = feed({ ...edition, head: { ...head, base: null } })
    expect([...text.matchAll(/href="(.*?)"/g)].map(([, href]) => href)).toEqual([
      './',
      './editions/#edition-2',
      './editions/#edition-1',
    ])
  })

  it('is XML, whatever it says', () => {
    for (const said of hostile) {
      const text = feed(editionSaying(said))
      // Every sign that XML 1.0 §2.2 has a place for, no other; and no markup but our own.
      expect(text).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u)
      expect(
        text.replace(/<\/?(?:\?xml|feed|id|title|updated|author|name|link|generator|entry|content)\b[^<>]*>/g, ''),
      ).not.toMatch(/[<>]/)
      expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/)
    }
  })

  it('makes ids as RFC 9562 says', () => {
    // Appendix A.4 uses the DNS namespace; this one is Python's uuid.uuid5(uuid.NAMESPACE_URL, 'fonds.example/ferry').
    expect(namedUuid('fonds.example/ferry')).toBe('27b4e0b7-42aa-5bc9-a4f3-65899cb1ec19')
  })
})

describe('the crate', () => {
  const graph = (text: string) => JSON.parse(text)['@graph'] as Array<Record<string, unknown> & { '@id': string }>

  it('describes the edition and each file of data, and names who signed', () => {
    const all = graph(roCrate(edition))
    const byId = new Map(all.map((each) => [each['@id'], each]))
    expect(byId.get('ro-crate-metadata.json')).toMatchObject({ about: { '@id': './' } })
    expect(byId.get('./')).toMatchObject({
      ...{ '@type': 'Dataset', name: 'The ferry papers', datePublished: head.time, version: '2' },
      author: { '@id': '#publisher' },
    })
    expect(byId.get('./')!.description).toBe(
      'Edition 2: 5 records published, 2 withheld, 1 passage hidden, of the query "kind:mail".',
    )
    expect(byId.get('#publisher')).toMatchObject({ identifier: head.fingerprint })
    const parts = byId.get('./')!.hasPart as Array<{ '@id': string }>
    for (const { '@id': id } of parts) expect(byId.has(id), id).toBe(true)
    expect(new Set(all.map((each) => each['@id'])).size).toBe(all.length)
  })

  it('says what is allowed only where the publisher does', () => {
    expect(roCrate(edition)).not.toContain('license')
    const license = 'https://creativecommons.org/licenses/by/4.0/'
    expect(graph(roCrate({ ...edition, head: { ...head, license } }))[1]).toMatchObject({ license: { '@id': license } })
  })
})

describe('CITATION.cff', () => {
  it('says what is cited, where it stands and on what terms, and cannot be broken out of', () => {
    const made = citationFile({ head: { ...head, title: 'A "b": c\n- d', license: 'https://l.example/' } })
    expect(made.split('\n')).toEqual(
      expect.arrayContaining([
        'title: "A \\"b\\": c - d"',
        'version: "2"',
        'date-released: 2026-01-05',
        'url: "https://papers.example/ferry/"',
        'license-url: "https://l.example/"',
      ]),
    )
    expect(citationFile({ head: { ...head, base: null } })).not.toMatch(/^(?:url|license)/m)
  })
})

describe('docs/reuse.md', () => {
  it('explains every file and every column', () => {
    const page = readFileSync(new URL('../../../docs/reuse.md', import.meta.url), 'utf8')
    const columns = ['records', 'people'].flatMap((name) =>
      filesOf().get(`data/${name}.csv`)!.slice(1).split('\r\n')[0]!.split(','),
    )
    const named = [...columns, ...dataFiles(edition).map(({ path }) => path), ...Object.values(citeFiles)]
    expect(named.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`/${name}\``))).toEqual([])
  })
})
