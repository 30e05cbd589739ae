// WebAssembly that is written by hand -> the TypeScript that carries it: `node tools/wasm.mjs` after a change of a .wat.
import { readFileSync, writeFileSync } from 'node:fs'
import wabt from 'wabt'

/** Each in a file `NAME.wat`, and beside it `NAME-code.ts`. */
export const sources = ['src/store/digest/squeeze']

/** What `NAME-code.ts` is to hold. */
export async function codeOf(path) {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const parsed = (await wabt()).parseWat(
    `${name}.wat`,
    readFileSync(new URL(`../${path}.wat`, import.meta.url), 'utf8'),
    {
      simd: true,
    },
  )
  const base64 = Buffer.from(parsed.toBinary({}).buffer).toString('base64')
  return `// Made of ${name}.wat by tools/wasm.mjs.\nexport const code =\n  '${base64}'\n`
}

if (import.meta.filename === process.argv[1])
  for (const path of sources) writeFileSync(new URL(`../${path}-code.ts`, import.meta.url), await codeOf(path))
