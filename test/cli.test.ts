// The built command line, as a user meets it: on the example, on the shaping case and on real material.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants, getPriority } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { scratch } from './scratch.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = join(root, '..', 'shared')
const main = join(root, 'dist', 'src', 'cli', 'main.js')
const hasShared = existsSync(shared)

function fonds(...args: string[]): string {
  return execFileSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function lines<T = Record<string, never>>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}

interface LedgerLine {
  source: string
  format: string
  expected: number
  stored: number
  duplicate: number
  quarantined: number
  refused: number
}

function taken(...paths: string[]): { dir: string; ledger: LedgerLine[] } {
  const dir = join(scratch(), 'case.fonds')
  fonds('init', dir)
  fonds('add', ...paths, '--in', dir)
  const ledger = lines<LedgerLine>(fonds('ledger', '--json', '--in', dir))
  for (const line of ledger) {
    expect(line.expected, line.source).toBe(line.stored + line.duplicate + line.quarantined + line.refused)
  }
  return { dir, ledger }
}

const sum = (ledger: LedgerLine[], key: Exclude<keyof LedgerLine, 'source' | 'format'>) =>
  ledger.reduce((total, line) => total + line[key], 0)

describe('the example', () => {
  it('is taken in as examples/expected.json says', () => {
    const expected = JSON.parse(readFileSync(join(root, 'examples/expected.json'), 'utf8')) as {
      sources: Array<{ path: string; expected: number }>
    }
    const { dir, ledger } = taken(join(root, 'examples/case'))
    for (const { path, expected: count } of expected.sources) {
      const inside = ledger.filter(({ source }) => source === path)
      expect(sum(inside, 'expected'), path).toBe(count)
    }
    const timeline = lines<{ lane: string; date: { at: number | null } }>(fonds('timeline', '--json', '--in', dir))
    expect(timeline.length).toBe(sum(ledger, 'stored'))
    const dated = timeline.flatMap(({ date }) => date.at ?? [])
    expect(dated).toEqual([...dated].sort((a, b) => a - b))
    expect(new Set(timeline.map(({ lane }) => lane))).toEqual(new Set(['private', 'public', 'press']))
  })

  it('shows one record with everything that names it, and its exact bytes', () => {
    const { dir } = taken(join(root, 'examples/case/mailbox/relative.mbox'))
    const found = JSON.parse(
      fonds('search', 'subject:"A strange private message"', '--sort', 'date-asc', '--json', '--in', dir),
    )
    const hit = found.hits[0]
    expect(Object.keys(hit)).toEqual(
      expect.arrayContaining([
        'id',
        'kind',
        'source',
        'locator',
        'date',
        'from',
        'to',
        'cc',
        'subject',
        'conversation',
        'sha256',
      ]),
    )
    const raw = execFileSync(process.execPath, [main, 'show', hit.id, '--raw', '--in', dir])
    const file = readFileSync(join(root, 'examples/case/mailbox/relative.mbox'))
    expect(raw.equals(file.subarray(hit.locator.offset, hit.locator.offset + hit.locator.length))).toBe(true)
  })

  it('tells what the press quotes from a record and says about it', () => {
    const { dir } = taken(join(root, 'examples/case'))
    const [hit] = JSON.parse(
      fonds('search', '"There are seven. We have the seventh"', 'kind:chat', '--json', '--in', dir),
    ).hits
    const shown = fonds('show', hit.id, '--press', '--in', dir)
    expect(shown).toMatch(
      /^The Breakwater Review quotes it\n.*\n.*There are seven\. We have the seventh.*\n.*word for word in/m,
    )
    expect(shown).toContain('The Breakwater Review speaks of it')
    const [unquoted] = JSON.parse(fonds('search', 'subject:"A strange private message"', '--json', '--in', dir)).hits
    expect(fonds('show', unquoted.id, '--press', '--in', dir)).toContain('no article that is held quotes it')
  })

  it('enters a statement, shows it wherever the record is found, and takes it back', () => {
    const { dir } = taken(join(root, 'examples/case/mailbox/relative.mbox'))
    const hit = JSON.parse(fonds('search', 'subject:"A strange private message"', '--json', '--in', dir)).hits[0]
    const flags = ['--who', 'Nell Corbrand', '--says', 'denies', '--about', hit.id, hit.conversation]
    const added = fonds(
      'statements',
      'add',
      ...flags,
      '--when',
      '2025-11~',
      '--source',
      'a call',
      '--json',
      '--in',
      dir,
    )
    const line = { who: 'Nell Corbrand', says: 'denies', about: [{ id: hit.id }, { id: hit.conversation }] }
    expect(JSON.parse(added)).toMatchObject({ ...line, date: { edtf: '2025-11~' }, source: { text: 'a call' } })
    expect(lines(fonds('statements', '--json', '--in', dir))).toMatchObject([line])
    expect(fonds('show', hit.id, '--in', dir)).toContain('Nell Corbrand: denies')
    expect(JSON.parse(fonds('search', 'status:denied', '--json', '--in', dir)).total).toBeGreaterThan(1)
    fonds('statements', 'undo', '--in', dir)
    expect(fonds('statements', '--in', dir)).toBe('')
    const run = spawnSync(process.execPath, [main, 'statements', 'add', '--in', dir], { encoding: 'utf8' })
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('--who, --says, --about, --source')])
  })

  it('is checked with its keys, and says of every mail what is proved', () => {
    const { dir } = taken(join(root, 'examples/case/mailbox'))
    fonds('keys', 'import', join(root, 'examples/keys/dkim-keys.txt'), '--in', dir)
    expect(lines(fonds('keys', 'list', '--json', '--in', dir))).toHaveLength(8)
    interface Finding {
      record: string
      sha256: string
      check: string
      result: string
      code: string
      data: { domain: string; signed: string[]; unsigned: unknown[]; t: number; keyOrigin: string } | null
    }
    const findings = lines<Finding>(fonds('verify', '--json', '--in', dir))
    const signatures = findings.filter(({ check }) => check === 'dkim')
    // The README of the example: all signatures fit but that of the office's copy of the timetable, whose body was altered.
    expect(signatures.filter(({ result }) => result === 'fail').map(({ code }) => code)).toEqual(['dkim-body-altered'])
    expect(signatures.filter(({ result }) => result === 'unknown')).toEqual([])
    expect(signatures.find(({ result }) => result === 'pass')?.data).toMatchObject({ keyOrigin: 'file' })
    const mails = new Set(findings.map(({ record }) => record))
    expect(findings.filter(({ check }) => check === 'date')).toHaveLength(mails.size)
    const found = JSON.parse(fonds('search', 'dkim:fail', '--json', '--in', dir))
    expect(found.hits.map(({ subject }: { subject: string }) => subject)).toEqual(['Wednesday, hour by hour'])
    expect(fonds('show', found.hits[0].id, '--in', dir)).toContain('[dkim-body-altered]')
    expect(fonds('audit', '--in', dir)).not.toContain('LOOK')
  })

  it('is checked by the command that opens it; what comes later by the next check, with its copies and gaps', () => {
    const from = scratch()
    const dir = join(scratch(), 'case.fonds')
    const letter = (id: string, more: string) =>
      `Message-ID: <${id}@lequai.example>\nFrom: Nell <nell@lequai.example>\nDate: Fri, 20 Sep 2024 00:12:00 +0200\n${more}\n`
    const put = (name: string, text: string) => writeFileSync(join(from, name), text)
    put('a.eml', letter('a', '\nThe annex is late.\n'))
    const verified = () => {
      const run = spawnSync(process.execPath, [main, 'verify', '--json', '--in', dir], { encoding: 'utf8' })
      const findings = lines<{ record: string; check: string; code: string }>(run.stdout)
      return { status: run.status, said: run.stderr.trim().split('\n').at(-1), findings }
    }
    const codes = (check: string) => verified().findings.flatMap((each) => (each.check === check ? each.code : []))
    const total = (q: string) => JSON.parse(fonds('search', q, '--json', '--in', dir)).total
    fonds('open', join(from, 'a.eml'), '--no-serve', '--no-browser', '--in', dir)
    expect(verified()).toMatchObject({ status: 0, said: '0 messages checked now' })
    expect([codes('dkim'), codes('copies'), total('has:gap')]).toEqual([['dkim-none'], [], 0])
    put('b.eml', letter('a', '\nThe annex is early.\n'))
    put('c.eml', letter('c', 'In-Reply-To: <gone@lequai.example>\n\nWhy?\n'))
    fonds('add', join(from, 'b.eml'), join(from, 'c.eml'), '--in', dir)
    expect(verified()).toMatchObject({ status: 0, said: '2 messages checked now' })
    expect([codes('dkim').length, codes('copies')]).toEqual([3, ['copies-differ', 'copies-differ']])
    expect([total('finding:copies-differ'), total('has:gap'), total('has:gap finding:copies-differ')]).toEqual([
      2, 1, 0,
    ])
    const { hits } = JSON.parse(fonds('search', 'source:b.eml', '--json', '--in', dir))
    expect(fonds('show', hits[0].id, '--in', dir)).toContain(
      'different words. Which of them was sent, this does not tell. [copies-differ]',
    )
    // Opening what is in and checked has nothing left to do.
    fonds('open', dir, '--no-serve', '--no-browser')
    expect(verified()).toMatchObject({ status: 0, said: '0 messages checked now' })
  })

  it('asks no DNS unless told to', () => {
    const { dir } = taken(join(root, 'examples/case/mailbox/quarrey-to-tesk.eml'))
    fonds('verify', '--in', dir)
    const name = 'tide._domainkey.tidewatch.example'
    expect(lines(fonds('keys', 'fetch', '--json', '--in', dir))).toEqual([{ name, result: 'not-asked', keys: 0 }])
  })

  it('serves the workbench to whoever has the printed address, and stops on Ctrl-C', async () => {
    const { dir } = taken(join(root, 'examples/case/press'))
    const child = spawn(process.execPath, [main, 'serve', '--no-browser', '--in', dir], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const url = await new Promise<string>((resolve) => child.stdout.on('data', (data) => resolve(String(data).trim())))
    const address = new URL(url)
    expect((await fetch(`${address.origin}/api/overview`)).status).toBe(401)
    const token = address.searchParams.get('token')
    const reply = await fetch(`${address.origin}/api/overview`, { headers: { authorization: `Bearer ${token}` } })
    expect(await reply.json()).toMatchObject({ records: 3 })
    child.kill('SIGINT')
    expect(await new Promise((resolve) => child.on('exit', (code) => resolve(code)))).toBe(0)
  })
})

