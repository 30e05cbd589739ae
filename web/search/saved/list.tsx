// The saved searches: what each finds now, and what became more since it was saved.
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { SavedSearchLine, SearchesPage } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/mark.tsx'
import { FailedNotice } from '../../ui/notice.tsx'
import { useRemoveSearch, useRenameSearch, useSearches, useUndoSearch } from './api.ts'
import { sayChange } from './say-change.ts'

/** `open` where the reader has not asked for anything yet; a change opens it, too. */
export function SavedSearches({ open }: { open: boolean }) {
  const { t, number } = useI18n()
  const { data } = useSearches()
  const rename = useRenameSearch()
  const remove = useRemoveSearch()
  const undo = useUndoSearch()
  const [renaming, setRenaming] = useState<string | null>(null)
  // What was held when the page was opened: what is decided since then can be taken back here.
  const [page, setPage] = useState<SearchesPage>()
  if (!data) return null
  if (page === undefined) setPage(data)
  const error = rename.error ?? remove.error ?? undo.error
  const changed = page !== undefined && page.undo?.seq !== data.undo?.seq
  const last = changed ? data.undo : null
  return (
    <details className="saved" open={(open && data.searches.length > 0) || last !== null || undefined}>
      <summary>
        {t('saved.title')}
        {data.searches.length > 0 && ` (${number(data.searches.length)})`}
      </summary>
      {data.searches.length === 0 && <p className="quiet saved-none">{t('saved.none')}</p>}
      <ul>
        {data.searches.map((line) => (
          <li key={line.name}>
            {renaming === line.name ? (
              <Rename
                name={line.name}
                done={() => setRenaming(null)}
                rename={(to) => rename.mutate({ name: line.name, to }, { onSuccess: () => setRenaming(null) })}
              />
            ) : (
              <Saved line={line} rename={() => setRenaming(line.name)} remove={() => remove.mutate(line.name)} />
            )}
          </li>
        ))}
      </ul>
      {error && <FailedNotice what={t('saved.failed')} error={error} />}
      {last && (
        <p className="saved-undo" role="status">
          {sayChange(last.sentence, t)}{' '}
          <Button look="quiet" disabled={undo.isPending} onClick={() => undo.mutate(last.seq)}>
            {t('saved.undo')}
          </Button>
        </p>
      )}
      <p className="saved-batch">
        <Link to="/batch">{t('saved.batch')}</Link>
      </p>
    </details>
  )
}

function Saved({ line, rename, remove }: { line: SavedSearchLine; rename: () => void; remove: () => void }) {
  const { t, number } = useI18n()
  const { name, query, sort, total, totalThen, error } = line
  const more = total - totalThen
  return (
    <>
      <div className="saved-line">
        <Link
          to="/search"
          search={{ q: query || undefined, sort: sort === 'date-desc' ? undefined : sort }}
          title={query}
        >
          {name}
        </Link>
        <span className="count" title={t('saved.now', { n: total })}>
          {number(total)}
        </span>
      </div>
      <div className="saved-more">
        {error ? (
          <span>△ {t('saved.unreadable')}</span>
        ) : (
          more !== 0 && <span>{t('saved.more', { n: `${more > 0 ? '+' : '−'}${number(Math.abs(more))}` })}</span>
        )}
        <Button look="quiet" onClick={rename} aria-label={t('saved.renameThis', { name })}>
          {t('saved.rename')}
        </Button>
        <Button look="quiet" onClick={remove} aria-label={t('saved.removeThis', { name })}>
          {t('saved.remove')}
        </Button>
      </div>
    </>
  )
}

function Rename({ name, rename, done }: { name: string; rename: (to: string) => void; done: () => void }) {
  const { t } = useI18n()
  const [to, setTo] = useState(name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rename(to)
  }
  return (
    <form
      className="save-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        done()
      }}
    >
      <input
        className="field"
        value={to}
        aria-label={t('saved.renameThis', { name })}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here.
        autoFocus
        onChange={(event) => setTo(event.target.value)}
      />
      <Button type="submit" disabled={to.trim() === ''}>
        {t('saved.rename')}
      </Button>
      <Button look="quiet" onClick={done}>
        {t('saved.cancel')}
      </Button>
    </form>
  )
}
