// The built reader and verifier, as the comparisons take it. `npm run build` makes it.
const root = new URL('../../dist/src/', import.meta.url)

const files = [
  'source/mail/content.js',
  'source/mail/read.js',
  'source/mail/header/address.js',
  'source/mail/header/date.js',
  'source/mail/header/fields.js',
  'source/mail/header/parameters.js',
  'source/mail/header/words.js',
  'source/mail/mime/charset.js',
  'source/mail/mime/scan.js',
  'source/mbox/split.js',
  'verify/check-mail.js',
]

export async function builtReader() {
  const modules = await Promise.all(files.map((file) => import(new URL(file, root).href)))
  return Object.assign({}, ...modules)
}