describe('a long intake', () => {
  // Linux lets a session be changed ten times a second, whoever asks.
  it('leaves the processors to whoever searches meanwhile, with all of its threads', { retry: 2 }, async () => {
    const dir = join(scratch(), 'c.fonds')
    const mbox = join(scratch(), 'long.mbox')
    writeFileSync(mbox, Array.from({ length: 4000 }, (_, n) => invented(n)).join(''))
    fonds('init', dir)
    const child = spawn(process.execPath, [main, 'add', '--in', dir, mbox], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
      env: { ...process.env, FONDS_TYPED: 'fonds open' },
    })
    const seen = { own: 0, threads: 0, session: '' }
    const looking = setInterval(() => look(child.pid!, seen), 5)
    expect(await new Promise((resolve) => child.on('exit', (code) => resolve(code)))).toBe(0)
    clearInterval(looking)
    expect(seen.own).toBe(constants.priority.PRIORITY_BELOW_NORMAL)
    if (process.platform !== 'linux') return
    // The one that writes, the one that reads and the one that indexes.
    expect(seen.threads).toBeGreaterThanOrEqual(3)
    if (existsSync('/proc/self/autogroup')) expect(seen.session).toMatch(/ nice 10$/)
  })
})

function invented(n: number): string {
  const words = Array.from({ length: 200 }, (_, i) => `w${(n * 31 + i * 7) % 5000}`).join(' ')
  return `From nora@lighthouse.example Tue Nov 12 10:00:00 2024\nFrom: nora@lighthouse.example\nMessage-ID: <${n}@x.example>\nSubject: ${n}\n\n${words}\n\n`
}

