export interface RunningCluster {
  /** Of the nodes, in order. */
  urls: string[]
  /** Nodes are counted from 1. */
  stopNode(node: number): Promise<void>
  startNode(node: number): Promise<void>
  stop(): Promise<void>
}

/** Why no cluster can be started here, in a sentence, or undefined where one can. */
export function whyNoCluster(): string | undefined
export function whyNotFetched(tell?: (line: string) => void): Promise<string | undefined>

/** Throws an Error with a sentence where it does not start. */
export function startCluster(options?: {
  port?: number
  /** Memory of all nodes together, as Java is told. */
  heap?: string
  /** Starts in half the time and then works at half the speed. */
  quick?: boolean
  /** Hears what is waited for. */
  tell?: (line: string) => void
}): Promise<RunningCluster>
