import { it } from 'vitest'
import { namedId } from '../record/id.ts'
import { conversationRows, gapRows, memberRows, participantRows } from '../store/list/conversations.ts'
import { recordRows } from '../store/list/records.ts'
import { testRows } from '../store/list/test-rows.ts'
import { conversationLines } from '../view/conversation-line.ts'
import { listLedger, openLedger } from './ledger.ts'
import { openOverview } from './overview.ts'
import { listPeople, openPair, openPerson } from './people.ts'
import { followedBy, listTimeline, openTimeline } from './timeline.ts'

it('bench', () => {
  const rows = testRows()
  const { db } = rows.fonds
  db.exec('begin')
  let seed = 7
  const rnd = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % n
  }
  const person = (i: number) => `Person ${String.fromCharCode(97 + (i % 26))} Name${i % 2900} <p${i}@harbour.example>`
  const zipf = () => Math.floor(3000 * (rnd(1e6) / 1e6) ** 3)
  for (let i = 0; i < 30000; i++) {
    const kind = i % 50 === 0 ? 'post' : i % 200 === 1 ? 'article' : 'mail'
    rows.record({
      kind,
      source: `mail/${i % 12}.mbox`,
      at: Date.UTC(2010, 0, 1) + rnd(3000) * 86400000 + rnd(86400000),
      key: `mid:${i % 29000}`,
      subject: `Subject ${i}`,
      text: 'Some words that are a preview '.repeat(6),
      from: person(zipf()),
      to: kind === 'mail' ? ['The list <list@harbour.example>', person(zipf())] : [],
      cc: i % 3 ? [] : [person(zipf()), person(zipf())],
      references: [`mid:${rnd(29000)}`],
      remarks: i % 40 === 0 ? [['charset-guessed', 'x']] : [],
    })
    if (i % 20 === 0) rows.problem('mail/0.mbox', 'duplicate', 'identical', { recordNo: i + 1 })
  }
  db.exec(`update record set conversation_id = 'c' || (no % 8000) where kind = 'mail'; 
   update record set conversation_id = 'c1' where no % 15 = 3;
   insert into conversation select conversation_id, 'thread','private','t',count(*),0,min(at),max(at) from record where conversation_id is not null group by 1`)
  db.exec('commit')
  const time = (name: string, f: () => unknown) => {
    const t = performance.now()
    f()
    const a = performance.now() - t
    const t2 = performance.now()
    const out = f()
    const b = performance.now() - t2
    console.log(name.padEnd(28), a.toFixed(0), b.toFixed(0), 'ms', (JSON.stringify(out)?.length / 1e6).toFixed(2), 'MB')
  }
  const f = rows.fonds
  const people = listPeople(f).people
  const [a, b] = [people[0]!.id, people[1]!.id]
  time('overview', () => openOverview(f))
  time('people', () => listPeople(f))
  time('person list', () => openPerson(f, namedId('p', 'list@harbour.example')))
  time('person 1', () => openPerson(f, people[1]!.id))
  time('pair', () => openPair(f, a, b))
  time('pair 2', () => openPair(f, b, people[2]!.id))
  time('timeline all', () => openTimeline(f))
  time('timeline window', () => openTimeline(f, { from: Date.UTC(2012, 0, 1), to: Date.UTC(2012, 3, 1) }))
  time('listTimeline', () => [...listTimeline(f)])
  time('followedBy', () => followedBy(f, recordRows(f, [100])[0]!.id))
  time('conversations', () => conversationLines(conversationRows(f), participantRows(f)))
  time('conversation rows 2000', () =>
    recordRows(
      f,
      memberRows(f, 'c1').map((m) => m.no),
    ),
  )
  time('gaps', () => gapRows(f, 'c1'))
  time('ledger', () => listLedger(f))
  time('ledger rows', () => openLedger(f, 'mail/0.mbox'))
  time('ledger rows deep', () => openLedger(f, 'mail/0.mbox', { offset: 3000 }))
  time('recordRows 50', () =>
    recordRows(
      f,
      [...Array(50).keys()].map((i) => i * 500 + 1),
    ),
  )
})