/** Notes the lowest priority of a process that is seen, how many of its threads have it, and what its session has. */
function look(pid: number, seen: { own: number; threads: number; session: string }): void {
  try {
    seen.own = Math.max(seen.own, getPriority(pid))
    const threads = readdirSync(`/proc/${pid}/task`).filter(
      (thread) =>
        readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ')[16] === '10',
    )
    seen.threads = Math.max(seen.threads, threads.length)
    seen.session = readFileSync(`/proc/${pid}/autogroup`, 'utf8').trim() || seen.session
  } catch {
    // It has just ended, or the system tells it elsewhere.
  }
}

describe('misuse', () => {
  it.each([
    ['a folder that is none', ['ledger', '--in', '/nonexistent'], 'no-fonds'],
    ['a path that does not exist', ['add', 'nowhere'], 'no-such-path'],
    ['an id that does not exist', ['show', 'abc'], 'not-found'],
    ['an unknown command', ['frobnicate'], 'unknown command'],
    ['an unknown option', ['timeline', '--frob'], 'unknown option'],
  ])('%s ends with 2 and a line that helps', (_what, args, words) => {
    const dir = join(scratch(), 'c.fonds')
    fonds('init', dir)
    const run = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: { ...process.env, FONDS: dir } })
    expect(run.status).toBe(2)
    expect(run.stdout).toBe('')
    expect(run.stderr).toContain(words)
  })

  it('never sends control characters of a source to the terminal', () => {
    const from = scratch()
    writeFileSync(
      join(from, 'm.eml'),
      'From: a@b.example\nDate: Fri, 20 Sep 2024 00:12:00 +0200\nSubject: x\u001b]0;owned\u0007y\u202e\n\nhi \u001b[2J\n',
    )
    const { dir } = taken(join(from, 'm.eml'))
    const id = lines<{ record: string }>(fonds('timeline', '--json', '--in', dir))[0]!.record
    const shown = fonds('show', id, '--in', dir) + fonds('timeline', '--in', dir)
    for (const steering of ['\u001b]0;', '\u001b[2J', '\u0007', '\u202e']) expect(shown).not.toContain(steering)
  })
})

