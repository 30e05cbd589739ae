// Set-up without dependencies, so that a fresh clone needs one command: `npm start` or `npm test`.
//   setup.mjs prepare         install what is missing, build what is older than its sources
//   setup.mjs start [PATH…]   prepare, then open the example case, or the paths given
//   setup.mjs test [FILTER…]  prepare, then lint, types and tests; the last line holds the totals
// What is done already is skipped. Steps are told on stderr, one line each, with the time they took.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const windows = process.platform === 'win32'

/** Installs and builds where that is needed. Throws an Error with a sentence for the user where a step fails. */
export function prepare() {
  checkNode()
  if (!dependenciesStand()) step('dependencies', 'installing with npm ci', install)
  if (!buildStands()) step('build', 'the sources are newer than the build', build)
}

/** Sizes and times of everything that goes into the build, as one hash. */
export function fingerprint() {
  const hash = createHash('sha256')
  const waiting = [
    'src',
    'web',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'tools/build.mjs',
    'tools/bundle.mjs',
  ]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const found = statSync(join(root, path), { throwIfNoEntry: false })
    if (found?.isDirectory()) waiting.push(...readdirSync(join(root, path)).map((name) => `${path}/${name}`))
    else if (found && !/\.test\.tsx?$/.test(path)) hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Where the build notes the fingerprint of its sources. */
export const buildStamp = join(root, 'dist', '.stamp')

const setupStamp = join(root, 'node_modules', '.fonds-setup')

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(`fonds needs node 20.19 or newer, this is ${process.versions.node}: see https://nodejs.org`)
}

function dependenciesStand() {
  const wanted = setupHash()
  if (readOrEmpty(setupStamp) === wanted) return true
  // Installed by hand, as by `npm install`: as good, if it is what the lock file says and its native part loads.
  if (!installedAsLocked() || !nativeLoads()) return false
  writeFileSync(setupStamp, wanted)
  return true
}

function setupHash() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256')
    .update(lock)
    .update(`${process.versions.modules} ${process.platform} ${process.arch}`)
    .digest('hex')
}

function installedAsLocked() {
  const installed = readOrEmpty(join(root, 'node_modules', '.package-lock.json'))
  if (installed === '') return false
  const held = JSON.parse(installed).packages
  const locked = JSON.parse(readOrEmpty(join(root, 'package-lock.json'))).packages
  return Object.entries(locked).every(
    ([path, { version, integrity, optional }]) =>
      path === '' || (held[path] ? held[path].version === version && held[path].integrity === integrity : optional),
  )
}

// Built for another version of Node, it would fail only when a fonds is opened.
function nativeLoads() {
  const script = 'new (require("better-sqlite3"))(":memory:")'
  return spawnSync(process.execPath, ['-e', script], { cwd: root }).status === 0
}

function install() {
  const npm = process.env.npm_execpath
  const script = npm !== undefined && /\.c?js$/.test(npm)
  // Without a shell, Windows does not run npm.cmd.
  const run = script ? [process.execPath, [npm]] : [windows ? 'npm.cmd' : 'npm', []]
  const args = [...run[1], 'ci', '--no-audit', '--no-fund']
  const done = spawnSync(run[0], args, { cwd: root, stdio: ['ignore', 2, 2], shell: windows && !script })
  if (done.status !== 0) throw new Error('npm ci failed: the lines above say why; is this machine online?')
  writeFileSync(setupStamp, setupHash())
}

function buildStands() {
  return existsSync(join(root, 'dist', 'src', 'cli', 'main.js')) && readOrEmpty(buildStamp) === fingerprint()
}

function build() {
  const done = spawnSync(process.execPath, [join(root, 'tools', 'build.mjs')], { cwd: root, stdio: ['ignore', 2, 2] })
  if (done.status !== 0) throw new Error('the build failed: the lines above say where')
}

