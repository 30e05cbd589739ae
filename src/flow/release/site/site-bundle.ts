// Where the built pieces of a site are: the bundle that renders pages, and the files that every edition carries.
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { FondsError } from '../../../record/error.ts'
import type { RenderPage } from '../../../view/model.ts'

/** Beside dist/src where it runs built, below dist where it runs from source. */
const folders = ['../../../../release/', '../../../../dist/release/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)

function siteFolder(): string {
  const folder = folders.find((each) => existsSync(`${each}render.js`))
  if (folder === undefined)
    throw new FondsError('release-not-built', 'the pages of editions are not built: run npm run build')
  return folder
}

/** Throws FondsError `release-not-built` where the bundle is not there. */
export async function loadRender(): Promise<RenderPage> {
  return (await loadSite()).renderPage
}

/** `interfaceWords`: every sentence that the interface can say, in all its languages, with `{places}`. */
export async function loadSite(): Promise<{ renderPage: RenderPage; interfaceWords: string[] }> {
  return await import(pathToFileURL(`${siteFolder()}render.js`).href)
}

/** Absolute paths of what goes into `assets/`, by name. */
export function siteAssets(): Array<{ name: string; path: string }> {
  const folder = `${siteFolder()}assets/`
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, path: folder + name }))
}

/** Paths of the code whose words stand in editions: what renders the pages, and what writes the data. */
export function codeOfEditions(): string[] {
  const folders = ['reuse', 'site', 'files', 'log'].map((name) =>
    fileURLToPath(new URL(`../../../release/${name}/`, import.meta.url)),
  )
  const files = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => folder + name))
  return [`${siteFolder()}render.js`, ...files.filter((path) => /(?<!\.test|\.d)\.[jt]s$/.test(path)).sort()]
}
