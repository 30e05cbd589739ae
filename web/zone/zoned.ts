// Moments and EDTF dates in another time zone. Enters: a moment or a date as written, an IANA zone; leaves: the wall
// clock there, or the same date with that zone's offset (ISO 8601). What has no time of day or no zone stays as it is.

const second = 1000
const minute = 60 * second
const day = 86_400_000
/** Outside of the years 1 to 9999 calendars and formats disagree: such a moment keeps the clock of UTC. */
const firstMoment = -62_135_596_800_000
const lastMoment = Date.UTC(9999, 11, 30)

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const held = formats.get(zone)
  if (held) return held
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  })
  formats.set(zone, made)
  return made
}

/** What the clock on the wall shows there at this moment, as milliseconds that a UTC calendar reads the same. */
export function wallOf(at: number, zone: string): number {
  if (zone === 'UTC' || at < firstMoment || at > lastMoment) return at
  const read: { [part: string]: number } = {}
  for (const { type, value } of formatOf(zone).formatToParts(at)) read[type] = Number(value)
  const wall = Date.UTC(read.year!, read.month! - 1, read.day!, read.hour!, read.minute!, read.second!)
  return wall + (((at % second) + second) % second)
}

/** The moment at which the wall clock there shows this; where it does so twice or never, one beside. */
export function momentOf(wall: number, zone: string): number {
  const guess = wall - (wallOf(wall, zone) - wall)
  return guess + (wall - wallOf(guess, zone))
}

/** Start of the day there that holds this moment, in milliseconds of the wall clock; a mere date stays its own day. */
export function wallDay(at: number, zone: string): number {
  // A record dated to the day stands at midnight UTC: nobody's clock makes it the evening before.
  return at % day === 0 ? at : wallOf(at, zone)
}

const timed = /^(-?\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)([~?%])?$/

/** The date with the clock and the offset of this zone; intervals end by end. Null stands for "as written". */
export function zonedEdtf(edtf: string | null, zone: string | null): string | null {
  if (edtf === null || zone === null) return edtf
  return edtf
    .split('/')
    .map((end) => zonedPoint(end, zone))
    .join('/')
}

function zonedPoint(edtf: string, zone: string): string {
  const match = timed.exec(edtf)
  if (!match) return edtf
  const [, minutes = '', seconds, offset = 'Z', mark = ''] = match
  const at = Date.parse(`${minutes}${seconds ?? ''}${wholeOffset(offset)}`)
  if (Number.isNaN(at)) return edtf
  const wall = wallOf(at, zone)
  const shown = new Date(wall).toISOString().slice(0, seconds === undefined ? 16 : 19)
  return `${shown}${zone === 'UTC' ? 'Z' : offsetWord(Math.round((wall - at) / minute))}${mark}`
}

function wholeOffset(offset: string): string {
  if (offset === 'Z') return offset
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0')
  return `${offset[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}

function offsetWord(minutes: number): string {
  const whole = Math.abs(minutes)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(whole / 60))}:${two(whole % 60)}`
}

/** The offset of this zone at this moment as a reader sees it: `UTC`, `+02:00`, `−05:00`. */
export function zoneWordAt(at: number, zone: string): string {
  return zoneWord(zone === 'UTC' ? 'Z' : offsetWord(Math.round((wallOf(at, zone) - at) / minute)))
}

/** An offset as written, as a reader sees it. */
export function zoneWord(offset: string): string {
  return offset === 'Z' || offset === '+00:00' ? 'UTC' : offset.replace('-', '−')
}

/** True for a name that this browser knows as a time zone. */
export function isZone(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}
