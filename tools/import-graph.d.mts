export interface Import {
  from: string
  to: string
  typeOnly: boolean
}
export function listSources(root: string, folders: string[]): string[]
export function readImports(root: string, paths: string[]): Import[]
export function importsIn(text: string, from: string): Import[]
export function findCycles(imports: Import[]): string[][]
