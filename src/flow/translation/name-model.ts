// The embedding model of a fonds: named once, tried, and kept.
import { resolve } from 'node:path'
import { openModel } from '../../embedding/model.ts'
import { setEmbeddingsFolder } from '../../store/embeddings.ts'
import type { Fonds } from '../../store/fonds.ts'

/** Throws FondsError `model-absent`, `model-unreadable`: then the one that was named before stays. */
export function nameModel(fonds: Fonds, folder: string): void {
  const path = resolve(folder)
  openModel(path).close()
  setEmbeddingsFolder(fonds, path)
}

export function forgetModel(fonds: Fonds): void {
  setEmbeddingsFolder(fonds, undefined)
}
