// Bytes <-> base64 between two marker lines, as OpenSSH writes keys and signatures.

const width = 70

export function armour(label: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(new RegExp(`.{1,${width}}`, 'g')) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

/** Undefined where the text is no such block, or holds anything but base64. */
export function unarmour(label: string, text: string): Buffer | undefined {
  const lines = text.trim().split(/\r?\n/)
  if (lines[0] !== `-----BEGIN ${label}-----` || lines.at(-1) !== `-----END ${label}-----`) return undefined
  const body = lines.slice(1, -1).join('')
  const bytes = Buffer.from(body, 'base64')
  return bytes.length > 0 && bytes.toString('base64') === body ? bytes : undefined
}
