// The files of an edition's search that say nothing of it: Pagefind's own scripts and modules, as it writes them beside any index.
import { createIndex, close as endService } from 'pagefind'
import { FondsError } from '../../../record/error.ts'
import { sha256 } from '../../../record/id.ts'

const code = /^(?:pagefind[\w-]*\.js|wasm\.[\w-]+\.pagefind)$/

/** By name, the SHA-256 of each. Throws FondsError `search-failed`. */
export async function searchCode(language: string): Promise<Map<string, string>> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language })
    if (!index) throw new FondsError('search-failed', `the search could not be made: ${errors.join('; ')}`)
    await index.addCustomRecord({ url: '0', content: 'fonds', language })
    const { files } = await index.getFiles()
    return new Map(files.filter(({ path }) => code.test(path)).map(({ path, content }) => [path, sha256(content)]))
  } finally {
    await endService()
  }
}
