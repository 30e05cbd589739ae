// Bytes as latin1 text -> the same, encoded as mails carry files. For mutants only: no line is checked.

export function quotePrintable(text) {
  return text.replace(
    /[^\x20-\x3c\x3e-\x7e\r\n]/g,
    (letter) => `=${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

export function encodeUu(text, name) {
  const lines = text.match(/[\s\S]{1,45}/g) ?? []
  return `begin 644 ${name}\n${lines.map(uuLine).join('')}\`\nend\n`
}

function uuLine(line) {
  const six = (value) => String.fromCharCode((value & 63) + 32)
  let out = six(line.length)
  for (let at = 0; at < line.length; at += 3) {
    const value = (line.charCodeAt(at) << 16) | ((line.charCodeAt(at + 1) || 0) << 8) | (line.charCodeAt(at + 2) || 0)
    out += six(value >> 18) + six(value >> 12) + six(value >> 6) + six(value)
  }
  return `${out}\n`
}

export function encodeYenc(text, name) {
  const critical = new Set([0, 10, 13, 61])
  const letter = (code) =>
    critical.has(code) ? `=${String.fromCharCode((code + 64) & 255)}` : String.fromCharCode(code)
  const body = Array.from(text, (each) => letter((each.charCodeAt(0) + 42) & 255)).join('')
  return `=ybegin line=128 size=${text.length} name=${name}\n${body.match(/[\s\S]{1,128}/g)?.join('\n') ?? ''}\n=yend size=${text.length}\n`
}
