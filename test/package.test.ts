// What `npm pack` would ship: enough to run, nothing that only we need.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
  bin: Record<string, string>
}

describe('the package', () => {
  it('ships the command, the workbench and the example, and no tests', () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const listed = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const told = JSON.parse(listed) as
      | Array<{ files: Array<{ path: string }> }>
      | Record<string, { files: Array<{ path: string }> }>
    const paths = Object.values(told)[0]!.files.map(({ path }) => path)
    for (const wanted of [
      manifest.bin.fonds,
      'dist/src/cli/main.js',
      'dist/src/source/ngrams.bin',
      'dist/web/index.html',
      'examples/case/mailbox/relative.mbox',
    ]) {
      expect(paths).toContain(wanted)
    }
    expect(paths.filter((path) => /\.test\.|(^|\/)test[-/]|^src\/|^web\//.test(path))).toEqual([])
  })

  it('imports at run time only what it depends on', () => {
    const files = readdirSync(join(root, 'dist/src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    )
    const names = files.flatMap((name) => {
      const text = readFileSync(join(root, 'dist/src', name), 'utf8')
      const found = text.matchAll(
        /(?:^(?:import|export)\b[^'\n]*\bfrom |^import |\bimport\(|\bonDemand\()'([@a-z][\w./:@-]*)'/gm,
      )
      return [...found].map((match) =>
        match[1]!
          .split('/')
          .slice(0, match[1]!.startsWith('@') ? 2 : 1)
          .join('/'),
      )
    })
    const packages = new Set(names.filter((name) => !name.startsWith('node:') && !builtinModules.includes(name)))
    expect([...packages].filter((name) => !(name in manifest.dependencies))).toEqual([])
    expect(packages.size).toBeGreaterThan(5)
  })
})
