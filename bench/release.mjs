// An edition of all of linux-i2c: how long it takes to cut, how much memory at once, how large it is, what the first three
// searches load; beside Pagefind's own time for the same records, which is the floor.
//   npm run bench -- --only release
// The memory is that of all processes together, looked at five times a second. The searches run in Chromium, each in a browser
// that has loaded nothing yet but what the searches before it did.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserPaths } from '../tools/setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = join(root, 'bin', 'fonds.js')
const searches = ['regulator', 'clock stretching', 'timeout recovery']
const targets = { seconds: 120, memory: 1000, bytes: 1_000_000 }

/** @param {string} work a folder for what is made  @param {string} dir a fonds  @param {number} runs */
export async function benchRelease(work, dir, runs) {
  const key = join(work, 'key')
  await writeKey(key)
  const out = join(work, 'edition')
  for (let run = 0; run < runs; run += 1) {
    rmSync(out, { recursive: true, force: true })
    const args = ['release', 'cut', '--key', key, '--out', out, '--time', '2026-01-01T00:00:00Z', '--in', dir]
    const cut = await measured([cli, ...args])
    const { bytes, files } = sizeOf(out)
    tell(
      'cut',
      `${cut.seconds.toFixed(1)} s   target <= ${targets.seconds}   (${cut.processor.toFixed(0)} s of processors)`,
    )
    tell('memory', `${cut.memory.toFixed(0)} MB   target <= ${targets.memory}`)
    tell('on disk', `${(bytes / 1e6).toFixed(0)} MB in ${files} files`)
    const floor = await measured([join(root, 'bench', 'release-floor.mjs'), out])
    tell('Pagefind', `${floor.seconds.toFixed(1)} s, ${floor.memory.toFixed(0)} MB: the floor`)
  }
  await benchSearches(out)
}

async function writeKey(file) {
  const { newKey } = await import(join(root, 'dist/src/release/key/openssh.js'))
  const { writeFileSync } = await import('node:fs')
  writeFileSync(file, newKey('bench').text, { mode: 0o600 })
}

function tell(what, text) {
  console.log(`${what.padEnd(12)} ${text}`)
}

/** Runs a script of Node; answers its time by the clock, that of processors, and the most memory of it and its children. */
function measured(args) {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    let memory = 0
    let processor = 0
    const watch = setInterval(() => {
      const family = familyOf(child.pid)
      memory = Math.max(memory, family.memory)
      processor = Math.max(processor, family.processor)
    }, 200)
    child.on('error', reject)
    child.on('exit', (code) => {
      clearInterval(watch)
      if (code !== 0) reject(new Error(`${args[0]} ended with ${code}`))
      else resolve({ seconds: (performance.now() - began) / 1000, memory, processor })
    })
  })
}

/** Of a process and all below it: memory in MB, seconds of processors. Nothing where there is no /proc. */
function familyOf(pid) {
  if (!existsSync('/proc/self/stat')) return { memory: 0, processor: 0 }
  const parents = new Map()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      parents.set(Number(name), {
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
        pages: Number(fields[21]),
      })
    } catch {
      // It ended meanwhile.
    }
  }
  let memory = 0
  let processor = 0
  const waiting = [pid]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const own = parents.get(one)
    if (!own) continue
    memory += (own.pages * 4096) / 1e6
    processor += own.ticks / 100
    for (const [child, { parent }] of parents) if (parent === one) waiting.push(child)
  }
  return { memory, processor }
}

function sizeOf(dir) {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  const stats = names.map((name) => statSync(join(dir, name))).filter((stat) => stat.isFile())
  return { bytes: stats.reduce((sum, { size }) => sum + size, 0), files: stats.length }
}

async function benchSearches(dir) {
  const executablePath = browserPaths().find((path) => path && existsSync(path))
  if (!executablePath) return tell('searches', 'no Chromium or Chrome')
  const { chromium } = await import('playwright-core')
  const { serveEdition } = await import(join(root, 'dist/src/server/serve-edition.js'))
  const served = await serveEdition(dir, 0)
  const browser = await chromium.launch({ executablePath, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] })
  try {
    const page = await (await browser.newContext()).newPage()
    let bytes = 0
    let requests = 0
    page.context().on('response', async (response) => {
      requests += 1
      bytes += (await response.body().catch(() => Buffer.alloc(0))).length
    })
    await page.goto(`${served.url}search/`)
    await page.waitForLoadState('networkidle')
    tell('search page', `${(bytes / 1e3).toFixed(0)} kB in ${requests} requests, fonts and styles with it`)
    for (const words of searches) {
      bytes = 0
      requests = 0
      const began = performance.now()
      await page.locator('#search [name="q"]').fill(words)
      await page.locator('.search-hits li').first().waitFor({ timeout: 60_000 })
      const seconds = (performance.now() - began) / 1000
      await page.waitForLoadState('networkidle')
      const said = (await page.locator('.search-state').innerText()).trim()
      const target = words === searches[0] ? `   target < ${targets.bytes / 1e3}` : ''
      tell(
        `"${words}"`,
        `${(bytes / 1e3).toFixed(0)} kB in ${requests} requests, ${seconds.toFixed(1)} s: ${said}${target}`,
      )
      await page.locator('#search [name="q"]').fill('')
      await page.waitForTimeout(500)
    }
  } finally {
    await browser.close()
    await served.close()
  }
}
