// What every resource shares: parameters with their limits, and how an answer is described in /api/openapi.json.
import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { StartChecks } from '../../flow/evidence/start-checks.ts'
import type { OutsideIndex } from '../../flow/index/open.ts'
import type { Fonds, World } from '../../store/fonds.ts'
import { invalid } from '../error.ts'

/** What a resource is given to answer with. */
export interface Desk {
  fonds: Fonds
  world: World
  /** Starts checks in a process of their own; absent where this server may not. */
  startVerify?: StartChecks
  /** Where words are looked up; the fonds itself where absent. */
  index?: OutsideIndex
}

/** An empty router whose parameters are checked, and refused by name. */
export function router(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : invalid(c, result.target, result.error.issues)),
  })
}

/** An id as `src/record/id.ts` makes them; whether it exists is for the store to say. */
export const id = z
  .string()
  .regex(/^[a-z0-9]{1,40}$/, 'an id is at most 40 letters and digits')
  .openapi({ example: 'p6x0k3m9t2v4r8w1' })

/** A whole number within limits. Written out, because `Number('')` is 0 and `Number('1e9')` a billion. */
export function whole(minimum: number, maximum: number) {
  return z
    .string()
    .regex(/^-?\d{1,16}$/, 'a whole number')
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, `from ${minimum} to ${maximum}`)
    .openapi({ type: 'integer', minimum, maximum })
}

/** Body of a request that takes a decision back: its number in the journal. */
export const decisionNumber = z.object({ seq: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) })

/** Characters of a path inside the bag. */
export const maxPath = 4_096

/** Rows that may be skipped: more than any fonds holds. */
export const offset = whole(0, 100_000_000).optional()

/** Characters of a query: a longer one is not typed by a reader, and every word costs a look into the index. */
export const maxQuery = 2_000

export const query = z
  .string()
  .max(maxQuery)
  .default('')
  .openapi({ description: 'Words and operators, see docs/search.md' })

/** A query whose words are marked in a text. */
export const words = query.optional()

/** Milliseconds since the epoch, as far as ECMAScript dates go. */
export const time = whole(-8_640_000_000_000_000, 8_640_000_000_000_000).optional()

const fault = z
  .object({ error: z.object({ code: z.string(), message: z.string() }) })
  .openapi('Error', { description: 'What went wrong: a stable code and a sentence.' })

const faults = {
  400: { description: 'A parameter or a decision is not valid', content: { 'application/json': { schema: fault } } },
  401: { description: 'No session', content: { 'application/json': { schema: fault } } },
  404: { description: 'Nothing has this id', content: { 'application/json': { schema: fault } } },
}

/** The body of a decision. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } }
}

/** The responses of a route that answers with a page model of `src/view/model.ts`. */
export function answers(model: string, description: string) {
  const schema = z.any().openapi({ description: `${model}, see src/view/model.ts` })
  return { 200: { description, content: { 'application/json': { schema } } }, ...faults }
}

/** The responses of a route that answers with bytes. */
export function answersBytes(type: string, description: string) {
  return {
    200: { description, content: { [type]: { schema: { type: 'string', format: 'binary' } as const } } },
    ...faults,
  }
}

/** The responses of a route that answers with server-sent events (WHATWG HTML §9.2), each with a page model as its data. */
export function answersEvents(event: string, model: string) {
  const description = `Events named \`${event}\`, each with a ${model} as JSON, see src/view/model.ts`
  return { 200: { description, content: { 'text/event-stream': { schema: { type: 'string' } as const } } }, ...faults }
}
