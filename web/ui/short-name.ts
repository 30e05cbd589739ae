// A person who goes by an address -> a name short enough for a list: the local part of an address, the rest as an ellipsis.

/** Longer local parts are cut. */
const mostLetters = 24

/** Names stay whole; the whole address belongs into the title of what is shown. */
export function shortName(name: string): string {
  const address = /^([^\s@]+)@[^\s@]+$/.exec(name)
  if (address) return `${cut(address[1]!)}@…`
  return name.replace(/^x:(?=\d+$)/, 'X ').replace(/^name:/, '')
}

function cut(text: string): string {
  return text.length <= mostLetters ? text : `${text.slice(0, mostLetters - 1)}…`
}
