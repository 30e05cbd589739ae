// In: bytes that a stranger wrote, and the name that they gave them. Out: an answer that a browser saves and never shows.

/** Characters of a file name: file systems stop at 255 bytes. */
const maxName = 120

/** A download (RFC 6266, with the name also as RFC 8187 UTF-8). */
export function download(bytes: Uint8Array, name: string, type: 'text/plain' | 'application/octet-stream'): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': dispositionOf(name),
    },
  })
}

/** The header value for a name, which may hold paths, controls, quotes or marks that turn text around. */
export function dispositionOf(name: string): string {
  const safe = safeName(name)
  const plain = safe.replace(/[^\x20-\x7e]/g, '_').replace(/[%']/g, '_')
  const encoded = encodeURIComponent(safe).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // Controls and the marks of Unicode that reorder text: `invoice\u202Efdp.exe` would read as `invoiceexe.pdf`.
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(clean)?.[0] ?? ''
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, maxName).join('')
  return stem + ending || 'attachment'
}
