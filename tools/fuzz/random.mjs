// A seed and a number -> random choices that are the same on every machine and in every run (sfc32, by Chris Doty-Humphrey).

/** Choices for one iteration; the same two numbers make the same choices. */
export function randomOf(seed, iteration) {
  const next = generator(seed >>> 0, iteration >>> 0)
  const below = (limit) => Math.floor(next() * limit)
  return {
    /** A whole number from 0 up to `limit`, exclusive. */
    below,
    /** A whole number from `first` to `last`, both included. */
    between: (first, last) => first + below(last - first + 1),
    pick: (list) => list[below(list.length)],
    /** True once in `times`. */
    once: (times) => below(times) === 0,
    /** Most often one, now and then thousands: sizes that attacks come in. */
    many: (most) => Math.max(1, Math.floor(most ** (next() ** 2))),
    /** `length` bytes as a latin1 string. */
    bytes: (length) => Array.from({ length }, () => String.fromCharCode(below(256))).join(''),
  }
}

function generator(seed, iteration) {
  let a = 0x9e3779b9
  let b = seed
  let c = iteration
  let counter = 1
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
  // The first numbers still look like what they were made from.
  for (let i = 0; i < 15; i += 1) next()
  return next
}
