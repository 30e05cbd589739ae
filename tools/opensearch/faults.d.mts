export type Fault = '429' | '503' | '502' | '500' | '413' | 'drop' | 'hang' | 'lost' | 'half' | 'partial' | 'refused'
/** Asked for each bulk request, counted from 0, with its length. */
export type Plan = (n: number, bytes: number) => Fault | undefined

export function inTurn(faults: Fault[]): (n: number) => Fault | undefined
export const allFaults: Fault[]

export interface Faults {
  url: string
  /** How often each fault was put in. */
  counts: Partial<Record<Fault, number>>
  close(): Promise<void>
}

/** A proxy in front of one node. */
export function startFaults(target: string, plan: Plan): Promise<Faults>
