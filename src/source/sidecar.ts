// `NAME.meta.json` beside a source -> what was said about it when it was handed in.
import type { Given } from './reader.ts'

const ending = '.meta.json'

/** A sidecar holds six short strings; anything larger is something else. */
export const maxSidecar = 256 << 10
export const sidecarTooLarge = 'this sidecar is larger than 256 KiB; it should hold six short strings'

const keys = ['published', 'outlet', 'author', 'language', 'url', 'title'] as const

/** True for the names that are read as sidecars rather than as sources. */
export function isSidecarName(name: string): boolean {
  return name.endsWith(ending) && name.length > ending.length
}

/** The name of the sidecar of `name`. */
export function sidecarFor(name: string): string {
  return name + ending
}

/** Reads a sidecar. Unknown keys and values that are no strings are passed over. */
export function parseSidecar(bytes: Buffer): { given: Given } | { problem: string } {
  if (bytes.length > maxSidecar) return { problem: sidecarTooLarge }
  let json: unknown
  try {
    json = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch {
    return {
      problem: 'this sidecar is no valid JSON; write one object with published, outlet, author, language, url, title',
    }
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { problem: 'this sidecar holds no object; write { "published": "2017-11-13", … }' }
  const given: Given = {}
  for (const key of keys) {
    const value = (json as Record<string, unknown>)[key]
    if (typeof value === 'string' && value.trim() !== '') given[key] = value.trim()
  }
  return { given: given.published === undefined ? given : { ...given, basis: 'sidecar' } }
}
