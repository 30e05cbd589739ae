// One input -> the time that it took, and what is wrong with it, if anything: an exception, something that does not hold,
// too much time, or time that grows faster than the input.
import { checkInput } from './check/check.mjs'

/**
 * What an input may take at most, in milliseconds: some, and more by its size, but never more than the last. Pages go by
 * the number of their elements, of which few bytes make many, up to a limit.
 */
const allowed = { some: 1500, perKilobyte: 5, most: 5000 }
/** Inputs that take longer than this are tried again at twice their size. Milliseconds; shorter ones cannot be told from noise. */
const suspicious = 400
/** Twice the size may take twice the time, and some more for noise; four times is quadratic. */
const tooSteep = 3.2

/** `{ ms, fault }`, fault as `{ name, message, stack }` or undefined. */
export async function judge(project, input) {
  const { ms, fault } = await timed(project, input)
  if (fault !== undefined) return { ms, fault }
  if (ms < suspicious || input.bytes === undefined) return { ms, fault: slowness(ms, allowed.most) }
  const again = Math.min(ms, (await timed(project, input)).ms)
  const bySize = allowed.some + (allowed.perKilobyte * input.bytes.length) / 1000
  const limit = input.kind === 'page' ? allowed.most : Math.min(allowed.most, bySize)
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

async function steepness(project, input, once) {
  const twice = { ...input, bytes: Buffer.concat([input.bytes, input.bytes]) }
  const doubled = Math.min((await timed(project, twice)).ms, (await timed(project, twice)).ms)
  if (once < suspicious || doubled < once * tooSteep) return undefined
  const sentence = 'an input takes more than three times as long at twice its size'
  return plainFault('TooSteep', `${sentence}: ${Math.round(once)} ms, ${Math.round(doubled)} ms`)
}

function plainFault(name, message) {
  return { name, message, stack: '' }
}