const rebuilt = ['timeline', 'people', 'conversations'] as const

describe.skipIf(!hasShared)('real material (needs ../shared)', () => {
  it('the shaping case: two French articles, dated by their sidecars, without the site around them', () => {
    const folder = join(shared, 'cases/seeds')
    const { dir, ledger } = taken(
      ...readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(folder, name)),
    )
    expect(ledger.map(({ stored }) => stored)).toEqual([1, 1])
    const search = (q: string) => JSON.parse(fonds('search', q, '--json', '--in', dir))
    expect(search('ambassadeur').hits).toMatchObject([
      { kind: 'article', language: 'fr', date: { edtf: '2017-11-15', basis: 'sidecar' } },
      { kind: 'article', language: 'fr', date: { edtf: '2017-11-13', basis: 'sidecar' } },
    ])
    expect(search('putintrump.org OR Futerfas').hits).toMatchObject([{ date: { edtf: '2017-11-13' } }])
    const { articles } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
      articles: Array<{ chrome: string[] }>
    }
    for (const phrase of articles
      .flatMap(({ chrome }) => chrome)
      .filter((text) => text.includes(' ') && !text.startsWith('['))) {
      expect(search(`"${phrase}"`).total, phrase).toBe(0)
    }
  })

  it('the shaping case: what the two articles say of the end, and a decision about it', () => {
    const folder = join(shared, 'cases/seeds')
    const { dir } = taken(folder)
    type Side = {
      kind?: string
      article: string
      ref: string
      start: number
      end: number
      anchor: string
      when: string
      bound: string
    }
    interface Report {
      claims: Side[]
      conflicts: Array<{ kind: string; a: Side; b: Side }>
    }
    const report = () => JSON.parse(fonds('coverage', '--json', '--in', dir)) as Report
    const { claims, conflicts } = report()
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Report
    const sides = ({ kind, a, b }: Report['conflicts'][number]) => {
      return [kind, ...[a, b].map(({ article, when, bound = 'exact' }) => `${article} ${when} ${bound}`).sort()]
    }
    for (const conflict of expected.conflicts) expect(conflicts.map(sides)).toContainEqual(sides(conflict))
    for (const { article, start, end, anchor } of claims) {
      expect([...readFileSync(join(folder, article), 'utf8')].slice(start, end).join('')).toBe(anchor)
    }
    fonds('coverage', 'dismiss', conflicts[0]!.a.ref, '--in', dir)
    expect(report().conflicts).toEqual([])
    fonds('coverage', 'undo', '--in', dir)
    expect(report().conflicts).toEqual(conflicts)
    expect(fonds('coverage', '--in', dir)).toContain('conflict  the exchange cannot have ended at both times')
    const correct = (ref: string, ...flags: string[]) => {
      fonds('coverage', 'correct', ref, ...flags, '--in', dir)
      return report().claims.find((claim) => claim.ref === ref)
    }
    const one = (kind: string) => claims.find((claim) => claim.kind === kind)!.ref
    const put = { bound: 'at most', attribution: 'The Mirror' }
    expect(correct(one('span'), '--bound', put.bound, '--attribution', put.attribution)).toMatchObject(put)
    expect(correct(one('message'), '--negated')).toMatchObject({ negated: true })
    expect(correct(one('message'), '--no-negated')).toMatchObject({ negated: false })
    expect(correct(one('statement'), '--stance', 'disputes')).toMatchObject({ stance: 'disputes' })
    expect(correct(one('count'), '--unit', 'replies')).toMatchObject({ unit: 'replies' })
  })

  it('a year of a mailing list: every message, and the same after a rebuild', () => {
    const packed = join(shared, 'data/mail/linux-i2c/2019.mbox.gz')
    const { dir, ledger } = taken(packed)
    expect(sum(ledger, 'stored') + sum(ledger, 'duplicate')).toBe(3362)
    expect(sum(ledger, 'quarantined') + sum(ledger, 'refused')).toBe(0)
    const ask = () => [
      ...rebuilt.map((command) => fonds(command, '--json', '--in', dir)),
      fonds('search', 'regulator OR "clock stretching"', '--json', '--limit', '200', '--in', dir),
    ]
    const before = ask()
    for (const name of ['records.db', 'index.db']) rmSync(join(dir, name))
    fonds('rebuild', '--in', dir)
    expect(ask()).toEqual(before)
    const hit = JSON.parse(before[3]!).hits[0]
    const raw = execFileSync(process.execPath, [main, 'show', hit.id, '--raw', '--in', dir])
    const { offset, length } = hit.locator
    expect(raw.equals(gunzipSync(readFileSync(packed)).subarray(offset, offset + length))).toBe(true)
  })

  it('Mailman archives and broken spam balance, every problem named', () => {
    const { dir, ledger } = taken(join(shared, 'data/mail/pipermail'), join(shared, 'data/mail/spamassassin'))
    const mails = ledger.filter(({ source }) => source.endsWith('.txt'))
    expect(sum(mails, 'refused')).toBe(0)
    for (const { source } of ledger.filter((line) => line.quarantined + line.refused > 0).slice(0, 4)) {
      for (const row of lines<{ outcome: string; code: string; sentence: string }>(
        fonds('ledger', source, '--json', '--in', dir),
      )) {
        if (row.outcome === 'stored') continue
        expect(row.code).toMatch(/^[a-z-]+$/)
        expect(row.sentence.length).toBeGreaterThan(10)
      }
    }
  })

  it('X archives: messages, groups with who came, posts', () => {
    const { dir, ledger } = taken(join(shared, 'data/x-archive'), join(shared, 'data/x-archive-public-posts'))
    expect(sum(ledger, 'stored')).toBe(900 + 8 + 1758)
    const chats = lines<{ kind: string; records: number }>(fonds('conversations', '--json', '--in', dir))
    expect(chats.length).toBe(72 + 4)
    expect(chats.reduce((total, { records }) => total + records, 0)).toBe(908)
  })
})
