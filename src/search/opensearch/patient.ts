// A cluster that may be away for moments -> one that is asked again until it answers, or has not for minutes.
import { type Answer, Away, awayTooLong, type Cluster, passing } from './cluster.ts'
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
        if (answer !== undefined && !passing.has(answer.status)) return answer
        if (tries >= maxTries || stopped()) throw awayTooLong(cluster, why)
        await pause(waitBefore(tries, random))
      }
    },
  }
}
