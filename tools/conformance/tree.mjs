// The raw bytes of a message -> what our reader makes of it, in the form in which suites are compared with it.
// What is only representation is made alike here: line ends, and white space inside header fields.

/** White space as one space: header fields are folded, and suites unfold them in different ways. */
export function squeeze(text) {
  return text.replace(/\s+/g, ' ').trim()
}

/** Line ends alike; a suite shows the body of an entity with or without the line end before a boundary. */
export function lines(bytes) {
  return bytes.toString('latin1').replace(/\r\n?/g, '\n').replace(/\n+$/, '')
}

/** True where everything expected is there in its order, and more: the suite's parser has dropped something. */
export function holdsMore(expected, got) {
  if (got.length > expected.length && got.startsWith(expected)) return true
  const ours = got.split('\n')
  let at = 0
  for (const line of expected.split('\n')) {
    if (line === '') continue
    at = ours.indexOf(line, at) + 1
    if (at === 0) return false
  }
  return got.length > expected.length
}

/** `{ shape, entities, leaves, outside }`; entities and leaves in document order. */
export function treeOf(reader, raw) {
  const scanned = reader.scanMail(raw, new Set())
  const inside = scanned.map(() => [])
  // Files between the lines of a text are no MIME parts.
  const nodes = scanned.filter(({ part }) => !isEmbedded(scanned, part))
  for (const { part } of nodes) if (part.parent !== undefined) inside[part.parent].push(part.ordinal)
  const trees = []
  for (const entry of nodes.toReversed()) {
    const { part } = entry
    const children = inside[part.ordinal].map((child) => trees[child])
    const kind = part.type.startsWith('multipart/') ? 'multipart' : children.length > 0 ? 'message' : 'leaf'
    const bytes = reader.decodePart(raw, part)
    trees[part.ordinal] = { ...entry, kind, children, bytes, written: rawFields(raw, entry) }
  }
  const entities = nodes.map(({ part }) => trees[part.ordinal])
  return {
    tree: trees[0],
    shape: shapeText(trees[0]),
    entities,
    leaves: entities.filter(({ kind }) => kind === 'leaf'),
    outside: scanned
      .flatMap(({ outside, inner }) => (outside ?? []).map((range) => ({ ...range, bytes: inner?.bytes ?? raw })))
      .toSorted((a, b) => a.start - b.start)
      .map(({ bytes, start, end }) => bytes.toString('latin1', start, end)),
  }
}

/** Suites are no hostile data: their trees may be walked by functions that call themselves. */
export function shapeText({ kind, children }) {
  return kind === 'leaf' ? 'leaf' : `${kind}(${children.map(shapeText).join(',')})`
}

/**
 * Pairs of an expected part and ours, where the expected tree is ours with some parts left out or left unopened;
 * undefined where it is another tree.
 */
export function embed(expected, ours) {
  if (expected.children.length === 0) return [[expected, ours]]
  if (expected.kind !== ours.kind) return undefined
  const pairs = [[expected, ours]]
  let at = 0
  for (const child of expected.children) {
    let found
    while (found === undefined && at < ours.children.length) found = embed(child, ours.children[at++])
    if (found === undefined) return undefined
    pairs.push(...found)
  }
  return pairs
}

function isEmbedded(scanned, part) {
  return part.parent !== undefined && scanned[part.parent].embedded !== undefined
}

function rawFields(raw, { fields, inner }) {
  return fields.map(({ start, end }) => (inner?.bytes ?? raw).toString('latin1', start, end))
}

/** Lines of a message that stand in no header, no body and no text outside of parts, boundaries aside. */
export function uncovered(reader, raw) {
  const scanned = reader.scanMail(raw, new Set())
  const held = scanned.filter(({ part }) => part.parent !== undefined).map(({ part }) => part.parent)
  const open = new Set(held)
  const free = Buffer.from(raw)
  for (const { part, inner, outside, embedded } of scanned) {
    if (inner) continue
    free.fill(0x0a, part.headOffset, part.offset)
    for (const { start, end } of outside ?? []) free.fill(0x0a, start, end)
    if (!open.has(part.ordinal) || embedded) free.fill(0x0a, part.offset, part.offset + part.length)
  }
  for (const { part, inner } of scanned) {
    if (!inner && open.has(part.ordinal) && part.encoding === 'base64')
      free.fill(0x0a, part.offset, part.offset + part.length)
  }
  return free
    .toString('latin1')
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '' && !line.startsWith('--') && !/^>?From /.test(line))
}
