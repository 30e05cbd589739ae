// Text sent as format=flowed -> text whose paragraphs are whole lines again (RFC 3676). Quote marks are kept.

/** `delsp`: the space at the end of a soft-broken line was added by the sender and goes. */
export function joinFlowed(text: string, delsp: boolean): string {
  const out: string[] = []
  let open: { depth: number; pieces: string[] } | undefined
  const close = () => {
    if (open) out.push(mark(open.depth) + open.pieces.join(''))
    open = undefined
  }
  for (const line of text.split('\n')) {
    const depth = quoteDepth(line)
    const unstuffed = line.slice(line[depth] === ' ' ? depth + 1 : depth)
    const isSignature = unstuffed === '-- '
    if (open && (open.depth !== depth || isSignature)) close()
    const soft = unstuffed.endsWith(' ') && !isSignature
    open ??= { depth, pieces: [] }
    open.pieces.push(soft && delsp ? unstuffed.slice(0, -1) : unstuffed)
    if (!soft) close()
  }
  close()
  return out.join('\n')
}

function quoteDepth(line: string): number {
  let depth = 0
  while (line[depth] === '>') depth += 1
  return depth
}

function mark(depth: number): string {
  return depth === 0 ? '' : `${'>'.repeat(depth)} `
}
