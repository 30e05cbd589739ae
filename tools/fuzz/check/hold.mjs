// What must be true of any input, said as `hold(isTrue, sentence, detail)`. What does not hold is thrown, and is a finding.

export class Broken extends Error {
  name = 'Broken'
}

/** `sentence` is the same for every input, so that one fault is one finding; `detail` tells more. */
export function hold(isTrue, sentence, detail) {
  if (!isTrue) throw new Broken(detail === undefined ? sentence : `${sentence}: ${JSON.stringify(detail)}`)
}
