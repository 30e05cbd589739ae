// An input that fails -> a small one that fails in the same way: files, then lines, then bytes are left out, as long as it
// still does (delta debugging, Zeller and Hildebrandt 2002).

/** Smaller inputs are reduced byte by byte; larger ones only by lines and in blocks. */
const fewBytes = 3000

/** `fails(input)` says whether an input fails in the same way. */
export async function reduce(input, fails) {
  if (input.files !== undefined) return reduceFiles(input, fails)
  const bytes = await reduceBytes(input.bytes, (smaller) => fails({ ...input, bytes: smaller }))
  return { ...input, bytes }
}

async function reduceFiles(input, fails) {
  let files = await leaveOut(input.files, (fewer) => fails({ ...input, files: fewer }))
  for (let at = 0; at < files.length; at += 1) {
    const having = (bytes) => files.map((file, index) => (index === at ? { ...file, bytes } : file))
    const bytes = await reduceBytes(files[at].bytes, (smaller) => fails({ ...input, files: having(smaller) }))
    files = having(bytes)
  }
  return { ...input, files }
}

async function reduceBytes(bytes, fails) {
  const lines = bytes.toString('latin1').split(/(?<=\n)/)
  const asBytes = (pieces) => Buffer.from(pieces.join(''), 'latin1')
  const fewerLines = asBytes(await leaveOut(lines, (pieces) => fails(asBytes(pieces))))
  const width = Math.ceil(fewerLines.length / fewBytes)
  const blocks = fewerLines.toString('latin1').match(new RegExp(`[\\s\\S]{1,${width || 1}}`, 'g')) ?? []
  return asBytes(await leaveOut(blocks, (pieces) => fails(asBytes(pieces))))
}

/** The pieces without those that are not needed; ever smaller runs of them are left out. */
async function leaveOut(pieces, fails) {
  let kept = pieces
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)]
      if (fewer.length > 0 && (await fails(fewer))) kept = fewer
      else at += size
    }
  }
  return kept
}
