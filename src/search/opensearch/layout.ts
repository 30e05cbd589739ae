// An index by its name -> one that stands, with the fields of mapping.ts, or a reason why not. `NAME` is an alias, so that a
// write to an index which somebody deleted is refused, instead of making another by guesses.
import { FondsError } from '../../record/error.ts'
import { type Cluster, demand, reasonOf } from './cluster.ts'
import { indexBody, type Layout, mappingVersion } from './mapping.ts'

/** What tells this index from one that is made after it under the same name. */
export interface Standing {
  uuid: string
}

/** Makes the index where there is none; several processes may do so at once. Throws as `demand` does, and `index-other`. */
export async function ensureIndex(cluster: Cluster, layout: Layout): Promise<Standing> {
  const there = await cluster.ask('HEAD', `/_alias/${cluster.index}`).catch(() => undefined)
  if (there?.status !== 200) await makeIndex(cluster, layout)
  return standing(cluster)
}

async function makeIndex(cluster: Cluster, layout: Layout): Promise<void> {
  const body = { ...indexBody(layout), aliases: { [cluster.index]: { is_write_index: true } } }
  const answer = await cluster.ask('PUT', `/${cluster.index}-${mappingVersion}`, body).catch(() => undefined)
  // Another process was faster, or our answer was lost: what stands there is looked at next.
  if (answer === undefined || answer.status < 300 || answer.body?.error?.type === 'resource_already_exists_exception')
    return
  if (answer.status === 400) throw other(cluster, reasonOf(answer.body))
}

/** Throws as `demand` does, and FondsError `index-other` where it holds something else. */
export async function standing(cluster: Cluster): Promise<Standing> {
  const body = (await demand(cluster, 'GET', `/${cluster.index}`)) as Record<string, IndexState>
  const [state, ...rest] = Object.values(body)
  if (state === undefined || rest.length > 0) throw other(cluster, 'the name stands for several indexes')
  const version = state.mappings?._meta?.fonds
  if (version !== mappingVersion) {
    const why =
      version === undefined ? 'it was not made by fonds' : `it is of version ${version}, not ${mappingVersion}`
    throw other(cluster, why)
  }
  return { uuid: state.settings.index.uuid }
}

interface IndexState {
  mappings?: { _meta?: { fonds?: number } }
  settings: { index: { uuid: string } }
}

function other(cluster: Cluster, why: string): FondsError {
  const remedy = 'name another with --index, or delete it'
  return new FondsError('index-other', `the index ${cluster.index} cannot be used (${why}): ${remedy}`)
}
