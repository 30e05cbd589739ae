// Builds dist/src (the command line and the server, by tsc), dist/web (the workbench, by Vite) and dist/release (what
// editions are made of, by Vite).
// It needs the development dependencies; an installed package comes built.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint, stampBuild } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
// Taken first: what changes while we build makes the next build.
const before = fingerprint()

run('typescript', 'tsc', ['-p', 'tsconfig.build.json'])
removeOrphans()
// Data that tsc leaves behind.
for (const folder of ['src/coverage/vocabulary', 'src/release/harm/words'])
  cpSync(join(root, folder), join(root, 'dist', folder), { recursive: true, filter: (path) => !path.endsWith('.ts') })
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
