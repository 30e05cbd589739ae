// An audit beside a server: one at a time for each fonds, in a thread of its own, and how far it is for whoever asks.
import { Worker } from 'node:worker_threads'
import { FondsError } from '../../record/error.ts'
import type { Fonds, World } from '../../store/fonds.ts'
import type { AuditView } from '../../view/model.ts'
import { type AuditCheck, type AuditProgress, audit } from './audit.ts'
import { noteAudit } from './note-audit.ts'

const jobs = new WeakMap<Fonds, AuditView>()

const none: AuditView = {
  state: 'none',
  stage: 'files',
  done: 0,
  total: 0,
  at: null,
  checks: [],
  noted: false,
  error: null,
}

/** The audit that runs, or the last one since the server began. */
export function watchAudit(fonds: Fonds): AuditView {
  return jobs.get(fonds) ?? none
}

/** Begins one, unless one runs already. What it found goes into the journal where nobody else is writing. */
export function startAudit(fonds: Fonds, world: World): AuditView {
  if (watchAudit(fonds).state !== 'running') {
    jobs.set(fonds, { ...none, state: 'running' })
    void run(fonds, world)
  }
  return watchAudit(fonds)
}

async function run(fonds: Fonds, world: World): Promise<void> {
  const onProgress = (progress: AuditProgress) => void jobs.set(fonds, { ...none, state: 'running', ...progress })
  try {
    const checks = await inThread(fonds.dir, onProgress)
    const { noted, error } = await note(fonds, world, checks)
    jobs.set(fonds, { ...none, state: 'done', at: world.now(), checks, noted, error })
  } catch (error) {
    jobs.set(fonds, { ...none, state: 'failed', at: world.now(), error: faultOf(error) })
  }
}

/** That it could not be written down takes nothing from what was found. */
async function note(fonds: Fonds, world: World, checks: AuditCheck[]): Promise<Pick<AuditView, 'noted' | 'error'>> {
  // The server may have ended meanwhile.
  if (!fonds.db.open) return { noted: false, error: null }
  try {
    return { noted: await noteAudit(fonds, world, checks), error: null }
  } catch (error) {
    return { noted: false, error: faultOf(error) }
  }
}

function faultOf(error: unknown): AuditView['error'] {
  if (error instanceof FondsError) return { code: error.code, message: error.message }
  console.error(error)
  return { code: 'bug', message: 'this is a bug in fonds: the terminal shows what happened, please report it' }
}

const threadFile = new URL('./audit-main.js', import.meta.url)
// From source, as in unit tests, there is no built file to start.
const isBuilt = import.meta.url.endsWith('.js')

function inThread(dir: string, onProgress: (progress: AuditProgress) => void): Promise<AuditCheck[]> {
  if (!isBuilt) return audit(dir, { onProgress })
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile, { workerData: { dir } })
    worker.on('message', (told: { progress: AuditProgress } | { checks: AuditCheck[] }) => {
      if ('checks' in told) resolve(told.checks)
      else onProgress(told.progress)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the auditing thread ended with ${code}`)))
    // A server that is asked to end does not wait for it: it changes nothing.
    worker.unref()
  })
}
