// Where an index stands, and a fonds -> that index, to search the records of the fonds in it.
import type { SearchIndex } from '../../search/index.ts'
import { type ClusterAddress, openCluster } from '../../search/opensearch/cluster.ts'
import { type Standing, standing } from '../../search/opensearch/layout.ts'
import type { Chance } from '../../search/opensearch/pace.ts'
import { briefly } from '../../search/opensearch/patient.ts'
import { type IndexLimits, openSearchIndex } from '../../search/opensearch.ts'
import type { Fonds } from '../../store/fonds.ts'
import { type Behind, behindOf } from './behind.ts'
import { holderOf } from './holder.ts'

export interface OutsideIndex extends Required<SearchIndex> {
  /** How far the index is behind the fonds; null where it is not. Told after the first answer of the index. */
  behind(): Behind | null
  close(): Promise<void>
}

/** Asks nothing yet, so that whoever serves can start while the cluster is away. Throws
 * FondsError as `openCluster` does. `limits` are for tests alone. */
export async function openOutsideIndex(
  fonds: Fonds,
  address: ClusterAddress,
  chance: Chance,
  limits?: IndexLimits,
): Promise<OutsideIndex> {
  const cluster = briefly(await openCluster(address), chance)
  const index = openSearchIndex(cluster, holderOf(fonds), limits)
  const behind = behindOf(fonds)
  let looked: Promise<Standing> | undefined
  let uuid: string | undefined
  /** Before the first answer: an index of another version, or of somebody else, would answer nonsense. */
  const checked = async () => {
    looked ??= standing(cluster)
    uuid = (
      await looked.catch((error) => {
        looked = undefined
        throw error
      })
    ).uuid
  }
  return {
    async find(ast, options) {
      await checked()
      return index.find(ast, options)
    },
    async findElsewhere(ast, options) {
      await checked()
      return index.findElsewhere(ast, options)
    },
    async facets(ast) {
      await checked()
      return index.facets(ast)
    },
    vocabulary: index.vocabulary,
    behind: () => (uuid === undefined ? null : behind(uuid)),
    async close() {
      await index.close()
      await cluster.close()
    },
  }
}
