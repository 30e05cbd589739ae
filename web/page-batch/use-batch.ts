// A list of terms -> what each finds, as the server tells it line by line.
import { useEffect, useReducer, useRef } from 'react'
import type { BatchHead, BatchLine, BatchMessage } from '../../src/view/model.ts'
import { ApiError, apiPath } from '../api.ts'
import { readLines } from './read-lines.ts'

export interface Asked {
  csv?: string
  base64?: string
  plain: boolean
}

export interface Batch {
  state: 'idle' | 'running' | 'done'
  head: BatchHead | null
  lines: BatchLine[]
  /** The lines of the report, for the download. */
  report: string[]
  end: { terms: number; found: number; empty: number; errors: number } | null
  error: unknown
}

const nothing: Batch = { state: 'idle', head: null, lines: [], report: [], end: null, error: null }

type Step = { begin: true } | { messages: BatchMessage[] } | { ended: true; error?: unknown }

function next(batch: Batch, step: Step): Batch {
  if ('begin' in step) return { ...nothing, state: 'running' }
  if ('ended' in step) return { ...batch, state: 'done', error: step.error ?? batch.error }
  return step.messages.reduce(taken, { ...batch, lines: [...batch.lines], report: [...batch.report] })
}

/** Adds to `batch`, whose lists are its own. */
function taken(batch: Batch, message: BatchMessage): Batch {
  if ('csv' in message) batch.report.push(message.csv)
  if ('line' in message) batch.lines.push(message.line)
  if ('head' in message) return { ...batch, head: message.head }
  if ('end' in message) return { ...batch, end: message.end }
  if ('error' in message) return { ...batch, error: new ApiError(message.error.code, message.error.message, 200) }
  return batch
}

export function useBatch(): Batch & { run(asked: Asked): void; stop(): void } {
  const [batch, step] = useReducer(next, nothing)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const run = async (asked: Asked) => {
    running.current?.abort()
    const mine = new AbortController()
    running.current = mine
    step({ begin: true })
    try {
      for await (const messages of ask(asked, mine.signal)) if (!mine.signal.aborted) step({ messages })
      if (running.current === mine) step({ ended: true })
    } catch (error) {
      if (running.current === mine) step({ ended: true, error: mine.signal.aborted ? undefined : error })
    }
  }
  return { ...batch, run: (asked) => void run(asked), stop: () => running.current?.abort() }
}

async function* ask(asked: Asked, signal: AbortSignal): AsyncGenerator<BatchMessage[]> {
  const reply = await fetch(apiPath(['batch']), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
    signal,
  })
  if (!reply.ok || !reply.body) {
    const told = ((await reply.json().catch(() => null)) as { error?: { code: string; message: string } } | null)?.error
    throw new ApiError(told?.code ?? `http-${reply.status}`, told?.message ?? reply.statusText, reply.status)
  }
  for await (const lines of readLines(reply.body)) yield lines.map((line) => JSON.parse(line) as BatchMessage)
}
