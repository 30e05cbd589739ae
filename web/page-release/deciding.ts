// Decisions about an edition as the page uses them: one at a time, with what was done last and what went wrong.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReleaseDecided } from '../../src/view/model.ts'
import { apiPath, postJson } from '../api.ts'

export interface Deciding {
  busy: boolean
  error: unknown
  /** What was done last on this page: the key of its words. */
  done: Done | null
  choose(id: string, choice: 'publish' | 'withhold', reason?: string): Promise<boolean>
  hideSpan(
    record: string,
    place: { start: number; end: number },
    reach?: 'everywhere' | 'conversation',
  ): Promise<boolean>
  hidePerson(person: string): Promise<boolean>
  hideWord(word: string): Promise<boolean>
  file(record: string, ordinal: number, show: 'no' | 'list' | 'serve'): Promise<boolean>
  original(record: string, serve: boolean): Promise<boolean>
  undo(seq: number): Promise<boolean>
}

export type Done =
  | 'publish'
  | 'withhold'
  | 'hideEverywhere'
  | 'hideConversation'
  | 'hidePerson'
  | 'file'
  | 'original'
  | 'undo'

export function useDecidingRelease(): Deciding {
  const client = useQueryClient()
  const [state, setState] = useState<Pick<Deciding, 'busy' | 'error' | 'done'>>({
    busy: false,
    error: null,
    done: null,
  })
  const act = async (what: string, body: object, done: (decided: ReleaseDecided) => Done): Promise<boolean> => {
    if (state.busy) return false
    setState({ busy: true, error: null, done: null })
    try {
      const decided = await postJson<ReleaseDecided>(apiPath(['release', what]), body)
      setState({ busy: false, error: null, done: done(decided) })
      void client.invalidateQueries()
      return true
    } catch (error) {
      setState({ busy: false, error, done: null })
      return false
    }
  }
  return {
    ...state,
    choose: (id, choice, reason) => act('choose', { ids: [id], choice, reason }, () => choice),
    hideSpan: (record, place, reach) =>
      act('hide', { record, ...place, reach }, ({ sentence }) =>
        sentence.includes('conversation') ? 'hideConversation' : 'hideEverywhere',
      ),
    hidePerson: (person) => act('hide', { person }, () => 'hidePerson'),
    hideWord: (word) => act('hide', { word }, () => 'hideEverywhere'),
    file: (record, ordinal, show) => act('files', { record, ordinal, show }, () => 'file'),
    original: (record, serve) => act('originals', { record, serve }, () => 'original'),
    undo: (seq) => act('undo', { seq }, () => 'undo'),
  }
}
