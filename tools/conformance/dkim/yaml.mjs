// The YAML of the ARC suite -> its documents. Reads what these files use and no more: maps, `|` and `>-` blocks, plain values.

/** `[{ tests: { name: { message, cv } }, 'txt-records': { name: record } }]` */
export function readYaml(text) {
  return text
    .split(/^---[ \t]*$/m)
    .map((document) => readMap(document.split('\n')))
    .filter((map) => Object.keys(map).length > 0)
}

/** Lines of one depth -> a map. */
function readMap(lines) {
  const map = {}
  let at = 0
  while (at < lines.length) {
    const entry = /^( *)([^\s#:][^:]*):(?: +(.*))?$/.exec(lines[at])
    at += 1
    if (!entry) continue
    const [, indent, name, value = ''] = entry
    const start = at
    while (at < lines.length && (lines[at].trim() === '' || lines[at].search(/\S/) > indent.length)) at += 1
    map[name] = readValue(value.trim(), lines.slice(start, at))
  }
  return map
}

function readValue(value, lines) {
  if (value === '') return readMap(lines)
  if (!/^[|>]-?$/.test(value)) return value
  const depth = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  const block = lines.map((line) => line.slice(Number.isFinite(depth) ? depth : 0)).join('\n')
  // A folded block is a record, whose pieces DNS joins without space as well.
  return value.startsWith('>') ? block.replaceAll('\n', ' ').trim() : `${block.replace(/\n*$/, '')}\n`
}
