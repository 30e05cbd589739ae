export interface Input {
  kind: string
  bytes?: Buffer
  files?: Array<{ name: string; bytes: Buffer }>
  trail?: string[]
}
export interface Random {
  below(limit: number): number
}
export type Seeds = Record<string, Array<{ name: string; bytes: Buffer }>>
export type Operator = (text: string, random: Random, other: () => string) => string
export type Project = Record<string, (...given: never[]) => unknown>
export interface Answer {
  lost?: string
  detail?: string
  fault?: { name: string; message: string; stack: string }
  ok?: true
}

export const operatorsFor: Record<string, Array<Record<string, Operator>>>
export const weights: Record<string, number>
export function randomOf(seed: number, iteration: number): Random
export function loadSeeds(options: { own: boolean }): Seeds
export function makeInput(seeds: Seeds, seed: number, iteration: number, kinds?: string[]): Input
export function builtProject(): Promise<Project>
export function checkInput(project: object, input: Input): Promise<void>
export function judgeMemory(samples: Array<{ inputs: number; held: number }>): { grows: boolean | undefined }
export function reduce(input: Input, fails: (smaller: Input) => Promise<boolean>): Promise<Input>
export function nameOfFault(kind: string, answer: Answer): string
export function saveFinding(folder: string, name: string, input: Input, about: object): string
export function loadInput(path: string): Input
export function openLink(
  settings: object,
  options: { program: string; patience: number },
): { ask(question: object): Promise<Answer>; close(): void }
