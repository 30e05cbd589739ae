// Every answer that is not what was asked for: `{ error: { code, message } }`, with a stable code and no stack.
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { FondsError } from '../record/error.ts'

/** An answer that says what is wrong and what to do. */
export function refuse(c: Context, status: ContentfulStatusCode, code: string, message: string) {
  return c.json({ error: { code, message } }, status)
}

/** A parameter that does not keep to its limits, named. */
export function invalid(c: Context, where: string, issues: ReadonlyArray<{ path: PropertyKey[]; message: string }>) {
  const issue = issues[0]
  const name = issue?.path.join('.') || where
  return refuse(c, 400, 'bad-parameter', `${name} is not valid: ${issue?.message.toLowerCase() ?? 'unreadable'}`)
}

/** Where it is not the request that is wrong. */
const statuses: Record<string, ContentfulStatusCode> = { 'not-found': 404, 'engine-away': 503 }

/** Whatever was thrown. Errors for users keep their code; anything else is ours: the stack goes to the terminal only. */
export function replyToError(error: Error, c: Context) {
  if (error instanceof FondsError) {
    return refuse(c, statuses[error.code] ?? 400, error.code, error.message)
  }
  if (error instanceof HTTPException && error.status < 500) {
    return refuse(c, 400, 'bad-parameter', 'the body is not valid JSON: send an object as application/json')
  }
  console.error(error)
  return refuse(c, 500, 'bug', 'this is a bug in fonds: the terminal shows what happened, please report it')
}