function start(paths) {
  prepare()
  const main = join(root, 'dist', 'src', 'cli', 'main.js')
  const child = spawn(process.execPath, [main, 'open', ...paths], { stdio: 'inherit' })
  const forward = (signal) => child.kill(signal)
  // A terminal sends Ctrl-C to the child as well: sent twice, it would count as impatience.
  process.on('SIGINT', () => (process.stdin.isTTY ? undefined : forward('SIGINT')))
  process.on('SIGTERM', forward)
  process.on('SIGHUP', forward)
  child.on('exit', (code, signal) => process.exit(signal ? 128 + (signal === 'SIGINT' ? 2 : 15) : (code ?? 3)))
}

function test(filters) {
  const totals = { passed: 0, failed: 0, skipped: 0 }
  const count = (passed) => {
    totals[passed ? 'passed' : 'failed'] += 1
  }
  try {
    prepare()
    findBrowser()
    count(check('lint', '@biomejs/biome', 'biome', ['check', '.']))
    count(check('types of src, test', 'typescript', 'tsc', ['--noEmit', '-p', 'tsconfig.json']))
    count(check('types of web', 'typescript', 'tsc', ['--noEmit', '-p', 'web/tsconfig.json']))
    runTests(filters, totals)
  } catch (error) {
    console.error(`fonds: ${error.message}`)
    totals.failed += 1
  }
  const { passed, failed, skipped } = totals
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed > 0 ? 1 : 0
}

function check(name, dependency, command, args) {
  let passed = false
  step(name, '', () => {
    passed =
      spawnSync(process.execPath, [binOf(dependency, command), ...args], { cwd: root, stdio: 'inherit' }).status === 0
    return passed ? 'passed' : 'failed'
  })
  return passed
}

function runTests(filters, totals) {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-test-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    step('tests', '', () => {
      const args = [binOf('vitest', 'vitest'), 'run', ...reporters, ...filters]
      const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
      addReport(readOrEmpty(report), status, totals)
      return status === 0 ? 'passed' : 'failed'
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function addReport(text, status, totals) {
  const report = text === '' ? { testResults: [] } : JSON.parse(text)
  const before = totals.failed
  totals.passed += report.numPassedTests ?? 0
  totals.failed += report.numFailedTests ?? 0
  totals.skipped += (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0)
  // A file that cannot be loaded holds no tests and would count for nothing.
  for (const file of report.testResults) {
    if (file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed')) totals.failed += 1
  }
  if (status !== 0 && totals.failed === before) totals.failed += 1
}

/** Sets CHROME_PATH for the browser tests, or says how to get a browser. */
function findBrowser() {
  const found = browserPaths().find((path) => path && existsSync(path))
  if (found) process.env.CHROME_PATH = found
  else delete process.env.CHROME_PATH
  const advice = 'none: browser tests are skipped; install Chromium or Chrome, or set CHROME_PATH to its program'
  tell(`browser: ${found ?? advice}`)
}

/** Where a browser may be, best first; the first that exists is used. */
export function browserPaths() {
  if (process.env.CHROME_PATH) return [process.env.CHROME_PATH]
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, windows ? `${name}.exe` : name)))
  const mac = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
  const win = programs.filter(Boolean).map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'))
  return [...onPath, ...(process.platform === 'darwin' ? mac : []), ...(windows ? win : [])]
}

function binOf(dependency, command) {
  const folder = join(root, 'node_modules', dependency)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

function step(name, why, run) {
  const started = performance.now()
  if (why) tell(`${name}: ${why} …`)
  const outcome = run() ?? 'done'
  tell(`${name}: ${outcome} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
}

function tell(line) {
  process.stderr.write(`fonds set-up · ${line}\n`)
}

function readOrEmpty(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/** Notes that the build stands for the sources as they were when `of` was taken. */
export function stampBuild(of) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(buildStamp, of)
}

const verbs = { prepare, start, test }

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [verb = '', ...args] = process.argv.slice(2)
  try {
    if (!Object.hasOwn(verbs, verb))
      throw new Error('usage: node tools/setup.mjs prepare | start [PATH…] | test [FILTER…]')
    verbs[verb](args)
  } catch (error) {
    console.error(`fonds: ${error.message}`)
    process.exitCode = 3
  }
}
