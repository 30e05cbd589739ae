// A library that is costly to load -> loaded when it is first used, so that commands that never need it start at once.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

/**
 * `const linkedom = onDemand<typeof import('linkedom')>('linkedom')`, then `linkedom().parseHTML(…)`. A package that names its
 * file for `import` alone is found as `module`.
 */
export function onDemand<T>(name: string, kind: 'commonjs' | 'module' = 'commonjs'): () => T {
  let loaded: T | undefined
  return () => {
    loaded ??= require(kind === 'module' ? fileURLToPath(import.meta.resolve(name)) : name) as T
    return loaded
  }
}
