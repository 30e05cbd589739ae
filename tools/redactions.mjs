// Random redactions of the example, and of a public mailing list where it is at hand: `npm run redactions`, or `-- 50` for so many.
// They are those of test/redaction.test.ts, in editions of 50 each.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const given = Number(process.argv[2] ?? 500)
if (!Number.isInteger(given) || given < 1) {
  console.error('say how many: npm run redactions -- 500')
  process.exit(2)
}
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/redaction'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, REDACTIONS: String(given) },
})
process.exit(status ?? 1)
