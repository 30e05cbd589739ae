// A real OpenSearch cluster of three nodes on this machine's loopback address, for tests and measurements.
//   node tools/opensearch/start.mjs [--port 9200]      prints the addresses of the nodes; Ctrl-C stops it
// Needs a JDK (17 or newer) and Maven, which fetches OpenSearch once (70 MB, minutes). Data goes into a temporary folder and
// is gone afterwards. From code: `whyNoCluster()`, then `startCluster()`.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const here = fileURLToPath(new URL('.', import.meta.url))
const nodes = 3
const oldestJava = 17
const windows = process.platform === 'win32'

/** Why no cluster can be started here, in a sentence, or undefined where one can. */
export function whyNoCluster() {
  const javac = run('javac', ['-version'])
  if (javac === undefined) return 'there is no Java compiler here (install openjdk-17-jdk-headless)'
  const version = Number(/(\d+)/.exec(javac)?.[1])
  if (version < oldestJava) return `the Java here is ${version}, OpenSearch needs ${oldestJava}`
  if (run('mvn', ['-version']) === undefined) return 'there is no Maven here (install maven)'
  return undefined
}

/** Why OpenSearch cannot be had here, in a sentence, or undefined once it lies here; fetches it, where it does not yet. */
export async function whyNotFetched(tell = () => {}) {
  try {
    await classpath(tell)
    return undefined
  } catch (error) {
    return error.message.split('\n')[0]
  }
}

/**
 * Starts the cluster; `tell` hears what is waited for. `quick` starts in half the time and then works at half the speed. `urls` are those of the nodes, in order; nodes are counted from 1.
 * Throws an Error with a sentence where it does not start.
 */
export async function startCluster({ port, heap = '1g', quick = false, tell = () => {} } = {}) {
  const classes = await classpath(tell)
  const folder = mkdtempSync(join(tmpdir(), 'fonds-opensearch-'))
  const first = port ?? (await freePorts())
  const options = ['-XX:+UseSerialGC', '-Xms256m', `-Xmx${heap}`, ...(quick ? ['-XX:TieredStopAtLevel=1'] : [])]
  tell(`starting ${nodes} OpenSearch nodes on port ${first} and after it`)
  const child = spawn(
    'java',
    [...options, '-cp', classes, join(here, 'Cluster.java'), join(folder, 'data'), String(first)],
    {
      // The log of a start that fails is what is told; it must not fill a pipe that nobody reads.
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  )
  let tail = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    tail = (tail + text).slice(-20_000)
  })
  child.stdin.on('error', () => {})
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const drop = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', drop)
  ended.then(drop)
  const said = listen(child)
  const failed = ended.then(() => {
    throw new Error(`the OpenSearch cluster ended: ${tail.split('\n').slice(-15).join('\n')}`)
  })
  failed.catch(() => {})
  const order = async (command, answer) => {
    const answered = said(answer)
    child.stdin.write(`${command}\n`)
    await Promise.race([answered, failed])
  }
  await Promise.race([said('ready'), failed])
  return {
    urls: Array.from({ length: nodes }, (_, i) => `http://127.0.0.1:${first + i}`),
    stopNode: (node) => order(`stop ${node}`, 'stopped'),
    startNode: (node) => order(`start ${node}`, 'started'),
    async stop() {
      // Its data is thrown away: there is nothing that it must write before it ends.
      child.kill('SIGKILL')
      await ended
      process.off('exit', drop)
    },
  }
}

/** A promise for the next line that says `what`. */
function listen(child) {
  const waiting = new Map()
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [what] = Object.keys(JSON.parse(line))
    waiting.get(what)?.()
    waiting.delete(what)
  })
  return (what) => new Promise((resolve) => waiting.set(what, resolve))
}

/** What Maven fetched, noted beside a hash-free copy of the pom that it was fetched for. */
async function classpath(tell) {
  const pom = readFileSync(join(here, 'pom.xml'), 'utf8')
  const target = join(here, 'target')
  const [held, list] = ['pom.xml', 'classpath'].map((name) => join(target, name))
  const stands = existsSync(held) && readFileSync(held, 'utf8') === pom && existsSync(list)
  const classes = stands ? readFileSync(list, 'utf8').trim() : ''
  if (classes !== '' && classes.split(delimiter).every((path) => existsSync(path))) return classes
  tell('waiting for Maven to fetch OpenSearch, 70 MB; this takes minutes the first time')
  mkdirSync(target, { recursive: true })
  rmSync(held, { force: true })
  await maven(['-B', '-q', '-f', join(here, 'pom.xml'), 'dependency:build-classpath', `-Dmdep.outputFile=${list}`])
  writeFileSync(held, pom)
  return readFileSync(list, 'utf8').trim()
}

function maven(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(windows ? 'mvn.cmd' : 'mvn', args, { stdio: ['ignore', 'pipe', 'pipe'], shell: windows })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Maven could not fetch OpenSearch: ${said.slice(-2000)}`)),
    )
  })
}

/** The first of as many ports in a row as the nodes need for HTTP and among each other. */
async function freePorts() {
  for (let tries = 0; tries < 50; tries += 1) {
    const first = 20_000 + Math.floor(Math.random() * 10_000)
    const free = await Promise.all(Array.from({ length: nodes * 2 }, (_, i) => isFree(first + i)))
    if (free.every(Boolean)) return first
  }
  throw new Error('no free ports were found for the OpenSearch cluster')
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

function run(command, args) {
  const done = spawnSync(windows && command === 'mvn' ? 'mvn.cmd' : command, args, { encoding: 'utf8', shell: windows })
  return done.status === 0 ? done.stdout + done.stderr : undefined
}

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '9200' } } })
  const why = whyNoCluster()
  if (why) throw new Error(`no OpenSearch cluster can be started: ${why}`)
  const cluster = await startCluster({ port: Number(values.port), tell: (line) => console.error(line) })
  for (const url of cluster.urls) console.log(url)
  console.error('press Ctrl-C to stop')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => cluster.stop())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main()
  } catch (error) {
    console.error(`fonds: ${error.message}`)
    process.exitCode = 2
  }
}
