// Builds dist/src (the command line and the server, by tsc), dist/program (what a run of it loads, in few files: hundreds of
// small ones take longer to open than most commands to run), dist/web (the workbench, by Vite) and dist/release (what
// editions are made of, by Vite).
// It needs the development dependencies; an installed package comes built.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle, slashes } from './bundle.mjs'
import { fingerprint, stampBuild } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
/** What is started by its path: the command, threads and child processes. */
const entries = [
  'cli/main.js',
  'flow/evidence/audit-main.js',
  'flow/evidence/thread-main.js',
  'flow/extract/reader-process.js',
  'flow/extract/reader-thread.js',
  'flow/intake/reader-main.js',
  'flow/intake/words-main.js',
  'flow/release/site/search-main.js',
]
// Taken first: what changes while we build makes the next build.
const before = fingerprint()

run('typescript', 'tsc', ['-p', 'tsconfig.build.json'])
removeOrphans()
// Data that tsc leaves behind.
for (const folder of ['src/coverage/vocabulary', 'src/release/harm/words'])
  cpSync(join(root, folder), join(root, 'dist', folder), { recursive: true, filter: (path) => !path.endsWith('.ts') })
await writeNgrams()
await bundleProgram()
run('vite', 'vite', ['build', '-c', 'web/vite.config.ts', '--logLevel', 'warn'])
run('vite', 'vite', ['build', '-c', 'web/release/vite.config.ts', '--logLevel', 'warn'])
run('vite', 'vite', ['build', '-c', 'web/release/vite.config.ts', '--mode', 'render', '--logLevel', 'warn'])
cpSync(join(root, 'web/public/icon.svg'), join(root, 'dist/release/assets/icon.svg'))
stampBuild(before)

function run(dependency, command, args) {
  const folder = join(root, 'node_modules', dependency)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const script = join(folder, typeof bin === 'string' ? bin : bin[command])
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    console.error(`fonds: ${command} failed, see above`)
    process.exit(1)
  }
}

/** What languages are told by: its library is not needed by a run. */
async function writeNgrams() {
  const folder = new URL('../dist/src/source/', import.meta.url)
  const { makeNgramTable } = await import(new URL('ngram-table.js', folder))
  writeFileSync(new URL('ngrams.bin', folder), new Uint8Array(makeNgramTable()))
}

/** Each entry is left in dist/src as a line that loads its bundle. */
async function bundleProgram() {
  const modules = join(root, 'dist', 'src')
  const program = join(root, 'dist', 'program')
  await bundle(Object.fromEntries(entries.map((path) => [basename(path, '.js'), join(modules, path)])), program)
  for (const path of entries) {
    const target = relative(join(modules, dirname(path)), join(program, basename(path)))
    writeFileSync(join(modules, path), `import '${slashes(target)}'\n`)
  }
}

/** Modules whose source was renamed or removed would go on being packed. */
function removeOrphans() {
  const waiting = ['']
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of readdirSync(join(root, 'dist', 'src', folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      const source = join(root, 'src', path.replace(/\.js$/, '.ts'))
      if (!existsSync(source)) rmSync(join(root, 'dist', 'src', path), { recursive: true })
      else if (entry.isDirectory()) waiting.push(path)
    }
  }
}
