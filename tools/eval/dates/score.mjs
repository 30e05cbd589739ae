// Sentences, and a reader of them -> how many expressions stand exactly where they are expected, and mean what is expected.

/** @returns what was found, expected and right, and each miss in words */
export function scoreDates(cases, read) {
  const score = { expected: 0, found: 0, spans: 0, judged: 0, judgedFound: 0, values: 0, misses: [] }
  for (const { text, reference, expected } of cases) {
    const found = read(text, reference)
    score.expected += expected.length
    score.found += found.length
    score.judgedFound += found.length
    for (const want of expected) {
      const exact = found.some(({ start, end }) => start === want.start && end === want.end)
      const near = nearest(found, want)
      const right = near !== undefined && want.values !== null && near.values.some((value) => means(value, want.values))
      if (exact) score.spans++
      if (want.values === null) score.judgedFound -= near ? 1 : 0
      else score.judged++
      if (right) score.values++
      if (!exact || (!right && want.values !== null)) score.misses.push({ text, want, near, exact, right })
    }
    for (const { start, end, values } of found) {
      if (!expected.some((want) => want.start < end && start < want.end))
        score.misses.push({ text, extra: text.slice(start, end), values })
    }
  }
  return score
}

function nearest(found, { start, end }) {
  const overlap = (it) => Math.min(end, it.end) - Math.max(start, it.start)
  return found.filter((it) => overlap(it) > 0).sort((a, b) => overlap(b) - overlap(a))[0]
}

/** `YYYY` stands for a year that only the missing reference could tell. */
function means(value, wanted) {
  return wanted.includes(value) || wanted.includes(value.replace(/\d{4}-/g, 'YYYY-'))
}

/** Precision, recall and their harmonic mean. */
export function rates(right, found, expected) {
  const precision = found === 0 ? 0 : right / found
  const recall = expected === 0 ? 0 : right / expected
  return { precision, recall, f: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
