#!/usr/bin/env node
// The `fonds` command. Installed, it runs what was built; in a checkout it installs and builds first where needed.
import { existsSync } from 'node:fs'

const checkout = new URL('../tools/build.mjs', import.meta.url)
const main = new URL('../dist/src/cli/main.js', import.meta.url)

if (existsSync(checkout) && existsSync(new URL('../src', import.meta.url))) {
  const { prepare } = await import('../tools/setup.mjs')
  try {
    prepare()
  } catch (error) {
    console.error(`fonds: ${error.message}`)
    process.exit(3)
  }
}
await import(main.href)
