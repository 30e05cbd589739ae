// A cluster that may be away for moments -> one that is asked again until it answers, or has not for minutes.
import { type Answer, Away, awayTooLong, type Cluster, isPassing } from './cluster.ts'
import { type Chance, maxTries, waitBefore } from './pace.ts'

export interface Patience extends Chance {
  /** True where nothing is to be tried again, because somebody asked to stop. */
  stopped(): boolean
}

/** For requests that may be repeated. Throws FondsError `engine-away` instead of `Away`. */
export function patient(cluster: Cluster, { random, pause, stopped }: Patience): Cluster {
  return {
    ...cluster,
    async ask(...request) {
      for (let tries = 0; ; tries += 1) {
        let answer: Answer | undefined
        let why = ''
        try {
          answer = await cluster.ask(...request)
          why = `it answers ${answer.status}`
        } catch (error) {
          if (!(error instanceof Away)) throw error
          why = error.message
        }
        if (answer !== undefined && !isPassing(answer.status)) return answer
        if (tries >= maxTries || stopped()) throw awayTooLong(cluster, why)
        await pause(waitBefore(tries, random))
      }
    },
  }
}

/** Tries of one request while somebody waits: with the waits between them a second at most. */
const briefTries = 3

/** The same for readers. What keeps failing is given back or thrown as it is; nobody waits twice for what came too late. */
export function briefly(cluster: Cluster, { random, pause }: Chance): Cluster {
  return {
    ...cluster,
    async ask(...request) {
      for (let tries = 0; ; tries += 1) {
        const isLast = tries + 1 >= briefTries
        try {
          const answer = await cluster.ask(...request)
          if (isLast || !isPassing(answer.status)) return answer
        } catch (error) {
          if (isLast || !(error instanceof Away) || error.late) throw error
        }
        await pause(waitBefore(tries, random))
      }
    },
  }
}
