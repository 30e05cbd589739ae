// The suites in ../shared/data -> docs/conformance.md. Fails where a difference has no reason or too few messages agree.
// Needs `npm run build` first.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import PostalMime from 'postal-mime'
import { conformance } from './document.mjs'
import { builtReader } from './reader.mjs'

const data = fileURLToPath(new URL('../../../shared/data', import.meta.url))
const { markdown, faults } = await conformance(await builtReader(), (raw) => PostalMime.parse(raw), data)
writeFileSync(new URL('../../docs/conformance.md', import.meta.url), markdown)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
