// The built reader, as the comparisons take it. `npm run build` makes it.
const root = new URL('../../dist/src/source/', import.meta.url)

const files = [
  'mail/content.js',
  'mail/read.js',
  'mail/header/address.js',
  'mail/header/date.js',
  'mail/header/fields.js',
  'mail/header/parameters.js',
  'mail/header/words.js',
  'mail/mime/charset.js',
  'mail/mime/scan.js',
  'mbox/split.js',
]

export async function builtReader() {
  const modules = await Promise.all(files.map((file) => import(new URL(file, root).href)))
  return Object.assign({}, ...modules)
}
