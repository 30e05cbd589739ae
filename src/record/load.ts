// A library that is costly to load -> loaded when it is first used, so that commands that never need it start at once.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** `const linkedom = onDemand<typeof import('linkedom')>('linkedom')`, then `linkedom().parseHTML(…)`. */
export function onDemand<T>(name: string): () => T {
  let loaded: T | undefined
  return () => {
    loaded ??= require(name) as T
    return loaded
  }
}
