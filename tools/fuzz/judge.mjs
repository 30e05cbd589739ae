// One input -> the time that it took, and what is wrong with it, if anything: an exception, something that does not hold,
// too much time, or time that grows faster than the input.
import { checkInput } from './check/check.mjs'

/**
 * What an input may take at most, in milliseconds: some, and more by its size, but never more than the last. Pages go by
 * the number of their elements, of which few bytes make many, up to a limit.
 */
const allowed = { some: 1500, perKilobyte: 5, most: 5000 }
/** All that an article can say is read out of it, but no more than 150,000 letters; up to 100 kB it is read twice. */
const allowedArticle = { some: 1500, perKilobyte: 25, most: 8000 }
/** A whole intake starts threads, waits for the disk, and is done twice. */
const allowedIntake = 20_000
/** Inputs that take longer than this are tried again at twice their size. Milliseconds; shorter ones cannot be told from noise. */
const suspicious = 300
/** Twice the size may take twice the time, and some more for noise; four times is quadratic. */
const tooSteep = 3.2
const attempts = 3

/** `{ ms, fault }`, fault as `{ name, message, stack }` or undefined. */
export async function judge(project, input) {
  const { ms, fault } = await timed(project, input)
  if (fault !== undefined) return { ms, fault }
  if (input.kind === 'intake') return { ms, fault: slowness(ms, allowedIntake) }
  if (ms < suspicious) return { ms }
  const again = Math.min(ms, (await timed(project, input)).ms)
  const { some, perKilobyte, most } = input.kind === 'article' ? allowedArticle : allowed
  const bySize = some + (perKilobyte * input.bytes.length) / 1000
  const limit = input.kind === 'page' ? most : Math.min(most, bySize)
  return { ms: again, fault: slowness(again, limit) ?? (await steepness(project, input, again)) }
}

function slowness(ms, limit) {
  return ms > limit ? plainFault('TooSlow', `an input takes too long for its size: ${Math.round(ms)} ms`) : undefined
}

/** Processor time, because others use the machine as well. */
async function timed(project, input) {
  const started = process.cpuUsage()
  const fault = await caught(project, input)
  const { user, system } = process.cpuUsage(started)
  return { ms: (user + system) / 1000, fault }
}

async function caught(project, input) {
  try {
    await checkInput(project, input)
    return undefined
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    return { name, message, stack }
  }
}

async function steepness(project, input, first) {
  const twice = { ...input, bytes: input.twice ?? Buffer.concat([input.bytes, input.bytes]) }
  const best = { once: first, doubled: Infinity }
  // One collection of garbage at the wrong moment looks like a square.
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    best.doubled = Math.min(best.doubled, (await timed(project, twice)).ms)
    if (best.doubled < best.once * tooSteep) return undefined
    best.once = Math.min(best.once, (await timed(project, input)).ms)
  }
  if (best.once < suspicious) return undefined
  const sentence = 'an input takes more than three times as long at twice its size'
  return plainFault('TooSteep', `${sentence}: ${Math.round(best.once)} ms, ${Math.round(best.doubled)} ms`)
}

function plainFault(name, message) {
  return { name, message, stack: '' }
}
