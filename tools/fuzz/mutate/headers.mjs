// Operators on header fields: dropped, repeated, moved, folded in odd places, with values that readers trip over.
import { inHeader, range } from './shape.mjs'
import { charsets, dates, encodedWords, fieldNames, letters, parameters, tangles } from './words.mjs'

export const headerOperators = {
  dropField: inHeader((fields, random) => without(fields, random.below(fields.length))),
  repeatField: inHeader((fields, random) => {
    const at = random.below(fields.length)
    return [...fields.slice(0, at), ...Array(1 + random.many(2000)).fill(fields[at]), ...fields.slice(at + 1)]
  }),
  moveField: inHeader((fields, random) => {
    const at = random.below(fields.length)
    return placed(without(fields, at), fields[at], random)
  }),
  foldOddly: inHeader((fields, random, _, eol) => {
    const fold = random.pick([
      `${eol} `,
      `${eol}\t`,
      `${eol} ${eol} `,
      `${eol}   ${eol}\t`,
      '\r ',
      '\n ',
      `${eol}`,
      ' \r\r\n ',
    ])
    return changed(fields, random, (field) => inserted(field, fold, random))
  }),
  foldOften: inHeader((fields, random, _, eol) =>
    changed(fields, random, (field) => field + `${eol} ${random.pick(tangles)}`.repeat(random.many(5000))),
  ),
  unfold: inHeader((fields, random) => changed(fields, random, (field) => field.replace(/\r?\n[ \t]+/g, ''))),
  swapValues: inHeader((fields, random) => {
    const value = valueIn(random.pick(fields))
    return changed(fields, random, (field) => `${nameIn(field)}:${value}`)
  }),
  emptyValue: inHeader((fields, random) =>
    changed(fields, random, (field) => `${nameIn(field)}:${random.pick(['', ' ', '\t', ' \r'])}`),
  ),
  lengthenValue: inHeader((fields, random) =>
    changed(fields, random, (field) => {
      const { start, end } = range(field, random, 40)
      return field.slice(0, end) + field.slice(start, end).repeat(random.many(8000)) + field.slice(end)
    }),
  ),
  changeName: inHeader((fields, random) =>
    changed(fields, random, (field) => {
      const name = nameIn(field)
      const names = [
        `${name} `,
        `${name}\t `,
        name.toUpperCase(),
        ` ${name}`,
        `${name}\0`,
        `${name.slice(0, 1)}\xe9`,
        '',
      ]
      return `${random.pick([...names, ...fieldNames])}:${valueIn(field)}`
    }),
  ),
  floodFields: inHeader((fields, random) =>
    placed(fields, Array.from({ length: random.many(6000) }, (_, i) => `X-${i}: ${i}`).join('\n'), random),
  ),
  addField: inHeader((fields, random) =>
    placed(fields, `${random.pick(fieldNames)}: ${random.pick([...tangles, ...encodedWords, ...dates])}`, random),
  ),
  borrowFields: inHeader((fields, random, other) => {
    const theirs = other().split(/\r?\n(?![ \t])/, 30)
    return placed(fields, random.pick(theirs), random)
  }),
  breakEncodedWord: inHeader((fields, random) =>
    changed(fields, random, (field) => inserted(field, random.pick(encodedWords).repeat(random.many(3000)), random)),
  ),
  encodeValue: inHeader((fields, random) =>
    changed(fields, random, (field) => `${nameIn(field)}: ${encodedWord(valueIn(field), random)}`),
  ),
  tangleValue: inHeader((fields, random) =>
    changed(fields, random, (field) => inserted(field, random.pick(tangles).repeat(random.many(4000)), random)),
  ),
  oddDate: inHeader((fields, random) => [...named(fields, /^(?!date:)/i), `Date: ${random.pick(dates)}`]),
  oddReferences: inHeader((fields, random) => {
    const id = (i) => `<${i}${random.pick(['@a.example', '', '@', ' @b.example', '>>', '@a.example\0'])}>`
    const ids = Array.from({ length: random.many(3000) }, (_, i) => id(i % 900))
    return placed(fields, `${random.pick(['References', 'In-Reply-To', 'Message-ID'])}: ${ids.join(' ')}`, random)
  }),
  oddParameters: inHeader((fields, random) =>
    changed(fields, random, (field) => `${field}; ${`${random.pick(parameters)}; `.repeat(random.many(2000))}`),
  ),
  strayLine: inHeader((fields, random) =>
    placed(
      fields,
      random.pick(['a stray line', '', '>From nora', 'From nora@lighthouse.example', ':', '--', ...letters]),
      random,
    ),
  ),
}

function nameIn(field) {
  return field.split(':', 1)[0]
}

function valueIn(field) {
  return field.slice(nameIn(field).length + 1)
}

function without(fields, at) {
  return fields.filter((_, index) => index !== at)
}

function named(fields, pattern) {
  return fields.filter((field) => pattern.test(field))
}

function placed(fields, field, random) {
  const at = random.below(fields.length + 1)
  return [...fields.slice(0, at), field, ...fields.slice(at)]
}

function changed(fields, random, change) {
  const at = random.below(fields.length)
  return fields.map((field, index) => (index === at ? change(field) : field))
}

function inserted(text, what, random) {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + what + text.slice(at)
}

function encodedWord(value, random) {
  const bytes = Buffer.from(value, 'latin1')
  const q = value.replace(/[^\w]/g, (letter) => `=${letter.charCodeAt(0).toString(16).padStart(2, '0')}`)
  const body = random.once(2) ? `B?${bytes.toString('base64')}` : `Q?${q}`
  return `=?${random.pick(charsets)}?${body}?=`
}
