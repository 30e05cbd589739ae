// Which embedding model quotes in other languages are compared with: the folder on this machine, in a small file beside the
// databases. Holds no truth: where it is deleted, such quotes are not compared until the folder is named again.
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onDisk } from './disk.ts'
import type { Fonds } from './fonds.ts'

function settingPath(dir: string): string {
  return join(dir, 'embeddings.json')
}

/** The folder that was named; undefined where none was. */
export function embeddingsFolder({ dir }: Pick<Fonds, 'dir'>): string | undefined {
  try {
    const { folder } = JSON.parse(readFileSync(settingPath(dir), 'utf8'))
    return typeof folder === 'string' ? folder : undefined
  } catch {
    return undefined
  }
}

/** Undefined forgets the one that was named. Throws as `onDisk` does. */
export function setEmbeddingsFolder({ dir }: Pick<Fonds, 'dir'>, folder: string | undefined): void {
  onDisk(dir, () => {
    const path = settingPath(dir)
    if (folder === undefined) return rmSync(path, { force: true })
    writeFileSync(`${path}.new`, JSON.stringify({ folder }), { mode: 0o600 })
    renameSync(`${path}.new`, path)
  })
}

/** Tells one state of the setting, and of the files that it names, from another. */
export function embeddingsState(fonds: Pick<Fonds, 'dir'>): string {
  const folder = embeddingsFolder(fonds)
  if (folder === undefined) return ''
  const files = ['model.safetensors', 'tokenizer.json'].map((name) => {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false })
    return stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : ''
  })
  return JSON.stringify([folder, ...files])
}
