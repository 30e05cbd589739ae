export type Fault = '429' | '503' | '502' | '500' | '413' | 'drop' | 'hang' | 'lost' | 'half' | 'partial' | 'refused'
/** Asked for each request that is struck, counted from 0, with its length, and what gives all of it. */
export type Plan = (n: number, bytes: number, request: () => string) => Fault | undefined

export function inTurn(faults: Fault[], apart?: number): (n: number) => Fault | undefined
/** The same on everything that is asked for the first time. */
export function atFirst(faults: Fault[]): Plan
export const allFaults: Fault[]
/** Those that can meet any request. */
export const readFaults: Fault[]
/** True for the path of a request that is no bulk request. */
export function isNoBulk(url: string): boolean

export interface Faults {
  url: string
  /** How often each fault was put in. */
  counts: Partial<Record<Fault, number>>
  close(): Promise<void>
}

/** A proxy in front of one node; bulk requests are struck unless told otherwise. */
export function startFaults(target: string, plan: Plan, struck?: (url: string) => boolean): Promise<Faults>
