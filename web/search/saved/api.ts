// Saved searches of the server. Every change answers with the whole list.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SearchesPage } from '../../../src/view/model.ts'
import { apiPath, deleteJson, postJson, queryFor, type Sort } from '../../api.ts'

const path = apiPath(['searches'])

export const useSearches = () => useQuery(queryFor<SearchesPage>(path))

function useChange<Asked>(change: (asked: Asked) => Promise<SearchesPage>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: (page) => client.setQueryData([path], page) })
}

export const useSaveSearch = () =>
  useChange((asked: { name: string; query: string; sort: Sort }) => postJson<SearchesPage>(path, asked))
export const useRenameSearch = () =>
  useChange((asked: { name: string; to: string }) => postJson<SearchesPage>(`${path}/rename`, asked))
export const useRemoveSearch = () => useChange((name: string) => deleteJson<SearchesPage>(apiPath(['searches', name])))
export const useUndoSearch = () => useChange((seq: number) => postJson<SearchesPage>(`${path}/undo`, { seq }))
